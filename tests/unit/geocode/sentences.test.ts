/**
 * Every labelled sentence is a test. What the geocoder is known to get wrong stands in known-misses.txt, with the
 * faults that it has: a sentence that gets better or worse than its line fails, and the line is to be changed.
 */
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../scripts/eval/faults.mjs';
import { groundOf, toFound } from '../../../scripts/eval/found.mjs';
import { scoreText } from '../../../scripts/eval/score.mjs';
import * as geocoding from '../../../src/geocode/index.ts';
import { inverse } from '../../../src/rings/index.ts';
import { KNOWN_MISSES, SENTENCES } from '../../geocode/labels.ts';
import { geocoder, places } from '../support/gazetteer.ts';

const ground = groundOf(places, inverse);
// The forms are derived with the first text; no single test is to pay for that.
geocoder.examine('Харків, Kharkiv');

/** As published on the day of the label, where it has one. */
const examine = ({ text, published }: (typeof SENTENCES)[number]['texts'][number]) =>
  geocoder.examine(text, published === undefined ? {} : { published });

describe.each(SENTENCES)('$subject', ({ texts }) => {
  it.each(texts)('$id: $text', (label) => {
    const found = toFound(examine(label), geocoding);
    const known = KNOWN_MISSES.get(label.id);
    const because = `${JSON.stringify(found.places)}\nothers ${JSON.stringify(found.others)}`;
    expect(faultsOf(scoreText(label, found, ground), ground), because).toEqual(known?.faults ?? []);
  });
});

it('every known miss is a sentence', () => {
  const ids = SENTENCES.flatMap(({ texts }) => texts.map(({ id }) => id));
  expect([...KNOWN_MISSES.keys()].filter((id) => !ids.includes(id))).toEqual([]);
});
