/** The labelled sentences, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseKnownMisses } from '../../scripts/eval/faults.mjs';
import { readLabels } from '../../scripts/eval/labels.mjs';

const FOLDER = fileURLToPath(new URL('sentences', import.meta.url));

/** Each file with its sentences. */
export const SENTENCES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({
    subject: path.basename(name, '.jsonl'),
    texts: readLabels(path.join(FOLDER, name)).texts,
  }));

export const KNOWN_MISSES = parseKnownMisses(
  readFileSync(new URL('known-misses.txt', import.meta.url), 'utf8'),
);
