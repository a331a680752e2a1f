/**
 * `npm run test:mutants`: puts one fault after the other into a copy of the program and looks whether a test notices.
 * Exit code 1 when fewer than 95 in 100 are caught.
 *
 *   npm run test:mutants -- [--only ID,ID] [--from ID] [--stage unit|browser]
 *
 * `--only` takes the named ones, `--from` begins at one and goes on from there, `--stage` leaves out those of the other
 * stage; what an earlier run found of the rest stays in test-results/mutants.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browse, build } from './mutants/browser-stage.mjs';
import { copyOf } from './mutants/copy.mjs';
import { MUTANTS } from './mutants/list.mjs';
import { applied } from './mutants/mutant.mjs';
import { nameOfTest, shareCaught, table, WANTED_SHARE } from './mutants/table.mjs';
import { endRunning } from './mutants/tool.mjs';
import { testsOf, testsWith } from './mutants/unit-stage.mjs';

/** @typedef {import('./mutants/mutant.mjs').Mutant} Mutant */
/** @typedef {import('./mutants/table.mjs').Result} Result */
/** @typedef {import('./mutants/unit-stage.mjs').Caught} Caught */

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const resultsFile = join(root, 'test-results', 'mutants.json');
/**
 * Tests that prove nothing of a mutant: one looks for the texts of mutants, so it misses the one that is put in; the
 * other kills runs of tests, and is about time.
 */
const WITHOUT = ['tests/unit/scripts/mutants.test.ts', 'tests/unit/scripts/stages.test.ts'];

const { values } = parseArgs({
  options: { only: { type: 'string' }, from: { type: 'string' }, stage: { type: 'string' } },
});
const chosen = choose(values);
const goesOn = Object.keys(values).length > 0;
/** @type {Map<string, Result>} */
const results = new Map(goesOn ? earlier().map((result) => [result.id, result]) : []);

const copy = copyOf(root);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    endRunning();
    copy.remove();
    process.exit(130);
  });
/** Whether a test passes without a mutant: asked once for each file or spec that has caught one. */
const passes = new Map();

try {
  for (const mutant of chosen) {
    const start = performance.now();
    const found = await tried(mutant);
    const result = { id: mutant.id, ...outcomeOf(found), seconds: (performance.now() - start) / 1000 };
    results.set(mutant.id, result);
    save();
    console.log(`${mutant.id}: ${result.by ? nameOfTest(result.by) : result.outcome}`);
  }
} finally {
  copy.remove();
}

const all = MUTANTS.flatMap(({ id }) => results.get(id) ?? []);
const share = shareCaught(all);
console.log(`\n${table(MUTANTS, all)}\n`);
for (const [file, isGreen] of passes)
  if (!isGreen) console.log(`Fails without a mutant, and proves nothing: ${file}`);
console.log(`${all.length} of ${MUTANTS.length} mutants, ${(share * 100).toFixed(1)} in 100 caught`);
process.exitCode = share >= WANTED_SHARE ? 0 : 1;

/**
 * Puts a mutant into the copy, runs the suite until a test notices it, and takes it out again.
 *
 * @param {Mutant} mutant
 * @returns {Promise<Caught | 'hung' | null>}
 */
async function tried(mutant) {
  const { whole, mutated } = applied(mutant, root);
  const path = join(copy.path, mutant.file);
  const inPlace = async (/** @type {() => Promise<Caught | 'hung' | null>} */ ask) => {
    writeFileSync(path, mutated);
    try {
      return await ask();
    } finally {
      writeFileSync(path, whole);
    }
  };
  if (mutant.browser) return seenInBrowser(mutant.browser, inPlace);
  for (;;) {
    const without = [...WITHOUT, ...[...passes].flatMap(([file, isGreen]) => (isGreen ? [] : [file]))];
    const found = await inPlace(() => testsWith(copy.path, mutant.file, without));
    if (found === null || found === 'hung' || found.file === null || (await isGreen(found.file)))
      return found;
  }
}

/**
 * True when a test file passes without a mutant: only then has it noticed one.
 *
 * @param {string} file
 * @returns {Promise<boolean>}
 */
async function isGreen(file) {
  if (!passes.has(file)) passes.set(file, (await testsOf(copy.path, file)) === null);
  return passes.get(file);
}

/**
 * The named spec first, then the other stages of the suite.
 *
 * @param {import('./mutants/mutant.mjs').SeenBy} seenBy
 * @param {(ask: () => Promise<Caught | 'hung' | null>) => Promise<Caught | 'hung' | null>} inPlace
 */
async function seenInBrowser(seenBy, inPlace) {
  const name = `${seenBy.spec} (${seenBy.project})`;
  if (!passes.has(name)) {
    const fault = (await build(copy.path)) ?? (await browse(copy.path, seenBy));
    if (fault) throw new Error(`${name} fails without a mutant: ${fault === 'hung' ? fault : fault.title}`);
    passes.set(name, true);
  }
  return inPlace(
    async () => (await build(copy.path)) ?? (await browse(copy.path, seenBy)) ?? browse(copy.path, null),
  );
}

/**
 * @param {Caught | 'hung' | null} found
 * @returns {Pick<Result, 'outcome' | 'by'>}
 */
function outcomeOf(found) {
  if (found === 'hung') return { outcome: 'hung', by: null };
  return found ? { outcome: 'caught', by: found } : { outcome: 'lives', by: null };
}

/**
 * @param {{ only?: string | undefined, from?: string | undefined, stage?: string | undefined }} options
 * @returns {readonly Mutant[]}
 */
function choose({ only, from, stage }) {
  const ids = only?.split(',') ?? (from === undefined ? [] : [from]);
  for (const id of ids)
    if (!MUTANTS.some((each) => each.id === id)) throw new Error(`There is no mutant ${id}.`);
  if (stage !== undefined && stage !== 'unit' && stage !== 'browser')
    throw new Error(`--stage is unit or browser, not "${stage}".`);
  const first = from === undefined ? 0 : MUTANTS.findIndex(({ id }) => id === from);
  return MUTANTS.slice(first).filter(
    ({ id, browser }) =>
      (only === undefined || ids.includes(id)) &&
      (stage === undefined || (stage === 'browser') === (browser !== undefined)),
  );
}

/** @returns {readonly Result[]} */
function earlier() {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8'));
  } catch {
    return [];
  }
}

function save() {
  mkdirSync(dirname(resultsFile), { recursive: true });
  writeFileSync(resultsFile, `${JSON.stringify([...results.values()], null, 1)}\n`);
}
