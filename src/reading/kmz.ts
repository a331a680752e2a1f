/** KMZ: a ZIP archive of KML files. All of them are read, the root first; what is not read is named. */
import type { Limits } from '../domain/own-file.ts';
import type { Collector } from './collector.ts';
import { readKml } from './kml.ts';
import { excerpt, Refusal } from './refusal.ts';
import { decodeText } from './text.ts';
import { parseXml, rootName } from './xml.ts';
import { zipEntries, type ZipEntry } from './zip.ts';

const KML = /\.kml$/i;
const ROOT = /^doc\.kml$/i;
/** What macOS puts beside each file. */
const RESOURCE_FORK = /^__MACOSX\/|(^|\/)\._[^/]*$/;
/** Files that may hold places as well. Pictures and models are part of what KML draws. */
const OTHER_DATA =
  /\.(kmz|zip|gpx|geojson|json|geojsonl|ndjson|csv|tsv|txt|xlsx?|ods|shp|gpkg|gml|wkt|tcx|fit)$/i;

/** Throws Refusal when nothing of the archive can be read. */
export function readKmz(bytes: Uint8Array, collector: Collector, limits: Limits): void {
  const entries = zipEntries(bytes).filter(({ names }) => !names.every((name) => RESOURCE_FORK.test(name)));
  const files = entries.filter(({ names }) => names.some((name) => KML.test(name)));
  if (files.length === 0) throw new Refusal('no-kml', { value: excerpt(entries.map(nameOf).join(', ')) });
  const roots = files.filter((entry) => ROOT.test(nameOf(entry)));
  const ordered = [...roots, ...files.filter((entry) => !roots.includes(entry))];
  const refused: Refusal[] = [];
  let linked = 0;
  let room = limits.unzippedBytes;
  for (const entry of ordered) {
    const file = nameOf(entry);
    try {
      if (entry.size > room)
        throw new Refusal('unzipped-too-large', { at: { file }, number: limits.unzippedBytes });
      room -= entry.size;
      // A single file needs no name beside what is wrong in it.
      const at = ordered.length > 1 ? { file } : {};
      const links = readEntry(entry, collector, limits, at);
      linked += links.filter((href) => !leadsTo(href, file, entries)).length;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
      collector.refuse(error.problem, file);
    }
  }
  const [first] = refused;
  if (first && refused.length === ordered.length) throw first;
  const others = entries.map(nameOf).filter((name) => OTHER_DATA.test(name));
  if (others.length > 0) collector.remark('unread-files', {}, { value: excerpt(others.join(', ')) });
  if (linked > 0) collector.remark('linked-files', {}, { number: linked });
}

function nameOf({ names }: ZipEntry): string {
  return names[0] ?? '';
}

function readEntry(
  entry: ZipEntry,
  collector: Collector,
  limits: Limits,
  at: { readonly file?: string },
): readonly string[] {
  const { text, encoding, isGuess } = decodeText(entry.read());
  const document = parseXml(text.trimStart(), limits);
  const root = rootName(document);
  if (root !== 'kml') throw new Refusal('unknown-format', { value: `<${root}>` });
  if (isGuess) collector.remark('encoding', at, { value: encoding });
  return readKml(document, collector, at);
}

/** Whether a link leads to a file of the archive: it is read, or named, as such. */
function leadsTo(href: string, from: string, entries: readonly ZipEntry[]): boolean {
  const target = resolved(href, from);
  return entries.some(({ names }) => names.some((name) => pathOf(name).toLowerCase() === target));
}

/** The path in the archive that a link has from a file of it, in small letters. */
function resolved(href: string, from: string): string {
  const path = pathOf(decoded(href.replace(/[?#].*$/s, '')));
  const steps = (path.startsWith('/') ? path : `${pathOf(from).replace(/[^/]*$/, '')}${path}`).split('/');
  const taken: string[] = [];
  for (const step of steps) {
    if (step === '..') taken.pop();
    else if (step !== '' && step !== '.') taken.push(step);
  }
  return taken.join('/').toLowerCase();
}

/** Programs of Windows write their own slash. */
function pathOf(name: string): string {
  return name.replace(/\\/g, '/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
