/** Ground: the quiet context under the layers, handed through from geodata/basemap, and its labels. */
import type { GroundData, GroundLabel } from '../domain/site.ts';
import { parseFeatures } from './geojson.ts';
import type { Problem } from './problem.ts';
import { sourcesIn, type Sources } from './source.ts';
import { numberIn, parseTable, type Row } from './table.ts';

const LABEL_COLUMNS = ['name_uk', 'name_en', 'kind', 'min_zoom', 'lon', 'lat'] as const;
const LABEL_KINDS: readonly GroundLabel['kind'][] = ['state', 'oblast', 'sea', 'city'];
const ZOOM_BOUNDS = [0, 24] as const;

type LabelFeature = GroundData['labels']['features'][number];

/** Reads all shapes and labels of the basemap. */
export function readGround(sources: Sources, problems: Problem[]): GroundData {
  const shapes = sourcesIn(sources, 'basemap', '.geojson').flatMap(([file, text]) =>
    parseFeatures(file, text, problems),
  );
  const labels = sourcesIn(sources, 'basemap', '.tsv')
    .flatMap(([file, text]) => parseTable(file, text, LABEL_COLUMNS, problems) ?? [])
    .flatMap((row) => readLabel(row, problems) ?? []);
  return {
    shapes: { type: 'FeatureCollection', features: shapes },
    labels: { type: 'FeatureCollection', features: labels },
  };
}

function readLabel(row: Row<(typeof LABEL_COLUMNS)[number]>, problems: Problem[]): LabelFeature | null {
  const kind = LABEL_KINDS.find((known) => known === row.cell('kind'));
  if (!kind) {
    const message = `"${row.cell('kind')}" is not one of ${LABEL_KINDS.join(', ')}`;
    problems.push({ file: row.file, line: row.line, field: 'kind', message });
  }
  const minZoom = numberIn(row, 'min_zoom', ZOOM_BOUNDS, problems);
  const lon = numberIn(row, 'lon', [-180, 180], problems);
  const lat = numberIn(row, 'lat', [-90, 90], problems);
  if (!kind || minZoom === null || lon === null || lat === null) return null;
  const properties = { uk: row.cell('name_uk'), en: row.cell('name_en'), kind, minZoom };
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
