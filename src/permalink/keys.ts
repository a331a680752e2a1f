/**
 * The registry of permalink keys, in the order in which a link carries them. The codec, the notices and the
 * documentation read this table. A key is permanent: its meaning may be widened, never changed.
 */
import { EMBEDDED_BASEMAP, isBasemapCode } from '../domain/basemap.ts';
import { isOpen, NO_FILTER } from '../domain/filter.ts';
import { DEFAULT_LAYERS } from '../domain/layers.ts';
import { LANGS } from '../domain/text.ts';
import { isPlainDate } from '../domain/time.ts';
import { LAYOUTS, LIST_ORDERS, PROJECTIONS, THEMES, type ViewState } from '../domain/view.ts';
import { readCamera, writeCamera } from './camera.ts';
import { readDistance, writeDistance } from './distance.ts';
import { readFilter, writeFilter } from './filter.ts';
import { readLayers, writeLayers } from './layers.ts';
import { shown, type Notice } from './notice.ts';
import { readRings, writeRings } from './rings.ts';
import { readSelection, writeSelection } from './selection.ts';
import { readTerritories, writeTerritories } from './territories.ts';
import { readWindow, writeWindow } from './window.ts';

export interface Key {
  readonly key: string;
  /** One example, with its meaning, for people who write links by hand. */
  readonly example: string;
  readonly meaning: string;
  /** What holds when the key is left out. */
  readonly whenLeftOut: string;
  /** What the value changes in the view; adds a notice for each part that cannot be used. */
  readonly read: (value: string, notices: Notice[]) => Partial<ViewState>;
  /** The value for this view, or null when it is the default and so is left out. */
  readonly write: (view: ViewState) => string | null;
}

/** The version of this grammar. Written into every link. */
export const GRAMMAR_VERSION = 1;

/** The view of a link that says nothing: the default layers, nothing selected, by the reader's own settings. */
export const DEFAULT_VIEW: ViewState = {
  camera: null,
  layers: DEFAULT_LAYERS,
  window: null,
  filter: NO_FILTER,
  selection: [],
  rings: null,
  territories: [],
  distance: null,
  lang: null,
  theme: null,
  proj: null,
  base: EMBEDDED_BASEMAP,
  list: 'newest',
  layout: null,
  asOf: null,
  unknown: [],
};

export const KEYS: readonly Key[] = [
  {
    key: 'map',
    example: 'map=6.25/49.9935/36.2304',
    meaning: 'zoom/latitude/longitude[/bearing[/pitch]], in degrees',
    whenLeftOut: 'the home view: the oblast, fitted to the reader’s screen',
    read: (value, notices) => ({ camera: readCamera(value, notices) }),
    write: ({ camera }) => camera && writeCamera(camera),
  },
  {
    key: 'on',
    example: 'on=obl,ring*0.6,inc',
    meaning: 'codes of the layers that are on; *0.6 sets an opacity from 0.1 to 1; none switches all off',
    whenLeftOut: 'the layers that are on by default',
    read: (value, notices) => {
      const layers = readLayers(value, notices);
      return layers ? { layers } : {};
    },
    write: ({ layers }) => {
      const value = writeLayers(layers);
      return value === writeLayers(DEFAULT_LAYERS) ? null : value;
    },
  },
  {
    key: 't',
    example: 't=2023-12-29..2024-01-08',
    meaning:
      'from..to in dates of Kyiv, both included, either may be left out; a year or a month stands for all its days; ' +
      'or the last days before the link is opened, last30d, and when the data end before these begin, as many days ' +
      'up to the end of the data; shown is what may have happened in it',
    whenLeftOut: 'all times',
    read: (value, notices) => ({ window: readWindow(value, notices) }),
    write: ({ window }) => window && writeWindow(window),
  },
  {
    key: 'q',
    example: 'q=weapon:kn23,s300;grade:contested;words:school',
    meaning:
      'filters, separated by semicolons: facet:value,value (an incident must have one value of each facet that is ' +
      'named); view for what lies in the part of the map that is seen; words: and words that all must occur, last',
    whenLeftOut: 'no filter',
    read: (value, notices) => ({ filter: readFilter(value, notices) }),
    write: ({ filter }) => (isOpen(filter) ? null : writeFilter(filter) || null),
  },
  {
    key: 'sel',
    example: 'sel=k7f3',
    meaning: 'incident ids or place codes, separated by commas; the card of the first one is open',
    whenLeftOut: 'nothing is selected',
    read: (value, notices) => ({ selection: readSelection(value, notices) }),
    write: ({ selection }) => writeSelection(selection) || null,
  },
  {
    key: 'ring',
    example: 'ring=k7f3:430-900',
    meaning:
      'centre:range[:options], separated by commas; the centre is an incident id, a place code or latitude,longitude; ' +
      'the range is one figure or low-high in km, in mi or nmi when it ends so (550mi), or the code of a weapon ' +
      '(kn23), for the band of its published ranges; options: min50 leaves out what is nearer, area goes around ' +
      'the whole area of the centre; none draws no ring',
    whenLeftOut: 'the rings that belong to what is selected',
    read: (value, notices) => ({ rings: readRings(value, notices) }),
    write: ({ rings }) => rings && writeRings(rings),
  },
  {
    key: 'area',
    example: 'area=RU-BL,RU-KS',
    meaning:
      'territories of the possible launch area: codes of states and of parts of them, and sea; drawn by the layer pla',
    whenLeftOut: 'no possible launch area',
    read: (value, notices) => ({ territories: readTerritories(value, notices) }),
    write: ({ territories }) => writeTerritories(territories),
  },
  {
    key: 'dist',
    example: 'dist=k7f3:50.5957,36.5873',
    meaning:
      'the two ends of a distance that is measured, each an incident id, a place code or latitude,longitude; drawn by the layer dst',
    whenLeftOut: 'nothing is measured',
    read: (value, notices) => ({ distance: readDistance(value, notices) }),
    write: ({ distance }) => distance && writeDistance(distance),
  },
  choice('proj', PROJECTIONS, 'globe or mercator', 'the flat map, mercator'),
  {
    key: 'base',
    example: 'base=osm',
    meaning: 'code of a basemap of this site: 2 to 12 small letters and digits',
    whenLeftOut: `the embedded basemap, \`${EMBEDDED_BASEMAP}\``,
    read: (value, notices) => {
      if (isBasemapCode(value)) return { base: value };
      notices.push({ kind: 'unreadable', key: 'base', value: shown(value) });
      return {};
    },
    write: ({ base }) => (base === EMBEDDED_BASEMAP ? null : base),
  },
  choice('theme', THEMES, 'light or dark', 'the reader’s own setting'),
  choice('lang', LANGS, 'uk or en', 'the reader’s own language'),
  {
    key: 'list',
    example: 'list=place',
    meaning:
      'the order of the list: newest, oldest, or place, which groups it by raion and hromada as far as each report goes',
    whenLeftOut: 'the newest first',
    read: (value, notices) => {
      const list = LIST_ORDERS.find((order) => order === value);
      if (list) return { list };
      notices.push({ kind: 'unreadable', key: 'list', value: shown(value) });
      return {};
    },
    write: ({ list }) => (list === DEFAULT_VIEW.list ? null : list),
  },
  choice(
    'layout',
    LAYOUTS,
    'wall: for a wall display, with larger type and without panels',
    'the layout that fits the reader’s screen',
  ),
  {
    key: 'd',
    example: 'd=2026-11-25',
    meaning:
      'the date of the data that the sender saw: records that were published later are left out, with a notice and one ' +
      'click to all of them; links that are copied in the page have it',
    whenLeftOut: 'all that is published today',
    read: (value, notices) => {
      if (isPlainDate(value)) return { asOf: value };
      notices.push({ kind: 'unreadable', key: 'd', value: shown(value) });
      return {};
    },
    write: ({ asOf }) => asOf,
  },
];

/** A key whose value is one of a few words. */
function choice<K extends 'theme' | 'lang' | 'proj' | 'layout'>(
  key: K,
  options: readonly Exclude<ViewState[K], null>[],
  meaning: string,
  whenLeftOut: string,
): Key {
  return {
    key,
    example: `${key}=${options.at(-1)}`,
    meaning,
    whenLeftOut,
    read: (value, notices) => {
      const option = options.find((candidate) => candidate === value);
      if (option === undefined) notices.push({ kind: 'unreadable', key, value: shown(value) });
      return option === undefined ? {} : { [key]: option };
    },
    write: (view) => view[key],
  };
}
