import type { FindMessages } from './messages.ts';

const plural = new Intl.PluralRules('en');
const counted = (n: number, one: string, other: string): string =>
  `${n} ${plural.select(n) === 'one' ? one : other}`;

export const find: FindMessages = {
  hint: {
    text: 'Each shape is as wide as the report is vague: a hatched area means “somewhere in it”. Choose one to see who says what; the address of the page always holds what you see.',
    close: 'Got it',
  },
  offline: 'No network. What has been loaded goes on working; the rest comes when the network is back.',
  fromDevice: (date) =>
    `The network does not answer. Shown is what this device kept: the data as of ${date}. There may be newer data.`,
  data: {
    since: (date, added, changed) =>
      `This link was made with the data of ${date}. Since then ${counted(added, 'record is', 'records are')} new, ` +
      `and ${counted(changed, 'older one has', 'older ones have')} changed: what changed stands at the end of each record.`,
    today: 'Show all records of today',
    asSent: (date) => `Show the records of ${date}`,
  },
  search: {
    label: 'Search records and places',
    placeholder: 'Place, record, words, coordinates',
    hint: 'Any spelling, also Russian and old names. The key / leads here.',
    results: 'Search results',
    withWords: (words, count) => `Only records with “${words}” (${count})`,
    places: 'Places',
    guesses: 'Did you mean',
    incidents: 'Records',
    point: (coordinates) => `Show ${coordinates} on the map`,
    swapped: (coordinates) => `Was longitude written first? Then it is ${coordinates}, in Ukraine`,
    nothing: 'No place and no record has this name or these words.',
    found: (count) => counted(count, 'choice', 'choices'),
    clear: 'Empty the search',
  },
  filter: {
    title: (chosen) => (chosen === 0 ? 'Filters' : `Filters (${chosen})`),
    facets: {
      category: 'Kind',
      hit: 'What was hit, as somebody stated it',
      weapon: 'Weapon, as somebody named it',
      grade: 'Grade: that it occurred',
      answer: 'Answers: somebody',
      precision: 'Precision of the place',
      casualties: 'Casualties, as somebody stated them',
    },
    casualties: {
      killed: 'People killed',
      injured: 'People injured',
      children: 'Children killed or injured',
      soldiers: 'Soldiers killed or injured',
      none: 'None stated',
    },
    inView: 'In view only',
    inViewHint: 'What is placed in an area whose bounding box reaches into the map as it is seen.',
    words: (words) => `with “${words}”`,
    remove: (name) => `Remove the filter ${name}`,
    clearAll: 'Show all records',
    none: 'No record fits these filters.',
    noneHint: 'Take a filter away, or widen the time.',
    selectedHidden: 'The open record does not fit the filters; the map shows it all the same.',
    unknownWeapon: (code) => `weapon “${code}”, which no record names`,
    more: (count) => `Show ${count} more`,
  },
  time: {
    label: 'Time',
    all: 'All times',
    last: (days) => `Last ${counted(days, 'day', 'days')}`,
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
    from: 'From',
    to: 'To',
    earlier: 'Earlier',
    later: 'Later',
    first: 'To the first record',
    latest: 'To the latest record',
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed',
    mapBehind: 'The map is still drawing this…',
    speeds: { slow: 'slow speed', usual: 'usual speed', fast: 'fast speed' },
    windows: 'Windows of time',
    open: 'Show the timeline',
    units: { day: 'by day', week: 'by week', month: 'by month', year: 'by year' },
    bin: (when, count) => `${when}: ${counted(count, 'record', 'records')}`,
    brushHint:
      'Drag over the bars to choose a time. A record of which only the month is known counts in each part of it.',
    told: 'days with a record',
    untold: 'days of which nothing was read: no sign that nothing happened',
  },
};
