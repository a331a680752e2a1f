/** The real data, compiled as for the site, and the small good fixture that has aliases. */
import { fileURLToPath } from 'node:url';
import { compileGeodata } from '../../../src/compile/compile.ts';
import type { GroundData, SiteData } from '../../../src/domain/site.ts';
import { createDataset, type Dataset } from '../../../src/state/index.ts';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

async function load(folder: string): Promise<{ site: SiteData; ground: GroundData; dataset: Dataset }> {
  const { files, problems, site, atlas } = await compileGeodata(root(folder));
  if (!site || !atlas)
    throw new Error(`${folder} has ${problems.length} problems: run node bin/incident-map.js check`);
  const ground = JSON.parse(files.get('data/ground.json') ?? 'null') as GroundData;
  return { site, ground, dataset: createDataset(site, atlas) };
}

export const { site, ground, dataset } = await load('geodata');
export const { site: fixtureSite, dataset: fixture } = await load('tests/fixtures/geodata/good');
