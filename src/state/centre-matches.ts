/** What a person may mean by a name where a ring or a distance needs a point: incidents, places, cities around. */
import type { GroundData } from '../domain/site.ts';
import type { Bilingual } from '../domain/text.ts';
import type { RingCentre } from '../domain/view.ts';
import { pointCentre } from '../permalink/index.ts';
import type { Dataset } from './dataset.ts';

export interface CentreMatch {
  readonly centre: RingCentre;
  readonly name: Bilingual;
  /** The unit that holds it, to tell namesakes apart; null when there is none to tell. */
  readonly within: Bilingual | null;
}

const MAX_MATCHES = 8;
const MIN_LETTERS = 2;

/** Matches for a text, the best first: names that are it, then names that begin so, then those that have it inside. */
export function centreMatches(
  text: string,
  dataset: Dataset,
  ground: GroundData | null,
): readonly CentreMatch[] {
  const wanted = plain(text);
  if (wanted.length < MIN_LETTERS) return [];
  const found: { readonly match: CentreMatch; readonly rank: number }[] = [];
  const consider = (match: CentreMatch, names: readonly string[], weight: number): void => {
    const ranks = names.map((name) => rankOf(plain(name), wanted)).filter((rank) => rank !== null);
    if (ranks.length > 0) found.push({ match, rank: Math.min(...ranks) * 10 + weight });
  };
  for (const { id, title } of dataset.incidents) {
    consider({ centre: { kind: 'id', id }, name: title, within: null }, [id, title.uk, title.en], 2);
  }
  for (const { code, uk, en, ru, former, parent, type } of dataset.places) {
    const within = parent === null ? undefined : dataset.place(parent);
    const match: CentreMatch = {
      centre: { kind: 'id', id: code },
      name: { uk, en },
      within: within ? { uk: within.uk, en: within.en } : null,
    };
    consider(match, [code, uk, en, ru, ...former.map(({ name }) => name)], type === 'misto' ? 0 : 3);
  }
  for (const { properties, geometry } of ground?.labels.features ?? []) {
    const [lon = 0, lat = 0] = geometry.coordinates;
    if (properties.kind !== 'city') continue;
    const { uk, en } = properties;
    if (found.some(({ match }) => match.name.uk === uk)) continue;
    consider({ centre: pointCentre(lat, lon), name: { uk, en }, within: null }, [uk, en], 1);
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_MATCHES)
    .map(({ match }) => match);
}

function rankOf(name: string, wanted: string): number | null {
  if (name === '') return null;
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ʼ`´‘']/g, '’')
    .trim();
}
