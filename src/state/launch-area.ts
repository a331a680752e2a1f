/**
 * The possible launch area: what of a ring lies in chosen territories. It is arithmetic on published figures; it says
 * nothing about paths, times or sites.
 */
import type { Position } from 'geojson';
import type { GroundData } from '../domain/site.ts';
import { SEA_CODE, type TerritoriesData } from '../domain/territory.ts';
import type { Bilingual } from '../domain/text.ts';
import type { Notice } from '../permalink/index.ts';
import { possibleLaunchArea, type Area } from '../rings/index.ts';
import { reachOf } from './ring-shapes.ts';
import type { DrawnRing } from './rings.ts';

export interface LaunchTerritory {
  readonly code: string;
  /** The state that it is a part of; its own code for a whole state, null for the sea. */
  readonly state: string | null;
  readonly name: Bilingual;
  readonly area: Area;
}

export interface ShownLaunchArea {
  readonly ring: DrawnRing;
  readonly chosen: readonly LaunchTerritory[];
  readonly area: Area;
  readonly areaKm2: number;
  /** Of it, within the lowest figure and certain wherever the origin is; null when there is no such part. */
  readonly certainKm2: number | null;
  /** Units that are touched: what was chosen, and parts of chosen states as far as the map has them. */
  readonly touched: readonly LaunchTerritory[];
}

const SEA_NAME: Bilingual = { uk: 'Море', en: 'Sea' };

/** All territories that can be chosen: states from the ground, their parts, and the sea. */
export function launchTerritories(ground: GroundData, parts: TerritoriesData): readonly LaunchTerritory[] {
  const lands = ground.shapes.features.flatMap(({ geometry, properties }) => {
    const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    return properties?.['kind'] === 'land' && isArea ? [{ geometry, properties }] : [];
  });
  const states = lands.flatMap(({ geometry, properties }): LaunchTerritory[] => {
    const { state, name_uk: uk, name_en: en } = properties;
    if (typeof state !== 'string' || typeof uk !== 'string' || typeof en !== 'string') return [];
    return [{ code: state, state, name: { uk, en }, area: geometry }];
  });
  const regions = parts.features.map(({ geometry, properties: { code, state, uk, en } }) => ({
    code,
    state,
    name: { uk, en },
    area: geometry,
  }));
  const sea = {
    code: SEA_CODE,
    state: null,
    name: SEA_NAME,
    area: seaOf(lands.map(({ geometry }) => geometry)),
  };
  return [...states, ...regions, sea];
}

/** The whole globe with all land as holes. */
function seaOf(lands: readonly Area[]): Area {
  const world = [
    [-180, -90],
    [180, -90],
    [180, 90],
    [-180, 90],
    [-180, -90],
  ];
  const outlines = lands.flatMap((land): (Position[] | undefined)[] =>
    land.type === 'Polygon' ? [land.coordinates[0]] : land.coordinates.map(([outline]) => outline),
  );
  return { type: 'Polygon', coordinates: [world, ...outlines.filter((outline) => outline !== undefined)] };
}

/** The area of the first ring within the territories of a view; null when there is none. */
export function launchAreaOf(
  codes: readonly string[],
  ring: DrawnRing | undefined,
  territories: readonly LaunchTerritory[],
): { shown: ShownLaunchArea | null; notices: readonly Notice[] } {
  const chosen = codes.flatMap((code) => territories.find((territory) => territory.code === code) ?? []);
  const notices = codes
    .filter((code) => !territories.some((territory) => territory.code === code))
    .map((code): Notice => ({ kind: 'unknown-territory', key: 'area', value: code }));
  if (!ring || chosen.length === 0) return { shown: null, notices };
  const { possible, certain } = reachOf(ring);
  const within = (area: Area, among: readonly LaunchTerritory[]) =>
    possibleLaunchArea(
      area,
      among.map((territory) => ({ id: territory.code, area: territory.area })),
    );
  const found = within(possible.area, chosen);
  if (!found) return { shown: null, notices };
  const wholeStates = new Set(chosen.filter(({ code, state }) => code === state).map(({ code }) => code));
  const partsOfStates = territories.filter(
    ({ code, state }) => state !== null && code !== state && wholeStates.has(state),
  );
  const parts = within(possible.area, partsOfStates)?.parts ?? [];
  const touchedCodes = new Set([...found.parts, ...parts].map(({ id }) => id));
  return {
    shown: {
      ring,
      chosen,
      area: found.area,
      areaKm2: found.areaKm2,
      certainKm2: certain ? (within(certain.area, chosen)?.areaKm2 ?? null) : null,
      touched: territories.filter(({ code }) => touchedCodes.has(code)),
    },
    notices,
  };
}
