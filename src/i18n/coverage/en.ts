import type { CoverageMessages } from './messages.ts';

const plural = new Intl.PluralRules('en');
const counted = (n: number, one: string, other: string): string =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : other}`;

export const en: CoverageMessages = {
  title: 'What the records cover',
  short: (span, daysWith, days) =>
    `A selection, no count of all strikes: ${span}, with a record for ${daysWith.toLocaleString('en-GB')} of ${counted(days, 'day', 'days')}.`,
  period: (incidents, from, to) =>
    `${counted(incidents, 'record', 'records')} of what may have happened from ${from} to ${to}.`,
  days: (daysWith, days, lessExact) =>
    `Of ${counted(days, 'day', 'days')}, ${daysWith.toLocaleString('en-GB')} have at least one record` +
    (lessExact === 0 ? '.' : `; ${counted(lessExact, 'record is', 'records are')} not known to the day.`),
  publishers: (count, names) => `Read: ${counted(count, 'publisher', 'publishers')}, most often ${names}.`,
  speakers: (count, names) => `Quoted: ${counted(count, 'speaker', 'speakers')}, most often ${names}.`,
  end: (date) => `The data end on ${date}.`,
  noCount:
    'This is a selection of what was read, and no count of all strikes. A day or a place without a record is no sign that nothing happened there.',
  none: (end) =>
    `No record here. The records are a selection, and the data end on ${end}: this does not mean that nothing happened.`,
  shifted: (days, end) =>
    `The data end on ${end}, before the last ${counted(days, 'day', 'days')}: shown is the same length of time up to that day.`,
};
