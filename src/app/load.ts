/** The compiled data, from the site's own folder. */
import { unpackPlaces, type PlaceTable } from '../domain/place-table.ts';
import type { Areas, GroundData, SiteData } from '../domain/site.ts';
import type { TerritoriesData } from '../domain/territory.ts';
import type { WeaponsData } from '../domain/weapon.ts';
import type { PartSource } from '../session/late-parts.ts';
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

/** What comes after the incidents. */
export const partSource: PartSource = {
  ground: () => load<GroundData>('ground.json'),
  places: async () => unpackPlaces(await load<PlaceTable>('gazetteer.json')),
  boundaries: () => load<Areas>('boundaries.json'),
  weapons: () => load<WeaponsData>('weapons.json'),
  territories: () => load<TerritoriesData>('territories.json'),
};
