/**
 * What a set of incidents covers: a sample of what happened, and how small a one. Worked out from the data alone, so
 * that it can stand wherever numbers do.
 */
import type { Incident } from '../domain/incident.ts';
import type { Bilingual } from '../domain/text.ts';
import { dateOf } from '../domain/time.ts';
import type { Dataset } from './dataset.ts';
import { dayNumber } from './shown.ts';

/** Who, and in how many of the incidents. */
export interface Named {
  readonly name: Bilingual;
  readonly incidents: number;
}

export interface Coverage {
  readonly incidents: number;
  /** The first and the last day on which one of them may have happened, in plain dates of Kyiv. */
  readonly from: string;
  readonly to: string;
  /** How many days that is, both included. */
  readonly days: number;
  /** On how many of these at least one incident is known to have been; a night counts as the day that it begins on. */
  readonly daysWithIncident: number;
  /** Incidents that are not known to the day or the night. */
  readonly lessExact: number;
  /** Whose reports were read and who is quoted, the most frequent first. */
  readonly publishers: readonly Named[];
  readonly speakers: readonly Named[];
}

/** What the incidents cover; null without any. */
export function coverageOf(
  incidents: readonly Incident[],
  dataset: Pick<Dataset, 'report' | 'speaker'>,
): Coverage | null {
  const [first] = incidents;
  if (!first) return null;
  const from = incidents.map(({ when }) => dateOf(when.earliest)).reduce((a, b) => (b < a ? b : a));
  const to = incidents.map(({ when }) => dateOf(when.latest)).reduce((a, b) => (b > a ? b : a));
  const exact = incidents.filter(isKnownToTheDay);
  return {
    incidents: incidents.length,
    from,
    to,
    days: dayNumber(to) - dayNumber(from) + 1,
    daysWithIncident: new Set(exact.map(({ when }) => dateOf(when.earliest))).size,
    lessExact: incidents.length - exact.length,
    publishers: ranked(incidents, ({ claims }) =>
      claims.flatMap(({ reports }) => reports.flatMap((id) => dataset.report(id)?.publisher ?? [])),
    ),
    speakers: ranked(incidents, ({ claims }) =>
      claims.flatMap(({ speaker }) => dataset.speaker(speaker)?.name ?? []),
    ),
  };
}

/** Days in a row, both ends included: plain dates of Kyiv. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * The days on which at least one of the intervals may have been, in runs that neither touch nor overlap, the first
 * one first. Of all other days the data say nothing, which is not that nothing happened. Time grows with n log n.
 */
export function daysTold(intervals: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = runs.at(-1);
    if (before && dayNumber(from) <= dayNumber(before.to) + 1)
      runs[runs.length - 1] = { from: before.from, to: to > before.to ? to : before.to };
    else runs.push({ from, to });
  }
  return runs;
}

function isKnownToTheDay({ when: { earliest, latest, precision } }: Incident): boolean {
  const nights = dayNumber(dateOf(latest)) - dayNumber(dateOf(earliest));
  return nights === 0 || (nights === 1 && precision === 'night');
}

/** Names by the number of incidents that have them; of as many, by the English name. */
function ranked(
  incidents: readonly Incident[],
  namesOf: (incident: Incident) => readonly Bilingual[],
): Named[] {
  const counts = new Map<string, { name: Bilingual; incidents: number }>();
  for (const incident of incidents) {
    const names = new Map(namesOf(incident).map((name) => [name.en, name]));
    for (const [key, name] of names) {
      counts.set(key, { name, incidents: (counts.get(key)?.incidents ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.incidents - a.incidents || (a.name.en < b.name.en ? -1 : 1));
}
