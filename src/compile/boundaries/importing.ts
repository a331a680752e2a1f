/** From given files to the files of `boundaries/exact/`: everything but the disk. */
import { gzipSync } from 'node:zlib';
import type { Place } from '../../domain/place.ts';
import type { Origin } from '../../domain/attribution.ts';
import { exactBoundaries, type AttributedMatch, type Exact, type ExactBoundary } from './exact.ts';
import { otherFormatFault, readGiven } from './given.ts';
import { matchUnits, type Matching, type Refusal } from './match.ts';
import { UNIT_FILES, UNIT_LEVELS, type UnitLevel } from './units.ts';

/** A file as it was given; the text of a file that is not GeoJSON is not read and so null. */
export interface GivenText {
  readonly file: string;
  readonly text: string | null;
}

export interface ImportOptions {
  /** Who made the boundaries, where that is told; else it is read from the fields of each. */
  readonly origin: Origin | null;
  /** How far the lines that are drawn may be from those given, in metres. */
  readonly toleranceM: number;
}

export interface FileFault {
  readonly file: string;
  readonly fault: string;
}

export interface Imported {
  /** Texts by their names in `boundaries/exact/`; empty when nothing was matched. */
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly FileFault[];
  readonly matching: Matching;
  /** Matched areas that cannot be shown because nobody says whose they are. */
  readonly unattributed: readonly Refusal[];
  readonly exact: Exact;
}

/** Matches, simplifies and writes out all units that are found in the given texts. */
export function importBoundaries(
  given: readonly GivenText[],
  places: readonly Place[],
  { origin, toleranceM }: ImportOptions,
): Imported {
  const read = given.map(({ file, text }) => {
    const fault = text === null ? otherFormatFault(file) : null;
    return { file, ...(text === null ? { areas: [], fault } : readGiven(file, text)) };
  });
  const matching = matchUnits(
    read.flatMap(({ areas }) => areas),
    places,
  );
  const attributed = matching.matches.flatMap((match): AttributedMatch[] => {
    const attribution = origin ?? match.area.origin;
    return attribution ? [{ ...match, attribution }] : [];
  });
  const unattributed = matching.matches.filter(({ area }) => !origin && !area.origin);
  const exact = exactBoundaries(attributed, places, toleranceM);
  return {
    files: filesOf(exact.boundaries),
    faults: read.flatMap(({ file, fault }) => (fault === null ? [] : [{ file, fault }])),
    matching,
    unattributed: unattributed.map(({ area }) => ({ area, reason: WHOSE })),
    exact,
  };
}

const WHOSE =
  'its fields do not tell whose it is: add --source "NAME, LICENCE", for geoBoundaries as its metadata has it';

/** The files that hold something; the oblast is one Feature, the others are collections with one feature a line. */
function filesOf(boundaries: readonly ExactBoundary[]): Map<string, string> {
  const files = UNIT_LEVELS.flatMap((level): [string, string][] => {
    const features = boundaries
      .filter(({ unit }) => unit.level === level)
      .sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1))
      .map((boundary) => JSON.stringify(featureOf(boundary)));
    return features.length === 0 ? [] : [[UNIT_FILES[level], fileText(level, features)]];
  });
  return new Map(files);
}

function fileText(level: UnitLevel, features: readonly string[]): string {
  if (level === 'oblast') return `${features.join('')}\n`;
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

function featureOf({ unit, geometry, attribution }: ExactBoundary): object {
  const { code, level } = unit;
  return { type: 'Feature', properties: { code, level, approximate: false, ...attribution }, geometry };
}

/** Kilobytes of 1,000 bytes, as a server sends a text. */
export function gzipKb(text: string): number {
  return gzipSync(text).length / 1000;
}
