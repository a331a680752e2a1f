/** A page with MapLibre and nothing of ours, to tell what the machine and MapLibre take by themselves. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MAPLIBRE = path.dirname(fileURLToPath(import.meta.resolve('maplibre-gl')));
const FILES = ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'];

/** Where the page is, below the site. */
export const FLOOR = 'floor/index.html';

/**
 * Adds the page to the site in a folder: a map of one full-screen hatched area and so many names, and a button for each
 * that switches it off and on. `html[data-map="ready"]` says that the map is at rest, as on the site.
 *
 * @param {string} folder
 * @param {number} names
 */
export async function addFloor(folder, names) {
  const into = path.join(folder, path.dirname(FLOOR));
  await mkdir(into, { recursive: true });
  for (const file of FILES) await copyFile(path.join(MAPLIBRE, file), path.join(into, file));
  await writeFile(path.join(into, 'page.mjs'), `(${page.toString()})(${names});\n`);
  await writeFile(path.join(folder, FLOOR), HTML);
}

const HTML = `<!doctype html>
<html lang="en">
  <title>MapLibre alone</title>
  <style>
    body { margin: 0 }
    #map { height: 100vh }
    button { position: relative; z-index: 1 }
  </style>
  <button id="area">Area</button><button id="names">Names</button>
  <div id="map"></div>
  <script type="module" src="page.mjs"></script>
</html>
`;

/** Runs in the page. @param {number} names */
async function page(names) {
  const file = './maplibre-gl.mjs';
  const { Map: MapLibreMap, setWorkerUrl } = await import(file);
  setWorkerUrl(new URL('maplibre-gl-worker.mjs', location.href).href);
  const [west, south, east, north] = [33, 48, 40, 51.5];
  let state = 1;
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const points = Array.from({ length: names }, (_, i) => ({
    type: 'Feature',
    properties: { name: `Settlement\n${i} reports` },
    geometry: {
      type: 'Point',
      coordinates: [west + random() * (east - west), south + random() * (north - south)],
    },
  }));
  const corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
  const area = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [corners] } };
  const map = new MapLibreMap({
    container: 'map',
    center: [36.5, 49.6],
    zoom: 7.5,
    fadeDuration: 1,
    attributionControl: false,
    style: {
      version: 8,
      sources: {
        area: { type: 'geojson', data: area },
        names: { type: 'geojson', data: { type: 'FeatureCollection', features: points } },
      },
      layers: [
        { id: 'area', type: 'fill', source: 'area', paint: { 'fill-pattern': 'hatch' } },
        {
          id: 'names',
          type: 'symbol',
          source: 'names',
          layout: {
            'text-field': ['get', 'name'],
            'text-font': ['sans-serif'],
            'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
            'text-radial-offset': 1,
          },
        },
      ],
    },
  });
  const size = 14;
  const pixels = new Uint8Array(size * size * 4).map((_, i) => (i % (size + 1) < 4 ? 255 : 0));
  map.on('style.load', () => map.addImage('hatch', { width: size, height: size, data: pixels }));
  const say = (/** @type {string} */ word) => (document.documentElement.dataset.map = word);
  map.on('render', () => say('drawing'));
  map.on('idle', () => say('ready'));
  for (const id of ['area', 'names']) {
    document.getElementById(id)?.addEventListener('click', () => {
      const isOff = map.getLayoutProperty(id, 'visibility') === 'none';
      say('drawing');
      map.setLayoutProperty(id, 'visibility', isOff ? 'visible' : 'none');
    });
  }
}
