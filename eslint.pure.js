/**
 * Rules that keep the core pure: the same text, view or record always gives the same answer, in a browser, a worker or
 * Node. Clock, chance, page, storage and network are asked for above it and handed down as parameters.
 */
import globals from 'globals';

/** The folders of src without any of these. */
export const PURE = ['domain', 'geocode', 'rings', 'permalink', 'exchange', 'reading', 'state'];

/** The same everywhere, and without a clock. */
const SAME_EVERYWHERE = ['TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams'];
/** What the session asks of the machine: its timers wait, and its files are kept. The rest is handed to it. */
const OF_SESSION = ['setTimeout', 'clearTimeout', 'indexedDB', 'DOMException'];

/** @param {readonly string[]} allowed */
function restrictedGlobals(allowed) {
  const web = Object.keys({ ...globals.browser, ...globals.worker, ...globals.node });
  const names = ['globalThis', ...web].filter((name) => !(name in globals.builtin) || name === 'globalThis');
  return [...new Set(names)]
    .filter((name) => !allowed.includes(name))
    .map((name) => ({
      name,
      message: 'Ask for it above the core, and hand the answer down as a parameter.',
    }));
}

const PROPERTIES = [
  { object: 'Date', property: 'now', message: 'Take the date as a parameter: the core has no clock.' },
  { object: 'Math', property: 'random', message: 'Take the number as a parameter: the core has no chance.' },
];
const SYNTAX = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Take the date as a parameter: the core has no clock.',
  },
];

/** @param {readonly string[]} allowed */
function pureRules(allowed) {
  /** @type {import('eslint').Linter.RulesRecord} */
  const rules = {
    'no-restricted-globals': ['error', ...restrictedGlobals(allowed)],
    'no-restricted-properties': ['error', ...PROPERTIES],
    'no-restricted-syntax': ['error', ...SYNTAX],
  };
  return rules;
}

/** @type {import('eslint').Linter.Config[]} */
export default [
  { files: PURE.map((folder) => `src/${folder}/**`), rules: pureRules(SAME_EVERYWHERE) },
  {
    files: ['src/session/**'],
    // What the device tells: its date, and letters by chance.
    ignores: ['src/session/device.ts'],
    rules: pureRules([...SAME_EVERYWHERE, ...OF_SESSION]),
  },
];
