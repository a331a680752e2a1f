/** `area=RU-BL,RU-KS,sea`: the territories of the possible launch area, by their codes. */
import { shown, type Notice } from './notice.ts';

/** A state (ISO 3166-1), a part of one, or the sea. Whether it exists is for those to say who have the data. */
const TERRITORY = /^(?:[A-Z]{2}(?:-[A-Z]{2,3})?|sea)$/;
const MAX_TERRITORIES = 60;

export function writeTerritories(codes: readonly string[]): string | null {
  return codes.length > 0 ? codes.join(',') : null;
}

/** Reads the codes; one that cannot be used is left out alone, with a notice. */
export function readTerritories(value: string, notices: Notice[]): readonly string[] {
  const codes: string[] = [];
  for (const item of value.split(',')) {
    if (!TERRITORY.test(item)) notices.push({ kind: 'unreadable', key: 'area', value: shown(item) });
    else if (codes.includes(item)) notices.push({ kind: 'repeated', key: 'area', value: shown(item) });
    else if (codes.length === MAX_TERRITORIES) {
      notices.push({ kind: 'too-many', key: 'area', value: shown(item), max: MAX_TERRITORIES });
      break;
    } else codes.push(item);
  }
  return codes;
}
