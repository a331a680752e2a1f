/** Given boundary files: texts of GeoJSON from anywhere to features whose level, code and names can be compared. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { isPlaceCode, type PlaceLevel } from '../../domain/place.ts';
import type { Origin } from '../../domain/attribution.ts';
import { areaGeometryOf } from '../geojson.ts';
import { originOf } from './origin.ts';
import { distanceM } from './plane.ts';
import { codeStem, levelOfStem } from './units.ts';

export interface GivenArea {
  readonly file: string;
  /** What its file calls it, for messages. */
  readonly label: string;
  /** Null when its fields do not tell; `other` is a state, or a level that we do not know. */
  readonly level: PlaceLevel | 'other' | null;
  /** The stem of its own code; null when it has none. */
  readonly stem: string | null;
  readonly names: readonly string[];
  readonly geometry: MultiPolygon;
  readonly origin: Origin | null;
  /** The longest gap in its rings that was closed with a straight line, in metres; 0 when all were closed. */
  readonly closedGapM: number;
}

/** What a text holds, and why something of it cannot be used, in words for the person who gave it. */
export interface GivenFile {
  readonly areas: readonly GivenArea[];
  readonly fault: string | null;
}

/**
 * Exports of OpenStreetMap lose a short piece of a border now and then. A gap up to this long is closed with a
 * straight line and reported; a longer one makes the area useless.
 */
const CLOSED_GAP_M = 200;

const CONVERT = 'ogr2ogr -f GeoJSON -t_srs EPSG:4326 boundaries.geojson';

/** What to do with a file that is known by its ending not to be GeoJSON; null for other files. */
export function otherFormatFault(file: string): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (['shp', 'gpkg', 'kml', 'kmz', 'gml', 'gdb', 'fgb', 'osm', 'pbf'].includes(ending)) {
    return `is not GeoJSON; convert it: ${CONVERT} ${file}`;
  }
  if (ending === 'zip') return `is an archive; unpack it, and convert a shapefile: ${CONVERT} NAME.shp`;
  if (ending === 'topojson') return 'is TopoJSON; give the GeoJSON file of the same boundaries';
  return null;
}

/** Reads one text. A fault may concern the whole file or a part of its features: the rest is still used. */
export function readGiven(file: string, text: string): GivenFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return onlyFault(`is not valid JSON (${String(error)}); download or export it again`);
  }
  if (isRecord(json) && json['type'] === 'Topology') {
    return onlyFault('is TopoJSON; give the GeoJSON file of the same boundaries');
  }
  const features = featuresOf(json);
  if (!features) return onlyFault('is not GeoJSON: needs a Feature or a FeatureCollection');
  const areas = features.flatMap((feature) => areaOf(file, feature) ?? []);
  if (areas.length === 0) return onlyFault('has no Polygon or MultiPolygon: give areas, not lines or points');
  const usable = areas.filter((area) => isInDegrees(area.geometry) && area.closedGapM <= CLOSED_GAP_M);
  return { areas: usable, fault: partFault(file, areas) };
}

/** What is wrong with some areas of a file. */
function partFault(file: string, areas: readonly GivenArea[]): string | null {
  const inMetres = areas.filter(({ geometry }) => !isInDegrees(geometry));
  if (inMetres.length > 0) {
    const count = `${inMetres.length} of ${areas.length} areas`;
    return `${count} are not in degrees (metres of a projection?); convert them: ${CONVERT} ${file}`;
  }
  const open = areas.filter(({ closedGapM }) => closedGapM > CLOSED_GAP_M);
  if (open.length === 0) return null;
  const names = open.map(({ label }) => label).join(', ');
  return `the border has gaps of more than ${CLOSED_GAP_M} m: download or export it again: ${names}`;
}

function onlyFault(fault: string): GivenFile {
  return { areas: [], fault };
}

type Properties = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(properties: Properties, field: string): string | null {
  const value = properties[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

function featuresOf(json: unknown): readonly unknown[] | null {
  if (!isRecord(json)) return null;
  if (json['type'] === 'Feature') return [json];
  const features = json['features'];
  return json['type'] === 'FeatureCollection' && Array.isArray(features) ? features : null;
}

function areaOf(file: string, feature: unknown): GivenArea | null {
  const written = isRecord(feature) ? areaGeometryOf(feature['geometry']) : null;
  if (!isRecord(feature) || !written) return null;
  const { geometry, gapM: closedGapM } = closed(written);
  const properties = isRecord(feature['properties']) ? feature['properties'] : {};
  const told = levelToldBy(properties);
  const stem = stemIn(properties, told);
  const names = namesIn(properties);
  const level = (stem === null ? null : levelOfStem(stem)) ?? told;
  const label =
    textIn(properties, 'name') ?? names[0] ?? (stem === null ? 'an area without a name' : `UA${stem}`);
  return { file, label, level, stem, names, geometry, origin: originOf(properties), closedGapM };
}

/** The area with every ring closed, and the longest gap that there was. */
function closed(area: Polygon | MultiPolygon): { geometry: MultiPolygon; gapM: number } {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  let gapM = 0;
  const close = (ring: Position[]): Position[] => {
    const [first = []] = ring;
    const ringGapM = distanceM(first, ring.at(-1) ?? []);
    gapM = Math.max(gapM, ringGapM);
    return ringGapM === 0 ? ring : [...ring, first];
  };
  const coordinates = polygons.map((rings) => rings.map(close));
  return { geometry: { type: 'MultiPolygon', coordinates }, gapM };
}

function isInDegrees({ coordinates }: MultiPolygon): boolean {
  return coordinates
    .flat()
    .every((ring) => ring.every(([x = NaN, y = NaN]) => Math.abs(x) <= 180 && Math.abs(y) <= 90));
}

/** Levels of OpenStreetMap in Ukraine: `admin_level`. */
const OSM_LEVELS: Readonly<Record<string, PlaceLevel>> = {
  4: 'oblast',
  6: 'raion',
  7: 'hromada',
  8: 'settlement',
  9: 'settlement',
  10: 'district',
};
/** `place` of OpenStreetMap for settlements, whose admin_level is not always that of a settlement. */
const OSM_SETTLEMENTS = ['city', 'town', 'village', 'hamlet', 'isolated_dwelling'];
/** Levels of COD-AB (`ADM3_PCODE`) and geoBoundaries (`shapeType: ADM3`). */
const ADM_LEVELS: Readonly<Record<string, PlaceLevel>> = {
  1: 'oblast',
  2: 'raion',
  3: 'hromada',
  4: 'settlement',
};

function levelToldBy(properties: Properties): PlaceLevel | 'other' | null {
  if (OSM_SETTLEMENTS.includes(textIn(properties, 'place') ?? '')) return 'settlement';
  const osm = properties['admin_level'];
  if (osm !== undefined && osm !== null && osm !== '') {
    return typeof osm === 'string' || typeof osm === 'number' ? (OSM_LEVELS[osm] ?? 'other') : 'other';
  }
  const shapeType = /^ADM(\d)$/.exec(textIn(properties, 'shapeType') ?? '')?.[1];
  const adm = shapeType ?? finestAdm(properties);
  return adm === null ? null : (ADM_LEVELS[adm] ?? 'other');
}

/** The number of the finest level that a feature has fields for: coarser ones name the units around it. */
function finestAdm(properties: Properties): string | null {
  const numbers = Object.entries(properties).flatMap(([key, value]) =>
    value === null || value === '' ? [] : (/^adm(\d)_/i.exec(key)?.[1] ?? []),
  );
  return numbers.sort().at(-1) ?? null;
}

/**
 * The stem of the finest code in any field. A whole KATOTTG code is the area's own, whatever its level is called
 * (settlements have the admin_level of districts now and then); P-codes name the units around it too, so
 * they have to fit the level.
 */
function stemIn(properties: Properties, told: GivenArea['level']): string | null {
  const codes = Object.values(properties).filter((value) => typeof value === 'string');
  const finest = (stems: readonly string[]): string | null =>
    stems.reduce<string | null>((best, stem) => (stem.length > (best?.length ?? 0) ? stem : best), null);
  const own = finest(codes.filter(isPlaceCode).flatMap((code) => codeStem(code) ?? []));
  if (own !== null) return own;
  const stems = codes.flatMap((code) => codeStem(code) ?? []);
  return finest(stems.filter((stem) => told === null || levelOfStem(stem) === told));
}

const NAME_FIELD = /^(?:(?:official_|alt_|old_|short_|int_|loc_)?name(?:[:_].*)?|shapeName|label|title)$/i;

/** All names of a feature, the first that its file has first; a field may hold several, with semicolons. */
function namesIn(properties: Properties): string[] {
  const adm = finestAdm(properties);
  const admField = new RegExp(`^adm${adm ?? ''}_(?!pcode|type|class|ref)`, 'i');
  const fields = Object.entries(properties).filter(
    ([key]) => NAME_FIELD.test(key) || (adm !== null && admField.test(key)),
  );
  const names = fields.flatMap(([, value]) => (typeof value === 'string' ? value.split(';') : []));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
