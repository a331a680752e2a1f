/** `npm start`: compiles geodata/ and builds the site (Vite does both), then serves it and prints its address. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveUntilStopped } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

await build({ root });
await serveUntilStopped(`${root}dist`);
