/** Marks the areas that the reader points at: by feature state, so that no data are handed to the map again. */
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { INCIDENT_AREAS, POINTED_STATE } from './layers/incidents.ts';

/** Number of the feature in which each incident lies, made once for each state of the source. */
const numbers = new WeakMap<FeatureCollection, ReadonlyMap<string, number>>();

function numbersIn(areas: FeatureCollection): ReadonlyMap<string, number> {
  const known = numbers.get(areas) ?? new Map(areas.features.flatMap(pairsOf));
  numbers.set(areas, known);
  return known;
}

function pairsOf({ id, properties }: FeatureCollection['features'][number]): (readonly [string, number])[] {
  return String(properties?.['ids'])
    .split(',')
    .map((incident) => [incident, Number(id)]);
}

export class Pointing {
  readonly #map: MapLibreMap;
  #areas: FeatureCollection | undefined;
  #incidentIds: readonly string[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Marks the areas of these incidents and no others. */
  at(incidentIds: readonly string[]): void {
    this.#incidentIds = incidentIds;
    this.#mark();
  }

  /** The map shows other areas than before; undefined when it shows none. */
  shows(areas: FeatureCollection | undefined): void {
    if (areas === this.#areas) return;
    this.#areas = areas;
    this.#mark();
  }

  #mark(): void {
    if (!this.#areas || !this.#map.getSource(INCIDENT_AREAS)) return;
    this.#map.removeFeatureState({ source: INCIDENT_AREAS });
    const numberOf = numbersIn(this.#areas);
    for (const id of this.#incidentIds) {
      const number = numberOf.get(id);
      if (number !== undefined)
        this.#map.setFeatureState({ source: INCIDENT_AREAS, id: number }, { [POINTED_STATE]: true });
    }
  }
}
