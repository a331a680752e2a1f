/** The sentences of an exported draft: neutral, in both languages, and no more than the report says. */
import type { Count } from '../domain/claim.ts';
import type { Bilingual, Lang } from '../domain/text.ts';
import { LANGS } from '../domain/text.ts';
import { isDateOrLocalTime, type When } from '../domain/time.ts';
import { countText, whenText } from '../i18n/index.ts';
import type { DraftClaim } from './draft-claims.ts';
import type { DraftCasualties } from './examined.ts';
import type { Mention, Places } from './mentions.ts';

/** In place of a publisher that the copy does not name. */
export const UNNAMED_PUBLISHER: Bilingual = {
  uk: 'Видавця в нашій копії не названо',
  en: 'Publisher not named in our copy',
};

/** Why a report without a date has at least an earliest one. */
export const whyNotBefore: Bilingual = {
  uk: 'Дати публікації ми не знаємо; повідомлення не могло вийти раніше за подію.',
  en: 'The date of publication is not known to us; a report cannot be older than the event.',
};

export const FIRST_CHANGE: Bilingual = {
  uk: 'Чернетка, складена під час розбору повідомлення',
  en: 'Drafted at the report desk',
};

/** The title of an incident at a place; without a date as long as none is known. */
export function titleOf(place: Mention | undefined, gazetteer: Places, when: When): Bilingual {
  const named = placeName(place, gazetteer);
  if (!named) return { uk: '', en: '' };
  const isDated = isDateOrLocalTime(when.earliest) && isDateOrLocalTime(when.latest);
  const date = (lang: Lang): string => (isDated ? `, ${whenText(when, lang)}` : '');
  return {
    uk: `Повідомлення про удар: ${named.uk}${date('uk')}`,
    en: `Reported strike: ${named.en}${date('en')}`,
  };
}

/** What the report says, in our own words, from what was found in it. */
export function reportBody(
  places: readonly Mention[],
  claims: readonly DraftClaim[],
  gazetteer: Places,
): Bilingual {
  const sentences = [
    ...places.flatMap((place) => sayOccurred(place, gazetteer) ?? []),
    ...claims.map(sayClaim),
  ];
  return both((lang) => sentences.map((sentence) => sentence[lang]).join(' '));
}

/** That a strike is reported at a place; null while no place is chosen. */
export function sayOccurred(place: Mention, gazetteer: Places): Bilingual | null {
  const named = placeName(place, gazetteer);
  return named && { uk: `Повідомлено про удар: ${named.uk}.`, en: `A strike is reported: ${named.en}.` };
}

/** In which words the place is named. */
export function sayPlace({ text }: Mention): Bilingual {
  return quoting('Місце названо словами', 'The place is named in the words', text);
}

/** What a draft claim says. */
export function sayClaim(claim: DraftClaim): Bilingual {
  switch (claim.kind) {
    case 'when':
      return quoting('Про час сказано', 'Of the time it says', claim.text);
    case 'weapon':
      return quoting('Про зброю сказано', 'Of the weapon it says', claim.text);
    case 'casualties': {
      const count = countOf(claim);
      if (!count) return quoting('Про постраждалих сказано', 'Of the casualties it says', claim.text);
      const [uk, en] = claim.aspect === 'killed' ? ['Загиблих', 'Killed'] : ['Поранених', 'Injured'];
      return { uk: `${uk}: ${countText(count, 'uk')}.`, en: `${en}: ${countText(count, 'en')}.` };
    }
  }
}

/** The count of a claim about casualties; null when the words give none. */
export function countOf({ low, high }: Pick<DraftCasualties, 'low' | 'high'>): Count | null {
  if (low !== null && low === high) return { best: low };
  if (low === null && high === null) return null;
  return { ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) };
}

/** Where in the text: counted in characters, from 1. */
export function locatorOf([start, end]: readonly [number, number]): Bilingual {
  return { uk: `знаки ${start + 1}–${end} тексту`, en: `characters ${start + 1}–${end} of the text` };
}

function placeName(mention: Mention | undefined, gazetteer: Places): Bilingual | null {
  const place = gazetteer.get(mention?.code ?? '');
  return place ? { uk: place.uk, en: place.en || place.uk } : null;
}

function quoting(uk: string, en: string, words: string): Bilingual {
  const quoted = words.replace(/\s+/g, ' ').trim();
  return { uk: `${uk}: «${quoted}».`, en: `${en}: “${quoted}”.` };
}

function both(text: (lang: Lang) => string): Bilingual {
  const [uk, en] = LANGS.map(text) as [string, string];
  return { uk, en };
}
