/** Earliest publication: how long after an event its record may appear, by the dates that stand in the data. */
import type { AuthoredIncident } from '../../domain/incident.ts';
import { HOUR_MS, intervalOf, intervalOfMoment, intervalOfSaidAt, kyivText } from '../../domain/kyiv-time.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Report } from '../../domain/report.ts';
import type { Problem } from '../problem.ts';
import { problemAt, type FieldPath, type YamlSource } from '../yaml.ts';

/**
 * Says when a record is published too early. No clock is asked: what counts is the date of its publication against
 * the last moment at which the event can have happened, which is no later than the first report of it. A date
 * without a time is taken as the whole day, so at its worst.
 */
export function checkEarly(
  incident: AuthoredIncident,
  source: YamlSource,
  reports: readonly Report[],
  policy: Policy,
  problems: Problem[],
): void {
  const { when, claims, sensitivity, published, history } = incident;
  const cited = new Set(claims.flatMap((claim) => claim.reports));
  const firstReportMs = reports
    .filter(({ id }) => cited.has(id))
    .map((report) => intervalOfSaidAt(report.published).endMs)
    .reduce((first, endMs) => Math.min(first, endMs), Infinity);
  const eventMs = Math.min(intervalOf(when).endMs, firstReportMs);
  const { name, delayHours } = policy.rules[sensitivity];
  const firstEntry = history.reduce(
    (first, { date }, i) => (date < (history[first]?.date ?? '') ? i : first),
    0,
  );
  const path: FieldPath = published === undefined ? ['history', firstEntry, 'date'] : ['published'];
  const publication = published ?? history[firstEntry]?.date ?? '';
  if (intervalOfMoment(publication).startMs >= eventMs + delayHours * HOUR_MS) return;
  problems.push(
    problemAt(
      source,
      path,
      `${publication} is too early: the event may have lasted until ${kyivText(eventMs)} Kyiv time, and the policy asks for ` +
        `${delayHours} hours more (sensitivity: ${sensitivity}, ${name.en}); publish later, or give hours in when and published`,
    ),
  );
}
