/** The compiled data, from the site's own folder. */
import { unpackPlaces, type PlaceTable } from '../domain/place-table.ts';
import { SITE_VERSION, type Areas, type GroundData, type SiteData } from '../domain/site.ts';
import type { TerritoriesData } from '../domain/territory.ts';
import type { WeaponsData } from '../domain/weapon.ts';
import type { PartSource } from '../session/late-parts.ts';
import { isFromDevice } from './offline.ts';

async function ask(file: string): Promise<Response> {
  const response = await fetch(new URL(`data/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response;
}

/** A part of the data; rejects what is not shaped as it is read, such as the answer of another server. */
async function load<T>(file: string, isShaped: (value: Partial<T>) => boolean): Promise<T> {
  return shaped(await (await ask(file)).json(), file, isShaped);
}

function shaped<T>(value: unknown, file: string, isShaped: (value: Partial<T>) => boolean): T {
  if (typeof value === 'object' && value !== null && isShaped(value)) return value as T;
  throw new Error(`${file}: not the data that this page reads`);
}

const hasFeatures = (value: { readonly features?: unknown } | undefined): boolean =>
  Array.isArray(value?.features);

/** Another version of the data is for another version of the page. */
const isSite = ({
  version,
  records,
  tombstones,
  reports,
  speakers,
  places,
  areas,
}: Partial<SiteData>): boolean =>
  version === SITE_VERSION &&
  [records, tombstones, reports, speakers, places].every(Array.isArray) &&
  hasFeatures(areas);

export async function loadSite(): Promise<{ readonly site: SiteData; readonly isFromDevice: boolean }> {
  const response = await ask('site.json');
  const site = shaped<SiteData>(await response.json(), 'site.json', isSite);
  return { site, isFromDevice: isFromDevice(response) };
}

/** What comes after the incidents. */
export const partSource: PartSource = {
  ground: () =>
    load<GroundData>('ground.json', ({ shapes, labels }) => hasFeatures(shapes) && hasFeatures(labels)),
  places: async () =>
    unpackPlaces(await load<PlaceTable>('gazetteer.json', ({ rows }) => Array.isArray(rows))),
  boundaries: () => load<Areas>('boundaries.json', hasFeatures),
  weapons: () => load<WeaponsData>('weapons.json', Array.isArray),
  territories: () => load<TerritoriesData>('territories.json', hasFeatures),
};
