/** GeoJSON (RFC 7946): a collection, one feature, or a bare geometry. */
import type { ProblemPlace } from '../domain/own-file.ts';
import type { Collector } from './collector.ts';
import { isRecord } from './geometry.ts';
import { faultyLine } from './json-fault.ts';
import { excerpt, Refusal } from './refusal.ts';

/** Names of WGS84 with longitude first, as GeoJSON of 2008 wrote them. */
const WGS84 = /(CRS:?84|EPSG:{1,2}(\d[\d.]*:)?4326|WGS[ _]?(19)?84)$/i;

/** Throws Refusal when the text is not JSON, no GeoJSON, or in another reference system. */
export function readGeojson(text: string, collector: Collector): void {
  const lines = linesOf(text);
  if (lines) readLines(lines, collector);
  else readRoot(parse(text), collector);
}

/** Throws Refusal when it is no GeoJSON, or in another reference system. */
function readRoot(root: unknown, collector: Collector): void {
  if (Array.isArray(root) && root.some((each) => isRecord(each) && each['type'] === 'Feature')) {
    root.forEach((each, i) => readFeature(each, { feature: i + 1 }, collector));
    return;
  }
  if (!isRecord(root)) throw new Refusal('not-geojson', { value: excerpt(root) });
  refuseOtherSystem(root['crs']);
  if (root['type'] !== 'FeatureCollection') {
    const isFeature = root['type'] === 'Feature';
    if (!isFeature && !('coordinates' in root) && !('geometries' in root))
      throw new Refusal('not-geojson', { at: { field: 'type' }, value: excerpt(root['type'] ?? '') });
    readFeature(isFeature ? root : { type: 'Feature', geometry: root }, { feature: 1 }, collector);
    return;
  }
  const { features } = root;
  if (!Array.isArray(features)) throw new Refusal('not-geojson', { at: { field: 'features' } });
  features.forEach((each, i) => readFeature(each, { feature: i + 1 }, collector));
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The lines of newline-delimited GeoJSON, with the sign of RFC 8142 before each or without; null for a text that is
 * one value. Of several lines the first has to be a whole object by itself.
 */
function linesOf(text: string): readonly Line[] | null {
  const body = text.trimStart();
  const end = body.indexOf('\n');
  const isOne = end === -1 || body.slice(end).trim() === '';
  if (isOne && !body.startsWith(RECORD_SEPARATOR)) return null;
  const first = (isOne ? body : body.slice(0, end)).replaceAll(RECORD_SEPARATOR, '');
  // The usual text of one value over many lines is not parted.
  if (!isRecord(valueOf(first))) return null;
  return text
    .split('\n')
    .map((each, i) => ({ text: each.replaceAll(RECORD_SEPARATOR, '').trim(), line: i + 1 }))
    .filter((each) => each.text !== '');
}

/** Stands before each text of a sequence (RFC 8142). */
export const RECORD_SEPARATOR = '\u001e';

/** Each line is a feature, a geometry or a collection; one that is not is named, and the others are read. */
function readLines(lines: readonly Line[], collector: Collector): void {
  let feature = 0;
  for (const { text, line } of lines) {
    const value = valueOf(text);
    if (value === undefined) collector.leaveOut('broken-line', { line });
    else if (isRecord(value) && value['type'] === 'FeatureCollection') {
      refuseOtherSystem(value['crs']);
      const features = Array.isArray(value['features']) ? (value['features'] as unknown[]) : [];
      for (const each of features) readFeature(each, { line, feature: ++feature }, collector);
    } else {
      const isGeometry = isRecord(value) && ('coordinates' in value || 'geometries' in value);
      if (isRecord(value)) refuseOtherSystem(value['crs']);
      readFeature(
        isGeometry ? { type: 'Feature', geometry: value } : value,
        { line, feature: ++feature },
        collector,
      );
    }
  }
}

/** Undefined for what is no JSON. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readFeature(value: unknown, at: ProblemPlace, collector: Collector): void {
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
