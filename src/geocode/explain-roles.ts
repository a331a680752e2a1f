/** The words for what a text says of a place. */
import type { Bilingual } from '../domain/text.ts';
import { quote } from './explain.ts';
import type { Role } from './finding.ts';

/** What a role is called, as in "this place was ...". */
export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  hit: { uk: 'місце удару', en: 'place of a strike' },
  debris: { uk: 'місце падіння уламків', en: 'place where debris fell' },
  launch: { uk: 'звідки випущено', en: 'where it was launched from' },
  evacuation: { uk: 'куди вивозили людей', en: 'where people were taken' },
  residence: { uk: 'звідки люди родом', en: 'where people are from' },
  siren: { uk: 'місце тривоги', en: 'place of an alert' },
  retrospective: { uk: 'згадка про минуле', en: 'told again of an earlier time' },
  visit: { uk: 'місце візиту', en: 'place of a visit' },
  speaker: { uk: 'хто повідомляє', en: 'who speaks' },
  mention: { uk: 'лише згадка', en: 'only named' },
};

/** Which word gave a role. */
export function explainRole(role: Role, word: string): Bilingual {
  const name = ROLE_NAMES[role];
  const quoted = quote(word);
  return {
    uk: `Роль: ${name.uk} (слово ${quoted.uk}).`,
    en: `Role: ${name.en} (the word ${quoted.en}).`,
  };
}

/** Reasons of roles that no single word gives. */
export const ROLE_REASONS = {
  office: { uk: 'Роль: установа чи посада, яка говорить.', en: 'Role: the office that speaks.' },
  dateline: {
    uk: 'Роль: звідти надіслано повідомлення.',
    en: 'Role: the report was sent from there.',
  },
  retrospective: {
    uk: 'Роль: речення нагадує про давніші події.',
    en: 'Role: the sentence tells again of an earlier time.',
  },
  leftFrom: { uk: 'Роль: звідти людей вивозили.', en: 'Role: people were taken away from there.' },
  launchedFrom: {
    uk: 'Роль: звідти, за текстом, летіло чи було випущено.',
    en: 'Role: by the text, it came or was launched from there.',
  },
  siren: {
    uk: 'Роль: там оголошено тривогу, про удар не сказано.',
    en: 'Role: an alert there, and no strike.',
  },
  legal: {
    uk: 'Роль: йдеться про суд чи затримання, а не про сам удар.',
    en: 'Role: it speaks of a court or an arrest, not of the strike itself.',
  },
  interception: {
    uk: 'Роль: там зброю збили, про влучання не сказано.',
    en: 'Role: the weapon was shot down there, and no hit is told of.',
  },
  prospect: {
    uk: 'Роль: про удар сказано лише як про можливий.',
    en: 'Role: a strike is spoken of only as something that may come.',
  },
  quiet: {
    uk: 'Роль: сказано, що там ударів не було.',
    en: 'Role: the text says that nothing was struck there.',
  },
  debris: { uk: 'Роль: там упали уламки.', en: 'Role: debris fell there.' },
  otherActivity: {
    uk: 'Роль: у цій частині речення йдеться про інше, не про удар.',
    en: 'Role: this part of the sentence speaks of something else than a strike.',
  },
  sentence: {
    uk: 'Роль: у реченні йдеться про удар, і ніщо не вказує на інше місце.',
    en: 'Role: the sentence speaks of a strike, and nothing points to another place.',
  },
  header: {
    uk: 'Роль: заголовок перед реченням про удар.',
    en: 'Role: a heading before the sentence on the strike.',
  },
  elsewhere: {
    uk: 'Роль: удар у цьому реченні стосується іншого місця.',
    en: 'Role: the strike in this sentence is at another place.',
  },
  nothing: {
    uk: 'Роль: речення про удар тут не говорить.',
    en: 'Role: the sentence does not speak of a strike.',
  },
  phrase: {
    uk: 'Роль: текст — лише назва місця, тож воно і є місцем того, про що йдеться.',
    en: 'Role: the text is only the name of a place, so it is the place of what is meant.',
  },
  onlyPlace: {
    uk: 'Роль: текст повідомляє про удар, а іншого місця в області не називає.',
    en: 'Role: the text reports a strike and names no other place in the oblast.',
  },
  contains: {
    uk: 'Роль: пояснює, де лежить точніше назване місце.',
    en: 'Role: it only tells where the place named more finely lies.',
  },
  reference: {
    uk: 'Роль: пояснює, де лежить місце, назване поруч.',
    en: 'Role: it only tells where the place named beside it lies.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
