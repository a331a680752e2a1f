/** Geometries of GeoJSON, taken apart. */
import type { Geometry, Position } from 'geojson';

/** The lines of a geometry: of areas, their rings; none of points. */
export function linesOfGeometry(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOfGeometry);
    case 'Point':
    case 'MultiPoint':
      return [];
  }
}
