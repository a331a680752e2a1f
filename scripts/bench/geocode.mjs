/**
 * Speed, size and accuracy of the geocoder beside three baselines, in one run:
 *
 *     npm run bench -- geocode
 *     node scripts/bench/geocode.mjs [SET.jsonl...]
 *
 * SET is a set of labelled texts besides tests/geocode/sentences. The geocoder is measured as Vite bundles it for the
 * page. Times are processor time of one core, so that other work on the machine counts little; compare the ratios.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { groundOf, toFound } from '../eval/found.mjs';
import { importSource, loadPlaces } from '../eval/geocoder.mjs';
import { readLabels, readSentences } from '../eval/labels.mjs';
import { scoreText, summarise } from '../eval/score.mjs';
import { exactNominative, fuzzyIndex, prefixStripping } from './geocode/baselines.mjs';

/** @typedef {import('../eval/types.d.ts').LabelledText} LabelledText */
/** @typedef {(text: string) => import('../eval/types.d.ts').Found} Geocode */
/** @typedef {[name: string, geocode: Geocode, work: (text: string) => unknown, inputMb: number]} Contestant */

const MB = 1e6;
const KB = 1000;
/** Input of one round of the throughput, in MB of UTF-8. The fuzzy index takes seconds for each tenth of it. */
const INPUT_MB = 2;
const FUZZY_INPUT_MB = 0.02;
/** The contestants take turns, so that what else the machine does meets all of them; the best round of each counts. */
const ROUNDS = 8;
const HOSTILE_MB = 10;
/** Longer texts are not tried after one that took so long. */
const HOSTILE_LIMIT_MS = 30_000;
const HOSTILE = /** @type {const} */ ([
  ['one letter', 'а'],
  ['names', 'Харків, '],
  ['combining marks', '\u0301'],
]);
const root = fileURLToPath(new URL('../..', import.meta.url));

setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collectGarbage = runInNewContext('gc');

const places = await loadPlaces();
/** @type {typeof import('../../src/rings/geodesic.ts')} */
const { inverse } = await importSource('src/rings/geodesic.ts');
/** @type {typeof import('../../src/domain/place-table.ts')} */
const { packPlaces } = await importSource('src/domain/place-table.ts');
const ground = groundOf(places, inverse);
const bundle = await bundleGeocoder();
const geocoding = await importBundle(bundle);
const { createGeocoder } = geocoding;

const sets = new Map([['own sentences', readSentences(join(root, 'tests', 'geocode', 'sentences'))]]);
const named = process.argv.filter((argument) => argument.endsWith('.jsonl'));
for (const file of named) sets.set(file.split('/').at(-1) ?? file, readLabels(file).texts);
const texts = [...sets.values()].flat().map(({ text }) => text);

printLoading();
await printThroughput();
printHostile();

/** The geocoder as the page gets it: one minified module. */
async function bundleGeocoder() {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(root, 'src/geocode/index.ts'), formats: ['es'], fileName: 'geocode' },
    },
  });
  const [first] = [output].flat();
  if (first === undefined || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}

/** @param {string} code @returns {Promise<typeof import('../../src/geocode/index.ts')>} */
async function importBundle(code) {
  const folder = mkdtempSync(join(tmpdir(), 'geocode-'));
  try {
    writeFileSync(join(folder, 'geocode.mjs'), code);
    return await import(pathToFileURL(join(folder, 'geocode.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A result and the milliseconds of processor time that it took.
 *
 * @template T @param {() => T} work @returns {{ result: T, ms: number }}
 */
function timed(work) {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

function printLoading() {
  const table = JSON.stringify(packPlaces(places));
  const zipped = (/** @type {string} */ text) => gzipSync(text, { level: 9 }).length / KB;
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const loaded = timed(() => createGeocoder(places));
  // Forms are derived when a text needs them, so the first texts belong to the time to load and to the memory.
  const cyrillic = timed(() => loaded.result.examine('Вибухи у Харкові')).ms;
  const latin = timed(() => loaded.result.examine('Explosions in Kharkiv')).ms;
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  loaded.result.examine(texts[0] ?? '');
  const load = () => createGeocoder(places).examine('Вибухи у Харкові. Explosions in Kharkiv');
  const warm = Array.from({ length: 5 }, () => timed(load).ms).sort((a, b) => a - b);
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; ${places.length} places`,
  );
  const ms = (/** @type {number | undefined} */ value) => `${value?.toFixed(0)} ms`;
  console.log(
    `time to load: createGeocoder ${ms(loaded.ms)}, first Cyrillic text ${ms(cyrillic)}, first Latin text ${ms(latin)}; ` +
      `all three warm ${ms(warm[2])} (median of 5)`,
  );
  console.log(`memory: ${(held / MB).toFixed(1)} MB of heap held by a geocoder`);
  console.log(
    `on the wire, gzip: ${zipped(bundle).toFixed(1)} kB of code, ${zipped(table).toFixed(1)} kB of gazetteer.json, ` +
      `together ${(zipped(bundle) + zipped(table)).toFixed(1)} kB\n`,
  );
}

async function printThroughput() {
  // A program has one geocoder. The many of the times to load would share the code of V8 with this one, and slow it.
  const fresh = await importBundle(bundle);
  const geocoder = fresh.createGeocoder(places);
  // What is timed of this geocoder is all that it says, with its reasons, and not the evaluation's view of it.
  const examine = (/** @type {string} */ text) => geocoder.examine(text);
  /** @type {Geocode} */
  const found = (text) => toFound(examine(text), fresh);
  const [exact, prefix, fuzzy] = [exactNominative(places), prefixStripping(places), fuzzyIndex(places)];
  /** @type {Contestant[]} */
  const contestants = [
    ['this geocoder', found, examine, INPUT_MB],
    ['exact nominative', exact, exact, INPUT_MB],
    ['prefix stripping', prefix, prefix, INPUT_MB],
    ['fuzzy (MiniSearch)', fuzzy, fuzzy, FUZZY_INPUT_MB],
  ];
  console.log(
    `Throughput: ${texts.length} texts (${[...sets.keys()].join(', ')}) one after another, repeated to ${INPUT_MB} MB ` +
      `of UTF-8 (fuzzy: ${FUZZY_INPUT_MB} MB), the best of ${ROUNDS} rounds in turns after one that is not counted. ` +
      'Accuracy in percent; false: non-reports with a place of incident.',
  );
  console.log(['', '', ...[...sets.keys()].flatMap((name) => [name, '', ''])].map(pad).join(''));
  console.log(['', 'MB/s', ...[...sets].flatMap(() => ['exact', 'F1', 'false'])].map(pad).join(''));
  const speeds = megabytesPerSecond(contestants);
  contestants.forEach(([name, geocode], i) => {
    const cells = [...sets.values()].flatMap((labels) => accuracy(labels, geocode));
    console.log([name, speeds[i]?.toFixed(2) ?? '', ...cells].map(pad).join(''));
  });
}

/** @param {readonly LabelledText[]} labels @param {Geocode} geocode */
function accuracy(labels, geocode) {
  const { exact, f1, nonReports } = summarise(
    labels.map((label) => scoreText(label, geocode(label.text), ground)),
  );
  const percent = (/** @type {number | null} */ share) => (share === null ? '-' : (share * 100).toFixed(1));
  return [percent(exact), percent(f1), `${nonReports.withFalsePlaces} of ${nonReports.texts}`];
}

/** The best round of each. @param {readonly Contestant[]} contestants */
function megabytesPerSecond(contestants) {
  const inputs = contestants.map(([, , , inputMb]) => inputOf(inputMb));
  const best = contestants.map(() => 0);
  // Archives are read for minutes: the first round is for the compiler of V8, whose time would be counted as well.
  for (let round = 0; round <= ROUNDS; round++) {
    contestants.forEach(([, , work], i) => {
      const { input, size } = inputs[i] ?? { input: [], size: 0 };
      const { ms } = timed(() => {
        for (const text of input) work(text);
      });
      if (round > 0) best[i] = Math.max(best[i] ?? 0, size / MB / (ms / 1000));
    });
  }
  return best;
}

/** The labelled texts, repeated. @param {number} megabytes */
function inputOf(megabytes) {
  /** @type {string[]} */
  const input = [];
  let size = 0;
  for (let i = 0; size < megabytes * MB; i = (i + 1) % texts.length) {
    const text = texts[i] ?? '';
    input.push(text);
    size += Buffer.byteLength(text);
  }
  return { input, size };
}

/** Texts made to take long: twice the text must take about twice the time. */
function printHostile() {
  const geocoder = createGeocoder(places);
  geocoder.examine(texts[0] ?? '');
  const sizesMb = [8, 4, 2, 1].map((part) => HOSTILE_MB / part);
  console.log(
    `\nTexts made to take long, one text of so many MB of UTF-8: seconds, and how many times the one before`,
  );
  console.log(['', '', ...sizesMb.map((mb) => `${mb} MB`)].map(pad).join(''));
  for (const [name, unit] of HOSTILE) {
    /** @type {number[]} */
    const spent = [];
    for (const mb of sizesMb) {
      const text = unit.repeat((mb * MB) / Buffer.byteLength(unit));
      spent.push(timed(() => geocoder.examine(text)).ms);
      if ((spent.at(-1) ?? 0) > HOSTILE_LIMIT_MS) break;
    }
    const cells = sizesMb.map((_, i) => {
      const [now, before] = [spent[i], spent[i - 1]];
      if (now === undefined) return 'not run';
      return `${(now / 1000).toFixed(2)}${before === undefined ? '' : ` (x${(now / before).toFixed(1)})`}`;
    });
    console.log([name, '', ...cells].map(pad).join(''));
  }
}

/** @param {string} text @param {number} index */
function pad(text, index) {
  return index === 0 ? text.padEnd(20) : text.slice(0, 17).padStart(index === 1 ? 9 : 18);
}
