/** What the tests of readers ask of a reading. */
import { strToU8 } from 'fflate';
import type { OwnFeature, Problem, Reading } from '../../../src/domain/own-file.ts';
import { readFile, type ReadOptions } from '../../../src/reading/index.ts';

export function read(file: string | Uint8Array, options?: ReadOptions): Reading {
  return readFile(typeof file === 'string' ? strToU8(file) : file, options);
}

export type Shown = Extract<Reading, { kind: 'features' }>;

/** Throws when nothing is shown. */
export function shown(file: string | Uint8Array, options?: ReadOptions): Shown {
  const reading = read(file, options);
  if (reading.kind !== 'features') throw new Error(JSON.stringify(reading));
  return reading;
}

/** Where each point lies; other geometries as they are. */
export function placesOf(file: string | Uint8Array): readonly unknown[] {
  return shown(file).features.map(({ geometry }: OwnFeature) =>
    geometry.type === 'Point' ? geometry.coordinates : geometry,
  );
}

/** Kind and value of each problem. */
export function problemsOf(file: string | Uint8Array): readonly (readonly [string, string?])[] {
  const reading = read(file);
  const all: readonly Problem[] =
    reading.kind === 'features' ? reading.problems : reading.kind === 'refused' ? [reading.problem] : [];
  return all.map(({ kind, value }) => (value === undefined ? [kind] : [kind, value]));
}
