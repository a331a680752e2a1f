/** `incident-map ring`: a range ring around a point or a place, as GeoJSON (RFC 7946). */
import { parseArgs } from 'node:util';
import type { Feature } from 'geojson';
import { parseCoordinate, type CoordinateFault, type ParsedCoordinate } from '../domain/coordinates.ts';
import { isPlaceCode, type LonLat, type Place } from '../domain/place.ts';
import type { Areas } from '../domain/site.ts';
import {
  areaOrigin,
  bandAround,
  bandPolygon,
  discOf,
  discOrigin,
  geodesicAreaKm2,
  provenance,
  RING_KM_MAX,
  RING_KM_MIN,
  splitArea,
  type Area,
  type Origin,
} from '../rings/index.ts';

export const RING_USAGE =
  'usage: incident-map ring --center LON,LAT|--around CODE --km KM [--low KM] [--min KM] [--tolerance-m 100]';

export interface RingIo {
  out(line: string): void;
  err(line: string): void;
}

export interface RingPlaces {
  readonly places: readonly Place[];
  readonly areas: Areas;
}

const MAX_TOLERANCE_M = 10_000;

interface Use {
  readonly from: LonLat | string;
  readonly highKm: number;
  readonly lowKm: number | null;
  readonly minKm: number | null;
  readonly toleranceKm: number;
  /** What the one who asks should know of the centre; null when there is nothing. */
  readonly doubt: string | null;
}

/** Where the range is measured from, and what the features say of it. */
interface From {
  readonly origin: Origin;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Runs the command. Exit codes: 0 done, 2 wrong usage. */
export function runRing(args: string[], places: RingPlaces, io: RingIo): number {
  const wrong = (fault: string): number => {
    io.err(`incident-map ring: ${fault}`);
    io.err(RING_USAGE);
    return 2;
  };
  const use = readArgs(args);
  if (typeof use === 'string') return wrong(use);
  const from = fromOf(use.from, places);
  if (typeof from === 'string') return wrong(from);
  if (use.doubt !== null) io.err(`incident-map ring: ${use.doubt}`);
  io.out(JSON.stringify({ type: 'FeatureCollection', features: featuresOf(use, from) }));
  return 0;
}

function featuresOf(use: Use, { origin, properties }: From): Feature[] {
  const { highKm, lowKm, minKm, toleranceKm } = use;
  const { possible, certain } = bandAround(origin, { highKm, lowKm, minKm }, toleranceKm);
  const feature = (part: string, meaning: string, area: Area): Feature => ({
    type: 'Feature',
    properties: {
      part,
      meaning,
      high_km: highKm,
      low_km: lowKm,
      min_km: minKm,
      ...properties,
      area_km2: Math.round(geodesicAreaKm2(area)),
      ...provenance(toleranceKm),
    },
    geometry: splitArea(area),
  });
  const { centre, radiusKm } = discOf(origin);
  if (radiusKm > 0) {
    return [
      feature('possible', 'within high_km of some point of the place', possible.area),
      ...(certain ? [feature('certain', CERTAIN, certain.area)] : []),
    ];
  }
  if (lowKm === null) return [feature('ring', 'within high_km of the point', possible.area)];
  return [
    feature('band', 'from low_km to high_km of the point', bandPolygon(centre, lowKm, highKm, toleranceKm)),
    ...(certain ? [feature('certain', 'within low_km of the point', certain.area)] : []),
  ];
}

/** What is wrong with a coordinate, by its code. */
const CENTER_FAULTS: Readonly<Record<CoordinateFault, string>> = {
  unreadable: 'these are not two numbers in a known notation',
  letters: 'the directions contradict each other, or a minus stands beside a letter',
  sixty: 'minutes and seconds go up to 59',
  'out-of-bounds': 'latitude goes up to 90 degrees, longitude up to 180',
};

const CERTAIN = 'within low_km (where there is none: high_km) of every point of the place';

function fromOf(from: LonLat | string, { places, areas }: RingPlaces): From | string {
  if (typeof from !== 'string') return { origin: discOrigin(from), properties: { center: from } };
  const place = places.find(({ code }) => code === from);
  if (!isPlaceCode(from) || !place) return `--around "${from}" is no code of a place in the gazetteer`;
  const area = areas.features.find(({ properties }) => properties.code === from);
  if (!area) return `--around "${from}": neither the outline nor the size of ${place.en} is known`;
  const { shape, approximate } = area.properties;
  const origin =
    shape === 'disc' && place.radiusKm !== null
      ? discOrigin(place.point, place.radiusKm)
      : areaOrigin(area.geometry);
  const around = { code: from, name_uk: place.uk, name_en: place.en, shape, approximate };
  return { origin, properties: { around } };
}

/** Reads the arguments; a string says what is wrong with them. */
function readArgs(args: string[]): Use | string {
  try {
    const options = {
      center: { type: 'string' },
      around: { type: 'string' },
      km: { type: 'string' },
      low: { type: 'string' },
      min: { type: 'string' },
      'tolerance-m': { type: 'string', default: '100' },
    } as const;
    const { values } = parseArgs({ args, options });
    const { center, around, km, low, min } = values;
    const from = readFrom(center, around);
    if (km === undefined) return '--km is missing: the range in km';
    const highKm = readNumber('--km', km, 'km', RING_KM_MIN, RING_KM_MAX);
    const lowKm = low === undefined ? null : readNumber('--low', low, 'km', RING_KM_MIN, highKm);
    const minKm = min === undefined ? null : readNumber('--min', min, 'km', RING_KM_MIN, lowKm ?? highKm);
    const toleranceM = readNumber('--tolerance-m', values['tolerance-m'], 'metres', 1, MAX_TOLERANCE_M);
    return { from, highKm, lowKm, minKm, toleranceKm: toleranceM / 1000, doubt: doubtOf(center) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readFrom(center: string | undefined, around: string | undefined): LonLat | string {
  if (center !== undefined && around !== undefined)
    throw new Error('--center and --around exclude each other');
  if (around !== undefined) return around;
  if (center === undefined) throw new Error('--center LON,LAT or --around CODE is missing');
  const parsed = readCenter(center);
  if (!parsed.ok) {
    throw new Error(
      `--center must be LON,LAT in degrees, as 36.2304,49.9935, or name both, as "lat 49.9935 lon 36.2304", not "${center}": ${CENTER_FAULTS[parsed.fault]}`,
    );
  }
  return parsed.point;
}

/** A bare pair is LON,LAT; names and letters say otherwise. */
function readCenter(text: string): ParsedCoordinate {
  return parseCoordinate(text, 'lon');
}

/** Where the two numbers lie in Ukraine only the other way round, a line that says so; else null. */
function doubtOf(center: string | undefined): string | null {
  const parsed = center === undefined ? null : readCenter(center);
  if (!parsed?.ok || !parsed.swapped) return null;
  const [lon, lat] = parsed.swapped;
  return `--center is LON,LAT, so "${center}" lies outside Ukraine; the other way round it would lie in it: --center ${lon},${lat}`;
}

function readNumber(name: string, text: string, unit: string, min: number, max: number): number {
  const number = text.trim() ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new Error(`${name} must be ${unit} from ${min} to ${max}, not "${text}"`);
}
