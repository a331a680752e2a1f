/** Incidents and places by what a reader types, in any spelling; with near names when nothing else fits. */
import { distance } from 'fastest-levenshtein';
import type { Incident } from '../domain/incident.ts';
import type { Place } from '../domain/place.ts';
import type { Dataset } from './dataset.ts';
import { folded } from './folding.ts';
import { placeSpellings } from './spellings.ts';
import { textOf } from './traits.ts';

const MIN_LETTERS = 2;

/** How well a name fits: 0 is it, 1 begins so, 2 has a word that begins so, 3 has it inside; null does not fit. */
export function rankOf(name: string, wanted: string): number | null {
  if (name === '') return null;
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`) || name.includes(`-${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : null;
}

/** The best rank of some names; null when none fits. */
export function bestRank(names: readonly string[], wanted: string): number | null {
  const ranks = names.map((name) => rankOf(name, wanted)).filter((rank) => rank !== null);
  return ranks.length > 0 ? Math.min(...ranks) : null;
}

export interface PlaceMatches {
  readonly places: readonly Place[];
  /** True when no name fits and these are only near: they are offered, never taken by themselves. */
  readonly areGuesses: boolean;
}

/** Places for a text, the best first; of equally good ones the larger units and towns. */
export function placesFor(text: string, dataset: Dataset, limit: number): PlaceMatches {
  const wanted = folded(text);
  if (wanted.length < MIN_LETTERS) return { places: [], areGuesses: false };
  const fitting = ranked(dataset.places, (place) => bestRank(placeSpellings(place), wanted));
  if (fitting.length > 0) return { places: fitting.slice(0, limit), areGuesses: false };
  const slips = slipsAllowed(wanted);
  const near = ranked(dataset.places, (place) => {
    const least = Math.min(...placeSpellings(place).map((name) => slipsBetween(name, wanted, slips)));
    return least <= slips ? least : null;
  });
  return { places: near.slice(0, limit), areGuesses: near.length > 0 };
}

/** Short words have too many neighbours. */
function slipsAllowed({ length }: string): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

function slipsBetween(name: string, wanted: string, most: number): number {
  if (Math.abs(name.length - wanted.length) > most) return Infinity;
  return distance(name, wanted);
}

function ranked(places: readonly Place[], rank: (place: Place) => number | null): Place[] {
  return places
    .flatMap((place) => {
      const found = rank(place);
      return found === null ? [] : [{ place, order: found * 10 + weightOf(place) }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
}

function weightOf({ type, level }: Place): number {
  if (type === 'misto') return 0;
  return level === 'settlement' ? 3 : 1;
}

/** True when all words of a text occur in an incident; an empty text fits all. */
export function hasWords(incident: Incident, words: readonly string[], dataset: Dataset): boolean {
  if (words.length === 0) return true;
  const text = textOf(incident, dataset);
  return words.every((word) => text.includes(word));
}

/** The words of a text, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).split(/\s+/u).filter(Boolean);
}

/** Incidents in which all words of a text occur: those with them in the title first, then by date, the newest first. */
export function incidentsFor(text: string, dataset: Dataset): readonly Incident[] {
  const words = wordsOf(text);
  if (words.join('').length < MIN_LETTERS) return [];
  const found = dataset.incidents.filter((incident) => hasWords(incident, words, dataset));
  const isTitled = ({ id, title }: Incident): boolean => {
    const head = folded(`${id} ${title.uk} ${title.en}`);
    return words.every((word) => head.includes(word));
  };
  return [...found.filter(isTitled), ...found.filter((incident) => !isTitled(incident))];
}
