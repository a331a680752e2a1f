import type { DensityMessages } from './messages.ts';

const plural = new Intl.PluralRules('en');
const counted = (n: number, one: string, other: string): string =>
  `${n} ${plural.select(n) === 'one' ? one : other}`;

export const density: DensityMessages = {
  legend: 'Shade: how many of the shown records are placed in the hromada',
  fromTo: (from, to) => `${from} to ${to}`,
  orMore: (from) => `${from} or more`,
  plainCounts:
    'Plain counts of records here, not divided by area or inhabitants. They show what was reported and recorded, not how much was hit.',
  unshaded: 'No shade: no record is placed there. It does not mean that nothing happened.',
  raionLabel: (raion, count) => `${raion} as a whole: ${count} more`,
  raionOnly: (raion, count) =>
    `${counted(count, 'record is', 'records are')} known only to ${raion}: counted for the raion, in words on the map, and in no shade.`,
  oblastOnly: (count) => `${counted(count, 'record', 'records')} known only to the oblast: not counted here.`,
  near: (count) =>
    `${counted(count, 'record is', 'records are')} placed near a place, which may be in the next hromada: not counted here.`,
  list: (count) => `${counted(count, 'record', 'records')} without a place in the oblast: not counted here.`,
};
