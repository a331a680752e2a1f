/** The words for buildings and streets. */
import type { Bilingual } from '../domain/text.ts';
import { quote } from './explain.ts';

/** That a building is called after the settlement, and so nothing else in the settlement is meant. */
export function explainFacility(word: string): Bilingual {
  const quoted = quote(word);
  return {
    uk: `${quoted.uk} поруч: ідеться про об’єкт із цією назвою; де саме він стоїть, довідник не знає.`,
    en: `${quoted.en} beside it: a site of that name is meant; the gazetteer does not know where exactly it stands.`,
  };
}

/** That the settlement is the one that a facility is called after. */
export function explainFacilityOf(word: string): Bilingual {
  const quoted = quote(word);
  return {
    uk: `Прикметник при слові ${quoted.uk}: об’єкт має назву від цього міста чи селища, і його шукаємо там.`,
    en: `The adjective belongs to ${quoted.en}: a site called after this settlement, and looked for in it.`,
  };
}

/** That a street in the settlement is meant. */
export function explainStreet(word: string): Bilingual {
  const quoted = quote(word);
  return {
    uk: `${quoted.uk} попереду: ідеться про вулицю в цьому населеному пункті.`,
    en: `${quoted.en} before it: a street in this settlement is meant.`,
  };
}
