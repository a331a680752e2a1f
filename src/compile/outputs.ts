/** The files that the site and its readers load, from the site's data. The same data gives the same bytes. */
import { attributionsOfFile } from '../domain/attribution.ts';
import { jsonSchemas } from '../domain/json-schema.ts';
import { packPlaces } from '../domain/place-table.ts';
import type { Atlas, GroundData, SiteData } from '../domain/site.ts';
import type { TerritoriesData } from '../domain/territory.ts';
import type { WeaponsData } from '../domain/weapon.ts';
import { exportedClaims, incidentFeature, writeGeojson } from '../exchange/index.ts';
import { coverageInBoth } from '../i18n/index.ts';
import { FIRST_LANG, recordPaths } from '../permalink/index.ts';
import { createDataset } from '../state/index.ts';
import { licenceFiles, withNotice } from './licence-files.ts';

/** What rings are made from. */
export interface RingData {
  readonly weapons: WeaponsData;
  readonly territories: TerritoriesData;
}

/** The files by their path in the site. */
export function outputsOf(
  site: SiteData,
  ground: GroundData,
  atlas: Atlas,
  { weapons, territories }: RingData,
): Map<string, string> {
  const dataset = createDataset(site, atlas);
  const features = site.records
    .filter((record) => record.kind === 'incident')
    .map((incident) => incidentFeature(incident, dataset, (id) => recordPaths(id)[FIRST_LANG]));
  const { attributions } = site;
  const claims = site.records.flatMap((record) => exportedClaims(record, dataset, attributions));
  const provenance = {
    view: null,
    dataset: site.dataset,
    made: null,
    coverage: coverageInBoth(dataset),
    attributions: attributionsOfFile(attributions, 'incidents.geojson'),
  };
  return new Map([
    ['data/site.json', asText(site)],
    ['data/ground.json', asText(withNotice(ground, 'ground.json', attributions))],
    ['data/gazetteer.json', asText(withNotice(packPlaces(atlas.places), 'gazetteer.json', attributions))],
    ['data/boundaries.json', asText(withNotice(atlas.boundaries, 'boundaries.json', attributions))],
    ['data/weapons.json', asText(weapons)],
    ['data/territories.json', asText(withNotice(territories, 'territories.json', attributions))],
    ['data/incidents.geojson', writeGeojson('incidents', features, provenance)],
    ['data/claims.json', asText(claims)],
    ['data/ids.json', asText(idIndex(site))],
    ...licenceFiles(attributions, site.dataset),
    ...[...jsonSchemas()].map(([file, schema]) => [file, asText(schema)] as const),
  ]);
}

/** Where every id that was ever published leads: to its own record, to the one it was merged into, or to why it is gone. */
function idIndex({ records, tombstones }: SiteData): Record<string, string> {
  const entries = [
    ...records.flatMap(({ id, aliases }) => [[id, id], ...aliases.map((alias) => [alias, id])]),
    ...tombstones.flatMap(({ id, aliases }) => [id, ...aliases].map((each) => [each, 'withdrawn'])),
  ];
  return Object.fromEntries(entries) as Record<string, string>;
}

function asText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
