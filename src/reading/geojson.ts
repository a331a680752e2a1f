/** GeoJSON (RFC 7946): a collection, one feature, or a bare geometry. */
import type { Collector } from './collector.ts';
import { isRecord } from './geometry.ts';
import { faultyLine } from './json-fault.ts';
import { excerpt, Refusal } from './refusal.ts';

/** Names of WGS84 with longitude first, as GeoJSON of 2008 wrote them. */
const WGS84 = /(CRS:?84|EPSG:{1,2}(\d[\d.]*:)?4326|WGS[ _]?(19)?84)$/i;

/** Throws Refusal when the text is not JSON, no GeoJSON, or in another reference system. */
export function readGeojson(text: string, collector: Collector): void {
  const root = parse(text);
  if (!isRecord(root)) throw new Refusal('not-geojson', { value: excerpt(root) });
  refuseOtherSystem(root['crs']);
  if (root['type'] !== 'FeatureCollection') {
    const isFeature = root['type'] === 'Feature';
    if (!isFeature && !('coordinates' in root) && !('geometries' in root))
      throw new Refusal('not-geojson', { at: { field: 'type' }, value: excerpt(root['type'] ?? '') });
    readFeature(isFeature ? root : { type: 'Feature', geometry: root }, 1, collector);
    return;
  }
  const { features } = root;
  if (!Array.isArray(features)) throw new Refusal('not-geojson', { at: { field: 'features' } });
  features.forEach((each, i) => readFeature(each, i + 1, collector));
}

function readFeature(value: unknown, number: number, collector: Collector): void {
  const at = { feature: number };
  if (!isRecord(value) || value['type'] !== 'Feature') {
    collector.leaveOut('not-a-feature', { ...at, field: 'type' }, excerpt(value));
    return;
  }
  const { geometry, properties, id } = value;
  const ownId = typeof id === 'string' || typeof id === 'number' ? { id } : {};
  collector.add(geometry, { ...ownId, ...(isRecord(properties) ? properties : {}) }, at);
}

/** RFC 7946 knows WGS84 alone; a file that names another system would be drawn in the wrong place. */
function refuseOtherSystem(crs: unknown): void {
  if (crs === undefined) return;
  const properties = isRecord(crs) && isRecord(crs['properties']) ? crs['properties'] : {};
  const name = properties['name'] ?? properties['code'] ?? crs;
  const text = typeof name === 'number' ? `EPSG:${name}` : name;
  if (typeof text !== 'string' || !WGS84.test(text.trim()))
    throw new Refusal('crs', { at: { field: 'crs' }, value: excerpt(text) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal('broken-json', { at: { line: faultyLine(text) } });
  }
}
