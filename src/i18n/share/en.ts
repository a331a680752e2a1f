import type { ShareMessages } from './messages.ts';

const plural = new Intl.PluralRules('en');
const incidents = (n: number): string => (plural.select(n) === 'one' ? 'incident' : 'incidents');

export const en: ShareMessages = {
  title: 'Share this view',
  open: 'Share',
  more: 'Picture, files, print…',
  shown: (shown, all) => `${shown} of ${all} ${incidents(all)} shown`,
  copied: (what) => `Copied: ${what}`,
  refused: 'Copying was refused by the browser. The text is below: select it and copy it.',
  openFailed: 'This could not be loaded. Check the connection and try again.',
  failed: 'That did not work. Try again, or choose another form.',
  saved: (name) => `Saved: ${name}`,
  working: 'Drawing the picture…',
  link: {
    title: 'Link',
    hint: 'It opens this view with its layers, selection and rings, and stays valid.',
    address: 'Address of this view',
    copy: 'Copy link',
    system: 'Send by another program…',
    qrAlt: 'QR code with the link to this view; the same link stands beside it.',
  },
  picture: {
    title: 'Picture',
    hint: 'The map with title, legend, scale, north, dates, sources and link.',
    size: 'Size',
    wide: 'Wide, 1200 × 675',
    square: 'Square, 1080 × 1080',
    screen: 'As on the screen',
    noMap: 'There is no map to draw: this browser has no WebGL.',
    made: (date, dataset) => `Made on ${date}; data of ${dataset}`,
    asPreciseAsReports:
      'Each record is drawn only as precisely as its reports name the place: an area is an area, not a point.',
    north: 'N',
    alt: (title) => `Map: ${title}`,
  },
  embed: {
    title: 'Embed in a page',
    hint: 'A frame with this view; it adapts to its width, sets no cookies and asks no other host for anything.',
    code: 'Code of the frame',
    copy: 'Copy code',
    frameTitle: 'Kharkiv Incident Map',
    openMap: 'Open the full map',
    legend: 'Legend',
    scroll: 'Hold Ctrl (⌘ on a Mac) and scroll to zoom the map',
    twoFingers: 'Move the map with two fingers',
  },
  wall: {
    title: 'Wall display',
    hint: 'This view alone, in larger type, for a screen in a newsroom. It shows what is published when it is opened.',
    copy: 'Copy its link',
    open: 'Show it here',
    leave: 'Leave the wall display',
    data: (dataset) => `Data of ${dataset}`,
  },
  cite: {
    title: 'Cite',
    view: 'This view',
    record: 'The selected record',
    text: 'Text',
    copy: (form) => `Copy: ${form}`,
    ofView: (title, dataset, seen, address) =>
      `“${title}”, Kharkiv Incident Map, data of ${dataset}, seen on ${seen}. ${address}`,
  },
  files: {
    title: 'Files',
    hint: 'What is shown, with the link of this view, the date of the data, sources and licences.',
    incidents: 'CSV: incidents',
    claims: 'CSV: claims',
    about: (dataset, made) => `Data of ${dataset}, file made on ${made}.`,
  },
  print: {
    title: 'Print',
    hint: 'One sheet: picture, legend, list of what is shown, sources, link.',
    print: 'Print…',
    legend: 'Legend',
    list: 'Incidents shown',
    columns: ['When', 'What', 'Where, and how precisely', 'Support'],
    sources: 'Sources and licences of the map data',
    link: 'This view on the web',
  },
};
