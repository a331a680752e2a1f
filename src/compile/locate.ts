/** From what an author wrote as `where` to a place of the gazetteer with its precision and the reasons. */
import { OBLAST_CODE, type LonLat, type Place } from '../domain/place.ts';
import { precisionOfLevel, type PrecisionClass } from '../domain/precision.ts';
import type { Bilingual } from '../domain/text.ts';
import { NEAR_KM, type AuthoredWhere, type Where } from '../domain/where.ts';
import type { Finding } from '../geocode/index.ts';
import { inverse } from '../rings/index.ts';
import { didYouMean } from './nearest.ts';

/** What this needs of the geocoder. */
export type Geocode = (text: string) => readonly Finding[];
export type Gazetteer = ReadonlyMap<string, Place>;

/** The decided place, or why there is none: a message for the field that it concerns. */
export type Located = { readonly ok: true; readonly where: Where } | Fault;
type Fault = { readonly ok: false; readonly field: Field; readonly message: string };

/** A unit of the gazetteer, whether the words say only that it was near it, and at which distance, if they say. */
type Unit =
  | { readonly ok: true; readonly where: Where; readonly isNear: boolean; readonly statedKm: number | null }
  | Fault;

/** The fields of an authored `where` that can be at fault. */
type Field = 'place' | 'words' | 'point';

const NAMED_BY_CODE: Bilingual = {
  uk: 'Місце в записі вказано кодом.',
  en: 'The record names the place by its code.',
};
const WIDER: Bilingual = {
  uk: 'Ширше за Харківську область або поза нею: лише у списку, не на мапі.',
  en: 'Wider than Kharkiv oblast or outside it: shown in the list, not on the map.',
};
const UNKNOWN: Bilingual = {
  uk: 'Повідомлення не називають місця: лише у списку, не на мапі.',
  en: 'The reports name no place: shown in the list, not on the map.',
};
const NO_POINT: Bilingual = {
  uk: 'Жодне джерело не дає точки, тож показано всю територію, де лежить це місце.',
  en: 'No source gives a point, so the whole unit in which the site lies is shown.',
};

/** A site lies in one of these, and a buffer is drawn around one; anything wider says too little. */
const PLACED_FINELY: readonly PrecisionClass[] = ['district', 'settlement'];

/** Decides where, or says what the author has to change. Nothing is ever placed by guess. */
export function locate(authored: AuthoredWhere, gazetteer: Gazetteer, geocode: Geocode): Located {
  const { from } = authored;
  switch (authored.by) {
    case 'place':
    case 'words': {
      const unit = locateUnit(authored, from, gazetteer, geocode);
      return unit.ok && unit.isNear ? near(unit.where, unit.statedKm, gazetteer) : unit;
    }
    case 'near': {
      const unit = locateUnit(authored, from, gazetteer, geocode);
      return unit.ok ? near(unit.where, authored.bufferKm ?? unit.statedKm, gazetteer) : unit;
    }
    case 'site': {
      const unit = locateUnit(authored, from, gazetteer, geocode);
      if (!unit.ok) return unit;
      if (!unit.isNear) return site(authored, unit.where, gazetteer);
      return fault('words', 'a site lies in a place and not near it: give the settlement or the district');
    }
    case 'wider':
      return { ok: true, where: inListOnly('wider', authored.words, WIDER, from) };
    case 'unknown':
      return { ok: true, where: inListOnly('unknown', null, UNKNOWN, from) };
  }
}

function inListOnly(
  precision: 'wider' | 'unknown',
  words: Bilingual | null,
  why: Bilingual,
  from: string,
): Where {
  return {
    precision,
    drawn: precision,
    place: null,
    words,
    bufferKm: null,
    site: null,
    verbatim: null,
    why: [why],
    from,
    labelPoint: null,
  };
}

/** The unit that is named by its code or by the words of the report. */
function locateUnit(
  { place: code, words }: { readonly place?: string | undefined; readonly words?: string | undefined },
  from: string,
  gazetteer: Gazetteer,
  geocode: Geocode,
): Unit {
  if ((code === undefined) === (words === undefined)) {
    return fault('place', 'give either place (a code) or words (of the report), and not both');
  }
  if (words !== undefined) return locateWords(words, from, gazetteer, geocode(words));
  const place = gazetteer.get(code ?? '');
  if (!place) {
    return fault('place', `no place has the code "${code ?? ''}"${didYouMean(code ?? '', gazetteer.keys())}`);
  }
  const unit = located('place', place, { verbatim: null, why: [NAMED_BY_CODE], from }, gazetteer);
  return unit.ok ? { ...unit, isNear: false, statedKm: null } : unit;
}

/** The place, with the buffer around it in which the incident may be. */
function near(where: Where, stated: number | null, gazetteer: Gazetteer): Located {
  const place = gazetteer.get(where.place ?? '');
  if (!place || !PLACED_FINELY.includes(where.precision)) {
    const field = where.verbatim === null ? 'place' : 'words';
    return fault(
      field,
      'a buffer needs a settlement or a part of a city: give it, or the unit itself by: place',
    );
  }
  const bufferKm = stated ?? NEAR_KM;
  const why = [...where.why, stated === null ? withinDefault(place) : withinStated(place, stated)];
  return { ok: true, where: { ...where, precision: 'near', drawn: 'near', bufferKm, why } };
}

function withinDefault({ uk, en }: Place): Bilingual {
  return {
    uk: `Повідомлення каже лише, що це поблизу (${uk}), без відстані: показано ${NEAR_KM} км довкола.`,
    en: `The report says only that it was near ${en} and gives no distance: ${NEAR_KM} km around it are shown.`,
  };
}

function withinStated({ uk, en }: Place, km: number): Bilingual {
  return {
    uk: `За повідомленням, не далі ніж за ${km} км (${uk}).`,
    en: `The report puts it within ${km} km of ${en}.`,
  };
}

/** The site in its unit: a point where a source gives one, otherwise the unit. */
function site(
  { site: words, point }: Extract<AuthoredWhere, { by: 'site' }>,
  unit: Where,
  gazetteer: Gazetteer,
): Located {
  const place = gazetteer.get(unit.place ?? '');
  const field = unit.verbatim === null ? 'place' : 'words';
  if (!place || !PLACED_FINELY.includes(unit.precision)) {
    // Where its settlement lies is open: the hromada is all that can be said.
    if (unit.precision === 'hromada' && !point) return { ok: true, where: unit };
    return fault(field, 'a site needs the settlement or the district of a city that it lies in');
  }
  const radiusKm = point?.radiusKm ?? place.radiusKm ?? 0;
  if (!point) {
    const inUnit = { words, point: null, radiusKm, report: null };
    return { ok: true, where: { ...unit, precision: 'site', site: inUnit, why: [...unit.why, NO_POINT] } };
  }
  const lonLat: LonLat = [point.lon, point.lat];
  const offKm = inverse(place.point, lonLat).distanceKm;
  const reachKm = (place.radiusKm ?? 0) * SITE_REACH + point.radiusKm;
  if (offKm > reachKm) {
    const message = `lies ${Math.round(offKm)} km from the middle of ${place.uk}, outside it: check lat and lon, or the place`;
    return fault('point', message);
  }
  const atPoint = { words, point: lonLat, radiusKm: point.radiusKm, report: point.report };
  const where: Where = { ...unit, precision: 'site', drawn: 'site', site: atPoint, labelPoint: lonLat };
  return { ok: true, where };
}

/** Units are not round: a point may lie this many radii from the middle and still be inside. */
const SITE_REACH = 2.5;

function locateWords(words: string, from: string, gazetteer: Gazetteer, findings: readonly Finding[]): Unit {
  const places = findings.filter(({ level }) => level !== 'direction');
  if (places.length === 0) {
    const message =
      findings.length > 0
        ? `"${words}" names a direction, not a place that was hit; use the words that name the place`
        : `"${words}" names no place of the gazetteer; use the words of the report that name it, or by: place with its code`;
    return fault('words', message);
  }
  const unclear = places.find(({ code }) => code === null);
  if (unclear) {
    const list = unclear.candidates.map((code) => described(code, gazetteer)).join(', ');
    const by = unclear.relation === 'in' ? 'place' : 'near';
    return fault(
      'words',
      `"${unclear.text}" leaves open which place it is: ${list}; give by: ${by} with its code`,
    );
  }
  const named = new Set(places.flatMap(({ code }) => gazetteer.get(code ?? '') ?? []));
  const [finest, ...others] = [...named].filter((place) => !containsOther(place, named, gazetteer));
  if (!finest || others.length > 0) {
    const list = [...named].map(({ code }) => described(code, gazetteer)).join(', ');
    return fault(
      'words',
      `"${words}" names several places: ${list}; keep the words of one, or give by: place with its code`,
    );
  }
  const why = eachOnce(places.flatMap((finding) => finding.why));
  const unit = located('words', finest, { verbatim: words, why, from }, gazetteer);
  const beside = places.find(({ code, relation }) => code === finest.code && relation !== 'in');
  const statedKm = beside?.offset?.distanceKm ?? null;
  return unit.ok ? { ...unit, isNear: beside !== undefined, statedKm } : unit;
}

function eachOnce(reasons: readonly Bilingual[]): readonly Bilingual[] {
  return [...new Map(reasons.map((reason) => [`${reason.uk}\n${reason.en}`, reason])).values()];
}

function fault(field: Field, message: string): Fault {
  return { ok: false, field, message };
}

function located(
  field: Field,
  place: Place,
  rest: Pick<Where, 'verbatim' | 'why' | 'from'>,
  gazetteer: Gazetteer,
): Located {
  const holder = place.confidence === 'mapped' ? undefined : gazetteer.get(place.parent ?? '');
  if (holder) {
    const why = [...rest.why, holder.level === 'hromada' ? asHromada(place) : asCity(place)];
    return located(field, holder, { ...rest, why }, gazetteer);
  }
  if (place.radiusKm === null && place.code !== OBLAST_CODE) {
    return fault(
      field,
      `${place.uk} (${place.code}) has no area to draw; give its radius_km in geodata/places`,
    );
  }
  const precision = precisionOfLevel(place.level);
  const where: Where = {
    precision,
    drawn: precision,
    place: place.code,
    words: null,
    bufferKm: null,
    site: null,
    ...rest,
    labelPoint: place.point,
  };
  return { ok: true, where };
}

/** Where such a place lies in its hromada is not known: a disc would be finer than what is known. */
function asHromada({ uk, en }: Place): Bilingual {
  return {
    uk: `Де саме в громаді лежить ${uk}, достеменно не відомо, тож показано всю громаду.`,
    en: `Where in its hromada ${en} lies is not known for certain, so the whole hromada is shown.`,
  };
}

/** The same of a part of a city. */
function asCity({ uk, en }: Place): Bilingual {
  return {
    uk: `Де саме в місті лежить ${uk}, достеменно не відомо, тож показано все місто.`,
    en: `Where in its city ${en} lies is not known for certain, so the whole city is shown.`,
  };
}

/** True when another named place lies in this one: "Shevchenkivskyi district of Kharkiv" names the city as context. */
function containsOther(place: Place, named: ReadonlySet<Place>, gazetteer: Gazetteer): boolean {
  return [...named].some((other) => other !== place && ancestorsOf(other, gazetteer).includes(place));
}

function ancestorsOf(place: Place, gazetteer: Gazetteer): Place[] {
  const parent = place.parent === null ? undefined : gazetteer.get(place.parent);
  return parent ? [parent, ...ancestorsOf(parent, gazetteer)] : [];
}

/** A place so that people can tell it from others of its name: with the raion or city that it is in. */
function described(code: string, gazetteer: Gazetteer): string {
  const place = gazetteer.get(code);
  const parent = place?.parent && place.parent !== OBLAST_CODE ? gazetteer.get(place.parent) : undefined;
  return `${place?.uk ?? ''} (${[parent?.uk, code].filter(Boolean).join(', ')})`;
}
