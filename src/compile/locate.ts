/** From what an author wrote as `where` to a place of the gazetteer with its precision and the reasons. */
import type { AuthoredWhere, Where } from '../domain/incident.ts';
import { OBLAST_CODE, type Place } from '../domain/place.ts';
import { precisionOfLevel } from '../domain/precision.ts';
import type { Bilingual } from '../domain/text.ts';
import type { Finding } from '../geocode/index.ts';
import { didYouMean } from './nearest.ts';

/** What this needs of the geocoder. */
export type Geocode = (text: string) => readonly Finding[];
export type Gazetteer = ReadonlyMap<string, Place>;

/** The decided place, or why there is none: a message for the field that it concerns. */
export type Located =
  | { readonly ok: true; readonly where: Where }
  | { readonly ok: false; readonly field: 'place' | 'words'; readonly message: string };

const NAMED_BY_CODE: Bilingual = {
  uk: 'Місце в записі вказано кодом.',
  en: 'The record names the place by its code.',
};
const WIDER: Bilingual = {
  uk: 'Ширше за Харківську область або поза нею: лише у списку, не на мапі.',
  en: 'Wider than Kharkiv oblast or outside it: shown in the list, not on the map.',
};

/** Decides where, or says what the author has to change. Nothing is ever placed by guess. */
export function locate(authored: AuthoredWhere, gazetteer: Gazetteer, geocode: Geocode): Located {
  const { from } = authored;
  switch (authored.by) {
    case 'place': {
      const place = gazetteer.get(authored.place);
      const known = didYouMean(authored.place, gazetteer.keys());
      if (!place) return fault('place', `no place has the code "${authored.place}"${known}`);
      return located('place', place, { verbatim: null, why: [NAMED_BY_CODE], from }, gazetteer);
    }
    case 'words':
      return locateWords(authored.words, from, gazetteer, geocode(authored.words));
    case 'wider': {
      const where: Where = {
        precision: 'wider',
        place: null,
        words: authored.words,
        verbatim: null,
        why: [WIDER],
        from,
        labelPoint: null,
      };
      return { ok: true, where };
    }
  }
}

function locateWords(
  words: string,
  from: string,
  gazetteer: Gazetteer,
  findings: readonly Finding[],
): Located {
  const places = findings.filter(({ level }) => level !== 'direction');
  if (places.length === 0) {
    const message =
      findings.length > 0
        ? `"${words}" names a direction, not a place that was hit; use the words that name the place`
        : `"${words}" names no place of the gazetteer; use the words of the report that name it, or by: place with its code`;
    return fault('words', message);
  }
  const unclear = places.find(({ code }) => code === null);
  if (unclear?.relation === 'near') return onlyNear(words, `"${unclear.text}"`);
  if (unclear) {
    const list = unclear.candidates.map((code) => described(code, gazetteer)).join(', ');
    return fault(
      'words',
      `"${unclear.text}" leaves open which place it is: ${list}; give by: place with its code`,
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
  if (places.some(({ code, relation }) => code === finest.code && relation === 'near')) {
    return onlyNear(words, described(finest.code, gazetteer));
  }
  const why = eachOnce(places.flatMap((finding) => finding.why));
  return located('words', finest, { verbatim: words, why, from }, gazetteer);
}

/** Near a place is not in it, and an area around it that no report states would be made up. */
function onlyNear(words: string, place: string): Located {
  return fault(
    'words',
    `"${words}" says only that it was near ${place}, and the class "near" cannot be written yet; give the ` +
      'wider unit that the report supports (hromada, raion or oblast) by: place with its code',
  );
}

function eachOnce(reasons: readonly Bilingual[]): readonly Bilingual[] {
  return [...new Map(reasons.map((reason) => [`${reason.uk}\n${reason.en}`, reason])).values()];
}

function fault(field: 'place' | 'words', message: string): Located {
  return { ok: false, field, message };
}

function located(
  field: 'place' | 'words',
  place: Place,
  rest: Pick<Where, 'verbatim' | 'why' | 'from'>,
  gazetteer: Gazetteer,
): Located {
  const hromada = place.confidence === 'mapped' ? undefined : gazetteer.get(place.parent ?? '');
  if (hromada) {
    const why = [...rest.why, asHromada(place)];
    return located(field, hromada, { ...rest, why }, gazetteer);
  }
  if (place.radiusKm === null && place.code !== OBLAST_CODE) {
    return fault(
      field,
      `${place.uk} (${place.code}) has no area to draw; give its radius_km in geodata/places`,
    );
  }
  const precision = precisionOfLevel(place.level);
  return { ok: true, where: { precision, place: place.code, words: null, ...rest, labelPoint: place.point } };
}

/** Where such a place lies in its hromada is not known: a disc would be finer than what is known. */
function asHromada({ uk, en }: Place): Bilingual {
  return {
    uk: `Де саме в громаді лежить ${uk}, достеменно не відомо, тож показано всю громаду.`,
    en: `Where in its hromada ${en} lies is not known for certain, so the whole hromada is shown.`,
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
