/** Which script makes which files, and whether it still makes them byte for byte. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MADE_INTO, ROOT } from './sources.mjs';

/**
 * @typedef {object} Maker
 * @property {string} script In this folder.
 * @property {readonly string[]} files From the root of the project.
 * @property {'repository' | 'npm' | 'gmt'} needs What it reads beside the repository: packages of npm, or the program gmt.
 */

/** Each script reads what those before it have made. @type {readonly Maker[]} */
export const MAKERS = [
  { script: 'make-geonames.mjs', files: ['scripts/geodata/facts/geonames.tsv'], needs: 'npm' },
  {
    script: 'make-places.mjs',
    files: ['oblast', 'raions', 'hromadas', 'settlements', 'city_districts', 'neighbourhoods'].map(
      (name) => `geodata/places/${name}.tsv`,
    ),
    needs: 'repository',
  },
  {
    script: 'make-areas.mjs',
    files: ['oblast', 'raions', 'hromadas', 'city_districts'].map(
      (name) => `geodata/boundaries/${name}.geojson`,
    ),
    needs: 'npm',
  },
  {
    script: 'make-ground.mjs',
    files: ['geodata/basemap/ground.geojson', 'geodata/boundaries/territories.geojson'],
    needs: 'npm',
  },
  { script: 'make-water.mjs', files: ['geodata/basemap/water.geojson'], needs: 'npm' },
  { script: 'make-rivers.mjs', files: ['geodata/basemap/rivers.geojson'], needs: 'gmt' },
  { script: 'make-labels.mjs', files: ['geodata/basemap/labels.tsv'], needs: 'repository' },
];

/**
 * Runs a script into an empty folder, from the files of this project. Rejects when the script fails.
 *
 * @param {Maker} maker
 * @param {string} [project] The folder whose files should be what was made.
 * @returns {Promise<string[]>} The files that differ, or that were not made.
 */
export async function differing({ script, files }, project = ROOT) {
  const folder = mkdtempSync(join(tmpdir(), 'incident-map-made-'));
  try {
    await promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL(script, import.meta.url))],
      { env: { ...process.env, [MADE_INTO]: folder } },
    );
    return files.filter((file) => !isSame(join(folder, file), join(project, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} made @param {string} kept */
function isSame(made, kept) {
  try {
    return readFileSync(made).equals(readFileSync(kept));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
