/**
 * Makes geodata/boundaries/oblast.geojson, the outline of Kharkiv oblast:
 *
 *     node scripts/geodata/make-oblast.mjs
 */
import area from '@turf/area';
import { loadTopojson, writeGeodata } from './sources.mjs';
import { rightHanded, worldTopology } from './topology.mjs';

const topology = worldTopology();
const unit = topology.objects.units.geometries.find(({ properties }) => properties.region === 'UA-KK');
const { geometry } = loadTopojson().feature(topology, unit);

const outline = /** @type {const} */ ({
  type: 'Feature',
  properties: {
    code: 'UA63000000000041885',
    level: 'oblast',
    approximate: true,
    scale: '1:10,000,000',
    source: 'Natural Earth; state border with Russia: OpenStreetMap contributors, 2017',
  },
  geometry: { type: 'Polygon', coordinates: rightHanded(geometry.coordinates) },
});
console.log(
  `${outline.geometry.coordinates[0]?.length} points, area ${(area(outline) / 1e6).toFixed(0)} km2`,
);
writeGeodata('boundaries/oblast.geojson', `${JSON.stringify(outline)}\n`);
