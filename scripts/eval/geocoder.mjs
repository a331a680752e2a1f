/** Loads the real geocoder with the real gazetteer, as bin/incident-map.js loads the program. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { groundOf, toFound } from './found.mjs';

/** @typedef {import('./types.d.ts').Geocode} Geocode */
/** @typedef {import('./types.d.ts').Ground} Ground */
/** @typedef {import('../../src/domain/place.ts').Place} Place */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a TypeScript module of the project: Node 20 cannot by itself. @param {string} file */
export async function importSource(file) {
  const { module } = await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' });
  return module;
}

/** @returns {Promise<readonly Place[]>} */
export async function loadPlaces() {
  /** @type {typeof import('../../src/compile/compile.ts')} */
  const { readGazetteer } = await importSource('src/compile/compile.ts');
  const { places, problems } = await readGazetteer(`${root}geodata`);
  if (problems.length > 0) throw new Error('geodata has problems: npx incident-map check tells them');
  return places;
}

/** @returns {Promise<{ places: readonly Place[], geocode: Geocode, ground: Ground }>} */
export async function loadGeocoder() {
  const places = await loadPlaces();
  /** @type {typeof import('../../src/geocode/index.ts')} */
  const geocoding = await importSource('src/geocode/index.ts');
  /** @type {typeof import('../../src/rings/geodesic.ts')} */
  const { inverse } = await importSource('src/rings/geodesic.ts');
  const geocoder = geocoding.createGeocoder(places);
  return {
    places,
    geocode: (text, published) =>
      toFound(geocoder.examine(text, published === undefined ? {} : { published }), geocoding),
    ground: groundOf(places, inverse),
  };
}
