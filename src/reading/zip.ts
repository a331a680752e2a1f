/** ZIP archives (APPNOTE 6.3): what is in one, and its bytes only when size and checksum are what the archive says. */
import { inflateSync } from 'fflate';
import { Refusal } from './refusal.ts';

/** A file in an archive. */
export interface ZipEntry {
  /** What the archive calls it: one name, or two where its list and the file itself give another one. */
  readonly names: readonly string[];
  /** As the archive gives it, in bytes. */
  readonly size: number;
  /** Its bytes, never more than `size`. Throws Refusal when they are not those that were packed. */
  readonly read: () => Uint8Array;
}

/** `PK`, and the two signs after it of a file or of an empty archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
/** Stands where a figure has no room and is given in 64 bits elsewhere. */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** The extra field with figures of 64 bits. */
const WIDE_FIELD = 1;

/** Where an archive says its list of files is. */
interface Directory {
  readonly offset: number;
  readonly length: number;
  readonly count: number;
}

/** The files of an archive in its order. Throws Refusal when its list is damaged. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return entriesOf(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // Beyond the end of the bytes: what says where to look is wrong.
    if (error instanceof RangeError) throw new Refusal('broken-zip');
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): readonly ZipEntry[] {
  const { offset, length, count } = directoryOf(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  while (at < offset + length) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refusal('broken-zip');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    entries.push(entryOf(bytes, view, at, name, extra));
    at += 46 + name + extra + comment;
  }
  if (at !== offset + length || entries.length !== count) throw new Refusal('broken-zip');
  return entries;
}

function directoryOf(view: DataView): Directory {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const [count, length, offset] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    if (offset !== ELSEWHERE && count !== 0xffff) return { offset, length, count };
    const locator = at - 20;
    if (view.getUint32(locator, true) !== LOCATOR_64) throw new Refusal('broken-zip');
    const end = long(view, locator + 8);
    if (view.getUint32(end, true) !== END_64) throw new Refusal('broken-zip');
    return { count: long(view, end + 32), length: long(view, end + 40), offset: long(view, end + 48) };
  }
  throw new Refusal('broken-zip');
}

function entryOf(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const wide = wideFigures(view, at + 46 + nameLength, extraLength);
  const [size, packed, offset] = [24, 20, 42].map((field) => {
    const figure = view.getUint32(at + field, true);
    return figure === ELSEWHERE ? (wide.shift() ?? ELSEWHERE) : figure;
  }) as [number, number, number];
  const name = nameText(bytes.subarray(at + 46, at + 46 + nameLength));
  const isLocal = offset + 30 <= bytes.length && view.getUint32(offset, true) === LOCAL;
  const start = isLocal ? offset + 30 + view.getUint16(offset + 26, true) : 0;
  const own = isLocal ? nameText(bytes.subarray(offset + 30, start)) : name;
  const read = (): Uint8Array => {
    if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED))
      throw new Refusal('locked-entry', { at: { file: name } });
    const damaged = new Refusal('damaged-entry', { at: { file: name } });
    if (!isLocal) throw damaged;
    const from = start + view.getUint16(offset + 28, true);
    const data = bytes.subarray(from, from + packed);
    const whole = method === STORED ? data : inflated(data, size);
    if (whole?.length !== size || crc32(whole) !== checksum) throw damaged;
    return whole;
  };
  return { names: own === name ? [name] : [name, own], size, read };
}

/** Sizes and offset of more than 32 bits, those of them that are given, in their order. */
function wideFigures(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_FIELD) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, i) => long(view, at + 4 + 8 * i));
  }
  return [];
}

/** A number of 64 bits; beyond what an archive of this page can hold its size alone matters. */
function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Names are UTF-8, or what old programs wrote in Ukraine. */
function nameText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('ibm866').decode(bytes);
  }
}

/** Null when the bytes are no deflated ones, or more than `size` of them come out. */
function inflated(data: Uint8Array, size: number): Uint8Array | null {
  try {
    // fflate unpacks into this buffer, and no further.
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
