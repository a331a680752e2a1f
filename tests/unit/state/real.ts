/** The real data, compiled as for the site, and the small good fixture that has aliases. */
import { fileURLToPath } from 'node:url';
import { compileGeodata } from '../../../src/compile/compile.ts';
import type { Atlas, GroundData, SiteData } from '../../../src/domain/site.ts';
import type { TerritoriesData } from '../../../src/domain/territory.ts';
import type { WeaponsData } from '../../../src/domain/weapon.ts';
import {
  createDataset,
  launchTerritories,
  type Dataset,
  type LaunchTerritory,
} from '../../../src/state/index.ts';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

interface Loaded {
  readonly site: SiteData;
  readonly ground: GroundData;
  readonly atlas: Atlas;
  readonly dataset: Dataset;
  readonly weapons: WeaponsData;
  readonly parts: TerritoriesData;
  readonly territories: readonly LaunchTerritory[];
}

async function load(folder: string): Promise<Loaded> {
  const { files, problems, site, atlas } = await compileGeodata(root(folder));
  if (!site || !atlas)
    throw new Error(`${folder} has ${problems.length} problems: run node bin/incident-map.js check`);
  const ground = JSON.parse(files.get('data/ground.json') ?? 'null') as GroundData;
  const weapons = JSON.parse(files.get('data/weapons.json') ?? 'null') as WeaponsData;
  const parts = JSON.parse(files.get('data/territories.json') ?? 'null') as TerritoriesData;
  const territories = launchTerritories(ground, parts);
  return { site, ground, atlas, dataset: createDataset(site, atlas), weapons, parts, territories };
}

export const { site, ground, atlas, dataset, weapons, parts, territories } = await load('geodata');
export const { site: fixtureSite, dataset: fixture } = await load('tests/fixtures/geodata/good');
