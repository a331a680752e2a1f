/** Words of the desk that are put together from data. */
import type { DraftClaim, Mention, Obstacle } from '../../desk/index.ts';
import { OBLAST_CODE, type Place, type PlaceCode } from '../../domain/place.ts';
import type { Lang } from '../../domain/text.ts';
import { countText, MESSAGES, whenText } from '../../i18n/index.ts';

type Places = ReadonlyMap<string, Place>;

/** From these confidences on a finding is called sure, and fairly sure. */
const HIGH = 0.85;
const FAIR = 0.6;

export function confidenceText(confidence: number, lang: Lang): string {
  const words = MESSAGES[lang].desk.confidence;
  return confidence >= HIGH ? words.high : confidence >= FAIR ? words.fair : words.low;
}

/** Words of the text, in the quotation marks of the reader's language. */
export function quoted(words: string, lang: Lang): string {
  return lang === 'uk' ? `«${words}»` : `“${words}”`;
}

/** A place with the units above it, so that it can be told from others of its name. */
export function placeWithin(code: string, places: Places, lang: Lang): string {
  const names: string[] = [];
  for (let place = places.get(code); place; place = places.get(place.parent ?? '')) {
    // The oblast is the frame of everything here.
    if (place.code !== OBLAST_CODE || names.length === 0) names.push(place[lang]);
  }
  return names.join(', ') || code;
}

/** The names of several places, each with its units; where that leaves two alike, with their codes. */
export function placesApart(
  codes: readonly PlaceCode[],
  places: Places,
  lang: Lang,
): ReadonlyMap<PlaceCode, string> {
  const names = codes.map((code) => placeWithin(code, places, lang));
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return new Map(
    codes.map((code, i) => {
      const name = names[i] ?? code;
      return [code, isShared(name) ? `${name} (${code})` : name];
    }),
  );
}

/** Where a mention is, in words: its place, and the class where that is less than "in". */
export function whereOfDraft({ code, text, precision }: Mention, places: Places, lang: Lang): string {
  const { desk, precision: classes } = MESSAGES[lang];
  const place = places.get(code ?? '');
  if (!place) return `${quoted(text, lang)} (${desk.undecided.toLocaleLowerCase(lang)})`;
  return `${place[lang]} (${classes[precision].name.toLocaleLowerCase(lang)})`;
}

/** What a draft claim says, as a heading. */
export function draftClaimText(claim: DraftClaim, lang: Lang): string {
  const { desk } = MESSAGES[lang];
  switch (claim.kind) {
    case 'when':
      return `${desk.when}: ${whenText(claim, lang)}`;
    case 'weapon':
      return desk.weapon;
    case 'casualties': {
      const { low, high } = claim;
      const figure =
        low === null && high === null
          ? desk.noFigure
          : low === high && low !== null
            ? countText({ best: low }, lang)
            : countText({ ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) }, lang);
      return `${desk[claim.aspect]}: ${figure}`;
    }
  }
}

/** An instant of this device: date and time as its reader writes them. */
export function instantText(instant: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang === 'uk' ? 'uk-UA' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** What stands in the way of an export, as a sentence. */
export function obstacleText(obstacle: Obstacle, lang: Lang): string {
  const { desk, precision } = MESSAGES[lang];
  const words = desk.obstacles;
  switch (obstacle.kind) {
    case 'unread':
      return words.unread[obstacle.because];
    case 'no-place':
      return words.noPlace;
    case 'open-place':
      return words.openPlace(obstacle.words);
    case 'unwritable-place':
      return words.unwritable(obstacle.words, precision[obstacle.precision].name);
    case 'missing':
      return words.missing(nameOf(obstacle.field, lang));
    case 'no-date':
      return words.noDate(nameOf(obstacle.field, lang));
    case 'no-address':
      return words.noAddress;
    case 'no-language':
      return words.noLanguage;
    case 'wrong-order':
      return obstacle.field === 'latest' ? words.latestFirst : words.publishedFirst;
  }
}

function nameOf(field: Extract<Obstacle, { kind: 'missing' }>['field'], lang: Lang): string {
  const { desk } = MESSAGES[lang];
  return field === 'published' ? desk.published : desk.fields[field];
}

/** Places that a summary names before it breaks off. */
const NAMED = 5;

interface Summarised {
  readonly mentions: readonly Mention[];
  /** Those of them that were hit. */
  readonly places: readonly Mention[];
  readonly gazetteer: Places;
}

/** What was found in the text, in one or two sentences. */
export function summaryText({ mentions, places, gazetteer }: Summarised, lang: Lang): string {
  const words = MESSAGES[lang].desk;
  const kept = mentions.filter(({ isDropped }) => !isDropped).length;
  if (kept === 0) return words.nothing;
  const where = [...new Set(places.map((place) => whereOfDraft(place, gazetteer, lang)))];
  if (where.length === 0) return words.summaryNoPlace(kept);
  return words.summary(kept, [...where.slice(0, NAMED), ...(where.length > NAMED ? ['…'] : [])].join('; '));
}
