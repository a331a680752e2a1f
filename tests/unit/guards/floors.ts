/** Who may import whom: the floors of src, what each may take from the others and from outside, and what breaks that. */
import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Import } from './read-imports.ts';

export interface Floor {
  /** The folders of src that it may import, beside itself. */
  readonly below: readonly string[];
  /** The packages that it may import, with their subpaths. Parts of Node are written `node:fs`. */
  readonly packages: readonly string[];
}

const CORE = ['domain', 'geocode', 'rings', 'permalink', 'exchange'];

/** The floors from the ground up. Imports run one way, from the page to the domain. */
export const FLOORS: Readonly<Record<string, Floor>> = {
  domain: { below: [], packages: ['geojson', 'valibot', '@valibot/to-json-schema'] },
  geocode: { below: ['domain'], packages: [] },
  rings: { below: ['domain'], packages: ['clipper2-ts', 'geographiclib-geodesic', 'geojson'] },
  permalink: { below: ['domain'], packages: [] },
  exchange: { below: ['domain'], packages: ['geojson', 'uqr'] },
  // Reads own files beside the page: only its worker may load it.
  reading: {
    below: ['domain'],
    packages: ['@xmldom/xmldom', 'fflate', 'geojson', 'papaparse'],
  },
  state: { below: CORE, packages: ['@turf/bbox', 'fastest-levenshtein', 'geojson'] },
  // The words of the page for what links, data and state can say.
  i18n: { below: [...CORE, 'state'], packages: [] },
  map: {
    below: [...CORE, 'state', 'i18n'],
    packages: [
      '@maplibre/maplibre-gl-style-spec',
      '@protomaps/basemaps',
      'geojson',
      'maplibre-gl',
      'pmtiles',
    ],
  },
  desk: { below: [...CORE, 'state', 'i18n'], packages: ['fflate', 'valibot', 'yaml'] },
  // What a person does on the page: no component, no map, and of Svelte the runes alone.
  session: { below: [...CORE, 'state', 'i18n', 'desk'], packages: ['@turf/bbox', 'geojson'] },
  ui: { below: [...CORE, 'state', 'i18n', 'desk', 'session'], packages: ['svelte'] },
  // Static pages, pictures and feeds say what the page says, from the same view of the data.
  compile: {
    below: [...CORE, 'state', 'i18n'],
    packages: [
      '@napi-rs/canvas',
      '@turf/bbox',
      '@turf/boolean-point-in-polygon',
      'geojson',
      'topojson-client',
      'topojson-server',
      'topojson-specification',
      'valibot',
      'vite',
      'yaml',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:path',
      'node:util',
      'node:zlib',
    ],
  },
  cli: {
    below: [...CORE, 'compile'],
    packages: ['geojson', 'node:fs', 'node:path', 'node:readline', 'node:stream', 'node:util'],
  },
  app: {
    below: [...CORE, 'reading', 'state', 'i18n', 'desk', 'session', 'map', 'ui'],
    packages: ['@fontsource-variable/ibm-plex-sans', 'svelte'],
  },
};

/** The path below src that an import of ours leads to; null for a package, and for what is not known. */
export function ownTarget({ file, target }: Pick<Import, 'file' | 'target'>): string | null {
  return target?.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : null;
}

/** The name of the package that an import is from, without subpath; every part of Node begins with `node:`. */
export function packageOf(target: string): string {
  const name = isBuiltin(target) && !target.startsWith('node:') ? `node:${target}` : target;
  const [first = '', second = ''] = name.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/**
 * What is wrong with each import that breaks a rule, and what to do.
 *
 * @param files All files below src, to know which floors have an index.
 */
export function brokenRules(
  imports: readonly Import[],
  files: readonly string[],
  floors: Readonly<Record<string, Floor>> = FLOORS,
): string[] {
  const all = new Set(files);
  return imports.flatMap((it) => {
    const fault = faultOf(it, all, floors);
    return fault === null ? [] : [`src/${it.file}:${it.line} ${fault}`];
  });
}

function faultOf(
  it: Import,
  files: ReadonlySet<string>,
  floors: Readonly<Record<string, Floor>>,
): string | null {
  const { file, form, target } = it;
  const from = floorOf(file);
  const floor = floors[from];
  if (!floor) return `is on no floor: give ${from} a row in tests/unit/guards/floors.ts.`;
  if (target === null) {
    return `imports what is worked out at run time (${form}): write the target as one plain string.`;
  }
  const own = ownTarget(it);
  if (own === null) {
    const name = packageOf(target);
    if (floor.packages.includes(name)) return null;
    return `imports ${target}: ${from} may not know ${name}; use it on a floor that does, or add it to the packages of ${from} in tests/unit/guards/floors.ts.`;
  }
  const to = floorOf(own);
  if (to === from) return null;
  if (!floor.below.includes(to)) {
    return `imports ${target}: ${to} does not stand below ${from}; move what both need down, or hand it over as a parameter.`;
  }
  const index = `${to}/index.ts`;
  if (!files.has(index) || own === index) return null;
  return `imports ${target}: ${to} is entered by its index; export what is needed from src/${index}.`;
}

function floorOf(file: string): string {
  return file.split('/')[0] ?? '';
}
