/**
 * Prints how many steps the geocoder takes for texts without an end, as JSON: for each unit that is repeated, the
 * steps at each length. Started by geocode-growth.test.ts:
 *
 *     node --no-opt --no-maglev --no-sparkplug geocode-steps.mjs '{"units": ["Харків, "], "lengths": [1000, 2000]}'
 *
 * A step is a block of src/geocode that was executed, as V8 counts them for reports of coverage. Code that its
 * compilers have optimised is not counted, hence the flags; with them the number is the same at every run, on any
 * machine.
 */
import { Session } from 'node:inspector/promises';
import { importSource, loadPlaces } from '../../../scripts/eval/geocoder.mjs';

/** @type {{ units: string[], lengths: number[] }} */
const { units, lengths } = JSON.parse(process.argv[2] ?? '{}');
/** @type {typeof import('../../../src/geocode/index.ts')} */
const { createGeocoder } = await importSource('src/geocode/index.ts');
const geocoder = createGeocoder(await loadPlaces());
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** @type {number[][]} */
const steps = [];
for (const unit of units) {
  // The names that begin with a letter are derived once, and what a word tells is worked out when it is first met.
  geocoder.examine(unit);
  const counted = [];
  for (const length of lengths)
    counted.push(await stepsOf(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)));
  steps.push(counted);
}
process.stdout.write(JSON.stringify(steps));

/** @param {string} text */
async function stepsOf(text) {
  // What is taken is counted from zero again.
  await session.post('Profiler.takePreciseCoverage');
  geocoder.examine(text);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('src/geocode/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
