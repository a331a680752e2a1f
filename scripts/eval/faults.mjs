/** In which ways one text went wrong: for tests and for tests/geocode/known-misses.txt. Pure. */
import { codeOf, isRightPlace, overlap } from './score.mjs';

/** @typedef {import('./types.d.ts').LabelledSpot} LabelledSpot */
/** @typedef {import('./types.d.ts').TextScore} TextScore */
/** @typedef {import('./types.d.ts').Ground} Ground */

/**
 * `report`: report or not; `main`: the main place; `relation`: in, near, ... of the main place; `missing`: a place
 * of incident was not found; `false`: a place of incident that is none; `role`: hit or debris, and the roles of
 * the other places; `span`: a right place whose words are not those of the label; `draft`: dates or casualties,
 * where the label has them.
 */
export const FAULTS = /** @type {const} */ ([
  'report',
  'main',
  'relation',
  'missing',
  'false',
  'role',
  'span',
  'draft',
]);

/** @typedef {typeof FAULTS[number]} Fault */

/** @param {TextScore} score @param {Ground} ground @returns {Fault[]} */
export function faultsOf(score, ground) {
  const { label, found } = score;
  const wanted = label.strikeReport === false ? [] : label.places;
  /** @type {{ wanted: LabelledSpot, spot: (typeof found.places)[number] }[]} */
  const pairs = wanted.flatMap((spot) => {
    const right = found.places.find((it) => isRightPlace(spot, it, ground));
    return right === undefined ? [] : [{ wanted: spot, spot: right }];
  });
  /** @type {Record<Fault, boolean>} */
  const has = {
    report: score.strikeReportRight === false,
    main: score.exact === false,
    relation: score.exact === true && score.exactWithRelation === false,
    missing: score.right < score.wanted,
    false: score.given > score.right,
    role:
      pairs.some(({ wanted, spot }) => label.strikeReport === true && wanted.role !== spot.role) ||
      score.others.roleRight < score.others.all,
    // Plain lists of strings and numbers, in the order of the text.
    draft: label.draft !== undefined && JSON.stringify(label.draft) !== JSON.stringify(found.draft),
    // A place that the text names twice may be found at either mention.
    span: pairs.some(
      ({ wanted: { span, ...of }, spot }) =>
        span !== undefined && spot.span !== undefined && !overlap(span, spot.span) && isNamedOnce(wanted, of),
    ),
  };
  return FAULTS.filter((fault) => has[fault]);
}

/** @param {readonly LabelledSpot[]} wanted @param {LabelledSpot} spot */
function isNamedOnce(wanted, spot) {
  return wanted.filter((it) => codeOf(it) === codeOf(spot) && it.name === spot.name).length === 1;
}

/**
 * Reads a list of known misses: one a line, the id, its faults joined by commas, and why; # opens a comment.
 *
 * @param {string} text
 * @returns {Map<string, { faults: string[], why: string }>}
 */
export function parseKnownMisses(text) {
  /** @type {Map<string, { faults: string[], why: string }>} */
  const known = new Map();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const match = /^(\S+) +(\S+) +(.*\S)$/.exec(line);
    const [, id = '', faults = '', why = ''] = match ?? [];
    const names = faults.split(',');
    if (match === null || names.some((name) => !FAULTS.some((fault) => fault === name))) {
      throw new Error(
        `known misses, line ${index + 1}: needs "id faults why", faults of ${FAULTS.join(', ')}`,
      );
    }
    if (known.has(id)) throw new Error(`known misses, line ${index + 1}: ${id} is there twice`);
    known.set(id, { faults: names, why });
  }
  return known;
}
