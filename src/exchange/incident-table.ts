/**
 * Incidents as a table, one row each. Areas have no coordinates here: a column of them would be read as the place.
 * Only a site whose point a source gives has one. Where the file comes from stands in every row, since rows are sorted
 * and copied away from any heading.
 */
import { writeCsv, type Cell } from './csv.ts';
import { FIGURE_PROPERTIES, type IncidentFeature, type IncidentProperties } from './incidents.ts';
import { attributionText, licenceText, type Provenance } from './provenance.ts';

/** Every property but those of the label: where a label may stand is of no use without a map. */
const PROPERTY_COLUMNS = [
  'id',
  'title_uk',
  'title_en',
  'category',
  'earliest',
  'latest',
  'when_precision',
  'precision',
  'place',
  'where_uk',
  'where_en',
  'site_uk',
  'site_en',
  'near_km',
  'uncertainty_km',
  'approximate',
  'grade',
  'grade_of_place',
  'stated_by_uk',
  'stated_by_en',
  'admitted_by_uk',
  'admitted_by_en',
  'not_confirmed_by_uk',
  'not_confirmed_by_en',
  'disputed_by_uk',
  'disputed_by_en',
  'denied_by_uk',
  'denied_by_en',
  'answered_elsewhere_by_uk',
  'answered_elsewhere_by_en',
  ...FIGURE_PROPERTIES,
  'hit',
  'hit_by_uk',
  'hit_by_en',
  'claims',
  'sources_uk',
  'sources_en',
  'source_urls',
  'page',
] as const satisfies readonly (keyof IncidentProperties)[];

/** What a table has beyond the properties of the features. */
export const TABLE_COLUMNS = [
  'site_lon',
  'site_lat',
  'dataset',
  'made',
  'view',
  'coverage_uk',
  'coverage_en',
  'attribution',
  'licence',
] as const;

export function incidentTable(features: readonly IncidentFeature[], provenance: Provenance): string {
  const origin: Cell[] = [
    provenance.dataset,
    provenance.made,
    provenance.view,
    provenance.coverage?.uk ?? null,
    provenance.coverage?.en ?? null,
    attributionText(provenance, 'en'),
    licenceText(provenance, 'en'),
  ];
  const rows = features.map(({ properties, geometry }) => [
    ...PROPERTY_COLUMNS.map((column) => properties[column]),
    ...(geometry?.type === 'Point' ? geometry.coordinates.slice(0, 2) : [null, null]),
    ...origin,
  ]);
  return writeCsv([...PROPERTY_COLUMNS, ...TABLE_COLUMNS], rows);
}
