/**
 * Incidents as a table, one row each. Areas have no coordinates here: a column of them would be read as the place.
 * Only a site whose point a source gives has one. Where the file comes from stands in every row, since rows are sorted
 * and copied away from any heading.
 */
import { writeCsv, type Cell } from './csv.ts';
import type { IncidentFeature, IncidentProperties } from './incidents.ts';
import { attributionText, licenceText, type Provenance } from './provenance.ts';

/** Where a label may stand is of no use without a map. */
const LEFT_OUT: readonly (keyof IncidentProperties)[] = ['label_lon', 'label_lat'];

/** What a table has beyond the properties of the features. */
export const TABLE_COLUMNS = [
  'site_lon',
  'site_lat',
  'dataset',
  'made',
  'view',
  'attribution',
  'licence',
] as const;

export function incidentTable(features: readonly IncidentFeature[], provenance: Provenance): string {
  const [first] = features;
  const names = Object.keys(first?.properties ?? {}) as (keyof IncidentProperties)[];
  const columns = names.filter((name) => !LEFT_OUT.includes(name));
  const origin: Cell[] = [
    provenance.dataset,
    provenance.made,
    provenance.view,
    attributionText(provenance),
    licenceText(provenance),
  ];
  const rows = features.map(({ properties, geometry }) => [
    ...columns.map((column) => properties[column]),
    ...(geometry?.type === 'Point' ? geometry.coordinates.slice(0, 2) : [null, null]),
    ...origin,
  ]);
  return writeCsv([...columns, ...TABLE_COLUMNS], rows);
}
