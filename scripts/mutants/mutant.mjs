/** A mutant: one fault in one line of the program, of a kind that people make. The suite has to notice it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Mutant
 * @property {string} id
 * @property {string} file Path from the root of the repository.
 * @property {string} text A part of one line that occurs exactly once in the file.
 * @property {string} fault What stands there instead.
 * @property {string} breaks The promise that it breaks.
 * @property {'uk' | 'en'} [language] The language in which alone it is seen.
 * @property {'desktop' | 'phone'} [layout] The layout in which alone it is seen.
 * @property {SeenBy} [browser] It can be seen in a browser only, by this spec first of all.
 * @property {string} [reason] Why it may live: what it changes is no fault.
 */

/**
 * @typedef {object} SeenBy
 * @property {string} spec The name of a file in tests/browser.
 * @property {'desktop' | 'phone'} project
 */

/**
 * The floor of the program that a mutant is on: `geocode` of src/geocode/roles.ts.
 *
 * @param {Pick<Mutant, 'file'>} mutant
 * @returns {string}
 */
export function floorOf({ file }) {
  return file.split('/')[1] ?? '';
}

/**
 * The text of its file with the fault in it. Throws when the text to replace is not there, or there more than once:
 * the program has changed, and the mutant with it.
 *
 * @param {Mutant} mutant
 * @param {string} root The repository.
 * @returns {{ whole: string, mutated: string }}
 */
export function applied({ id, file, text, fault }, root) {
  const whole = readFileSync(join(root, file), 'utf8');
  const times = whole.split(text).length - 1;
  if (times !== 1) {
    const found = times === 0 ? 'is not there' : `is there ${times} times`;
    throw new Error(`Mutant ${id}: its text ${found} in ${file}, and must be there once: ${text}`);
  }
  return { whole, mutated: whole.replace(text, () => fault) };
}
