/** KML 2.2 (OGC 07-147r2) of a feature collection, for programs that show files of Google Earth. */
import type { Geometry, Position } from 'geojson';
import type { FileFeature } from './geojson.ts';
import { escaped } from './xml.ts';

/** How features are called and drawn. */
export interface KmlStyle {
  /** What the document says of itself. */
  readonly about?: string;
  readonly name: (feature: FileFeature) => string;
  readonly description: (feature: FileFeature) => string;
  /** The colour of lines and, faintly, of areas, as #rrggbb. */
  readonly colour: (feature: FileFeature) => string;
  /** Whether areas have their outline drawn: those with lines of their own do not. */
  readonly outlined: boolean;
  /** When it was, as plain dates; programs show a slider for it. */
  readonly when?: (feature: FileFeature) => { readonly begin: string; readonly end: string };
}

/** One document with a placemark for each feature; properties become extended data. */
export function writeKml(title: string, features: readonly FileFeature[], style: KmlStyle): string {
  const colours = [...new Set(features.map((feature) => style.colour(feature)))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    '<Document>',
    `<name>${escaped(title)}</name>`,
    ...(style.about === undefined ? [] : [`<description>${escaped(style.about)}</description>`]),
    ...colours.map(
      (colour, i) =>
        `<Style id="s${i}">` +
        `<LineStyle><color>${kmlColour(colour, 'ff')}</color><width>2</width></LineStyle>` +
        `<PolyStyle><color>${kmlColour(colour, '33')}</color><outline>${Number(style.outlined)}</outline></PolyStyle></Style>`,
    ),
    ...features.map((feature) => placemark(feature, style, colours)),
    '</Document>',
    '</kml>',
    '',
  ].join('\n');
}

function placemark(feature: FileFeature, style: KmlStyle, colours: readonly string[]): string {
  const when = style.when?.(feature);
  return [
    '<Placemark>',
    `<name>${escaped(style.name(feature))}</name>`,
    `<description>${escaped(style.description(feature))}</description>`,
    ...(when ? [`<TimeSpan><begin>${when.begin}</begin><end>${when.end}</end></TimeSpan>`] : []),
    `<styleUrl>#s${colours.indexOf(style.colour(feature))}</styleUrl>`,
    `<ExtendedData>${Object.entries(feature.properties ?? {})
      .map(data)
      .join('')}</ExtendedData>`,
    ...(feature.geometry ? [geometryText(feature.geometry)] : []),
    '</Placemark>',
  ].join('\n');
}

function data([name, value]: [string, unknown]): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `<Data name="${escaped(name)}"><value>${escaped(text)}</value></Data>`;
}

function geometryText(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point><coordinates>${tuple(geometry.coordinates)}</coordinates></Point>`;
    case 'LineString':
      return `<LineString><tessellate>1</tessellate>${coordinates(geometry.coordinates)}</LineString>`;
    case 'Polygon': {
      const [outline = [], ...holes] = geometry.coordinates;
      const inner = holes.map((hole) => `<innerBoundaryIs>${linearRing(hole)}</innerBoundaryIs>`).join('');
      return `<Polygon><tessellate>1</tessellate><outerBoundaryIs>${linearRing(outline)}</outerBoundaryIs>${inner}</Polygon>`;
    }
    case 'GeometryCollection':
      return multi(geometry.geometries);
    case 'MultiPoint':
      return multi(geometry.coordinates.map((each) => ({ type: 'Point', coordinates: each })));
    case 'MultiLineString':
      return multi(geometry.coordinates.map((each) => ({ type: 'LineString', coordinates: each })));
    case 'MultiPolygon':
      return multi(geometry.coordinates.map((each) => ({ type: 'Polygon', coordinates: each })));
  }
}

function multi(parts: readonly Geometry[]): string {
  return `<MultiGeometry>${parts.map(geometryText).join('')}</MultiGeometry>`;
}

function linearRing(ring: readonly Position[]): string {
  return `<LinearRing>${coordinates(ring)}</LinearRing>`;
}

function coordinates(positions: readonly Position[]): string {
  return `<coordinates>${positions.map(tuple).join(' ')}</coordinates>`;
}

function tuple([lon = 0, lat = 0]: Position): string {
  return `${lon},${lat}`;
}

/** KML writes colours as aabbggrr. */
function kmlColour(colour: string, alpha: string): string {
  const [r, g, b] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)];
  return `${alpha}${b}${g}${r}`;
}
