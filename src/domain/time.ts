/**
 * When something happened or was said. Plain dates and local times of Europe/Kyiv, kept as text:
 * a date without a time is never turned into an instant, so no time zone can move it.
 */
import * as v from 'valibot';
import { BilingualSchema } from './text.ts';

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** True for a real calendar date written `2024-01-02`; false for 2024-02-30. */
export function isPlainDate(text: string): boolean {
  const match = PLAIN_DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth;
}

/** True for a plain date, or for a local time of Europe/Kyiv written `2024-01-02T07:30`. */
export function isDateOrLocalTime(text: string): boolean {
  const match = LOCAL_TIME.exec(text);
  return isPlainDate(match ? (match[1] as string) : text);
}

/** The date of a plain date or local time. */
export function dateOf(moment: string): string {
  return moment.slice(0, 10);
}

export const PlainDateSchema = v.pipe(
  v.string('must be a date like 2024-01-02'),
  v.check(isPlainDate, (issue) => `"${issue.input}" is not a calendar date; write it like 2024-01-02`),
);

/** True for a year, a month of a year, or a date: `2024`, `2024-01`, `2024-01-02`. */
export function isPartialDate(text: string): boolean {
  return isPlainDate(text) || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text);
}

/** A date as far as it is known; `unknown` where the source gives none. */
export const PartialDateSchema = v.pipe(
  v.string('must be a date like 2024-01-02, 2024-01 or "2024"'),
  v.check(
    (text) => text === 'unknown' || isPartialDate(text),
    (issue) =>
      `"${issue.input}" is not a date; write it like 2024-01-02, 2024-01 or "2024", or unknown where none is given`,
  ),
);

/** A plain date, or a local time of Europe/Kyiv. */
export const MomentSchema = v.pipe(
  v.string('must be a date like 2024-01-02 or a local time like 2024-01-02T07:30'),
  v.check(
    isDateOrLocalTime,
    (issue) => `"${issue.input}" is not a date; write it like 2024-01-02, or 2024-01-02T07:30 in Kyiv time`,
  ),
);

/** The day of a statement or of a figure, or its local time where that is known. */
export const StatedMomentSchema = v.pipe(
  v.string('must be a date like 2024-01-02, or with its hour 2024-01-02T07:30'),
  v.check(isDateOrLocalTime, ({ input }) =>
    input.includes('T')
      ? `"${input}" is not a time of a calendar date; write it like 2024-01-02T07:30, in Kyiv time`
      : `"${input}" is not a calendar date; write it like 2024-01-02`,
  ),
);

export const TIME_PRECISIONS = ['minute', 'hour', 'day', 'night', 'week', 'month'] as const;

/** False only for two real dates in the wrong order: a date that is none has been refused by itself. */
function inOrder(earliest: string, latest: string): boolean {
  return !isDateOrLocalTime(earliest) || !isDateOrLocalTime(latest) || earliest <= latest;
}

/** An interval in which something happened: `latest` equals `earliest` when the day is known. */
export const WhenSchema = v.pipe(
  v.strictObject({
    earliest: MomentSchema,
    latest: MomentSchema,
    precision: v.picklist(TIME_PRECISIONS, `must be one of ${TIME_PRECISIONS.join(', ')}`),
    /** How the report words it, when dates alone would say more than the report ("late December"). */
    words: v.optional(BilingualSchema),
  }),
  v.forward(
    v.check(({ earliest, latest }) => inOrder(earliest, latest), 'is before `earliest`'),
    ['latest'],
  ),
);
export type When = v.InferOutput<typeof WhenSchema>;

/** A date, or the interval that the text allows, with the reason for a person. */
function saidAtSchema(date: typeof PlainDateSchema | typeof StatedMomentSchema, written: string) {
  return v.union(
    [
      date,
      v.pipe(
        v.strictObject({ earliest: date, latest: v.optional(date), why: BilingualSchema }),
        v.check(
          ({ earliest, latest }) => latest === undefined || inOrder(earliest, latest),
          'its `latest` is before `earliest`',
        ),
      ),
    ],
    `must be ${written}, or \`earliest\`, \`latest\` and \`why\` in uk and en`,
  );
}

/** The date of a publication. A plain date when it is stated; otherwise the interval that the text allows. */
export const SaidAtSchema = saidAtSchema(PlainDateSchema, 'a date like 2024-01-02');
export type SaidAt = v.InferOutput<typeof SaidAtSchema>;

/** The date of a statement, or its local time in Kyiv where that is known: figures change within a day. */
export const StatedAtSchema = saidAtSchema(
  StatedMomentSchema,
  'a date like 2024-01-02, or with its hour 2024-01-02T07:30',
);

/** The first date or time at which it can have been said: what lists are sorted by. */
export function earliestOf(saidAt: SaidAt): string {
  return typeof saidAt === 'string' ? saidAt : saidAt.earliest;
}

/** The last date or time at which it can have been said; undefined when that is open. */
export function latestOf(saidAt: SaidAt): string | undefined {
  return typeof saidAt === 'string' ? saidAt : saidAt.latest;
}
