/** Runs stages one after another, each whether or not an earlier one failed, and sums them up even when asked to end. */
import { closingLine, countCheck, countTests, sum, table } from '../summary.mjs';
import { JOURNAL, readJournal } from './journal.mjs';
import { endAll, run } from './run.mjs';

/** @typedef {import('../summary.mjs').Run} Run */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} command As in package.json.
 * @property {string} [journal] The file in which its runner keeps a journal; without one, the stage counts as one check.
 * @property {string} [needs] The name of a stage that must have passed before.
 * @property {() => Promise<Record<string, string>>} [env]
 */

const SIGNALS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });
/** Who is asked to end and does not is ended. */
const PATIENCE_MS = 15_000;

/**
 * Runs the stages and prints what they print, then a table and the closing line. Those of one group run side by side,
 * with their output kept apart.
 *
 * @param {readonly (readonly Stage[])[]} groups
 * @returns {Promise<{ runs: readonly Run[], exitCode: number }>}
 */
export async function runStages(groups) {
  /** @type {Run[]} */
  const runs = [];
  /** @type {keyof typeof SIGNALS | null} */
  let asked = null;
  for (const signal of /** @type {(keyof typeof SIGNALS)[]} */ (Object.keys(SIGNALS))) {
    process.on(signal, () => {
      asked = signal;
      endAll(signal);
      setTimeout(() => endAll('SIGKILL'), PATIENCE_MS).unref();
    });
  }
  for (const group of groups) {
    const aside = group.length > 1;
    const done = group.map(async (stage) => {
      if (!aside) printHeading(stage);
      const left = leftOut(stage, runs, asked);
      const result = left ?? (await execute(stage, aside));
      runs.push(result);
    });
    await Promise.all(done);
  }
  const total = sum(runs);
  console.log(`\n${table(runs)}\n`);
  if (asked !== null) console.log(`Ended by ${asked}.\n`);
  console.log(closingLine(total));
  const failed = total.failed > 0 ? 1 : 0;
  return { runs, exitCode: asked === null ? failed : SIGNALS[asked] };
}

/** @param {Stage} stage */
function printHeading({ name }) {
  console.log(`\n== ${name} ==\n`);
}

/**
 * @param {Stage} stage
 * @param {boolean} keepsOutput
 * @returns {Promise<Run>}
 */
async function execute(stage, keepsOutput) {
  const { name, command, journal } = stage;
  try {
    const env = { ...(await stage.env?.()), ...(journal === undefined ? {} : { [JOURNAL]: journal }) };
    const ending = await run(command, { env, keepsOutput });
    if (keepsOutput) {
      printHeading(stage);
      process.stdout.write(ending.output);
    }
    const result = journal === undefined ? countCheck(ending) : countTests(readJournal(journal), ending);
    return { name, ...result, seconds: ending.seconds, cpuSeconds: ending.cpuSeconds };
  } catch (error) {
    return failure(name, error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {Stage} stage
 * @param {readonly Run[]} runs
 * @param {string | null} asked
 * @returns {Run | null}
 */
function leftOut({ name, needs }, runs, asked) {
  if (asked !== null) return failure(name, `left out after ${asked}`);
  const isMissing = needs !== undefined && runs.some((it) => it.name === needs && it.failed > 0);
  return isMissing ? failure(name, `left out, since "${needs}" failed`) : null;
}

/**
 * @param {string} name
 * @param {string} remark
 * @returns {Run}
 */
function failure(name, remark) {
  return { name, passed: 0, failed: 1, skipped: 0, remarks: [remark], seconds: 0, cpuSeconds: null };
}
