/** What the rest of a text says that bears on a single mention in it. */
import { KHARKIV_CODE, type Place } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import { otherCity } from './cues.ts';
import { placesOf } from './decision.ts';
import type { Reading } from './read.ts';
import type { Token } from './tokens.ts';

export interface Surroundings {
  /** Sentences that name the city of Kharkiv, and those that name the oblast. */
  readonly kharkivIn: ReadonlySet<number>;
  readonly oblastIn: ReadonlySet<number>;
  /** A city outside the oblast that the sentence names. */
  readonly otherCities: ReadonlyMap<number, Bilingual>;
  /** The raions and hromadas that the text names. */
  readonly areas: ReadonlySet<Place>;
  readonly areasBySentence: ReadonlyMap<number, ReadonlySet<Place>>;
}

/** Gathers the surroundings from all readings of a text. */
export function surroundingsOf(readings: readonly Reading[], tokens: readonly Token[]): Surroundings {
  const sentenceOf = ({ first }: Reading): number => tokens[first]?.sentence ?? 0;
  const otherCities = new Map<number, Bilingual>();
  for (const token of tokens) {
    const city = otherCity(token);
    if (city !== null) otherCities.set(token.sentence, city);
  }
  const areas = new Set<Place>();
  const areasBySentence = new Map<number, Set<Place>>();
  for (const reading of readings) {
    if (reading.asks !== 'raion' && reading.asks !== 'hromada') continue;
    const inSentence = areasBySentence.get(sentenceOf(reading)) ?? new Set();
    areasBySentence.set(sentenceOf(reading), inSentence);
    for (const place of placesOf(reading.forms)) {
      areas.add(place);
      inSentence.add(place);
    }
  }
  return {
    kharkivIn: new Set(readings.filter(namesKharkiv).map(sentenceOf)),
    oblastIn: new Set(readings.filter(namesOblast).map(sentenceOf)),
    otherCities,
    areas,
    areasBySentence,
  };
}

function namesOblast({ asks, forms }: Reading): boolean {
  return asks === 'oblast' && forms.some(({ place }) => place.level === 'oblast');
}

/** True when the reading is the city of Kharkiv. */
export function namesKharkiv({ asks, forms }: Reading): boolean {
  return asks === 'settlement' && forms.some(({ place }) => place.code === KHARKIV_CODE);
}
