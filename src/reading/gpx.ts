/** GPX 1.0 and 1.1: waypoints, routes and tracks, each one feature. */
import type { Document, Element } from '@xmldom/xmldom';
import type { Position } from 'geojson';
import type { Collector } from './collector.ts';
import { GeometryFault, type Part } from './geometry.ts';
import { readNumber } from './numbers.ts';
import { childAt, childrenOf, elementsNamed, textAt, textsOf } from './xml.ts';

/** What says something of a feature. Times and heights of each point are too much to read, and not drawn. */
const FIELDS = ['name', 'cmt', 'desc', 'type', 'time', 'keywords', 'sym'];

export function readGpx(document: Document, collector: Collector): void {
  elementsNamed(document, ['wpt', 'rte', 'trk']).forEach((element, i) =>
    collector.addParts(partsOf(element), fieldsOf(element), { feature: i + 1 }, joined),
  );
}

function partsOf(element: Element): readonly Part[] {
  switch (element.localName) {
    case 'wpt':
      return [pointOf(element, 'wpt')];
    case 'rte':
      return lineOf(childrenOf(element, 'rtept'), 'rtept');
    default:
      // Some programs leave out the segment.
      return [element, ...childrenOf(element, 'trkseg')].flatMap((segment) =>
        lineOf(childrenOf(segment, 'trkpt'), 'trkpt'),
      );
  }
}

/** A line through the points that can be read, and what is wrong with the others; one point is a point. */
function lineOf(elements: readonly Element[], name: string): readonly Part[] {
  const parts = elements.map((element, i) => pointOf(element, `${name}[${i}]`));
  const faults = parts.filter((part) => part instanceof GeometryFault);
  const points = parts.filter((part): part is Point => !(part instanceof GeometryFault));
  const [first] = points;
  if (!first) return faults;
  const line = { type: 'LineString' as const, coordinates: points.map(({ coordinates }) => coordinates) };
  return [points.length === 1 ? first : line, ...faults];
}

interface Point {
  readonly type: 'Point';
  readonly coordinates: Position;
}

function pointOf(element: Element, field: string): Point | GeometryFault {
  const [lon, lat] = ['lon', 'lat'].map((name) => {
    const text = element.getAttribute(name) ?? '';
    return readNumber(text) ?? new GeometryFault('bad-coordinate', `${field}.${name}`, text);
  }) as [number | GeometryFault, number | GeometryFault];
  if (lat instanceof GeometryFault) return lat;
  if (lon instanceof GeometryFault) return lon;
  return { type: 'Point', coordinates: [lon, lat] };
}

/** Segments of one track are one geometry. */
function joined(parts: readonly object[]): object {
  const lines = parts as readonly { readonly type: string; readonly coordinates: unknown }[];
  return lines.every(({ type }) => type === 'LineString')
    ? { type: 'MultiLineString', coordinates: lines.map(({ coordinates }) => coordinates) }
    : { type: 'GeometryCollection', geometries: parts };
}

function fieldsOf(element: Element): Record<string, unknown> {
  const extensions = childAt(element, 'extensions');
  const links = childrenOf(element, 'link').map((link) => ({
    href: link.getAttribute('href'),
    ...textsOf(link, ['text', 'type']),
  }));
  return {
    ...textsOf(element, FIELDS),
    ...(extensions ? leavesOf(extensions) : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}

/** What other programs add, by its name with the prefix, as in `gpxx_Depth`. */
function leavesOf(extensions: Element): Record<string, string> {
  const elements = Array.from(extensions.getElementsByTagNameNS('*', '*'));
  return Object.fromEntries(
    elements
      .filter((element) => childrenOf(element).length === 0)
      .map((element) => [element.tagName.replace(':', '_'), textAt(element).trim()]),
  );
}
