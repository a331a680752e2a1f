/** Geometry of KML 2.2: of placemarks, tracks and overlays. Numbers are read whole, or what they belong to is named. */
import type { Element } from '@xmldom/xmldom';
import type { Position } from 'geojson';
import { GeometryFault, type Part } from './geometry.ts';
import { readNumber } from './numbers.ts';
import { childAt, childrenOf, textAt } from './xml.ts';

/** Geometries within geometries: no program writes more. */
const MAX_NESTING = 16;

/** The geometries right within a placemark, those of collections one by one. */
export function geometriesOf(parent: Element, nesting = 0): readonly Part[] {
  return childrenOf(parent).flatMap((element): readonly Part[] => {
    const name = element.localName ?? '';
    switch (name) {
      case 'Point':
        return attempt(() => pointsOf(element));
      case 'LineString':
      case 'LinearRing':
        return attempt(() => linesOf(element));
      case 'Polygon':
        return polygonsOf(element);
      case 'Track':
        return tracksOf(element);
      case 'Model':
        return attempt(() => [{ type: 'Point', coordinates: positionOf(element, 'Location') }]);
      case 'MultiGeometry':
      case 'MultiTrack':
        return nesting < MAX_NESTING
          ? geometriesOf(element, nesting + 1)
          : [new GeometryFault('bad-geometry', name, `${name} (${nesting})`)];
      default:
        return [];
    }
  });
}

/** The outline of a picture that lies on the ground. */
export function overlayOf(element: Element): readonly Part[] {
  const quad = childAt(element, 'LatLonQuad');
  const box = childAt(element, 'LatLonBox');
  if (quad) return attempt(() => [{ type: 'Polygon', coordinates: [closed(tuplesAt(quad))] }]);
  return box ? attempt(() => [{ type: 'Polygon', coordinates: [boxOf(box)] }]) : [];
}

/** A fault within is the part, so that the other parts are shown. */
function attempt(read: () => readonly Part[]): readonly Part[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof GeometryFault) return [error];
    throw error;
  }
}

function pointsOf(element: Element): readonly Part[] {
  const tuples = tuplesAt(element);
  // More than one position is no point, but numbers with blanks or decimal commas between them.
  if (tuples.length > 1) throw new GeometryFault('bad-tuple', 'coordinates', textAt(element, 'coordinates'));
  return tuples.map((coordinates) => ({ type: 'Point', coordinates }));
}

function linesOf(element: Element): readonly Part[] {
  const coordinates = tuplesAt(element);
  return coordinates.length === 0 ? [] : [{ type: 'LineString', coordinates }];
}

/** An area and what is wrong with its holes; without its outer ring there is none. */
function polygonsOf(element: Element): readonly Part[] {
  const bounds = childrenOf(element, 'outerBoundaryIs').concat(childrenOf(element, 'innerBoundaryIs'));
  const rings = (bounds.length > 0 ? bounds : [element]).flatMap((each) => childrenOf(each, 'LinearRing'));
  const [outer, ...holes] = rings.map((ring): Position[] | GeometryFault => {
    try {
      const positions = closed(tuplesAt(ring));
      return positions.length < 4
        ? new GeometryFault('too-few-positions', 'coordinates', positions)
        : positions;
    } catch (error) {
      if (error instanceof GeometryFault) return error;
      throw error;
    }
  });
  if (outer === undefined) return [];
  if (outer instanceof GeometryFault) return [outer];
  const sound = holes.filter((hole) => !(hole instanceof GeometryFault));
  const faults = holes.filter((hole) => hole instanceof GeometryFault);
  return [{ type: 'Polygon', coordinates: [outer, ...sound] }, ...faults];
}

/** Positions of a track are parted by blanks, so a comma in them is a decimal comma. Empty ones are gaps. */
function tracksOf(element: Element): readonly Part[] {
  const faults: GeometryFault[] = [];
  const positions: Position[] = [];
  childrenOf(element, 'coord').forEach((each, i) => {
    const text = textAt(each).trim();
    if (text === '') return;
    const parts = text.split(/\s+/);
    const [lon, lat] = parts.map(readNumber);
    if (typeof lon === 'number' && typeof lat === 'number' && parts.length <= 3) positions.push([lon, lat]);
    else faults.push(new GeometryFault('bad-position', `coord[${i}]`, text));
  });
  const [first] = positions;
  if (!first) return faults;
  const geometry =
    positions.length === 1
      ? { type: 'Point', coordinates: first }
      : { type: 'LineString', coordinates: positions };
  return [geometry, ...faults];
}

/** The positions in `<coordinates>`: longitude, latitude and height with commas between, positions with blanks. */
function tuplesAt(element: Element): Position[] {
  const text = textAt(element, 'coordinates').trim();
  if (text === '') return [];
  // People write a blank behind a comma; a comma at the end of a position says nothing.
  const tuples = text.replace(/,\s+/g, ',').replace(/\s+,/g, ',').split(/\s+/);
  return tuples.map((tuple, i) => {
    const parts = tuple.split(',');
    if (parts.length === 3 && parts[2] === '') parts.pop();
    const [lon, lat] = parts.map(readNumber);
    // Four and more are decimal commas, and which of the commas nobody can tell.
    if (parts.length > 3 || typeof lon !== 'number' || typeof lat !== 'number')
      throw new GeometryFault('bad-tuple', `coordinates[${i}]`, tuple);
    return [lon, lat];
  });
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

function positionOf(element: Element, name: string): Position {
  const location = childAt(element, name) ?? element;
  return [numberAt(location, 'longitude'), numberAt(location, 'latitude')];
}

/** Corners of a box, turned by its degrees against the clock. */
function boxOf(box: Element): Position[] {
  const [north, south, east, west] = ['north', 'south', 'east', 'west'].map((name) =>
    numberAt(box, name),
  ) as [number, number, number, number];
  const turn = textAt(box, 'rotation').trim() === '' ? 0 : numberAt(box, 'rotation');
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const corners = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ] as const;
  return closed(
    corners.map(([x, y]) => {
      const [dx, dy] = [x - lon, y - lat];
      return turn === 0 ? [x, y] : [lon + dx * cos - dy * sin, lat + dx * sin + dy * cos];
    }),
  );
}

function numberAt(element: Element, name: string): number {
  const text = textAt(element, name);
  const number = readNumber(text);
  if (number === null) throw new GeometryFault('bad-coordinate', name, text);
  return number;
}
