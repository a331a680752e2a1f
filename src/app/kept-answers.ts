/**
 * What counts as an answer of the site, and what of it is kept on the device: decided from the whole of an answer, so
 * that no sign-in page of a network, no half of a file and no refusal takes the place of a good copy. Without a cache,
 * a network or a page: the service worker has those. It imports nothing, as the worker that it becomes a part of.
 */

/**
 * `keep`: whole and of this site. `show`: an answer of this site that the device need not have. `none`: no better than
 * silence, and what is kept is shown in its place.
 */
export type Verdict = 'keep' | 'show' | 'none';

export interface Examined {
  readonly verdict: Verdict;
  /** What to show where nothing is kept; the body, where it was read, is the same. */
  readonly answer: Response;
}

/** What the build knows of its files. */
export interface Expected {
  /** The version of the shape of the data. */
  readonly version: number;
  /** Lists of data that are empty in this site: elsewhere an empty one has lost something. */
  readonly empty: readonly string[];
}

/** Every page of the site says this of itself, index.html too. */
const MARK = /<meta\s+name=["']?generator["']?\s+content=["']?kharkiv-incident-map\b/;

/** Answers that say of a page that it is gone. Of what the map itself needs they are a fault of the server. */
const GONE: readonly number[] = [404, 410];

/** Files by what they need to be. The home page is named by the empty text. */
export function kindOf(file: string): 'page' | 'data' | 'feed' | 'asset' {
  if (file === '' || /(?:\/|\.html)$/.test(file)) return 'page';
  if (/\.(?:geo)?json$/.test(file)) return 'data';
  return file.startsWith('feed.') ? 'feed' : 'asset';
}

/**
 * Reads an answer to its end and says what it is.
 *
 * @param file Its path below the folder of the site.
 * @param heard Called with every sign of life while it arrives.
 */
export async function examine(
  response: Response,
  file: string,
  expected: Expected,
  heard: () => void = () => undefined,
): Promise<Examined> {
  // An answer from elsewhere: where a network sends its readers to sign in.
  if (response.redirected || response.type === 'opaqueredirect' || response.type === 'error') {
    return { verdict: 'none', answer: response };
  }
  const body = await wholeBody(response, heard);
  if (!body) return { verdict: 'none', answer: Response.error() };
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  // Of the body as it travelled.
  headers.delete('content-encoding');
  headers.delete('content-length');
  const answer = new Response(body.length === 0 ? null : body, { status, statusText, headers });
  if (!response.ok) {
    const isGone = kindOf(file) === 'page' && !isMapPage(file) && GONE.includes(status);
    return { verdict: isGone ? 'show' : 'none', answer };
  }
  return { verdict: verdictOn(file, body, headers.get('content-type') ?? '', expected), answer };
}

/** The body to its end; null when it breaks off. */
async function wholeBody(response: Response, heard: () => void): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  heard();
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      length += part.value.length;
      heard();
    }
  } catch {
    return null;
  }
  const announced = Number(response.headers.get('content-length') ?? 0);
  // What was packed for the journey is longer than it was announced.
  if (!response.headers.has('content-encoding') && length < announced) return null;
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

function verdictOn(file: string, body: Uint8Array, type: string, expected: Expected): Verdict {
  if (body.length === 0) return 'none';
  const kind = kindOf(file);
  if (kind === 'asset') return isOfType(file, type) ? 'keep' : 'none';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return 'none';
  }
  if (kind === 'page') return isOurPage(text, file) ? 'keep' : 'none';
  if (kind === 'feed' && file.endsWith('.xml')) return /<\/feed>\s*$/.test(text) ? 'keep' : 'none';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'none';
  }
  return verdictOnData(file, value, expected);
}

/** The pages that draw the map. */
function isMapPage(file: string): boolean {
  return ['', 'index.html', 'embed.html'].includes(file);
}

/** A page of this site, to its last tag; one with the map also asks for its script. */
function isOurPage(html: string, file: string): boolean {
  // Hosts on the way may shorten quotes and put something of their own behind the last tag.
  if (!MARK.test(html) || !/<\/html>/i.test(html)) return false;
  return !isMapPage(file) || /<script\b[^>]*\ssrc=["']?[^"'\s>]*assets\/[^"'\s>]+\.js/.test(html);
}

/** Beginnings of the types that a server gives files with an ending; whoever gives none says nothing against it. */
const TYPES: Readonly<Record<string, RegExp>> = {
  js: /javascript/,
  css: /^text\/css/,
  woff2: /^(?:font\/|application\/(?:font|x-font|octet-stream))/,
  svg: /^image\/svg/,
  png: /^image\/png/,
};

/** True unless it says that it is something else, such as a page in the place of a script. */
function isOfType(file: string, type: string): boolean {
  const expected = type === '' ? null : TYPES[file.split('.').at(-1) ?? ''];
  return expected ? expected.test(type.toLowerCase()) : !/^text\/html/i.test(type);
}

type Shape = (value: Readonly<Record<string, unknown>>) => boolean;

const isList = (value: unknown): boolean => Array.isArray(value);
const isCollection: Shape = ({ type, features }) => type === 'FeatureCollection' && isList(features);
const holds = (value: unknown, shape: Shape): boolean => isGroup(value) && shape(value);
/** Lists of which each entry has this field. */
const LISTS: Readonly<Record<string, string>> = { 'data/weapons.json': 'code', 'data/claims.json': 'says' };
/** What the page cannot do without, by file. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'data/site.json': ({ dataset, records, reports, speakers, places, areas }) =>
    typeof dataset === 'string' &&
    [records, reports, speakers, places].every(isList) &&
    holds(areas, isCollection),
  'data/ground.json': ({ shapes, labels }) => holds(shapes, isCollection) && holds(labels, isCollection),
  'data/gazetteer.json': ({ columns, rows }) => isList(columns) && isList(rows),
  'data/boundaries.json': isCollection,
  'data/territories.json': isCollection,
  'data/incidents.geojson': isCollection,
  'feed.json': ({ version, items }) => typeof version === 'string' && isList(items),
  'feed.en.json': ({ version, items }) => typeof version === 'string' && isList(items),
};

function verdictOnData(file: string, value: unknown, { version, empty }: Expected): Verdict {
  const field = LISTS[file];
  if (field !== undefined) {
    if (!Array.isArray(value) || (value.length === 0 && !empty.includes(file))) return 'none';
    return value.every((entry) => isGroup(entry) && field in entry) ? 'keep' : 'none';
  }
  if (!isGroup(value)) return 'none';
  if (file === 'data/site.json' && value['version'] !== version) {
    // Of a version of the site that came after this worker: its page knows what to do with it, and its own worker
    // will keep it.
    return typeof value['version'] === 'number' ? 'show' : 'none';
  }
  const shape = SHAPES[file];
  return (shape ? shape(value) : Object.keys(value).length > 0) ? 'keep' : 'none';
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
