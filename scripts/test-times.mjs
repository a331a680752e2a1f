/** `npm run test:times`: where the time of the last `npm test` went; with `-- --run`, after a new one. */
import { readFileSync } from 'node:fs';
import { readJournal } from './test/journal.mjs';
import { BROWSER_JOURNAL, STAGES, UNIT_JOURNAL } from './test/places.mjs';
import { run } from './test/run.mjs';
import { timesText } from './test/times.mjs';

if (process.argv.includes('--run')) await run('node scripts/test.mjs');
const runs = stagesOfLastRun();
if (runs === null) {
  console.error('There is no report of a run: npm test leaves one, and so does npm run test:times -- --run.');
  process.exitCode = 1;
} else {
  console.log(
    timesText(runs, {
      'unit and property tests': readJournal(UNIT_JOURNAL),
      'browser tests': readJournal(BROWSER_JOURNAL),
    }),
  );
}

/** @returns {import('./summary.mjs').Run[] | null} */
function stagesOfLastRun() {
  try {
    return JSON.parse(readFileSync(STAGES, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
