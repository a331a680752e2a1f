/** What an import did, in plain lines. */
import type { Place } from '../../domain/place.ts';
import type { GivenArea } from './given.ts';
import { gzipKb, type Imported } from './importing.ts';
import type { Refusal } from './match.ts';
import { isUnit, UNIT_LEVELS, type Unit, type UnitLevel } from './units.ts';

const PLURALS: Readonly<Record<UnitLevel, string>> = {
  oblast: 'oblast',
  raion: 'raions',
  hromada: 'hromadas',
  district: 'districts of Kharkiv',
};

/** Names in one line of the report; what is more is counted. */
const MAX_NAMES = 6;

export function importReport(imported: Imported, places: readonly Place[], toleranceM: number): string[] {
  const { faults, matching, unattributed, files } = imported;
  return [
    ...faults.map(({ file, fault }) => `${file}: ${fault}`),
    ...refusalLines([...matching.refusals, ...unattributed]),
    ...ignoredLines(matching.ignored),
    ...(files.size === 0 ? [] : levelLines(imported, places)),
    ...(files.size === 0 ? [] : geometryLines(imported, toleranceM)),
    ...[...files].map(
      ([file, text]) => `${file}: ${kb(Buffer.byteLength(text) / 1000)}, ${kb(gzipKb(text))} as gzip`,
    ),
  ];
}

/** One line for each file and reason: a file with one fault has it in all its areas. */
function refusalLines(refusals: readonly Refusal[]): string[] {
  const grouped = new Map<string, GivenArea[]>();
  for (const { area, reason } of refusals) {
    const key = `${area.file}: not used, ${reason}`;
    grouped.set(key, [...(grouped.get(key) ?? []), area]);
  }
  return [...grouped].map(([key, areas]) => `${key}: ${listed(areas.map(({ label }) => label))}`);
}

function ignoredLines({ elsewhere, otherLevels, repeated }: Imported['matching']['ignored']): string[] {
  const counts: [number, string][] = [
    [elsewhere, 'outside Kharkiv oblast'],
    [otherLevels, 'settlements or other levels, which have no boundary here'],
    [repeated, 'given twice'],
  ];
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length === 0 ? [] : [`left alone: ${told.join('; ')}`];
}

function levelLines({ exact, matching }: Imported, places: readonly Place[]): string[] {
  const units = places.filter(isUnit);
  const exactCodes = new Set(exact.boundaries.map(({ unit }) => unit.code));
  const byName = matching.matches.filter(({ by }) => by === 'name').map(({ unit }) => unit.code);
  const missing = units.filter(({ code }) => !exactCodes.has(code));
  const lines = UNIT_LEVELS.map((level) => {
    const ofLevel = units.filter((unit) => unit.level === level);
    const found = exact.boundaries.filter(({ unit }) => unit.level === level);
    const merged = found.filter((boundary) => boundary.merged).length;
    const named = found.filter(({ unit }) => byName.includes(unit.code)).length;
    const how = [
      ...(named > 0 ? [`${named} by name`] : []),
      ...(merged > 0 ? [`${merged} put together from their parts`] : []),
    ];
    const detail = how.length === 0 ? '' : ` (${how.join(', ')})`;
    const open = missing.filter((unit) => unit.level === level);
    const rest = open.length === 0 || found.length === 0 ? '' : `; still approximate: ${namesOf(open)}`;
    return `${PLURALS[level]}: ${found.length} of ${ofLevel.length} exact${detail}${rest}`;
  });
  if (missing.length === 0) return lines;
  return [...lines, 'exact and approximate units do not meet: where they adjoin there are gaps and overlaps'];
}

function geometryLines({ exact, matching }: Imported, toleranceM: number): string[] {
  const { positions, closedGaps, selfCrossing, unlikeTheirParts } = exact;
  const closed = matching.matches.filter(({ area }) => area.closedGapM > 0);
  const lines = [
    `lines: ${positions.kept} of ${positions.given} points kept, none left out that is more than ${toleranceM} m off`,
  ];
  if (closedGaps > 0) lines.push(`${closedGaps} gaps under 1 km2 between the parts of a unit were closed`);
  if (closed.length > 0) {
    const longestM = Math.max(...closed.map(({ area }) => area.closedGapM));
    const names = namesOf(closed.map(({ unit }) => unit));
    lines.push(
      `borders with a gap, closed with a straight line of at most ${longestM.toFixed(0)} m: ${names}`,
    );
  }
  if (unlikeTheirParts.length > 0) {
    lines.push(`not bounded by the lines of their parts in the given files: ${namesOf(unlikeTheirParts)}`);
  }
  if (selfCrossing.length > 0) {
    lines.push(`borders that cross themselves in the given files: ${namesOf(selfCrossing)}`);
  }
  return lines;
}

function namesOf(units: readonly Unit[]): string {
  return listed(units.map(({ en }) => en));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}

function kb(value: number): string {
  return `${value.toFixed(0)} kB`;
}
