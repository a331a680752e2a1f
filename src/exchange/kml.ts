/** KML 2.2 (OGC 07-147r2) of a feature collection, for programs that show files of Google Earth. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** How features are called and drawn; colours as #rrggbb. */
export interface KmlStyle {
  readonly name: (feature: Feature) => string;
  readonly description: (feature: Feature) => string;
  readonly line: string;
  readonly fill: string;
}

/** One document with a placemark for each feature; properties become extended data. */
export function writeKml(title: string, { features }: FeatureCollection, style: KmlStyle): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    '<Document>',
    `<name>${escaped(title)}</name>`,
    '<Style id="s">',
    `<LineStyle><color>${kmlColour(style.line, 'ff')}</color><width>2</width></LineStyle>`,
    `<PolyStyle><color>${kmlColour(style.fill, '33')}</color><outline>0</outline></PolyStyle>`,
    '</Style>',
    ...features.map((feature) => placemark(feature, style)),
    '</Document>',
    '</kml>',
    '',
  ].join('\n');
}

function placemark(feature: Feature, { name, description }: KmlStyle): string {
  return [
    '<Placemark>',
    `<name>${escaped(name(feature))}</name>`,
    `<description>${escaped(description(feature))}</description>`,
    '<styleUrl>#s</styleUrl>',
    `<ExtendedData>${Object.entries(feature.properties ?? {})
      .map(data)
      .join('')}</ExtendedData>`,
    geometryText(feature.geometry),
    '</Placemark>',
  ].join('\n');
}

function data([name, value]: [string, unknown]): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
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

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; control signs that XML 1.0 cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '');
}
