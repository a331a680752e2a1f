/** The real geocoder with the real gazetteer, in the shapes of the evaluation. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** @typedef {import('./types.d.ts').Found} Found */
/** @typedef {import('./types.d.ts').FoundSpot} FoundSpot */
/** @typedef {import('./types.d.ts').Geocode} Geocode */
/** @typedef {import('./types.d.ts').Ground} Ground */
/** @typedef {import('../../src/geocode/index.ts').Finding} Finding */
/** @typedef {import('../../src/geocode/index.ts').Examination} Examination */
/** @typedef {import('../../src/domain/place.ts').Place} Place */

const root = fileURLToPath(new URL('../..', import.meta.url));
const PRINTED_IN = 'en';

/** Runs a TypeScript module of src/, as bin/incident-map.js does. @param {string} file */
export async function importSource(file) {
  const { module } = await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' });
  return module;
}

/** @returns {Promise<{ places: readonly Place[], geocode: Geocode, ground: Ground }>} */
export async function loadGeocoder() {
  /** @type {typeof import('../../src/compile/compile.ts')} */
  const { readGazetteer } = await importSource('src/compile/compile.ts');
  const { places, problems } = await readGazetteer(`${root}geodata`);
  if (problems.length > 0) throw new Error('geodata has problems: npx incident-map check tells them');
  /** @type {typeof import('../../src/geocode/index.ts')} */
  const geocoding = await importSource('src/geocode/index.ts');
  const geocoder = geocoding.createGeocoder(places);
  return {
    places,
    geocode: (text, published) => toFound(geocoder.examine(text)),
    ground: await groundOf(places),
  };
}

/** @param {readonly Place[]} places @returns {Promise<Ground>} */
export async function groundOf(places) {
  /** @type {typeof import('../../src/rings/geodesic.ts')} */
  const { inverse } = await importSource('src/rings/geodesic.ts');
  /** @type {Map<string, Place>} */
  const byCode = new Map(places.map((place) => [place.code, place]));
  return {
    byCode,
    liesIn(code, area) {
      for (let at = byCode.get(code); at !== undefined; at = byCode.get(at.parent ?? '')) {
        if (at.code === area) return true;
      }
      return false;
    },
    distanceKm(code, point) {
      const place = byCode.get(code);
      if (place === undefined) return Infinity;
      const { distanceKm } = inverse(place.point, [point[0], point[1]]);
      return distanceKm <= discRadiusKm(place) ? 0 : distanceKm;
    },
  };
}

/** The oblast has an outline and no disc; every place of the gazetteer lies in it. @param {Place} place */
function discRadiusKm({ level, radiusKm }) {
  return level === 'oblast' ? Infinity : (radiusKm ?? 0);
}

/** @param {Examination} examination @returns {Found} */
function toFound(examination) {
  return { strikeReport: undefined, places: examination.findings.map(toSpot), others: [] };
}

/** @param {Finding} finding @returns {FoundSpot} */
function toSpot({ code, name, level, relation, span, text, candidates, why }) {
  return {
    katottg: code,
    name,
    level,
    relation,
    span,
    text,
    candidates,
    why: why.map((it) => it[PRINTED_IN]),
  };
}
