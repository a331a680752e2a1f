/** Dates that cannot be: in the future, before what they speak of, or coarser than the precision that is claimed. */
import type { Aspect } from '../domain/claim.ts';
import type { Report } from '../domain/report.ts';
import { dateOf, earliestOf, latestOf, type SaidAt, type When } from '../domain/time.ts';
import type { Problem } from './problem.ts';
import type { RecordFile } from './records.ts';
import type { WrittenId } from './reports.ts';
import { problemAt, type FieldPath, type YamlSource } from './yaml.ts';

export interface Dated {
  readonly records: readonly RecordFile[];
  readonly reports: readonly Report[];
  readonly reportIds: readonly WrittenId[];
  /** The present day; null where nobody says it, and then nothing is in the future. */
  readonly today: string | null;
}

/** Checks all dates of records and reports against each other and against the present day. */
export function checkDates({ records, reports, reportIds, today }: Dated, problems: Problem[]): void {
  const reportById = new Map(reports.map((report) => [report.id, report]));
  for (const report of reports) {
    const source = reportIds.find(({ id }) => id === report.id)?.source;
    if (!source) continue;
    checkFuture(source, report, today, problems);
    checkRetrieval(source, report, problems);
  }
  for (const { kind, source, links } of records) {
    if (source.broken) continue;
    checkFuture(source, source.value, today, problems);
    if (kind === 'withdrawn') continue;
    checkReportsOfClaims(source, links, reportById, problems);
    if (kind !== 'incident' || !links.when) continue;
    checkOrder(source, links, links.when, reportById, problems);
    checkPrecision(source, links.when, problems);
  }
}

/** The fields that hold a date, wherever they stand. */
const DATE_FIELDS = [
  'date',
  'madeAt',
  'asOf',
  'published',
  'retrieved',
  'earliest',
  'latest',
] as const satisfies readonly string[];

function checkFuture(source: YamlSource, value: unknown, today: string | null, problems: Problem[]): void {
  if (today === null) return;
  for (const { path, date } of datesOf(value, [])) {
    if (date <= today) continue;
    const remedy =
      path.at(-1) === 'latest' && path.at(-2) !== 'when'
        ? 'correct it, or leave `latest` out where no last day is known'
        : 'correct the year, the month or the day';
    problems.push(problemAt(source, path, `${date} is in the future (today is ${today}): ${remedy}`));
  }
}

/** All dates of a value by the names of their fields, as plain dates. */
function datesOf(value: unknown, path: FieldPath): readonly { path: FieldPath; date: string }[] {
  if (typeof value === 'string') {
    const isDate = DATE_FIELDS.some((field) => field === path.at(-1)) && /^\d{4}-\d{2}-\d{2}/.test(value);
    return isDate ? [{ path, date: dateOf(value) }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => datesOf(inner, [...path, key]));
}

function checkRetrieval(source: YamlSource, { published, retrieved }: Report, problems: Problem[]): void {
  const from = firstDay(published);
  if (retrieved === undefined || retrieved >= from) return;
  const message = `${retrieved} is before \`published\` (${from}): nothing is read before it is published; correct one of the two`;
  problems.push(problemAt(source, ['retrieved'], message));
}

type Links = RecordFile['links'];

/** No report carries what was said after it was published; what repeats another may name the older report too. */
function checkReportsOfClaims(
  source: YamlSource,
  { claims }: Links,
  reportById: ReadonlyMap<string, Report>,
  problems: Problem[],
): void {
  claims.forEach(({ madeAt, stance, reports }, i) => {
    if (madeAt === undefined || stance === 'repeats') return;
    const said = firstDay(madeAt);
    const days = reports.map((id) => {
      const report = reportById.get(id);
      return report && lastDay(report.published);
    });
    if (days.length === 0 || days.some((day) => day === undefined || day >= said)) return;
    const message = `was said on ${said}, after each of its reports was published (${days.join(', ')}): correct madeAt, \`published\` of the report, or the reports that are named. ${OTHER_ZONE}`;
    problems.push(problemAt(source, ['claims', i, 'madeAt'], message));
  });
}

const OTHER_ZONE =
  'Where only the time zone makes the difference, give the date of the report as `earliest`, `latest` and `why`';

/**
 * Aspects of which nobody can speak before the event. Of ranges, origins and weapons people spoke before, they
 * threatened and denied; and what is repeated may be older than who repeats it says.
 */
const AFTER_THE_EVENT: readonly Aspect[] = [
  'occurred',
  'location',
  'time',
  'casualties',
  'damage',
  'interception',
];

function checkOrder(
  source: YamlSource,
  { claims }: Links,
  when: When,
  reportById: ReadonlyMap<string, Report>,
  problems: Problem[],
): void {
  const eventDate = dateOf(when.earliest);
  const told = new Set<string>();
  claims.forEach(({ aspect, stance, madeAt, casualties, reports }, i) => {
    const asOf = casualties && dateOf(casualties.asOf);
    const said = madeAt === undefined ? undefined : lastDay(madeAt);
    if (asOf !== undefined && (asOf < eventDate || (said !== undefined && asOf > said))) {
      const message =
        asOf < eventDate
          ? `${asOf} is before the incident (${eventDate}): nobody was counted before it; correct asOf or when`
          : `${asOf} is after this was said (${String(said)}): give the date of the figure, or the later statement`;
      problems.push(problemAt(source, ['claims', i, 'casualties', 'asOf'], message));
    }
    if (!aspect || !AFTER_THE_EVENT.includes(aspect) || stance === 'repeats') return;
    if (said !== undefined && said < eventDate) {
      const message = `${said} is before the incident (${eventDate}): a claim cannot precede its event; correct madeAt or when`;
      problems.push(problemAt(source, ['claims', i, 'madeAt'], message));
    }
    reports.forEach((id, j) => {
      const report = reportById.get(id);
      const published = report && lastDay(report.published);
      if (published === undefined || published >= eventDate || told.has(id)) return;
      told.add(id);
      const message = `"${id}" was published on ${published}, before the incident (${eventDate}): correct \`published\` of the report, or when. ${OTHER_ZONE}`;
      problems.push(problemAt(source, ['claims', i, 'reports', j], message));
    });
  });
}

/** How many days may lie between the bounds at most, for each precision: beyond, the next coarser one is true. */
const MOST_DAYS: Readonly<Record<When['precision'], number>> = {
  minute: 0,
  // Over midnight.
  hour: 1,
  // "In the past day", of a report whose day is not known.
  day: 2,
  night: 1,
  week: 13,
  month: Infinity,
};
/** Beyond so many hours between its bounds a time is no longer known to the hour; to the minute, beyond this part of one. */
const MOST_HOURS: Partial<Readonly<Record<When['precision'], number>>> = { minute: 0.25, hour: 12 };
const MS_PER_HOUR = 3_600_000;
const HOURS_PER_DAY = 24;

function checkPrecision(
  source: YamlSource,
  { earliest, latest, precision }: When,
  problems: Problem[],
): void {
  const mostHours = MOST_HOURS[precision];
  const hasTimes = earliest.includes('T') && latest.includes('T');
  const tell = (message: string): void => {
    problems.push(problemAt(source, ['when', 'precision'], message));
  };
  if (mostHours !== undefined && !hasTimes) {
    tell(`is ${precision}, but the dates give no time: write the time (2024-01-02T07:30), or precision: day`);
    return;
  }
  const hours = hoursBetween(earliest, latest);
  const days = hoursBetween(dateOf(earliest), dateOf(latest)) / HOURS_PER_DAY;
  if (hours <= (mostHours ?? Infinity) && days <= MOST_DAYS[precision]) return;
  tell(
    `is ${precision}, finer than ${earliest} to ${latest} allow: choose a coarser one, or correct the dates`,
  );
}

/** Between two plain dates or local times, clocks that are moved not counted. */
function hoursBetween(from: string, to: string): number {
  const at = (moment: string): number => Date.parse(moment.includes('T') ? `${moment}Z` : `${moment}T00:00Z`);
  return (at(to) - at(from)) / MS_PER_HOUR;
}

/** The first day on which it can have been said. */
function firstDay(saidAt: SaidAt): string {
  return dateOf(earliestOf(saidAt));
}

/** The last day on which it can have been said; undefined when that is open. */
function lastDay(saidAt: SaidAt): string | undefined {
  const latest = latestOf(saidAt);
  return latest === undefined ? undefined : dateOf(latest);
}
