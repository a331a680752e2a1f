/** What came of the mutants: a table for people, and the share that was caught. */

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

/**
 * What came of one mutant. `hung`: a test ran on without an end, which is how the suite noticed it.
 *
 * @typedef {object} Result
 * @property {string} id
 * @property {'caught' | 'hung' | 'lives'} outcome
 * @property {{ file: string | null, title: string } | null} by
 * @property {number} seconds
 */

/** The share of mutants that the suite has to notice. */
export const WANTED_SHARE = 0.95;

/**
 * The share that was caught, 0 to 1; of no results, 0.
 *
 * @param {readonly Result[]} results
 * @returns {number}
 */
export function shareCaught(results) {
  const caught = results.filter(({ outcome }) => outcome !== 'lives').length;
  return results.length === 0 ? 0 : caught / results.length;
}

/**
 * A table in Markdown, those that live first.
 *
 * @param {readonly Mutant[]} mutants
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function table(mutants, results) {
  const rows = results.flatMap((result) => {
    const mutant = mutants.find(({ id }) => id === result.id);
    return mutant ? [{ mutant, result }] : [];
  });
  rows.sort((a, b) => Number(a.result.outcome !== 'lives') - Number(b.result.outcome !== 'lives'));
  return [
    '| mutant | file | fault | caught by | s |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ mutant, result }) => {
      const cells = [
        mutant.id,
        mutant.file,
        mutant.breaks,
        caughtBy(mutant, result),
        result.seconds.toFixed(0),
      ];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    }),
  ].join('\n');
}

/**
 * @param {Mutant} mutant
 * @param {Result} result
 * @returns {string}
 */
function caughtBy({ reason }, { outcome, by }) {
  if (outcome === 'hung') return 'a test that ran on without an end';
  if (by) return nameOfTest(by);
  return reason === undefined ? 'NOTHING' : `nothing: ${reason}`;
}

/**
 * What noticed a mutant, in words.
 *
 * @param {{ readonly file: string | null, readonly title: string }} caught
 */
export function nameOfTest({ file, title }) {
  return file === null ? title : `${file}: ${title}`;
}
