/** The writer of PMTiles, read back with the reader of the format's makers. */
import { VectorTile } from '@mapbox/vector-tile';
import type { Feature } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { writePmtiles } from '../../../scripts/pmtiles/write.mjs';

const BOUNDS = [35, 49, 38, 51] as const;

/** An archive in memory. */
function opened(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: (offset: number, length: number): Promise<RangeResponse> =>
      Promise.resolve({ data: bytes.slice(offset, offset + length).buffer }),
  };
  return new PMTiles(source);
}

const pointAt = (lon: number, lat: number, name: string): Feature => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

const KHARKIV = pointAt(36.231, 49.992, 'Kharkiv');

/** The features of a layer in a tile, with their points in degrees. */
async function featuresAt(
  archive: PMTiles,
  layer: string,
  z: number,
  x: number,
  y: number,
): Promise<Feature[]> {
  const tile = await archive.getZxy(z, x, y);
  if (!tile) return [];
  const found = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer];
  return Array.from(
    { length: found?.length ?? 0 },
    (_, i) => found?.feature(i).toGeoJSON(x, y, z) as Feature,
  );
}

/** Column and row of the tile that a point lies in (Web Mercator). */
function tileOf(lon: number, lat: number, z: number): [number, number] {
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return [Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(((1 - north) / 2) * 2 ** z)];
}

describe('a written archive', () => {
  it('states its zooms, its bounds and its layers', async () => {
    const archive = opened(
      writePmtiles(
        { places: [KHARKIV] },
        { minZoom: 2, maxZoom: 7, bounds: BOUNDS, metadata: { name: 'test' } },
      ),
    );
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      minZoom: 2,
      maxZoom: 7,
      minLon: 35,
      minLat: 49,
      maxLon: 38,
      maxLat: 51,
    });
    expect(await archive.getMetadata()).toMatchObject({ name: 'test', vector_layers: [{ id: 'places' }] });
  });

  it.each([2, 5, 7])('holds a feature where it belongs at zoom %i, with its properties', async (z) => {
    const archive = opened(writePmtiles({ places: [KHARKIV] }, { minZoom: 2, maxZoom: 7, bounds: BOUNDS }));
    const [x, y] = tileOf(36.231, 49.992, z);
    const [found] = await featuresAt(archive, 'places', z, x, y);
    expect(found?.properties).toEqual({ name: 'Kharkiv' });
    const [lon = 0, lat = 0] = found?.geometry.type === 'Point' ? found.geometry.coordinates : [];
    const unitDeg = 360 / 2 ** z / 4096;
    expect(Math.abs(lon - 36.231)).toBeLessThan(unitDeg);
    expect(Math.abs(lat - 49.992)).toBeLessThan(unitDeg);
  });

  it('has no tile where there is nothing, and none beyond its zooms', async () => {
    const archive = opened(writePmtiles({ places: [KHARKIV] }, { minZoom: 2, maxZoom: 7, bounds: BOUNDS }));
    const [x, y] = tileOf(36.231, 49.992, 7);
    expect(await archive.getZxy(7, x + 1, y)).toBeUndefined();
    expect(await archive.getZxy(8, 2 * x, 2 * y)).toBeUndefined();
  });
});
