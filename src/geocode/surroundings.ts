/** What the rest of a text says that bears on a single mention in it. */
import { KHARKIV_CODE, type Place } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import { areasBesideIn, namesArea, type AreaContext, type AreasBeside } from './area-beside.ts';
import { placesOf } from './decision.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Form } from './name-index.ts';
import type { Reading } from './read.ts';

export interface Surroundings {
  /** Sentences that name the city of Kharkiv, and those that name the oblast. */
  readonly kharkivIn: ReadonlySet<number>;
  readonly oblastIn: ReadonlySet<number>;
  /** A city outside the oblast that the sentence names. */
  readonly otherCities: ReadonlyMap<number, Bilingual>;
  /** The raions and hromadas that the text names. */
  readonly areas: ReadonlySet<Place>;
  readonly areasBySentence: ReadonlyMap<number, ReadonlySet<Place>>;
  /** The raion or hromada that stands beside a settlement, or above it as a heading. */
  readonly areasBeside: AreasBeside;
  /** The raions and hromadas that give military axes of a sentence their names: "Куп'янський напрямок". */
  readonly directionsBySentence: ReadonlyMap<number, ReadonlySet<Place>>;
  /** Settlements of the same sentence whose names are their own, the nearest in the text first. */
  readonly anchorsOf: (reading: Reading) => readonly Place[];
}

/** How many words away another place may stand to bear on a reading. */
const ANCHOR_REACH = 40;

/** Gathers the surroundings from all readings of a text. */
export function surroundingsOf(
  readings: readonly Reading[],
  elsewhere: readonly Elsewhere[],
  context: AreaContext,
): Surroundings {
  const { tokens } = context;
  const sentenceOf = ({ first }: Pick<Reading, 'first'>): number => tokens[first]?.sentence ?? 0;
  const otherCities = new Map<number, Bilingual>();
  for (const place of elsewhere) {
    if (!place.isArea) otherCities.set(sentenceOf(place), place.name);
  }
  const kharkivIn = new Set<number>();
  const oblastIn = new Set<number>();
  const areas = new Set<Place>();
  const areasBySentence = new Map<number, Set<Place>>();
  const directionsBySentence = new Map<number, Set<Place>>();
  for (const reading of readings) {
    const { asks, forms } = reading;
    const sentence = sentenceOf(reading);
    if (namesKharkiv(reading)) kharkivIn.add(sentence);
    if (namesOblast(reading)) oblastIn.add(sentence);
    if (asks === 'direction') addTo(directionsBySentence, sentence, forms);
    if (!namesArea(reading)) continue;
    addTo(areasBySentence, sentence, forms);
    for (const { place } of forms) areas.add(place);
  }
  let anchors: ((reading: Reading) => readonly Place[]) | null = null;
  return {
    kharkivIn,
    oblastIn,
    otherCities,
    areas,
    areasBySentence,
    areasBeside: areasBesideIn(readings, context),
    directionsBySentence,
    anchorsOf: (reading) => (anchors ??= anchorsAmong(readings, sentenceOf))(reading),
  };
}

function addTo(bySentence: Map<number, Set<Place>>, sentence: number, forms: readonly Form[]): void {
  const inSentence = bySentence.get(sentence) ?? new Set();
  bySentence.set(sentence, inSentence);
  for (const { place } of forms) inSentence.add(place);
}

/** Settlements that bear their name alone, looked up around a reading in the order of the text. */
function anchorsAmong(
  readings: readonly Reading[],
  sentenceOf: (reading: Reading) => number,
): (reading: Reading) => readonly Place[] {
  const single = readings.flatMap((reading) => {
    const [place, ...others] = placesOf(reading.forms);
    const anchors = reading.asks === 'settlement' && others.length === 0 && place !== undefined;
    return anchors && place.confidence !== 'unplaced' ? [{ reading, place }] : [];
  });
  return (reading) => {
    // Both lists are in the order of the text: only the neighbours of a reading are looked at.
    const at = lowerBound(single.length, (i) => (single[i]?.reading.first ?? 0) >= reading.first);
    const most = 4;
    return single
      .slice(Math.max(0, at - most), at + most)
      .filter(
        (it) =>
          sentenceOf(it.reading) === sentenceOf(reading) && distance(it.reading, reading) <= ANCHOR_REACH,
      )
      .sort((a, b) => distance(a.reading, reading) - distance(b.reading, reading))
      .map(({ place }) => place);
  };
}

function distance(a: Reading, b: Reading): number {
  return Math.abs(a.first - b.first);
}

/** The first index for which a test holds that holds for all later ones too. */
function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function namesOblast({ asks, forms }: Reading): boolean {
  return asks === 'oblast' && forms.some(({ place }) => place.level === 'oblast');
}

/** True when the reading is the city of Kharkiv. */
export function namesKharkiv({ asks, forms }: Reading): boolean {
  return asks === 'settlement' && forms.some(({ place }) => place.code === KHARKIV_CODE);
}
