/** KMZ: a ZIP archive that holds a KML file. */
import { unzipSync } from 'fflate';
import type { Limits } from '../domain/own-file.ts';
import { Refusal } from './refusal.ts';

/** `PK`, and the two signs after it of a file or of an empty archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The bytes of its KML file: doc.kml, or else the first one. Only that one is unpacked, and never beyond the bound,
 * whatever size the archive gives for it. Throws Refusal.
 */
export function kmlOfKmz(bytes: Uint8Array, limits: Limits): Uint8Array {
  const sizes = new Map<string, number>();
  unzip(bytes, ({ name, originalSize }) => {
    if (/\.kml$/i.test(name)) sizes.set(name, originalSize);
    return false;
  });
  const name = [...sizes.keys()].find((each) => /^doc\.kml$/i.test(each)) ?? [...sizes.keys()][0];
  if (name === undefined) throw new Refusal('no-kml');
  if ((sizes.get(name) ?? 0) > limits.unzippedBytes)
    throw new Refusal('unzipped-too-large', { at: { field: name }, number: limits.unzippedBytes });
  // fflate unpacks into a buffer of the size that the archive gives, and no further.
  const unpacked = unzip(bytes, (file) => file.name === name)[name];
  if (!unpacked) throw new Refusal('broken-zip');
  return unpacked;
}

function unzip(
  bytes: Uint8Array,
  filter: (file: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new Refusal('broken-zip');
  }
}
