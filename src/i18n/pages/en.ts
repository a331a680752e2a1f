import type { PageMessages } from './messages.ts';

const plural = new Intl.PluralRules('en');
const counted = (n: number, one: string, other: string): string =>
  `${n} ${plural.select(n) === 'one' ? one : other}`;

export const en: PageMessages = {
  toContent: 'Skip to the content',
  openMap: 'Open on the map',
  map: 'Map',
  allRecords: 'All records',
  method: 'Method',
  allRecordsWhat:
    'Every record of the map: incidents by date, the newest first, then statements that are not about one place.',
  feeds: 'Feeds of new and changed records',
  atomFeed: 'Atom feed',
  jsonFeed: 'JSON feed',
  feedTitle: 'Kharkiv Incident Map: new and changed records',
  summary: 'In short',
  summaryHint: 'Each sentence ends with the claims that it rests on.',
  saidBy: 'Said by',
  previewAlt: (title, where) => `Map for “${title}”. Place: ${where}.`,
  gradeTitle: 'How it is supported',
  gradeOfEvent: 'That it happened',
  gradeOfPlace: 'That it happened there',
  statedFiguresHint:
    'Each figure is a claim with a speaker. A range is a published distance, not what a missile did.',
  cite: 'How to cite',
  incidents: 'Incidents',
  context: 'Statements that are not about one place',
  sources: (count) => counted(count, 'source', 'sources'),
  record: (id) => `record ${id}`,
  places: 'Places',
  placeDescription: (place, incidents) =>
    `${place}: ${counted(incidents, 'reported incident', 'reported incidents')} placed here or in a part of it, each with its claims, speakers and sources.`,
  placeIn: 'Lies in',
  code: 'Code',
  otherName: 'In Ukrainian',
  noIncidents: 'Nothing in the records is placed here.',
  notFound: 'There is nothing at this address',
  notFoundWhat:
    'Part of the link may have been lost on its way. The view of a link stands behind a #, as in #sel=k7f3.',
  moved: 'This record has another id now',
  movedTo: (title) => `It is kept under “${title}”.`,
  withdrawn: 'Withdrawn',
  notDrawn: 'Not drawn: it is not placed in Kharkiv oblast.',
  bearsOnShown: 'The map shows the incidents that it bears on.',
  mapData: (attributions) => `Map data: ${attributions}`,
  placeTypes: {
    oblast: 'oblast',
    raion: 'raion',
    hromada: 'hromada',
    misto: 'city or town',
    selyshche: 'selyshche (rural settlement)',
    selo: 'village',
    city_district: 'district of a city',
    neighbourhood: 'neighbourhood',
  },
};
