/** The evaluation as text for a terminal. */
import { isMiss, summarise } from './score.mjs';

/** @typedef {import('./types.d.ts').LabelledText} LabelledText */
/** @typedef {import('./types.d.ts').Spot} Spot */
/** @typedef {import('./types.d.ts').LabelledSpot} LabelledSpot */
/** @typedef {import('./types.d.ts').TextScore} TextScore */
/** @typedef {import('./types.d.ts').Ground} Ground */
/** @typedef {import('./surfaces.mjs').SurfaceScore} SurfaceScore */
/** @typedef {ReturnType<typeof summarise>} Summary */

const LONGEST_TEXT = 220;

export const DEFINITIONS = `Definitions (docs/geocoder-evaluation.md has them in full)
  main place    the first labelled place, and the first place of incident that the geocoder gives
  exact         the main place has the right code and level; +relation: and in, near, outskirts, ... as labelled.
                A label left open counts when the geocoder keeps the whole set and chooses none
  level         the main place has the right level; none found counts as wrong
  P, R, F1      all places of incident, each once, by code; places on non-reports lower P
  5 km          the main place is within 5 km of the truth; 0 km when the truth lies in the disc of the place found.
                5 km fine: the same, by a place no coarser than the truth (a whole oblast is not near)
  too fine      the main place is finer than the words, or one was chosen where the words leave it open
  left open     the label decides, the geocoder kept a set that has the truth (honest ambiguity) or lacks it`;

/** @param {number | null} value */
const percent = (value) => (value === null ? '-' : `${(value * 100).toFixed(1)}`).padStart(6);

const COLUMNS = /** @type {const} */ ([
  ['exact', (/** @type {Summary} */ it) => it.exact],
  ['+relation', (/** @type {Summary} */ it) => it.exactWithRelation],
  ['level', (/** @type {Summary} */ it) => it.levelRight],
  ['P', (/** @type {Summary} */ it) => it.precision],
  ['R', (/** @type {Summary} */ it) => it.recall],
  ['F1', (/** @type {Summary} */ it) => it.f1],
  ['5 km', (/** @type {Summary} */ it) => it.within5Km],
  ['5 km fine', (/** @type {Summary} */ it) => it.within5KmAsFine],
  ['too fine', (/** @type {Summary} */ it) => it.falselyFine],
  ['left open', (/** @type {Summary} */ it) => it.honestAmbiguity],
]);

/** A table of shares in percent, by language and by level. @param {readonly TextScore[]} scores */
export function printSummary(scores) {
  const lines = [['', 'texts', ...COLUMNS.map(([name]) => name)].map(pad).join('')];
  /** @param {string} name @param {readonly TextScore[]} of */
  const row = (name, of) => {
    const summary = summarise(of);
    lines.push(
      [name, `${of.length}`, ...COLUMNS.map(([, value]) => percent(value(summary)))].map(pad).join(''),
    );
  };
  row('all', scores);
  for (const [lang, of] of groups(scores, ({ label }) => label.lang)) row(lang, of);
  for (const [level, of] of groups(scores, ({ label }) => levelGroup(label))) row(level, of);
  const { nonReports, oblastOnly, open, strikeReportRight, others, lostAmbiguity } = summarise(scores);
  lines.push(
    '',
    `False places on non-reports: ${nonReports.falsePlaces} places in ${nonReports.withFalsePlaces} of ${nonReports.texts} texts`,
    `Settlements invented on oblast-level texts: in ${oblastOnly.withInvented} of ${oblastOnly.texts} texts`,
    `Labels left open: set kept in ${open.kept}, one chosen in ${open.choseOne}, of ${open.texts} texts`,
    `Left open without the truth among the candidates:${percent(lostAmbiguity)} % of texts`,
    `Report or not told rightly:${percent(strikeReportRight)} % of texts with that label`,
    `Places of other roles: ${others.roleRight} of ${others.all} kept with their role, ${others.takenForHit} taken for a place of incident`,
  );
  return lines.join('\n');
}

/** @param {string} text @param {number} index */
function pad(text, index) {
  return index === 0 ? text.padEnd(16) : text.padStart(10);
}

/** @param {LabelledText} label */
function levelGroup({ strikeReport, places }) {
  const [main] = places;
  return strikeReport === false || main === undefined ? 'no place' : main.level;
}

/** @template T @param {readonly T[]} items @param {(item: T) => string} keyOf @returns {[string, T[]][]} */
function groups(items, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What was wanted, what was found and why, for every text that has a fault. @param {readonly TextScore[]} scores @param {Ground} ground */
export function printMisses(scores, ground) {
  const misses = scores.filter(isMiss);
  const lines = [`Misses: ${misses.length} of ${scores.length} texts`];
  for (const { label, found } of misses) {
    const { id, lang, strikeReport, places, note } = label;
    const wanted = strikeReport === false ? [] : places;
    lines.push('', `${id} ${lang}: ${shortened(label.text)}`);
    if (note !== undefined) lines.push(`  note:   ${note}`);
    lines.push(`  wanted: ${wanted.map((spot) => describe(spot, ground)).join('; ') || 'none'}`);
    lines.push(`  found:  ${found.places.map((spot) => describe(spot, ground)).join('; ') || 'none'}`);
    if (found.others.length > 0) {
      lines.push(`  others: ${found.others.map((spot) => describe(spot, ground)).join('; ')}`);
    }
    const why = [...found.places, ...found.others].flatMap((spot) =>
      spot.why.map((reason) => `${spot.text}: ${reason}`),
    );
    if (why.length > 0) lines.push(`  why:    ${why.join(' | ')}`);
  }
  return lines.join('\n');
}

/** @param {Spot | LabelledSpot} spot @param {Ground} ground */
function describe(spot, ground) {
  const { katottg, name, level, relation, role, candidates = [] } = spot;
  const within = 'withinKatottg' in spot ? ` in ${spot.withinKatottg}` : '';
  const code = katottg ?? (candidates.length > 0 ? `open: ${candidates.length} candidates` : 'no code');
  const parent = ground.byCode.get(ground.byCode.get(katottg ?? '')?.parent ?? '')?.uk;
  const words = [level, relation === 'in' ? '' : relation, role ?? ''].filter((it) => it !== '').join(', ');
  return `${name || '?'} (${words}; ${code}${parent === undefined ? '' : `, ${parent}`}${within})`;
}

/** @param {string} text */
function shortened(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}

/** @param {readonly SurfaceScore[]} scores @param {{ top: Share, inside: Share, decided: Share }} summary @param {Ground} ground */
export function printSurfaces(scores, summary, ground) {
  const both = (/** @type {Share} */ { plain, weighted }) =>
    `${percent(plain)} % of spellings, ${percent(weighted)} % weighted`;
  const name = (/** @type {string} */ code) => {
    const place = ground.byCode.get(code);
    return `${place?.uk ?? '?'} (${ground.byCode.get(place?.parent ?? '')?.uk ?? code})`;
  };
  const misses = scores.filter(({ top }) => !top);
  return [
    `Top-1: ${both(summary.top)}; or a part of the place: ${both(summary.inside)}`,
    `Chosen, not left open: ${both(summary.decided)}`,
    `Spellings whose first candidate is another place: ${misses.length}`,
    ...misses.map(
      ({ label, candidates }) =>
        `  ${label.surface} (${label.n}): wanted ${name(label.katottg)}; candidates ${candidates.map(name).join(', ') || 'none'}`,
    ),
  ].join('\n');
}

/** @typedef {{ plain: number, weighted: number }} Share */

/** @param {readonly ReturnType<typeof import('./ucdp.mjs').scoreUcdp>[]} scores */
export function printUcdp(scores) {
  const lines = [
    `${scores.length} events of UCDP in the oblast; within 5 km of the point that UCDP coded, in percent`,
  ];
  lines.push(['where_prec', 'events', 'main', 'any', 'no place'].map(pad).join(''));
  /** @type {[string, (typeof scores)[number][]][]} */
  const rows = [['all', [...scores]], ...groups(scores, ({ event }) => event.wherePrec)];
  for (const [prec, of] of rows) {
    const shareOf = (/** @type {(score: (typeof scores)[number]) => boolean} */ is) =>
      percent(of.filter(is).length / of.length);
    const cells = [
      shareOf((it) => it.main5Km),
      shareOf((it) => it.any5Km),
      shareOf((it) => it.main === undefined),
    ];
    lines.push([prec, `${of.length}`, ...cells].map(pad).join(''));
  }
  lines.push('', 'Farther away:');
  for (const { event, main, km } of scores.filter(({ any5Km }) => !any5Km)) {
    const away = Number.isFinite(km) ? `${km.toFixed(0)} km` : 'no place';
    lines.push(
      `  ${event.id} prec ${event.wherePrec}, ${event.coded}: ${shortened(event.text)} -> ${main?.name || main?.level || 'none'}, ${away}`,
    );
  }
  return lines.join('\n');
}
