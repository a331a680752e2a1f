/** GeoJSON texts of geodata: parsed, with the part of the standard that the site relies on checked. */
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import type { Problem } from './problem.ts';

const PositionSchema = v.pipe(v.array(v.number()), v.minLength(2));
/** A ring closes: at least three corners and the first one again. */
const RingSchema = v.pipe(v.array(PositionSchema), v.minLength(4));
const AreaGeometrySchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(RingSchema) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(RingSchema)) }),
]);
const AreaSchema = v.object({
  type: v.literal('Feature'),
  properties: v.nullable(v.record(v.string(), v.unknown())),
  geometry: AreaGeometrySchema,
});
const AreasSchema = v.pipe(
  v.object({ type: v.literal('FeatureCollection'), features: v.array(AreaSchema) }),
  v.transform(({ features }) => features),
);
const GeometrySchema = v.looseObject({
  type: v.picklist(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
  coordinates: v.array(v.unknown()),
});
const FeatureSchema = v.looseObject({
  type: v.literal('Feature'),
  properties: v.nullable(v.record(v.string(), v.unknown())),
  // Coordinates of the basemap are handed through unread: only the kind of geometry is looked at.
  geometry: v.custom<Geometry>((input) => v.is(GeometrySchema, input)),
});
const FeaturesSchema = v.union([
  v.pipe(
    FeatureSchema,
    v.transform((feature) => [feature]),
  ),
  v.pipe(
    v.object({ type: v.literal('FeatureCollection'), features: v.array(FeatureSchema) }),
    v.transform(({ features }) => features),
  ),
]);

/** An area as one feature, with what its file says of it. */
export type AreaFeature = Feature<Polygon | MultiPolygon>;

/** The one area of a file. */
export function parseArea(file: string, text: string, problems: Problem[]): AreaFeature | null {
  const needs = 'must be one Feature with a Polygon or MultiPolygon of closed rings';
  return parse(AreaSchema, file, text, needs, problems);
}

/** The areas of a file. */
export function parseAreas(file: string, text: string, problems: Problem[]): readonly AreaFeature[] {
  const needs = 'must be a FeatureCollection, each feature a Polygon or MultiPolygon of closed rings';
  return parse(AreasSchema, file, text, needs, problems) ?? [];
}

/** A geometry as an area; null when it is none that can be drawn. */
export function areaGeometryOf(geometry: unknown): Polygon | MultiPolygon | null {
  const result = v.safeParse(AreaGeometrySchema, geometry);
  return result.success ? result.output : null;
}

/** All features of a file. */
export function parseFeatures(file: string, text: string, problems: Problem[]): readonly Feature[] {
  const needs = 'must be a Feature or a FeatureCollection, each feature with properties and a geometry';
  return parse(FeaturesSchema, file, text, needs, problems) ?? [];
}

function parse<T>(
  schema: v.GenericSchema<unknown, T>,
  file: string,
  text: string,
  needs: string,
  problems: Problem[],
): T | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    problems.push({ file, line: faultLine(text, String(error)), field: '', message: 'not valid JSON' });
    return null;
  }
  const escape = /\\u(?:00[01][0-9a-f]|fffd)/i.exec(text);
  if (escape) {
    const line = text.slice(0, escape.index).split('\n').length;
    problems.push({
      file,
      line,
      field: '',
      message: `holds ${escape[0]}, which stands for no letter: take it out`,
    });
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  problems.push({ file, line: 1, field: v.getDotPath(result.issues[0]) ?? '', message: needs });
  return null;
}

/** The line that the JSON parser complains of, when it says where. */
function faultLine(text: string, message: string): number {
  const offset = /at position (\d+)/.exec(message)?.[1];
  return offset === undefined ? 1 : text.slice(0, Number(offset)).split('\n').length;
}
