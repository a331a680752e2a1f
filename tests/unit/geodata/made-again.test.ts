/** The made files of geodata are what their scripts make. The slow ones are in `npm run geodata:made-again`. */
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { differing, MAKERS } from '../../../scripts/geodata/made.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const quick = MAKERS.filter(({ needs }) => needs === 'repository');
const madeFiles = MAKERS.flatMap(({ files }) => files);

describe('from the repository alone', () => {
  it.concurrent.each(quick)('$script makes the files that are here, byte for byte', async (maker) => {
    expect(await differing(maker)).toEqual([]);
  });

  it.concurrent('a file that was changed by hand is told', async () => {
    const project = mkdtempSync(path.join(tmpdir(), 'incident-map-changed-'));
    try {
      cpSync(path.join(ROOT, 'geodata/basemap'), path.join(project, 'geodata/basemap'), { recursive: true });
      appendFileSync(path.join(project, 'geodata/basemap/labels.tsv'), ' ');
      const labels = MAKERS.filter(({ script }) => script === 'make-labels.mjs');
      expect(await Promise.all(labels.map((maker) => differing(maker, project)))).toEqual([
        ['geodata/basemap/labels.tsv'],
      ]);
    } finally {
      rmSync(project, { recursive: true });
    }
  });
});

it.each(['places', 'boundaries', 'basemap'])('each file of geodata/%s has a script that makes it', (folder) => {
  const files = readdirSync(path.join(ROOT, 'geodata', folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `geodata/${folder}/${name}`);
  expect(files.filter((file) => !madeFiles.includes(file))).toEqual([]);
});

it.each(MAKERS)('geodata/SOURCES.md names $script and its files', ({ script, files }) => {
  const sources = readFileSync(path.join(ROOT, 'geodata/SOURCES.md'), 'utf8');
  const names = [`node scripts/geodata/${script}`, ...files.map((file) => path.basename(file))];
  expect(names.filter((name) => !sources.includes(name))).toEqual([]);
});
