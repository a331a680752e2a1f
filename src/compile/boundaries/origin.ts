/** Who made a given boundary and under which licence: read from the fields that only one source has, or told. */
import type { Origin } from '../../domain/attribution.ts';

type Properties = Readonly<Record<string, unknown>>;

const OPENSTREETMAP: Origin = {
  source: 'OpenStreetMap',
  licence: 'ODbL-1.0',
  attribution: '© OpenStreetMap contributors',
};
/**
 * Maker as https://data.humdata.org/dataset/cod-ab-ukr names it; licence as OCHA's entry of the same boundaries,
 * "enhanced metadata demonstration", states it (harvested in September 2025 by data.amerigeoss.org).
 */
const COD_AB: Origin = {
  source: 'OCHA COD-AB; State Scientific Production Enterprise "Kartographia"',
  licence: 'CC BY-IGO',
  attribution: 'SSPE "Kartographia" through OCHA COD-AB (CC BY-IGO)',
};

/**
 * The origin of a feature by its fields, null when they do not tell. geoBoundaries is not among them: it takes
 * over boundaries under the licence of each one's maker, which stands in its metadata and not in the file.
 */
export function originOf(properties: Properties): Origin | null {
  const keys = Object.keys(properties);
  if (keys.some((key) => /^adm\d_pcode$/i.test(key))) return COD_AB;
  const isOpenStreetMap =
    /^(?:relation|way)\/\d+$/.test(String(properties['@id'])) ||
    keys.includes('osm_id') ||
    (keys.includes('admin_level') && properties['boundary'] === 'administrative');
  return isOpenStreetMap ? OPENSTREETMAP : null;
}

/** Reads `NAME, LICENCE`: what follows the last comma is the licence. Null when one of them is missing. */
export function parseOrigin(text: string): Origin | null {
  const { source, licence } = /^(?<source>.*\S)\s*,\s*(?<licence>[^,]*[^,\s])\s*$/.exec(text)?.groups ?? {};
  if (source === undefined || licence === undefined) return null;
  return { source: source.trim(), licence, attribution: `${source.trim()} (${licence})` };
}
