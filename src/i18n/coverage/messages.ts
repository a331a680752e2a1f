/** The words for what the records cover, and what they do not. */
export interface CoverageMessages {
  readonly title: string;
  /** In one line, beside numbers. */
  readonly short: (span: string, daysWith: number, days: number) => string;
  readonly period: (incidents: number, from: string, to: string) => string;
  readonly days: (daysWith: number, days: number, lessExact: number) => string;
  readonly publishers: (count: number, names: string) => string;
  readonly speakers: (count: number, names: string) => string;
  readonly end: (date: string) => string;
  readonly noCount: string;
  /** In place of records where there are none. */
  readonly none: (end: string) => string;
  /** The last days of a window do not reach back to the data: they are counted from their end. */
  readonly shifted: (days: number, end: string) => string;
}
