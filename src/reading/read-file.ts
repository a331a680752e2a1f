/** Reads a file of the reader's own, whatever its format: told by what is in it, not by its name. */
import type { Document } from '@xmldom/xmldom';
import { Collector } from './collector.ts';
import { readCsv } from './csv.ts';
import { readGeojson, RECORD_SEPARATOR } from './geojson.ts';
import { readGpx } from './gpx.ts';
import { readKml } from './kml.ts';
import { readKmz } from './kmz.ts';
import {
  LIMITS,
  type ColumnChoice,
  type ColumnQuestion,
  type FileFormat,
  type Limits,
  type Reading,
} from '../domain/own-file.ts';
import { Refusal } from './refusal.ts';
import { decodeText } from './text.ts';
import { parseXml, rootName } from './xml.ts';
import { isZip } from './zip.ts';

export interface ReadOptions {
  /** Which columns of a table say where; left out, they are guessed. */
  readonly columns?: ColumnChoice | null;
  readonly limits?: Limits;
  /** Called with the number of features read so far. */
  readonly onProgress?: (features: number) => void;
}

/** What a reader of one format comes to: nothing more to say, or a question. */
interface Read {
  readonly format: FileFormat;
  readonly question?: ColumnQuestion | null;
}

/** Never throws: what cannot be read is refused with a reason. */
export function readFile(bytes: Uint8Array, options: ReadOptions = {}): Reading {
  const { limits = LIMITS, onProgress, columns = null } = options;
  try {
    if (bytes.length === 0) throw new Refusal('empty');
    if (bytes.length > limits.bytes) throw new Refusal('too-large', { number: limits.bytes });
    const collector = new Collector(limits, onProgress);
    const { format, question } = isZip(bytes)
      ? readArchive(bytes, collector, limits)
      : readText(bytes, collector, columns, limits);
    if (question) return { kind: 'question', question };
    const result = collector.result();
    if (result.features.length === 0 && result.problems.length === 0) throw new Refusal('no-features');
    return { kind: 'features', format, ...result };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', problem: error.problem };
    // A file can be built to break any library; whatever it breaks, the page goes on.
    return { kind: 'refused', problem: { kind: 'unknown-format', at: {} } };
  }
}

function readArchive(bytes: Uint8Array, collector: Collector, limits: Limits): Read {
  readKmz(bytes, collector, limits);
  return { format: 'kmz' };
}

function readText(
  bytes: Uint8Array,
  collector: Collector,
  columns: ColumnChoice | null,
  limits: Limits,
): Read {
  const { text, encoding, isGuess } = decodeText(bytes);
  const body = text.trimStart();
  if (body === '') throw new Refusal('empty');
  // No text has this sign: it is some other kind of file.
  if (body.includes('\0')) throw new Refusal('unknown-format');
  if (isGuess) collector.remark('encoding', {}, { value: encoding });
  if (body.startsWith('<')) return readMarkup(parseXml(body, limits), collector);
  // Each line of GeoJSON text sequences begins with a sign of its own.
  if (/^[{[]/.test(body.slice(0, 100).replace(RECORD_SEPARATOR, '').trimStart())) {
    readGeojson(text, collector);
    return { format: 'geojson' };
  }
  return { format: 'csv', question: readCsv(text, collector, columns) };
}

function readMarkup(document: Document, collector: Collector): Read {
  const name = rootName(document);
  if (name === 'kml') {
    const links = readKml(document, collector).length;
    if (links > 0) collector.remark('linked-files', {}, { number: links });
  } else if (name === 'gpx') readGpx(document, collector);
  else throw new Refusal('unknown-format', { value: `<${name}>` });
  return { format: name };
}
