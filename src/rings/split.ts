/**
 * The form for export. Drawings keep longitudes that run on beyond 180 degrees; GeoJSON files are cut at the
 * antimeridian instead (RFC 7946, section 3.1.9), and no edge spans more than a quarter of the world.
 */
import type { LineString, MultiLineString, Position } from 'geojson';
import { lonRange, polygonsOf, union, type Area } from './clip.ts';

const ANTIMERIDIAN = 180;
const WORLD_DEG = 360;
/** Edges along a pole are cut to this length: half a world and more could be taken for the other way round. */
const LONGEST_EDGE_DEG = 90;

/** An area for export: outlines counter-clockwise, cut exactly at 180 degrees. */
export function splitArea(area: Area): Area {
  const polygons = polygonsOf(area);
  // Clipping moves vertices by up to a centimetre: what needs no cut is left alone.
  const inWorld = polygons.every(([outline = []]) => isInWorld(outline));
  const cut = inWorld ? polygons : union([area], -ANTIMERIDIAN).coordinates;
  return areaOf(cut.map((rings) => rings.map(withShortEdges)));
}

/** A line for export, cut exactly at 180 degrees. */
export function splitLine(line: LineString | MultiLineString): LineString | MultiLineString {
  const lines = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
  const parts = lines.flatMap(partsOf);
  const [only = []] = parts;
  return parts.length > 1
    ? { type: 'MultiLineString', coordinates: parts }
    : { type: 'LineString', coordinates: only };
}

/** Polygons as the simplest geometry that holds them. */
export function areaOf(polygons: Position[][][]): Area {
  const [only = []] = polygons;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function isInWorld(ring: readonly Position[]): boolean {
  const [min, max] = lonRange(ring);
  return min >= -ANTIMERIDIAN && max <= ANTIMERIDIAN;
}

function partsOf(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let partWorld = NaN;
  for (let i = 1; i < line.length; i++) {
    const stops = withSeams(line[i - 1] as Position, line[i] as Position);
    for (let j = 1; j < stops.length; j++) {
      const [[fromLon = 0, fromLat = 0], [lon = 0, lat = 0]] = [
        stops[j - 1] as Position,
        stops[j] as Position,
      ];
      const world = worldOf(Math.min(fromLon, lon));
      if (world !== partWorld) parts.push([[fromLon - world * WORLD_DEG, fromLat]]);
      parts.at(-1)?.push([lon - world * WORLD_DEG, lat]);
      partWorld = world;
    }
  }
  return parts;
}

/**
 * The world that a longitude lies in, and whose middle is so many turns from ours; an antimeridian is the western edge
 * of one. Exact: a sum or a middle of longitudes may be rounded onto the antimeridian, their quotient is not.
 */
function worldOf(lon: number): number {
  return Math.round(lon / WORLD_DEG);
}

/** An edge with a stop wherever it crosses an antimeridian: at 180 degrees or whole turns from there. */
function withSeams(from: Position, to: Position): Position[] {
  const [[fromLon = 0, fromLat = 0], [lon = 0, lat = 0]] = [from, to];
  const [west, east] = [Math.min(fromLon, lon), Math.max(fromLon, lon)];
  const seams: Position[] = [];
  for (let seam = ANTIMERIDIAN + worldOf(west) * WORLD_DEG; seam < east; seam += WORLD_DEG) {
    seams.push([seam, fromLat + ((seam - fromLon) / (lon - fromLon)) * (lat - fromLat)]);
  }
  return [from, ...(lon < fromLon ? seams.reverse() : seams), to];
}

function withShortEdges(ring: readonly Position[]): Position[] {
  return ring.flatMap((to, i) => {
    const from = ring[i - 1];
    if (!from) return [to];
    const [[fromLon = 0, fromLat = 0], [lon = 0, lat = 0]] = [from, to];
    const pieces = Math.max(1, Math.ceil(Math.abs(lon - fromLon) / LONGEST_EDGE_DEG));
    return Array.from({ length: pieces }, (_, piece): Position => {
      const part = (piece + 1) / pieces;
      return part === 1 ? to : [fromLon + part * (lon - fromLon), fromLat + part * (lat - fromLat)];
    });
  });
}
