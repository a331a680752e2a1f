/** The words for how a text stands to a place. */
import type { Bilingual } from '../domain/text.ts';
import { quote } from './explain.ts';
import type { Offset } from './finding.ts';

/** That the words say only that something was near the place. */
export function explainNear(word: string): Bilingual {
  const quoted = quote(word);
  return {
    uk: `У тексті сказано ${quoted.uk}: ідеться не обов’язково про саме це місце.`,
    en: `The text says ${quoted.en}: the place itself need not be meant.`,
  };
}

/** That the word for near before an earlier name of the list is meant here too. */
export function explainNearInList(name: string): Bilingual {
  const quoted = quote(name.replace(/\s+/g, ' '));
  return {
    uk: `У переліку стоїть поруч із ${quoted.uk}: слово перед ним стосується і цього місця.`,
    en: `It stands beside ${quoted.en} in a list: the word before that one holds for this place too.`,
  };
}

/** That the edge of the place is meant. */
export function explainOutskirts(word: string): Bilingual {
  const quoted = quote(word);
  return {
    uk: `У тексті сказано ${quoted.uk}: ідеться про край цього місця або про околиці.`,
    en: `The text says ${quoted.en}: the edge of the place or what lies beside it is meant.`,
  };
}

/** That it was somewhere on the way from one place to another. */
export function explainBetween(word: string): Bilingual {
  const quoted = quote(word);
  return {
    uk: `У тексті сказано ${quoted.uk}: ідеться про місцевість між двома названими місцями.`,
    en: `The text says ${quoted.en}: somewhere from the one place to the other is meant.`,
  };
}

/** How far off it was. */
export function explainOffset({ distanceKm, azimuthDeg }: Offset): Bilingual {
  const km = String(Math.round(distanceKm * 10) / 10);
  const azimuth = azimuthDeg === null ? null : String(azimuthDeg);
  return {
    uk: `У тексті сказано, що це було за ${km.replace('.', ',')} км звідти${azimuth === null ? '' : `, азимут ${azimuth}°`}.`,
    en: `The text says that it was ${km} km from there${azimuth === null ? '' : `, azimuth ${azimuth}°`}.`,
  };
}

/** That the place only tells where another one lies. */
export function explainReference(name: string): Bilingual {
  const quoted = quote(name);
  return {
    uk: `Назва лише пояснює, де лежить ${quoted.uk}.`,
    en: `The name only tells where ${quoted.en} lies.`,
  };
}
