/** The source files of src as they stand. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from './read-imports.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));

/** Every `.ts` and `.svelte` file of src, in the order of its path. */
export function sources(): Source[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .sort()
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      text: readFileSync(path.join(SRC, file), 'utf8'),
    }));
}
