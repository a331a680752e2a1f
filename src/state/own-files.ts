/** Files of the reader's own as the map draws them. They are on this device only and no part of the record. */
import bbox from '@turf/bbox';
import type { FeatureCollection } from 'geojson';
import type { OwnFeature } from '../domain/own-file.ts';
import type { OwnColour } from './palette.ts';

/** Which feature of which file. */
export interface OwnFeatureRef {
  readonly fileId: string;
  /** Place in the file's list of features, from 0. */
  readonly index: number;
}

export interface DrawnOwnFile {
  /** Letters and digits; unlike that of any other file. */
  readonly id: string;
  readonly colour: OwnColour;
  /** Features with their place in the file as `index` and their name as `name`. Made once: its identity is compared. */
  readonly collection: FeatureCollection;
}

/** [west, south, east, north] in degrees. */
export type OwnBounds = readonly [west: number, south: number, east: number, north: number];

/** The features as the map takes them. */
export function ownCollection(features: readonly OwnFeature[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, name }, index) => ({
      type: 'Feature',
      geometry,
      properties: { index, name },
    })),
  };
}

/** What holds all of the features; there must be one at least. */
export function ownBounds(features: readonly OwnFeature[]): OwnBounds {
  const geometries = features.map(({ geometry }) => geometry);
  return bbox({ type: 'GeometryCollection', geometries }) as [number, number, number, number];
}
