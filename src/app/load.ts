/** The compiled data, from the site's own folder. */
import type { Place } from '../domain/place.ts';
import { unpackPlaces, type PlaceTable } from '../domain/place-table.ts';
import type { Areas, GroundData, SiteData } from '../domain/site.ts';
import type { TerritoriesData } from '../domain/territory.ts';
import type { WeaponsData } from '../domain/weapon.ts';
import { isFromDevice } from './offline.ts';

async function ask(file: string): Promise<Response> {
  const response = await fetch(new URL(`data/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response;
}

async function load<T>(file: string): Promise<T> {
  return (await (await ask(file)).json()) as T;
}

export async function loadSite(): Promise<{ readonly site: SiteData; readonly isFromDevice: boolean }> {
  const response = await ask('site.json');
  return { site: (await response.json()) as SiteData, isFromDevice: isFromDevice(response) };
}

export function loadGround(): Promise<GroundData> {
  return load('ground.json');
}

export async function loadGazetteer(): Promise<readonly Place[]> {
  return unpackPlaces(await load<PlaceTable>('gazetteer.json'));
}

/** Outlines of raions, hromadas and districts of the city. */
export function loadBoundaries(): Promise<Areas> {
  return load('boundaries.json');
}

/** What was published about the range of weapons. */
export function loadWeapons(): Promise<WeaponsData> {
  return load('weapons.json');
}

/** Parts of states, to which a possible launch area is cut. */
export function loadTerritories(): Promise<TerritoriesData> {
  return load('territories.json');
}
