/**
 * Measures rings against the true geodesic ring, beside turf.circle in the same run, and their time:
 *
 *     npm run bench -- rings
 *
 * A vertex or a point of an edge is off by the difference of its geodesic distance from the centre (GeographicLib,
 * WGS84) and the range. Edges are taken straight in longitude and latitude, as maps and GeoJSON take them. Times are
 * the fastest of several rounds on this machine.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import circle from '@turf/circle';
import geodesic from 'geographiclib-geodesic';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @type {{ module: typeof import('../../src/rings/index.ts') }} */
const { module: rings } = await runnerImport(`${root}src/rings/index.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});

/** @typedef {readonly [number, number]} LonLat */

/** @type {readonly { name: string, at: LonLat }[]} */
const CENTRES = [
  { name: 'Kharkiv', at: [36.2304, 49.9935] },
  { name: '0/0', at: [0, 0] },
  { name: '179.9E', at: [179.9, 0] },
  { name: '89N', at: [0, 89] },
];
const RANGES_KM = [50, 300, 900, 2500, 5500, 15_000];
const PARTS = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875];
const M_PER_KM = 1000;

/** The bars of this project. */
const VERTEX_M = 1;
const TOLERANCE_M = 100;
const RING_MS = 1;
const FRAME_MS = 16;

/** Distance in km by GeographicLib itself. @param {LonLat} from @param {LonLat} to */
function km(from, to) {
  return (geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? NaN) / M_PER_KM;
}

/** Milliseconds of one call: the fastest of several rounds. @param {() => unknown} run */
function milliseconds(run) {
  const start = performance.now();
  let calls = 0;
  do {
    run();
    calls++;
  } while (performance.now() - start < 30);
  let best = Infinity;
  for (let round = 0; round < 7; round++) {
    const from = performance.now();
    for (let i = 0; i < calls; i++) run();
    best = Math.min(best, (performance.now() - from) / calls);
  }
  return best;
}

/**
 * Largest errors in metres of a ring's vertices and edges. Edges longer than half the world are not taken for what
 * they are not: their ends are brought together first, as a reader of the file would.
 * @param {readonly number[][]} ring @param {LonLat} centre @param {number} rangeKm
 */
function errors(ring, centre, rangeKm) {
  let [vertexM, edgeM] = [0, 0];
  ring.forEach(([lon = 0, lat = 0], i) => {
    vertexM = Math.max(vertexM, Math.abs(km(centre, [lon, lat]) - rangeKm) * M_PER_KM);
    const [fromLon, fromLat] = ring[i - 1] ?? [];
    if (fromLon === undefined || fromLat === undefined) return;
    const turn = Math.round((lon - fromLon) / 360) * 360;
    for (const part of PARTS) {
      const point = /** @type {const} */ ([
        fromLon + part * (lon - turn - fromLon),
        fromLat + part * (lat - fromLat),
      ]);
      edgeM = Math.max(edgeM, Math.abs(km(centre, point) - rangeKm) * M_PER_KM);
    }
  });
  return { vertexM, edgeM };
}

/** @type {readonly { name: string, make: (at: LonLat, km: number) => number[][] }[]} */
const MAKERS = [
  { name: 'ours', make: (at, range) => rings.ringPositions(at, range) },
  ...[64, 360].map((steps) => ({
    name: `turf ${steps}`,
    make: (/** @type {LonLat} */ at, /** @type {number} */ range) =>
      circle([...at], range, { steps, units: 'kilometers' }).geometry.coordinates[0] ?? [],
  })),
];

/** @param {number} metres */
const shown = (metres) => (metres < 10 ? metres.toFixed(3) : Math.round(metres).toLocaleString('en'));

let worstVertexM = 0;
let worstEdgeM = 0;
let ring900Ms = 0;
console.log('largest error in m of a vertex | of a point on an edge | vertices | ms a ring');
for (const { name: centreName, at } of CENTRES) {
  for (const rangeKm of RANGES_KM) {
    for (const { name, make } of MAKERS) {
      const ring = make(at, rangeKm);
      const { vertexM, edgeM } = errors(ring, at, rangeKm);
      const ms = milliseconds(() => make(at, rangeKm));
      if (name === 'ours') {
        worstVertexM = Math.max(worstVertexM, vertexM);
        worstEdgeM = Math.max(worstEdgeM, edgeM);
        if (rangeKm === 900) ring900Ms = Math.max(ring900Ms, ms);
      }
      console.log(
        [
          centreName.padEnd(8),
          `${rangeKm} km`.padStart(9),
          name.padEnd(9),
          shown(vertexM).padStart(10),
          shown(edgeM).padStart(10),
          String(ring.length - 1).padStart(6),
          ms.toFixed(3).padStart(8),
        ].join(' '),
      );
    }
  }
}

/** @type {{ geometry: import('geojson').Polygon }} */
const oblast = JSON.parse(readFileSync(`${root}geodata/boundaries/oblast.geojson`, 'utf8'));
const kharkiv = /** @type {LonLat} */ ([36.2304, 49.9935]);
const origin = rings.areaOrigin(oblast.geometry);
const figures = { lowKm: 430, highKm: 900 };
const dragMs = milliseconds(() => {
  rings.bandPolygon(kharkiv, figures.lowKm, figures.highKm);
  rings.ringLine(kharkiv, figures.lowKm);
  rings.ringLine(kharkiv, figures.highKm);
});
const areaMs = milliseconds(() => rings.bandAround(origin, figures));
const others = [
  {
    name: 'band 430 to 900 km around a disc of 20 km',
    ms: milliseconds(() => rings.bandAround(rings.discOrigin(kharkiv, 20), figures)),
  },
  { name: 'outline of the oblast, read once', ms: milliseconds(() => rings.areaOrigin(oblast.geometry)) },
  {
    name: 'possible part of 100 km around the oblast',
    ms: milliseconds(() => rings.possibleReach(origin, 100)),
  },
  {
    name: 'a 5,500 km ring cut for export',
    ms: milliseconds(() => rings.splitArea(rings.discPolygon(kharkiv, 5500))),
  },
];

console.log('\nms an update of the drawing');
console.log(`  band 430 to 900 km around a point, area and both edges: ${dragMs.toFixed(2)}`);
console.log(`  the same around the oblast, possible and certain part:  ${areaMs.toFixed(2)}`);
for (const { name, ms } of others) console.log(`  ${name}: ${ms.toFixed(2)}`);

/** @param {string} what @param {boolean} isMet */
const bar = (what, isMet) => console.log(`${isMet ? 'met   ' : 'MISSED'} ${what}`);
console.log('\nbars');
bar(`vertices within ${VERTEX_M} m: ${shown(worstVertexM)} m at most`, worstVertexM < VERTEX_M);
bar(`edges within ${TOLERANCE_M} m: ${shown(worstEdgeM)} m at most`, worstEdgeM < TOLERANCE_M);
bar(`a 900 km ring in under ${RING_MS} ms: ${ring900Ms.toFixed(3)} ms at most`, ring900Ms < RING_MS);
bar(`a drag of a band in under ${FRAME_MS} ms: ${dragMs.toFixed(2)} ms`, dragMs < FRAME_MS);
bar(`a band around the oblast in under ${FRAME_MS} ms: ${areaMs.toFixed(2)} ms`, areaMs < FRAME_MS);
