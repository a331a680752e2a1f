import type { OwnFileMessages } from './messages.ts';

const plural = new Intl.PluralRules('en');
const counted = (n: number, one: string, other: string): string =>
  `${n} ${plural.select(n) === 'one' ? one : other}`;

export const ownFiles: OwnFileMessages = {
  title: 'Your own files',
  hint: 'GeoJSON, CSV, KML, KMZ or GPX. They are read in this browser: nothing is uploaded, and nothing of them gets into a link. What they show is yours and no part of the record.',
  choose: 'Choose files',
  orDrop: 'or drop them anywhere on the page',
  dropHere: 'Drop files here to see them on the map',
  reading: (name) => `Reading “${name}”…`,
  readingCount: (name, features) => `Reading “${name}”: ${counted(features, 'feature', 'features')} so far…`,
  cancel: 'Cancel',
  layerOff: 'The layer of your own files is off, so they are not drawn.',
  showLayer: 'Switch it on',
  features: (count) => counted(count, 'feature', 'features'),
  leftOut: (count) => `${count} left out`,
  colour: 'Colour',
  colourOf: (name) => `Colour of ${name}`,
  colours: { teal: 'teal', indigo: 'indigo', green: 'green', olive: 'olive' },
  show: 'On the map',
  showThis: (name) => `On the map: ${name}`,
  zoomTo: 'Zoom to it',
  zoomToThis: (name) => `Zoom to ${name}`,
  remove: 'Remove',
  removeThis: (name) => `Remove ${name}`,
  removed: (name) => `“${name}” was removed.`,
  undo: 'Undo',
  keep: 'Keep on this device',
  keepThis: (name) => `Keep on this device: ${name}`,
  keepFaults: {
    full: 'It could not be kept: this device has no room left for it. It stays open until the page is closed.',
    blocked:
      'It could not be kept: the browser does not allow this page to store anything. It stays open until the page is closed.',
    'not-forgotten':
      'It could not be taken off this device: the browser did not let the page do it. Try again, or clear the data of this site in the browser.',
  },
  problems: (count) => `What to know about this file (${count})`,
  more: (count) => `and ${count} more`,
  list: 'List of its features',
  unnamed: (number) => `Feature ${number}`,
  moreFeatures: (count) => `${counted(count, 'more feature is', 'more features are')} on the map only.`,
  refused: (name) => `“${name}” cannot be shown.`,
  dismiss: 'Dismiss',
  question: {
    title: (name) => `Which columns of “${name}” say where?`,
    hint: 'The names of its columns do not tell. Choose, and the rows are drawn as points.',
    kind: 'The place is given',
    kinds: {
      pair: 'in two columns, latitude and longitude',
      coordinate: 'in one column, such as “49.99, 36.23”',
      wkt: 'in one column, as WKT',
    },
    lat: 'Latitude (about 50 here)',
    lon: 'Longitude (about 36 here)',
    column: 'Column',
    choose: 'choose…',
    table: 'First rows',
    submit: 'Show on the map',
  },
  card: {
    label: 'From your own file',
    notRecord: (file) => `From your own file “${file}”. Not part of the record.`,
    noFields: 'The file says nothing more about it.',
    link: 'opens another site',
  },
  legend: 'Your own files, in the colour of each: not part of the record',
  at: {
    file: (name) => `file “${name}”`,
    line: (number) => `line ${number}`,
    feature: (number) => `feature ${number}`,
    field: (name) => `“${name}”`,
  },
  problem: {
    empty: () => 'the file is empty.',
    'unknown-format': (value) =>
      `it is none of the formats that can be read here: GeoJSON, CSV, KML, KMZ, GPX${value && ` (it begins with ${value})`}.`,
    'broken-json': () => 'it is not well-formed JSON from here on.',
    'broken-xml': (value) => `it is not well-formed XML: ${value}`,
    'broken-zip': () => 'the archive is damaged. Download or copy it anew.',
    'damaged-entry': () =>
      'what is in the archive is not what was packed: its size or checksum is wrong. Nothing of it is shown. Download or copy the archive anew.',
    'locked-entry': () =>
      'it is encrypted, or packed in a way that cannot be read here. Nothing of it is shown. Pack it anew without a password.',
    'no-kml': (value) =>
      `the archive holds no KML file${value && `, but ${value}`}. Save a workbook as CSV; unpack another archive and open what is in it.`,
    'not-geojson': (value) =>
      `it is JSON, but not GeoJSON${value && ` (it is “${value}”)`}. A FeatureCollection, a Feature or a geometry is needed.`,
    crs: (value) =>
      `its coordinates are in another reference system, ${value}. Convert it to WGS84 (EPSG:4326); QGIS and ogr2ogr can do that.`,
    'no-columns': () => 'it has a header but no rows.',
    'no-features': () => 'there is nothing in it to show.',
    'not-a-feature': (value) => `this is no Feature: ${value}. Left out.`,
    'no-geometry': () => 'it gives no place. Left out.',
    'bad-geometry': (value) => `this is no geometry: ${value}. Left out.`,
    'bad-position': (value) => `this is no position of two numbers: ${value}. Left out.`,
    'out-of-bounds': (value) =>
      `${value} is beyond ±180° of longitude or ±90° of latitude. Left out. Are these metres, or another reference system?`,
    'too-few-positions': (value) => `too few positions for a line or an outline: ${value}. Left out.`,
    'bad-coordinate': (value) => `“${value}” is no coordinate. Left out.`,
    'bad-tuple': (value) =>
      `“${value}” is no position of KML. Left out. It is longitude, latitude and perhaps height, each with a decimal point, as 36.2304,49.9935,0.`,
    'broken-line': () => 'this line is not well-formed JSON. Left out.',
    'unread-files': (value) =>
      `not read are other files in the archive: ${value}. Unpack them and open them one by one.`,
    'part-left-out': (value) => `this part of it cannot be drawn: ${value}. The rest is shown.`,
    'deep-field': () => 'this field is nested too deep to be shown. The feature is shown without it.',
    swapped: () =>
      'latitude and longitude seem to be the other way round: so the file would lie in Ukraine. It is drawn as it stands.',
    encoding: (value) => `the file does not say how its letters are encoded; it was read as ${value}.`,
    'open-quote': () => 'a quotation mark is not closed, or stands within a cell; check the rows after it.',
    'linked-files': () => 'it points to files elsewhere. They are not loaded.',
    unreadable: () => 'the browser could not read it. A folder cannot be opened; choose the files in it.',
    'no-worker': () =>
      'the part of this page that reads files could not be loaded. Check the connection and try again.',
  },
  tooMuch: {
    'too-large': (mb) => `the file is larger than ${mb}. Take a part of it, or simplify it.`,
    'unzipped-too-large': (mb) => `what is in the archive is larger than ${mb} when unpacked.`,
    'too-many-files': (number) => `more than ${number} files at once. Remove one first.`,
  },
  counted: {
    'too-many-features': (limit, number) =>
      `the first ${limit} features are shown; ${number} after them are left out.`,
    'too-many-vertices': (limit, number) =>
      `more than ${limit} positions would be too many to draw; ${number} features are left out.`,
    'uneven-row': (value, number) =>
      `the row has ${value} cells where the header has ${number}. Those at its end are taken to be missing.`,
    'unmatched-row': (value, number) =>
      `the row has ${value} cells where the header has ${number}, so which of them say where cannot be told. Left out. A cell that holds the separator, such as a decimal comma, needs quotation marks around it.`,
  },
};
