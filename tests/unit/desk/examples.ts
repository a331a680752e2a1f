/** What the desk makes of texts, with the real gazetteer and geocoder. */
import { createGeocoder } from '../../../src/geocode/index.ts';
import {
  draftClaimsOf,
  incidentPlaces,
  mentionsOf,
  type Corrections,
  type Edits,
} from '../../../src/desk/index.ts';
import type { Examination } from '../../../src/desk/index.ts';
import type { RecordInput } from '../../../src/desk/record.ts';
import { dataset, site } from '../state/real.ts';

const geocoder = createGeocoder(dataset.places);
export const gazetteer = new Map<string, (typeof dataset.places)[number]>(
  dataset.places.map((place) => [place.code, place]),
);

export const KUPIANSK = "Російські війська вдарили по Куп'янську, поранено двох людей";

export function examine(text: string, published?: string): Examination {
  return geocoder.examine(text, published === undefined ? {} : { published });
}

/** The code of a place by its official name and level. */
export function codeOf(uk: string, level = 'settlement') {
  const place = dataset.places.find((it) => it.uk === uk && it.level === level);
  if (!place) throw new Error(`the gazetteer has no ${level} ${uk}`);
  return place.code;
}

export interface Situation {
  readonly published?: string;
  readonly corrections?: Corrections;
  readonly edits?: Edits;
  readonly change?: (examination: Examination) => Examination;
}

/** Everything that an export is made of, as the page puts it together. */
export function inputOf(
  text: string,
  { published = '2024-01-05', corrections = {}, edits = {}, change = (it) => it }: Situation = {},
): RecordInput {
  const examination = change(examine(text, published === '' ? undefined : published));
  const { mentions } = mentionsOf(examination, corrections, gazetteer);
  const kept = mentions.filter(({ isDropped }) => !isDropped);
  const hits = new Set(incidentPlaces(kept));
  return {
    id: 'desk42',
    text,
    published,
    reading: 'done',
    places: kept.filter((mention) => hits.has(mention)),
    claims: draftClaimsOf(examination, corrections).filter(({ isDropped }) => !isDropped),
    edits,
    speakers: site.speakers,
    gazetteer,
  };
}
