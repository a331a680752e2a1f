/**
 * `npm test`: types, lint, format, unit and property tests, build, browser tests. Every stage runs even when an
 * earlier one failed, and the last line that is printed sums them all up. `npm run test:times` reads what is left in
 * test-results.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { BROWSER_JOURNAL, RESULTS, SCRIPTS, STAGES, UNIT_JOURNAL } from './test/places.mjs';
import { runStages } from './test/stages.mjs';

// What an earlier run left behind must not be read as the report of this one.
rmSync(RESULTS, { recursive: true, force: true });

const { runs, exitCode } = await runStages([
  // Each of them keeps one core busy, and the slowest of them one and a half.
  [
    { name: 'types', command: SCRIPTS.check },
    { name: 'lint', command: SCRIPTS.lint },
    { name: 'format', command: SCRIPTS['format:check'] },
  ],
  [
    {
      name: 'unit and property tests',
      command: `${SCRIPTS['test:unit']} --reporter=default --reporter=./scripts/test/vitest-journal.mjs`,
      journal: UNIT_JOURNAL,
    },
  ],
  [{ name: 'build', command: SCRIPTS.build }],
  [
    {
      name: 'browser tests',
      needs: 'build',
      command: 'playwright test --reporter=list,./scripts/test/playwright-journal.mjs',
      journal: BROWSER_JOURNAL,
      env: async () => ({ CHROMIUM_PATH: (await findChromium()).executablePath }),
    },
  ],
]);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(STAGES, JSON.stringify(runs, null, 2));
process.exitCode = exitCode;
