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

// Apart from vite.config.ts, which imports the compiler: a bad import there is then named by the tests of it alone.
export default defineConfig({
  plugins: [runes()],
  ssr: { resolve: { conditions: ['browser'] } },
  test: {
    include: ['tests/{unit,property,links}/**/*.test.ts'],
    // Only what goes through Vite is found by the condition "browser": of packages, the runtime of the runes.
    server: { deps: { inline: ['svelte'] } },
    // Time is measured in benches: a test only has to end, on a busy machine too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
