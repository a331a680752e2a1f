/**
 * A place of the gazetteer: an administrative unit, a settlement of Kharkiv oblast, or a part of a city.
 * Codes are those of the state classifier KATOTTG and are permanent: a renamed place keeps its code.
 */

/**
 * KATOTTG code: "UA" and 17 digits, for instance UA63120270010096107 (the city of Kharkiv). Parts of the city
 * that the classifier does not list have codes of this project: "XKH" and lower-case letters.
 */
export type PlaceCode = string & { readonly __brand: 'PlaceCode' };

/**
 * The level of a place in the hierarchy, the coarsest first; `district` is a district of a city,
 * `neighbourhood` a part of a city that people name and no act bounds.
 */
export const PLACE_LEVELS = [
  'oblast',
  'raion',
  'hromada',
  'settlement',
  'district',
  'neighbourhood',
] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** What a settlement is called officially; the other levels have one type each. */
export const PLACE_TYPES = [
  'oblast',
  'raion',
  'hromada',
  'misto',
  'selyshche',
  'selo',
  'city_district',
  'neighbourhood',
] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

/** The level of each type. */
export const LEVEL_OF_TYPE: Readonly<Record<PlaceType, PlaceLevel>> = {
  oblast: 'oblast',
  raion: 'raion',
  hromada: 'hromada',
  misto: 'settlement',
  selyshche: 'settlement',
  selo: 'settlement',
  city_district: 'district',
  neighbourhood: 'neighbourhood',
};

/** [longitude, latitude] in degrees, WGS84. The one order used inside the program. */
export type LonLat = readonly [lon: number, lat: number];

/**
 * How well the point of a place is known. `mapped`: one source gives it for this code. `uncertain`: the pairing
 * of code and point is open, so the place may lie elsewhere in its hromada. `unplaced`: no source gives a point;
 * the hromada's stands in, and the place is drawn as its hromada.
 */
export const POINT_CONFIDENCES = ['mapped', 'uncertain', 'unplaced'] as const;
export type PointConfidence = (typeof POINT_CONFIDENCES)[number];

/** A name that a place had. */
export interface FormerName {
  readonly name: string;
  /** When it stopped being official: a year, a month or a date (`2024-09-26`); null when not known. */
  readonly until: string | null;
}

export interface Place {
  readonly code: PlaceCode;
  readonly level: PlaceLevel;
  readonly type: PlaceType;
  /** The unit above in the hierarchy; null for the oblast only. */
  readonly parent: PlaceCode | null;
  /** Official Ukrainian name: it leads wherever names are shown. */
  readonly uk: string;
  /** English name: for settlements the national transliteration (Cabinet resolution 55 of 2010). */
  readonly en: string;
  /** Russian name: searched, never shown as the name. Empty when none is known. */
  readonly ru: string;
  /** Former names in any language: searched, never shown as the name. */
  readonly former: readonly FormerName[];
  /** Centre of the unit, or a settlement's centre: a label point, not the place of an incident. */
  readonly point: LonLat;
  readonly confidence: PointConfidence;
  /**
   * Radius in km of a disc as large as the unit's area, or an honest wide one where no area is known; null when
   * an outline is used instead.
   */
  readonly radiusKm: number | null;
}

const PLACE_CODE = /^(?:UA\d{17}|XKH[a-z]{2,20})$/;

/** True for a well-formed code; says nothing about whether the gazetteer has it. */
export function isPlaceCode(text: string): text is PlaceCode {
  return PLACE_CODE.test(text);
}

/** Kharkiv oblast: the root of the gazetteer and the gate of everything that is drawn. */
export const OBLAST_CODE = 'UA63000000000041885' as PlaceCode;
/** The city of Kharkiv. */
export const KHARKIV_CODE = 'UA63120270010096107' as PlaceCode;
