/** Every spelling under which a reader may look for a place. Russian ones are searched and never shown. */
import type { Place } from '../domain/place.ts';
import { russianSpellings, ukrainianSpellings } from '../geocode/index.ts';
import { folded } from './folding.ts';

const known = new WeakMap<Place, readonly string[]>();

/** Folded: the names of today in Ukrainian and English, the Russian and former ones, and all of them in Latin letters. */
export function placeSpellings(place: Place): readonly string[] {
  const before = known.get(place);
  if (before) return before;
  const { code, uk, en, ru, former } = place;
  const ukrainian = [uk, ...former.map(({ name }) => name)];
  const latin = [...ukrainian.flatMap(ukrainianSpellings), ...(ru ? russianSpellings(ru) : [])];
  const spellings = [...new Set([...ukrainian, en, ru, ...latin, code].map(folded))].filter(Boolean);
  known.set(place, spellings);
  return spellings;
}
