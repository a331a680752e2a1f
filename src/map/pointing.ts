/** Marks the areas that the reader points at: by feature state, so that no data are handed to the map again. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { INCIDENT_AREAS, POINTED_STATE } from './layers/incidents.ts';
import type { Scene } from './scene.ts';

type Groups = Scene['groups'];

/** The id of the feature in which each incident lies, made once for each scene that the reader points at. */
const featureIds = new WeakMap<Groups, ReadonlyMap<string, number>>();

function featureIdsIn(groups: Groups): ReadonlyMap<string, number> {
  const known =
    featureIds.get(groups) ??
    new Map([...groups].flatMap(([id, incidents]) => incidents.map((incident) => [incident, id] as const)));
  featureIds.set(groups, known);
  return known;
}

export class Pointing {
  readonly #map: MapLibreMap;
  #groups: Groups | null = null;
  #incidentIds: readonly string[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Marks the areas of these incidents and no others. */
  at(incidentIds: readonly string[]): void {
    this.#incidentIds = incidentIds;
    this.#mark();
  }

  /** The map may show other areas than before. */
  shows(groups: Groups): void {
    if (groups === this.#groups) return;
    this.#groups = groups;
    if (this.#incidentIds.length > 0) this.#mark();
  }

  #mark(): void {
    if (!this.#groups || !this.#map.getSource(INCIDENT_AREAS)) return;
    this.#map.removeFeatureState({ source: INCIDENT_AREAS });
    if (this.#incidentIds.length === 0) return;
    const featureIdOf = featureIdsIn(this.#groups);
    for (const incident of this.#incidentIds) {
      const id = featureIdOf.get(incident);
      if (id !== undefined)
        this.#map.setFeatureState({ source: INCIDENT_AREAS, id }, { [POINTED_STATE]: true });
    }
  }
}
