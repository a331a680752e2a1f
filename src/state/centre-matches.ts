/** What a person may mean by a name where a ring or a distance needs a point: incidents, places, cities around. */
import type { GroundData } from '../domain/site.ts';
import type { Bilingual } from '../domain/text.ts';
import type { RingCentre } from '../domain/view.ts';
import { pointCentre } from '../permalink/index.ts';
import type { Dataset } from './dataset.ts';
import { folded } from './folding.ts';
import { bestRank } from './search.ts';
import { placeSpellings } from './spellings.ts';

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
  const wanted = folded(text);
  if (wanted.length < MIN_LETTERS) return [];
  const found: { readonly match: CentreMatch; readonly rank: number }[] = [];
  const consider = (match: CentreMatch, names: readonly string[], weight: number): void => {
    const rank = bestRank(names, wanted);
    if (rank !== null) found.push({ match, rank: rank * 10 + weight });
  };
  for (const { id, title } of dataset.incidents) {
    consider(
      { centre: { kind: 'id', id }, name: title, within: null },
      [id, title.uk, title.en].map(folded),
      2,
    );
  }
  for (const place of dataset.places) {
    const { code, uk, en, parent, type } = place;
    const within = parent === null ? undefined : dataset.place(parent);
    const match: CentreMatch = {
      centre: { kind: 'id', id: code },
      name: { uk, en },
      within: within ? { uk: within.uk, en: within.en } : null,
    };
    consider(match, placeSpellings(place), type === 'misto' ? 0 : 3);
  }
  for (const { properties, geometry } of ground?.labels.features ?? []) {
    const [lon = 0, lat = 0] = geometry.coordinates;
    if (properties.kind !== 'city') continue;
    const { uk, en } = properties;
    if (found.some(({ match }) => match.name.uk === uk)) continue;
    consider({ centre: pointCentre(lat, lon), name: { uk, en }, within: null }, [uk, en].map(folded), 1);
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_MATCHES)
    .map(({ match }) => match);
}
