/**
 * Local times of Europe/Kyiv as instants, for arithmetic only: how long after an event something was published.
 * Nothing that a reader sees goes through here, and the zone of the machine plays no part.
 */
import { dateOf, type SaidAt, type When } from './time.ts';

/** From `startMs` to before `endMs`, in milliseconds since 1970-01-01T00:00Z. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

export const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const KYIV = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

/** How far the clocks of Kyiv are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instantMs: number): number {
  const parts = new Map(KYIV.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return shown - Math.floor(instantMs / MINUTE_MS) * MINUTE_MS;
}

/**
 * The instant of a local time of Kyiv written `2024-01-02T07:30`. A time that the clocks skip in March is read as
 * if they had not moved yet; of one that comes twice in October this is the first.
 */
export function kyivInstant(localTime: string): number {
  const asUtc = Date.parse(`${localTime}Z`);
  const inSummer = asUtc - offsetAt(asUtc - 3 * HOUR_MS);
  return inSummer + offsetAt(inSummer) === asUtc ? inSummer : asUtc - offsetAt(asUtc - 2 * HOUR_MS);
}

/** The interval of a plain date (the whole day in Kyiv) or of a local time (that minute). */
export function intervalOfMoment(moment: string): Interval {
  const date = dateOf(moment);
  if (date !== moment) {
    const startMs = kyivInstant(moment);
    return { startMs, endMs: startMs + MINUTE_MS };
  }
  return { startMs: kyivInstant(`${date}T00:00`), endMs: kyivInstant(`${dayAfter(date)}T00:00`) };
}

/** The interval in which something happened. A time that is known to the hour may be half an hour off. */
export function intervalOf({ earliest, latest, precision }: When): Interval {
  const slackMs = precision === 'hour' ? HOUR_MS / 2 : 0;
  return {
    startMs: intervalOfMoment(earliest).startMs - slackMs,
    endMs: intervalOfMoment(latest).endMs + slackMs,
  };
}

/** The interval in which something was said or published; `endMs` is infinite when no last date is known. */
export function intervalOfSaidAt(saidAt: SaidAt): Interval {
  if (typeof saidAt === 'string') return intervalOfMoment(saidAt);
  const { earliest, latest } = saidAt;
  const endMs = latest === undefined ? Infinity : intervalOfMoment(latest).endMs;
  return { startMs: intervalOfMoment(earliest).startMs, endMs };
}

/** The plain date after a plain date. */
export function dayAfter(plainDate: string): string {
  const next = new Date(Date.parse(`${plainDate}T00:00Z`) + 24 * HOUR_MS);
  return next.toISOString().slice(0, 10);
}

/** An instant as a local time of Kyiv, `2024-01-02T07:30`. */
export function kyivText(instantMs: number): string {
  return new Date(instantMs + offsetAt(instantMs)).toISOString().slice(0, 16);
}
