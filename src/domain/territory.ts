/** Territories of the possible launch area: parts of states by their codes, as `data/territories.json` has them. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

export interface TerritoryProperties {
  /** State and part, for instance RU-BL; permanent, since links carry it. */
  readonly code: string;
  /** ISO 3166-1 code of the state. */
  readonly state: string;
  readonly uk: string;
  readonly en: string;
}

export type TerritoriesData = FeatureCollection<Polygon | MultiPolygon, TerritoryProperties>;

/** The code of all sea. */
export const SEA_CODE = 'sea';
