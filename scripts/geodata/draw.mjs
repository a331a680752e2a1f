/**
 * Draws the made files as an SVG picture for a look by eye:
 *
 *     node scripts/geodata/draw.mjs <west> <south> <east> <north> <width in px> > picture.svg
 */
import { readFileSync } from 'node:fs';

const [west = -5, south = 30, east = 80, north = 72, width = 1400] = process.argv.slice(2).map(Number);
const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8');
const mercator = (/** @type {number} */ lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const scale = width / (((east - west) * Math.PI) / 180);
const height = Math.round((mercator(north) - mercator(south)) * scale);
const x = (/** @type {number} */ lon) => (((lon - west) * Math.PI) / 180) * scale;
const y = (/** @type {number} */ lat) => (mercator(north) - mercator(Math.max(-85, lat))) * scale;
const path = (/** @type {number[][]} */ line) =>
  `M${line.map(([lon = 0, lat = 0]) => `${x(lon).toFixed(1)},${y(lat).toFixed(1)}`).join('L')}`;

/** @type {import('geojson').Feature[]} */
const features = ['basemap/ground.geojson', 'basemap/water.geojson'].flatMap(
  (file) => JSON.parse(read(file)).features,
);
features.push(JSON.parse(read('boundaries/oblast.geojson')));
const styles = /** @type {Record<string, string>} */ ({
  land: 'fill="#eee" stroke="#bbb" stroke-width=".4"',
  water: 'fill="#9cf"',
  state_border: 'fill="none" stroke="#555" stroke-width="1.2"',
  oblast_border: 'fill="none" stroke="#999" stroke-width=".7"',
});
const shapes = features.map(({ properties, geometry }) => {
  const lines =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : geometry.type === 'MultiLineString' || geometry.type === 'Polygon'
        ? geometry.coordinates
        : [];
  const ukraine = properties?.state === 'UA' ? 'fill="#ffd" stroke="#bbb" stroke-width=".4"' : undefined;
  const style = ukraine ?? styles[properties?.kind] ?? 'fill="none" stroke="red" stroke-width=".8"';
  return `<path ${style} d="${lines.map(path).join('')}"/>`;
});
const table = (/** @type {string} */ file) =>
  read(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
const dot = (/** @type {string} */ name, /** @type {string} */ lon, /** @type {string} */ lat) =>
  `<circle r="2" cx="${x(Number(lon))}" cy="${y(Number(lat))}"/>` +
  `<text font-size="10" x="${x(Number(lon)) + 3}" y="${y(Number(lat))}">${name}</text>`;
const names = [
  ...table('basemap/labels.tsv').map(([uk = '', , , , lon = '', lat = '']) => dot(uk, lon, lat)),
  ...['settlements', 'city_districts'].flatMap((name) =>
    table(`places/${name}.tsv`).map((cells) => dot(cells[3] ?? '', cells[7] ?? '', cells[8] ?? '')),
  ),
];
console.log(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="#cdf"/>${[...shapes, ...names].join('\n')}</svg>`,
);
