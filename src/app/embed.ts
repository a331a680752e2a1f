/** The map in the reduced frame that other pages embed: embed.html. */
import { start } from './start.ts';

void start({ embedded: true });
