import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compileModule } from 'svelte/compiler';
import { transformWithOxc, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Compiles the runes of `.svelte.ts` as the browser gets them. Vite takes a test in Node for a server, on which
 * effects do not run and a derived value is worked out at every reading.
 */
function runes(): Plugin {
  return {
    name: 'runes',
    enforce: 'pre',
    async transform(code, file) {
      if (!file.endsWith('.svelte.ts')) return null;
      const script = await transformWithOxc(code, file);
      return compileModule(script.code, { filename: file, generate: 'client' }).js;
    },
  };
}

const SVELTE = fileURLToPath(new URL('node_modules/svelte', import.meta.url));
/** A worker holds the compiled geodata and the tables of the geocoder: more of them cost memory and save no time. */
const MOST_WORKERS = 4;

// Apart from vite.config.ts, which imports the compiler: a bad import there is then named by the tests of it alone.
export default defineConfig({
  plugins: [runes()],
  // Only the runtime of the runes is that of a browser; other packages are what Node gives the command line.
  resolve: { alias: [{ find: /^svelte(\/reactivity)?$/, replacement: `${SVELTE}/src$1/index-client.js` }] },
  test: {
    include: ['tests/{unit,property,links}/**/*.test.ts'],
    // What goes through Vite is found by that alias.
    server: { deps: { inline: [/\/svelte\/src\/(?!compiler\/)/] } },
    // Each worker imports the core once, for all its files. What holds them apart is this check after each file.
    isolate: false,
    setupFiles: ['tests/unit/support/unchanged.ts', 'tests/unit/support/seed.ts'],
    maxWorkers: Math.min(availableParallelism(), MOST_WORKERS),
    // Time is measured in benches: a test only has to end, on a busy machine too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
