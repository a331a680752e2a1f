/** The page with the map: index.html. */
import { start } from './start.ts';

void start({ embedded: false });
