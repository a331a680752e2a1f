#!/usr/bin/env node
// Writes docs/permalinks.md from the registry of permalink keys, and prints it: node scripts/permalink-docs.mjs
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = path.join(ROOT, 'docs/permalinks.md');

/** Links that are wrong in one place each: the page shows what a reader is told. */
const FAULTY = [
  'map=6/NaN/36',
  'map=6/91/36',
  'on=inc,heat',
  'ring=k7f3:90000',
  'sel=k7f3,k7f3',
  'sel=k7f3&sel=s4yn',
  't=2024-02-30',
  'q=grade:good',
  'list=size',
  'sel=k7f3&v=2',
  'top',
];

/** Whole links, with what they show. */
const EXAMPLES = [
  [
    'sel=k7f3&v=1',
    'the strike of 2 January 2024 with its card, its claims and the band of its stated ranges',
  ],
  [
    'map=3.4/51.5/36.2&sel=k7f3&ring=k7f3:900&v=1',
    'the same with one ring of 900 km, from far enough to see all of it',
  ],
  [
    'sel=UA63120270010096107&lang=uk&v=1',
    'the city of Kharkiv by its code of the state classifier, in Ukrainian',
  ],
  [
    'ring=49.9935,36.2304:71.8&on=obl,ring&v=1',
    'a ring of the reader’s own around a coordinate, without incidents',
  ],
  [
    't=2023-12-29..2024-01-08&q=category:missile-strike&v=1',
    'missile strikes that may have happened between 29 December 2023 and 8 January 2024',
  ],
  [
    'q=casualties:children;words:school&v=1',
    'records with the word school in which somebody states that children were hurt',
  ],
  ['sel=k7f3&layout=wall&v=1', 'the strike on a wall display'],
  ['list=place&v=1', 'all records, in the list by place'],
  ['sel=k7f3&ring=none&theme=dark&v=1', 'the strike without any ring, in the dark'],
  [
    'map=2/50/36.2&sel=k7f3&ring=k7f3:kn23&proj=globe&v=1',
    'the published ranges of a weapon around the strike, on the globe',
  ],
  [
    'sel=s4yn&ring=s4yn:430-900&v=1',
    'a band around a report that names only the oblast: a certain and a possible part, around the whole area',
  ],
  [
    'on=nbr,obl,pla,ring,set,inc&sel=k7f3&area=RU-BL,RU-KS&v=1',
    'what of the stated ranges lies in two oblasts: where a launcher could stand, if they are right',
  ],
];

/**
 * The modules that the page is made from. Node 20 cannot run TypeScript by itself: Vite's module runner does.
 *
 * @typedef {object} Modules
 * @property {typeof import('../src/permalink/index.ts')} permalink
 * @property {typeof import('../src/domain/layers.ts')} layers
 * @property {typeof import('../src/domain/filter.ts')} filter
 * @property {typeof import('../src/i18n/index.ts')} i18n
 *
 * @returns {Promise<Modules>}
 */
async function loadModules() {
  /** @param {string} file */
  const load = async (file) => {
    const options = {
      root: ROOT,
      configFile: /** @type {const} */ (false),
      logLevel: /** @type {const} */ ('error'),
    };
    const { module } = await runnerImport(path.join(ROOT, file), options);
    return module;
  };
  return /** @type {Modules} */ ({
    permalink: await load('src/permalink/index.ts'),
    layers: await load('src/domain/layers.ts'),
    filter: await load('src/domain/filter.ts'),
    i18n: await load('src/i18n/index.ts'),
  });
}

/** @param {string} text */
const code = (text) => `\`${text}\``;

/**
 * A Markdown table.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  /** @param {readonly string[]} cells */
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * The page, for people who write links by hand.
 *
 * @param {Modules} modules
 * @returns {Promise<string>}
 */
export async function permalinkPage({ permalink, layers, filter, i18n }) {
  const { decode, encode, GRAMMAR_VERSION, KEYS } = permalink;
  const names = i18n.MESSAGES.en.layers;
  const text = `# Permalinks

<!-- Made from src/permalink/keys.ts by scripts/permalink-docs.mjs. Do not edit: run the script. -->

The address of the map carries the whole view behind the \`#\`: what the sender saw is what the reader sees, years later.
Links can be written by hand. Entries are \`key=value\`, joined by \`&\`, in any order:

\`\`\`
#map=6.25/49.9935/36.2304&sel=k7f3&ring=k7f3:430-900&lang=uk&v=${GRAMMAR_VERSION}
\`\`\`

## Keys

${table(
  ['Key', 'Example', 'Value', 'When it is left out'],
  KEYS.map(({ key, example, meaning, whenLeftOut }) => [code(key), code(example), meaning, whenLeftOut]),
)}

\`v\` is the version of this grammar, ${GRAMMAR_VERSION}. The map writes it into every link, so that a link to the default view is not
empty; in a link that you write yourself it may be left out. An address without anything behind the \`#\` opens the
strike of 2 January 2024.

## Layers

Codes for \`on\`, from the lowest layer to the highest. They are permanent.

${table(
  ['Code', 'Layer', 'On by default', 'What it shows'],
  layers.LAYERS.map(({ id, code: short, byDefault }) => [
    code(short),
    names[id].name,
    byDefault ? 'yes' : 'no',
    names[id].what,
  ]),
)}

## Filters

Facets of \`q\` with their values. They are permanent. An incident is shown when it has one of the values of each facet that is named.

${table(
  ['Facet', 'Values', 'What it is'],
  filter.FACETS.map(({ id, values }) => [
    code(id),
    values ? values.map(code).join(', ') : 'codes of weapons; a family includes its types',
    i18n.MESSAGES.en.find.filter.facets[id],
  ]),
)}

## Ids and codes

- Incidents have short ids, such as \`k7f3\`: the card shows the id as "${i18n.MESSAGES.en.card.permanentId}". An id is never given to
  anything else; the older ids of a record keep working.
- Places have the codes of the Ukrainian state classifier KATOTTG, such as \`UA63120270010096107\` for the city of Kharkiv.
- A coordinate is \`latitude,longitude\` in degrees, in that order, as \`map\` has it too: \`ring=49.9935,36.2304:300\`.
- A range is a distance over the ground in km, from ${permalink.RANGE_KM.min} to ${i18n.numberText(permalink.RANGE_KM.max, 'en')}; \`430-900\` is a band. \`550mi\` and \`486nmi\` are
  statute and nautical miles; the unit is kept. The code of a weapon, such as \`kn23\`, is the band of what was published
  for it (geodata/weapons.yaml), and grows with that file; codes are permanent.
- Options follow the range: \`k7f3:iskanderm:min50:area\`. A minimum is in the unit of the range, in km for a weapon.
- Around an incident or place that is known only as a hromada, raion or oblast, a ring goes around the whole area, with
  a certain part (in range of every point of it) and a possible part (in range of some point). A district or a
  settlement is small against most ranges: there the ring goes around its middle, unless the option \`area\` asks for all of it.
- Territories have the codes of ISO 3166: \`RU\` for a state, \`RU-BL\` for a part that the map has; \`sea\` is all sea. The possible
  launch area is that of the first ring.

## Examples

${table(
  ['Link', 'Shows'],
  EXAMPLES.map(([link = '', shows = '']) => [code(`#${link}`), shows]),
)}

## Rules

1. Everything stands behind the \`#\`, so nothing about what is looked at reaches a server.
2. Equal views give equal links: keys in the order of the table above, defaults left out, numbers without needless digits.
   As soon as the view changes, the map rewrites a link that was written by hand into that form.
3. Every text can be read as a link. A part that cannot be used is left out alone and named in a notice; the rest applies.
4. Entries that this version does not know are kept, as they are, when the link is written again: what a later
   version has added is not lost on its way through an earlier one.
5. When a key comes twice, the first one counts.
6. What programs do to a link on its way is undone: escapes, once or more, of any part or of the whole; \`&\` written as
   \`&amp;\`; keys and ids in capitals; \`/\`, \`?\` or \`!\` behind the \`#\`; a full stop or a bracket behind the link. A
   view that has come to stand behind the \`?\` is shown too, and then put behind the \`#\`; 404.html does the same
   for a \`#\` that was escaped into the path. A text in which nothing is understood is told to be no view.
7. The keys, the codes of layers and the ids are permanent. A meaning may be widened, never changed.
   \`tests/links\` holds links as they were published; each must give the same view for ever.

## Notices

What a reader is told about a link that is wrong in one place, and what is left of that link:

${table(
  ['Link', 'Notice', 'Read as'],
  FAULTY.map((link) => {
    const { view, notices } = decode(link);
    return [
      code(`#${link}`),
      notices.map((notice) => i18n.noticeText(notice, 'en')).join(' '),
      code(`#${encode(view)}`),
    ];
  }),
)}

Ids that are well formed but not in the data, basemaps, weapons and territories that the site does not have, and rings around something that is not on this map, are told
in the same way.

## Versions

Version ${GRAMMAR_VERSION} is the first. A later version may add keys and widen values; links of version ${GRAMMAR_VERSION} keep their meaning in it. A map
that is older than a link says so and shows what it understands.
`;
  return format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' });
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const page = await permalinkPage(await loadModules());
  await writeFile(FILE, page);
  process.stdout.write(page);
}
