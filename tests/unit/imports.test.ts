import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Which folders of src each folder may import, beside itself. Imports run one way: from the page to the domain. */
const CORE = ['domain', 'geocode', 'rings', 'permalink', 'exchange'];
/** Read own files beside the page: only its worker may load them. */
const READERS = 'reading';
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  geocode: ['domain'],
  rings: ['domain'],
  permalink: ['domain'],
  exchange: ['domain'],
  [READERS]: ['domain'],
  state: CORE,
  // The words of the page for what links, data and state can say.
  i18n: [...CORE, 'state'],
  map: [...CORE, 'state', 'i18n'],
  desk: [...CORE, 'state', 'i18n'],
  // What a person does on the page: no component, and no map.
  session: [...CORE, 'state', 'i18n', 'desk'],
  ui: [...CORE, 'state', 'i18n', 'desk', 'session'],
  // Static pages, pictures and feeds say what the page says, from the same view of the data.
  compile: [...CORE, 'state', 'i18n'],
  cli: [...CORE, 'compile'],
  app: [...CORE, READERS, 'state', 'i18n', 'desk', 'session', 'map', 'ui'],
};

/** Packages that only some folders may know. A name stands for its subpaths too. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'maplibre-gl': ['map'],
  svelte: ['ui', 'app'],
  'geographiclib-geodesic': ['rings'],
  'clipper2-ts': ['rings'],
  papaparse: ['reading'],
  '@xmldom/xmldom': ['reading'],
  '@tmcw/togeojson': ['reading'],
  '@terraformer/wkt': ['reading'],
  vite: ['compile'],
  yaml: ['compile', 'desk'],
  '@napi-rs/canvas': ['compile'],
  'node:': ['compile', 'cli'],
};

interface Import {
  /** Path of the importing file below src. */
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

const imports = filesIn(SRC).flatMap(importsOf);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .map((file) => file.split(path.sep).join('/'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const statements = text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g);
  const folder = file.split('/')[0] ?? '';
  return [...statements].map(([, target = '']) => ({ file, folder, target }));
}

/** The path below src that an import of ours leads to; null for a package. */
function ownTarget({ file, target }: Import): string | null {
  if (!target.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(file), target);
}

function isOf(target: string, name: string): boolean {
  return target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`);
}

describe('imports run one way', () => {
  it('every folder of src has its rule', () => {
    const folders = new Set(imports.map(({ folder }) => folder));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('no folder imports one that stands above or beside it', () => {
    const wrong = imports.filter((it) => {
      const to = ownTarget(it)?.split('/')[0];
      return to !== undefined && to !== it.folder && !MAY_IMPORT[it.folder]?.includes(to);
    });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it.each(Object.entries(ONLY_IN))('%s is imported only in %j', (name, folders) => {
    const wrong = imports.filter(({ folder, target }) => isOf(target, name) && !folders.includes(folder));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('a folder with an index is entered by its index', () => {
    const withIndex = new Set(filesIn(SRC).flatMap((file) => /^([^/]+)\/index\.ts$/.exec(file)?.[1] ?? []));
    const wrong = imports.filter((it) => {
      const [to = '', ...inside] = ownTarget(it)?.split('/') ?? [];
      return to !== it.folder && withIndex.has(to) && inside.join('/') !== 'index.ts';
    });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });
});
