/** The search: what a query finds, in groups, and what taking one of it does. */
import { parseCoordinate, type CoordinateFault, type ParsedCoordinate } from '../domain/coordinates.ts';
import type { Filter } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { LonLat, Place } from '../domain/place.ts';
import type { Camera } from '../domain/view.ts';
import { incidentsFor, placesFor, type Dataset } from '../state/index.ts';

const MAX_PLACES = 6;
const MAX_INCIDENTS = 5;
/** Close enough to see a village, far enough to see where it lies. */
const POINT_ZOOM = 11;

export type SearchChoice =
  | { readonly kind: 'point'; readonly point: LonLat }
  /** The other way round, where only so it lies in Ukraine. */
  | { readonly kind: 'swapped'; readonly point: LonLat }
  /** Only records with these words. */
  | { readonly kind: 'words'; readonly count: number }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'incident'; readonly incident: Incident };

interface SearchGroup {
  readonly kind: 'point' | 'places' | 'words' | 'guesses' | 'incidents';
  /** Each with its place among all choices, from 0. */
  readonly choices: readonly { readonly choice: SearchChoice; readonly index: number }[];
}

interface SearchNeeds {
  readonly dataset: Dataset;
  readonly find: { readonly filter: Filter; readonly setFilter: (filter: Filter) => void };
  readonly selection: { readonly select: (ids: readonly string[]) => void };
  readonly sights: { readonly showPlace: (code: string) => void };
  readonly lookAt: (camera: Camera) => void;
}

export class Search {
  readonly #needs: SearchNeeds;
  text = $state('');
  /** The choices may be shown: they are, once there is a query. */
  isOpen = $state(false);
  /** Which of the choices Enter takes. */
  active = $state(0);

  readonly query: string = $derived(this.text.trim());
  readonly #coordinate: ParsedCoordinate | null = $derived.by(() =>
    /\d/.test(this.query) ? parseCoordinate(this.query) : null,
  );
  /** Why the query, which is written as a coordinate, is none; null when it is not written so. */
  readonly fault: Exclude<CoordinateFault, 'unreadable'> | null = $derived.by(() =>
    this.#coordinate?.ok === false && this.#coordinate.fault !== 'unreadable' ? this.#coordinate.fault : null,
  );
  readonly groups: readonly SearchGroup[] = $derived.by(() => this.#group());
  readonly choices: SearchGroup['choices'] = $derived(this.groups.flatMap(({ choices }) => choices));
  readonly showsList: boolean = $derived(this.isOpen && this.query !== '');

  constructor(needs: SearchNeeds) {
    this.#needs = needs;
  }

  /** Enter takes the first choice: a place of that name, else the words; a guess only where nothing else is. */
  #group(): readonly SearchGroup[] {
    const { query } = this;
    if (query === '') return [];
    if (this.#coordinate?.ok) {
      const { point, swapped } = this.#coordinate;
      const other = swapped ? [{ kind: 'swapped' as const, point: swapped }] : [];
      return numbered([['point', [{ kind: 'point', point }, ...other]]]);
    }
    const { dataset } = this.#needs;
    const { places, areGuesses } = placesFor(query, dataset, MAX_PLACES);
    const incidents = incidentsFor(query, dataset);
    const placeChoices = places.map((place): SearchChoice => ({ kind: 'place', place }));
    const first = incidents.slice(0, MAX_INCIDENTS);
    return numbered([
      ['places', areGuesses ? [] : placeChoices],
      ['words', incidents.length > 0 ? [{ kind: 'words', count: incidents.length }] : []],
      ['guesses', areGuesses ? placeChoices : []],
      ['incidents', first.map((incident) => ({ kind: 'incident', incident }))],
    ]);
  }

  typed(): void {
    this.isOpen = true;
    this.active = 0;
  }

  /** The next (1) or the previous (-1) choice is the active one, around the ends. False when there is none. */
  move(by: 1 | -1): boolean {
    const { length } = this.choices;
    if (length === 0) return false;
    this.isOpen = true;
    this.active = (this.active + by + length) % length;
    return true;
  }

  takeActive(): void {
    const choice = this.choices[this.active]?.choice;
    if (choice) this.take(choice);
  }

  /** Shows what was chosen; the field is empty then. */
  take(choice: SearchChoice): void {
    const { find, selection, sights } = this.#needs;
    this.isOpen = false;
    switch (choice.kind) {
      case 'words':
        find.setFilter({ ...find.filter, words: this.query });
        break;
      case 'incident':
        selection.select([choice.incident.id]);
        break;
      case 'place':
        selection.select([choice.place.code]);
        sights.showPlace(choice.place.code);
        break;
      case 'point':
      case 'swapped': {
        const [lon, lat] = choice.point;
        this.#needs.lookAt({ zoom: POINT_ZOOM, lat, lon, bearing: 0, pitch: 0 });
      }
    }
    this.text = '';
  }
}

/** The groups that have something in them, with their choices counted through. */
function numbered(
  groups: readonly (readonly [SearchGroup['kind'], readonly SearchChoice[]])[],
): readonly SearchGroup[] {
  let index = 0;
  return groups
    .filter(([, choices]) => choices.length > 0)
    .map(([kind, choices]) => ({ kind, choices: choices.map((choice) => ({ choice, index: index++ })) }));
}
