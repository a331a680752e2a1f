/** The service worker as a Vite plugin: built by itself, with the list of what it keeps. */
import type { Plugin } from 'vite';
import { SITE_VERSION } from '../domain/site.ts';

const SOURCE = 'src/app/service-worker.ts';
/** Never another: browsers look for the next version where they found the last one. */
export const FILE_NAME = 'service-worker.js';
/** The minifier chooses the quotes. */
const PLACE = /(["'`])__FILES__\1/;
/** For other programs, and as large as all that the map needs: the map does not load them. */
const FOR_OTHERS = ['data/claims.json', 'data/incidents.geojson', 'data/ids.json', 'data/licences.json'];

export interface KeptFiles {
  /** Named by their content. */
  readonly assets: readonly string[];
  readonly data: readonly string[];
  /** The version of the shape of the data. */
  readonly version: number;
  /** Lists of data that are empty in this site. */
  readonly empty: readonly string[];
}

/** What is kept of the files of a build, and what they are like; `textOf` gives the text of one. */
export function keptFiles(names: readonly string[], textOf: (name: string) => string): KeptFiles {
  const sorted = [...names].sort();
  return {
    assets: sorted.filter((name) => name.startsWith('assets/')),
    data: sorted.filter((name) => /^data\/[^/]+\.json$/.test(name) && !FOR_OTHERS.includes(name)),
    version: SITE_VERSION,
    empty: sorted.filter((name) => name.startsWith('data/') && textOf(name).trim() === '[]'),
  };
}

/** Writes the list into the code of the service worker. Throws when it has no place for it. */
export function withFiles(code: string, files: KeptFiles): string {
  if (!PLACE.test(code)) throw new Error(`${SOURCE} has no place for the list of files`);
  return code.replace(PLACE, () => JSON.stringify(JSON.stringify(files)));
}

export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: SOURCE, fileName: FILE_NAME });
    },
    generateBundle: {
      // Once all other files are there.
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[FILE_NAME];
        if (worker?.type !== 'chunk') throw new Error(`${FILE_NAME} has not been built`);
        if (worker.imports.length > 0) throw new Error(`${SOURCE} must not import anything`);
        const textOf = (name: string): string => {
          const file = bundle[name];
          return file?.type === 'asset' ? String(file.source) : '';
        };
        worker.code = withFiles(worker.code, keptFiles(Object.keys(bundle), textOf));
      },
    },
  };
}
