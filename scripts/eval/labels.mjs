/** Reads sets of labels: one JSON object a line. A line with a fault stops the run and is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./types.d.ts').LabelledText} LabelledText */
/** @typedef {import('./types.d.ts').LabelledSurface} LabelledSurface */
/** @typedef {import('./types.d.ts').Correction} Correction */

/** The lines of a file as values. @param {string} file @returns {{ value: Record<string, unknown>, line: number }[]} */
function readLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => {
      try {
        return { value: JSON.parse(text), line };
      } catch (error) {
        throw new Error(`${file}, line ${line}: no JSON`, { cause: error });
      }
    });
}

/**
 * A set of texts or of spellings, told apart by the fields of its lines.
 *
 * @param {string} file
 * @returns {{ texts: LabelledText[], surfaces: LabelledSurface[] }}
 */
export function readLabels(file) {
  /** @type {LabelledText[]} */
  const texts = [];
  /** @type {LabelledSurface[]} */
  const surfaces = [];
  for (const { value, line } of readLines(file)) {
    if (isSurface(value)) surfaces.push(value);
    else if (isText(value)) texts.push(value);
    else
      throw new Error(
        `${file}, line ${line}: needs id, lang, text, strikeReport and places, or surface, n and katottg`,
      );
  }
  return { texts, surfaces };
}

/** All texts of a folder of sets. @param {string} folder @returns {LabelledText[]} */
export function readSentences(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((name) => readLabels(join(folder, name)).texts);
}

/** @param {string} file @returns {Correction[]} */
export function readCorrections(file) {
  return readLines(file).map(({ value, line }) => {
    if (
      typeof value['id'] === 'string' &&
      Array.isArray(value['places']) &&
      typeof value['why'] === 'string'
    ) {
      return /** @type {Correction} */ (/** @type {unknown} */ (value));
    }
    throw new Error(`${file}, line ${line}: needs id, places and why`);
  });
}

/**
 * The texts with the labels that somebody corrected. A correction of no text of the set is told, since it would
 * silently do nothing.
 *
 * @param {readonly LabelledText[]} texts @param {readonly Correction[]} corrections
 * @returns {{ texts: LabelledText[], unused: string[] }}
 */
export function correct(texts, corrections) {
  const byId = new Map(corrections.map((it) => [it.id, it]));
  const corrected = texts.map((text) => {
    const correction = byId.get(text.id);
    if (correction === undefined) return text;
    const { places, strikeReport = text.strikeReport } = correction;
    return { ...text, places, strikeReport };
  });
  const ids = new Set(texts.map(({ id }) => id));
  return { texts: corrected, unused: corrections.map(({ id }) => id).filter((id) => !ids.has(id)) };
}

/** @param {Record<string, unknown>} value @returns {value is Record<string, unknown> & LabelledSurface} */
function isSurface(value) {
  return (
    typeof value['surface'] === 'string' &&
    typeof value['n'] === 'number' &&
    typeof value['katottg'] === 'string'
  );
}

/** @param {Record<string, unknown>} value @returns {value is Record<string, unknown> & LabelledText} */
function isText(value) {
  const { id, lang, text, strikeReport, places } = value;
  const strings = [id, lang, text].every((it) => typeof it === 'string');
  return strings && (strikeReport === null || typeof strikeReport === 'boolean') && Array.isArray(places);
}
