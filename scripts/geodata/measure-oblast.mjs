/**
 * Measures how far geodata/boundaries/oblast.geojson is from a reference made of adjoining polygons
 * (for instance the seven raions), which is read for this comparison only:
 *
 *     node scripts/geodata/measure-oblast.mjs <reference.geojson>
 */
import area from '@turf/area';
import inside from '@turf/boolean-point-in-polygon';
import { readFileSync } from 'node:fs';
import { merge, topology } from './topojson.mjs';
import { distanceKm } from './topology.mjs';

/** @typedef {[number, number]} Position */

const GRID_DEGREES = 0.01;
const SAMPLE_KM = 0.5;

const reference = process.argv[2];
if (reference === undefined) throw new Error('usage: measure-oblast.mjs <reference.geojson>');
const ours = JSON.parse(
  readFileSync(new URL('../../geodata/boundaries/oblast.geojson', import.meta.url), 'utf8'),
);
const tied = topology({ units: JSON.parse(readFileSync(reference, 'utf8')) });
const theirs = merge(tied, tied.objects.units.geometries);
/** @type {Position[]} */
const theirRing = theirs.coordinates
  .map((/** @type {Position[][]} */ polygon) => polygon[0])
  .sort((/** @type {Position[]} */ a, /** @type {Position[]} */ b) => b.length - a.length)[0];

const distances = samples(ours.geometry.coordinates[0])
  .map((point) => distanceToRing(point, theirRing))
  .sort((a, b) => a - b);
const at = (/** @type {number} */ share) => (distances[Math.floor(distances.length * share)] ?? 0).toFixed(2);
const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
console.log(
  `area: ours ${(area(ours) / 1e6).toFixed(0)} km2, reference ${(area(theirs) / 1e6).toFixed(0)} km2`,
);
console.log(
  `border, km to the reference: mean ${mean.toFixed(2)}, median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(0.9999)}`,
);
console.log(`intersection over union: ${overlap().toFixed(4)}`);

/** Share of the common area in the joint area, by a grid of points. */
function overlap() {
  const theirPolygon = { type: /** @type {const} */ ('Polygon'), coordinates: [theirRing] };
  let both = 0;
  let either = 0;
  for (let lat = 48.3; lat < 50.7; lat += GRID_DEGREES) {
    const weight = Math.cos((lat * Math.PI) / 180);
    for (let lon = 34.5; lon < 38.5; lon += GRID_DEGREES) {
      const a = inside([lon, lat], ours);
      const b = inside([lon, lat], theirPolygon);
      if (a && b) both += weight;
      if (a || b) either += weight;
    }
  }
  return both / either;
}

/**
 * Points along a ring at most SAMPLE_KM apart.
 * @param {Position[]} ring
 * @returns {Position[]}
 */
function samples(ring) {
  return ring.slice(1).flatMap((to, i) => {
    const from = /** @type {Position} */ (ring[i]);
    const steps = Math.max(1, Math.ceil(distanceKm(from, to) / SAMPLE_KM));
    return Array.from(
      { length: steps },
      (_, k) =>
        /** @type {Position} */ ([
          from[0] + ((to[0] - from[0]) * k) / steps,
          from[1] + ((to[1] - from[1]) * k) / steps,
        ]),
    );
  });
}

/**
 * @param {Position} point
 * @param {Position[]} ring
 */
function distanceToRing(point, ring) {
  const kmNorth = 111.2;
  const kmEast = kmNorth * Math.cos((point[1] * Math.PI) / 180);
  let best = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = /** @type {Position} */ (ring[i - 1]).map(
      (v, k) => (v - (point[k] ?? 0)) * (k ? kmNorth : kmEast),
    );
    const [bx, by] = /** @type {Position} */ (ring[i]).map(
      (v, k) => (v - (point[k] ?? 0)) * (k ? kmNorth : kmEast),
    );
    if (ax === undefined || ay === undefined || bx === undefined || by === undefined) continue;
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    best = Math.min(best, Math.hypot(ax + dx * t, ay + dy * t));
  }
  return best;
}
