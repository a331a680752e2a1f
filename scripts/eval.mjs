/**
 * Scores the geocoder on labelled sets:
 *
 *     npm run eval -- FILE... [--corrections FILE] [--no-misses | --known-misses]
 *
 * A file is a set of texts (`*.jsonl` in the form of tests/geocode/sentences), of spellings (`{surface, n, katottg}`
 * a line), or a release of UCDP GED (`*.csv`). With corrections every set is scored as it is and as corrected.
 * With --known-misses the texts with a fault are printed as lines for tests/geocode/known-misses.txt.
 */
import { parseArgs } from 'node:util';
import { faultsOf } from './eval/faults.mjs';
import { loadGeocoder } from './eval/geocoder.mjs';
import { correct, readCorrections, readLabels } from './eval/labels.mjs';
import { DEFINITIONS, printMisses, printSummary, printSurfaces, printUcdp } from './eval/print.mjs';
import { scoreText } from './eval/score.mjs';
import { scoreSurface, summariseSurfaces } from './eval/surfaces.mjs';
import { readUcdp, scoreUcdp } from './eval/ucdp.mjs';

const { values, positionals } = parseArgs({
  options: {
    corrections: { type: 'string' },
    'no-misses': { type: 'boolean', default: false },
    'known-misses': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('usage: npm run eval -- FILE... [--corrections FILE] [--no-misses | --known-misses]');
  process.exit(2);
}

const { geocode, ground } = await loadGeocoder();
const csv = positionals.filter((file) => file.endsWith('.csv'));
const sets = positionals.filter((file) => !file.endsWith('.csv')).map(readLabels);
const texts = sets.flatMap((set) => set.texts);
const surfaces = sets.flatMap((set) => set.surfaces);

if (values['known-misses']) {
  printKnownMisses(texts);
} else if (texts.length > 0) {
  console.log(DEFINITIONS);
  evaluate(`${texts.length} labelled texts, shares in percent`, texts);
  if (values.corrections !== undefined) {
    const { texts: corrected, unused } = correct(texts, readCorrections(values.corrections));
    for (const id of unused)
      console.error(`${values.corrections}: no text ${id} in the sets; its correction does nothing`);
    evaluate('The same with corrected labels', corrected);
  }
}
if (surfaces.length > 0) {
  const scores = surfaces.map((label) => scoreSurface(label, geocode, ground));
  console.log(`\n== ${surfaces.length} spellings ==\n`);
  console.log(printSurfaces(scores, summariseSurfaces(scores), ground));
}
for (const file of csv) {
  console.log('\n== UCDP GED ==\n');
  console.log(printUcdp(readUcdp(file).map((event) => scoreUcdp(event, geocode, ground))));
}

/** @typedef {import('./eval/types.d.ts').LabelledText} LabelledText */

/** @param {LabelledText} label */
function score(label) {
  return scoreText(label, geocode(label.text, label.published), ground);
}

/** @param {readonly LabelledText[]} labels */
function printKnownMisses(labels) {
  for (const label of labels) {
    const faults = faultsOf(score(label), ground);
    if (faults.length > 0) console.log(`${label.id} ${faults.join()} ?`);
  }
}

/** @param {string} title @param {readonly LabelledText[]} labels */
function evaluate(title, labels) {
  const scores = labels.map(score);
  console.log(`\n== ${title} ==\n`);
  console.log(printSummary(scores));
  if (!values['no-misses']) console.log(`\n${printMisses(scores, ground)}`);
}
