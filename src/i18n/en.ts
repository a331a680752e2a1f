import { density } from './density/en.ts';
import { en as desk } from './desk/en.ts';
import { find } from './find/en.ts';
import type { Messages } from './messages.ts';
import { ownFiles } from './own-files/en.ts';
import { rings } from './rings-en.ts';

const plural = new Intl.PluralRules('en');
const counted = (n: number, one: string, other: string): string =>
  `${n} ${plural.select(n) === 'one' ? one : other}`;

export const en: Messages = {
  title: 'Kharkiv Incident Map',
  subtitle: 'Reported strikes on Kharkiv oblast: what was reported, where, how precisely, and who says so.',
  loading: 'Loading the records…',
  loadFailed:
    'The data could not be loaded. Check the connection and reload the page; nothing you did is lost, the link keeps it.',
  noWebGL: 'This browser cannot draw the map (WebGL is not available). List and cards work without it.',
  lost: {
    text: (parts) => `Could not be loaded, so the map is without it: ${parts}.`,
    parts: {
      ground: 'the background of the map',
      places: 'the list of places',
      boundaries: 'the outlines of areas',
      weapons: 'the published ranges',
      territories: 'the outlines of possible launch areas',
    },
  },
  outdated: {
    text: 'The map has been updated since you opened this page, and this part of the older version is gone. Reload the page: the link and the view stay as they are.',
    reload: 'Reload the page',
  },
  close: 'Close',
  back: 'Back to the list',
  skipToList: 'Skip to the list of incidents',

  panel: {
    label: 'Panels',
    incidents: 'Incidents',
    layers: 'Layers',
    rings: 'Rings',
    report: 'Report',
    about: 'About',
    smaller: 'Make the panel smaller',
    larger: 'Make the panel larger',
  },

  settings: {
    otherLanguage: 'Українська',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },

  share: {
    copyLink: 'Copy link',
    copied: 'Copied',
    copyFailed: 'Copying was refused by the browser. The link is in the address bar.',
    copyCitation: 'Copy citation',
    page: 'Page of this record',
    citation: (title, id, date, address) =>
      `“${title}”, Kharkiv Incident Map, record ${id}, last changed on ${date}. ${address}`,
  },

  map: {
    label: 'Map of reported incidents. Arrow keys move it, plus and minus zoom.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Show the whole oblast',
    attribution: 'Map data',
    description: (inList, onMap, rings) =>
      `${counted(inList, 'incident', 'incidents')} in the list, ${onMap} of them drawn on the map as areas, ` +
      `${counted(rings, 'range ring', 'range rings')}.`,
    draft: 'Draft',
    draftMention: 'Mentioned in the draft',
    overview: 'Overview: the stated range at its true shape',
    overviewHint: 'Show the whole ring on the map',
  },

  list: {
    count: (shown, all) => `${shown} of ${counted(all, 'record', 'records')}`,
    reports: (count) => counted(count, 'record', 'records'),
    context: 'Statements that are not about one place',
    contextHint: 'They bear on the incidents above and are not drawn.',
    notOnMap: 'In the list only',
    order: 'Order',
    orders: { newest: 'newest first', oldest: 'oldest first', place: 'by place' },
    oblastOnly: (oblast) => `${oblast}, where in it is not told`,
    nearPlace: 'Near a named place, in which hromada is not told',
    claims: (count) => counted(count, 'claim', 'claims'),
  },

  card: {
    label: 'What is reported',
    when: 'When',
    where: 'Where',
    precision: 'Precision',
    howPlaced: 'How the place was decided',
    geocodedWords: 'Words that were geocoded',
    fromClaim: 'From claim',
    notDrawn: 'Not drawn on this map: it is not placed in Kharkiv oblast.',
    casualties: 'Casualties, as stated',
    asOf: (date) => `as of ${date}`,
    ledger: 'Who says what',
    ledgerHint: 'Each statement, and the claims that bear on it. A non-confirmation is not a denial.',
    sources: 'Sources',
    context: 'General statements that bear on this',
    history: 'Changes to this record',
    selectedCount: (count) => `${count} selected`,
    previous: 'Previous one here',
    next: 'Next one here',
    zoomTo: 'Show the place',
    placeCode: 'KATOTTG code',
    pointUncertain:
      'Which place of its hromada this name and code belong to is not certain: the whole hromada is shown.',
    pointUnknown: 'No source says where in its hromada or city it lies: the whole hromada or city is shown.',
    areaIsDisc: 'The outline is approximate: a disc as large as the area.',
    outlineIsCoarse: 'The outline is approximate.',
    districtIsCoarse: 'The outline shows about where it lies, not where it ends.',
    districtOverlap:
      'Compared with mapped borders, such outlines overlap by 0.64 of 1 in the median and by 0.50 at worst.',
    pointRadius: (radius) =>
      `The disc around the point has a radius of ${radius}, set by this site: the place may be anywhere in it.`,
    outlineAwaited: 'The outline is loading; until then nothing is drawn for it.',
    outlineNotLoaded:
      'The outline could not be loaded, so it is not drawn on the map; load the page again to retry.',
    statedRange: 'Stated range',
    incidentsHere: (count) =>
      `${counted(count, 'record is', 'records are')} placed here or in a part of this place.`,
    bearsOn: 'Bears on',
    permanentId: 'Permanent id',
  },

  claim: {
    basis: 'Basis',
    said: (date) => `said ${date}`,
    answers: 'on the same statement as',
    admits: 'admits',
    answersElsewhere: (record) => `answers what is said in the record “${record}”:`,
    answersWords: (words) => `answers ${words}`,
    answersAll: 'answers all accusations of this kind, and none of this record by itself',
    besideNote: (answers) => `Of what was said elsewhere: ${answers}`,
    beside: 'Beside it: answers to what was said elsewhere. They do not change the grade.',
    shownAbove: 'shown in full above',
    source: 'Source',
    addressUnknown: 'no full address known',
    reprints: (of) => `text of ${of}`,
    note: 'Note',
    summary: 'What it says, in our words',
    inLanguage: (language) => `in ${language}`,
  },

  grade: {
    of: (kind, origins) =>
      ({
        'single-source': 'Single source',
        corroborated: `Corroborated: ${counted(origins, 'speaker', 'speakers')}`,
        admitted: 'Admitted by the side that did it',
        contested: 'Contested',
        retracted: 'Retracted',
      })[kind],
    statedBy: (names) => `Stated by: ${names}`,
    notConfirmedBy: (names) => `Could not confirm: ${names}`,
    disputedBy: (names) => `Disputed by: ${names}`,
    deniedBy: (names) => `Denied by: ${names}`,
    admittedBy: (names) => `Say that their own side did it: ${names}`,
    acceptedBy: (names) => `Accepted, without evidence of their own, by: ${names}`,
    kinds: {
      'single-source': {
        name: 'Single source',
        what: 'One speaker states it on their own account; nobody in the record denies or disputes it. Repeats and reprints of a statement count once, with its origin.',
      },
      corroborated: {
        name: 'Corroborated',
        what: 'Two or more speakers state it, each on their own account; nobody in the record denies or disputes it. It does not mean that this site has verified it.',
      },
      admitted: {
        name: 'Admitted',
        what: 'The side whose forces did it says so itself, and others state it too, or the statement is on who did it; nobody in the record denies or disputes it. There is no stronger support for who did it. What that side says of the target and of casualties is not supported by it.',
      },
      contested: {
        name: 'Contested',
        what: 'Somebody states it and somebody denies or disputes it. Not being able to confirm something is not a denial and does not make it contested.',
      },
      retracted: { name: 'Retracted', what: 'Everyone who stated it has taken it back.' },
    },
  },

  find,

  rings,

  desk,

  ownFiles,

  density,

  layersPanel: {
    opacity: (name) => `Opacity of ${name}`,
    reset: 'The usual layers, fully drawn',
    legend: 'Legend',
    precisionLegend: 'Shape: how precisely the report names the place',
    gradeLegend: 'Colour and line: how it is supported that it happened there',
    countLegend: 'Several records for one area. It is a label, not a location.',
    bandLegend: 'Between the lowest and the highest stated range',
    edgeLegend: 'A range, labelled with who stated it; dashed when nobody did',
    possibleLegend: 'Ring around an area: possible, in range of some point of it',
    certainLegend: 'Ring around an area: certain, in range of every point of it',
    launchLegend:
      'Possible launch area: where a launcher could stand, if the stated range and the place are right',
    distanceLegend: 'A measured distance: the shortest line over the ground',
    approximate:
      'Dashed borders are approximate: made from the settlements of each unit, not surveyed. A settlement is drawn as a disc as large as its area.',
  },

  basemap: {
    title: 'Basemap',
    embedded: 'Embedded',
    loading: (name) => `Loading “${name}”…`,
    notShown: (name) => `The basemap “${name}” could not be shown.`,
    embeddedShown: 'The embedded one is shown in its place.',
    again: 'Try again',
    faults: {
      unreachable: 'Its host did not answer, or does not allow this site to read the file.',
      status: (status) => `Its host answered with error ${status}.`,
      tooLarge: (limitMB) =>
        `Its host does not serve parts of files (range requests), and the file is over ${limitMB}\u00a0MB, too large to load whole.`,
      broken: (detail) => `The file is damaged or of another kind (${detail}).`,
    },
  },

  about: {
    what: [
      'This map shows strikes on Kharkiv oblast, Ukraine, as they were reported: past events that have been published, each made of claims with a speaker, a source and a date.',
      'It does not verify, predict or track. It shows who asserted, corroborated, could not confirm or denied something, side by side.',
    ],
    promises: [
      {
        name: 'No false precision',
        what: 'A report that names only the region is drawn as the region, never as a pin. A range that sources put at different figures is a band, not a line.',
      },
      {
        name: 'Every fact has a speaker',
        what: 'Counts, weapon types, origins and ranges belong to a claim with a source and a date. Grades are computed from claims.',
      },
      {
        name: 'A link is for ever',
        what: 'The address carries the whole view. A part of a link that cannot be read is named; the rest is shown.',
      },
    ],
    precisionTitle: 'Precision classes',
    gradesTitle: 'Grades',
    dataTitle: 'The data',
    dataset: (date) => `Newest change in the records: ${date}.`,
    downloads: 'Take the data with you:',
    incidentsFile: 'incidents (GeoJSON)',
    claimsFile: 'claims (JSON)',
    schemas: 'schema of an incident (JSON Schema)',
    method: 'How this map is made: classes, grades, publication policy',
  },

  notice: {
    title: 'Part of this link could not be used. Everything else is shown.',
    dismiss: 'Dismiss',
    unreadable: (key, value) => `${key}: “${value}” could not be read and was left out.`,
    outOfBounds: (key, value, min, max) =>
      `${key}: ${value} was out of bounds (${min} to ${max}) and was left out.`,
    unknownLayer: (value) => `on: this map has no layer “${value}”; it was left out.`,
    notLoaded: (key, value) =>
      `${key}: the list of places could not be loaded, so “${value}” cannot be shown now; load the page again to retry.`,
    noOutline: (key, value) =>
      `${key}: the outlines of areas could not be loaded, so “${value}” is not drawn; load the page again to retry.`,
    unknownId: (key, value) => `${key}: nothing in the data has the id “${value}”; it was left out.`,
    tooMany: (key, value, max) =>
      `${key}: a link holds ${max} at the most; “${value}” and what follows it was left out.`,
    unknownBasemap: (value) => `base: this map has no basemap “${value}”; the embedded one is shown.`,
    noCentre: (value) =>
      `ring: “${value}” was left out: it is not placed on this map, and a ring needs a place that a report supports.`,
    unknownWeapon: (value) => `ring: “${value}” was left out: the data has no weapon with this code.`,
    unknownTerritory: (value) => `area: this map has no territory “${value}”; it was left out.`,
    repeated: (key, value) => `${key}: “${value}” came twice; the first one counts.`,
    newerVersion: (value) =>
      `v: the link was made by a newer version of this map (${value}); what this version understands is shown.`,
    noView: (value) => `“${value}” says nothing that this map understands: no part of it could be used.`,
    more: (count) => `And ${count} more ${count === 1 ? 'fault' : 'faults'} of this link.`,
  },

  layers: {
    ownFiles: { name: 'Your own files', what: 'What you have opened here yourself; no part of the record.' },
    incidents: { name: 'Incidents', what: 'Reported strikes, as areas at the precision of the report.' },
    rings: { name: 'Range rings', what: 'Stated ranges around the selected incident, with their speakers.' },
    launchArea: {
      name: 'Possible launch area',
      what: 'Where a launcher could stand, if the stated range and the place are right: arithmetic on published figures.',
    },
    distances: { name: 'Distances', what: 'What is measured in the panel of rings.' },
    density: {
      name: 'Records by hromada',
      what: 'How many of the shown records are placed in each hromada: plain counts, in classes.',
    },
    oblast: { name: 'Kharkiv oblast', what: 'The outline of the oblast.' },
    places: {
      name: 'Settlements',
      what: 'All settlements of the oblast by name; the closer the view, the more.',
    },
    raions: { name: 'Raions', what: 'Borders and names of the seven raions.' },
    hromadas: { name: 'Hromadas', what: 'Borders and names of the 56 hromadas.' },
    districts: { name: 'Districts of Kharkiv', what: 'Borders and names of the nine districts of the city.' },
    ground: { name: 'Neighbours and ground', what: 'Land, sea, borders and cities to find one’s way by.' },
  },

  near: (place, km) => `within ${km} of ${place}`,
  precision: {
    site: {
      name: 'Site',
      what: 'A building or a street: a point with its radius of uncertainty, or the unit in which it lies when no source gives a point.',
    },
    district: {
      name: 'District of a city',
      what: 'Somewhere in a named district of a city.',
    },
    settlement: {
      name: 'Settlement',
      what: 'Somewhere in a named town or village: the settlement is outlined.',
    },
    near: { name: 'Near a place', what: 'Near a named place: a buffer around it.' },
    hromada: { name: 'Hromada', what: 'Somewhere in a named hromada: the whole hromada is hatched.' },
    raion: { name: 'Raion', what: 'Somewhere in a named raion: the whole raion is hatched.' },
    oblast: {
      name: 'Oblast',
      what: 'The report says only that it was in the oblast: the whole oblast is hatched.',
    },
    wider: {
      name: 'Wider',
      what: 'Several oblasts, a country, or a place outside the oblast: in the list only.',
    },
    unknown: { name: 'Unknown', what: 'The report names no place: in the list only.' },
  },

  aspects: {
    occurred: 'What happened',
    location: 'Where',
    time: 'When',
    casualties: 'Casualties',
    damage: 'What was hit',
    weapon: 'Weapon',
    origin: 'Origin of the weapon',
    range: 'Range',
    'launch-area': 'Launch area',
    interception: 'Interception',
    responsibility: 'Responsibility',
    response: 'Response',
  },
  stances: {
    asserts: 'asserts',
    attributes: 'attributes',
    corroborates: 'corroborates',
    'cannot-confirm': 'could not confirm',
    disputes: 'disputes',
    denies: 'denies',
    accepts: 'accepts',
    repeats: 'repeats',
    retracts: 'retracts',
  },
  bases: {
    'none-given': 'none given',
    'declassified-intelligence': 'declassified intelligence',
    'physical-examination': 'examination of missiles or debris',
    'footage-analysis': 'analysis of footage or images',
    witness: 'account of a witness',
    'official-record': 'official record',
    'own-observation': 'own observation',
    'second-hand': 'words of another who is named',
    'press-reports': 'press reports',
    'test-flight': 'distance flown in a test',
  },
  sides: {
    ukraine: 'Ukraine',
    russia: 'Russia',
    dprk: 'North Korea',
    usa: 'United States',
    'other-state': 'other state',
    un: 'United Nations',
    independent: 'non-governmental',
    press: 'press',
  },
  categories: {
    'missile-strike': 'Missile strike',
    'air-strike': 'Air strike',
    'drone-strike': 'Drone strike',
    shelling: 'Shelling',
    strike: 'Strike, means not named or several',
    debris: 'Fall of debris',
    launch: 'Missile launch',
    'ground-attack': 'Ground attack',
    unknown: 'Kind not named',
  },
  count: {
    atLeast: (n) => `at least ${n}`,
    atMost: (n) => `at most ${n}`,
    between: (low, high) => `${low} to ${high}`,
  },
  date: {
    about: (time) => `about ${time}`,
    at: (time) => `at ${time}`,
    by: (time) => `by ${time}`,
    between: (from, to) => `between ${from} and ${to}`,
    roughly: (within) => `roughly ${within}`,
    on: (date) => `on ${date}`,
    notBefore: (date) => `${date} or later`,
    nightOf: (night) => `the night of ${night}`,
    shortNightOf: (night) => `night of ${night}`,
    atNight: (days) => `${days}, at night`,
    kyivTime: 'Kyiv time',
  },
};
