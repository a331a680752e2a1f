/** KML 2.2 by togeojson: placemarks with their fields. Nothing that a file points to is fetched. */
import { kmlGen } from '@tmcw/togeojson';
import type { Document } from '@xmldom/xmldom';
import type { Collector } from './collector.ts';
import { isRecord } from './geometry.ts';

/** Fields that say how Google Earth draws a feature, not what it is. */
const STYLE_FIELDS =
  /^(styleUrl|styleHash|styleMapHash|stroke|fill|icon|marker|label|legend)(-.*)?$|^(visibility|coordinateProperties|@geometry-type)$/;

export function readKml(document: Document, collector: Collector): void {
  let number = 0;
  for (const { geometry, properties } of kmlGen(document)) {
    if (properties?.['@geometry-type'] === 'networklink') continue;
    number++;
    const fields = Object.entries(properties ?? {}).filter(([name]) => !STYLE_FIELDS.test(name));
    const plain = Object.fromEntries(fields.map(([name, value]) => [name, plainText(value)]));
    collector.add(geometry, plain, { feature: number });
  }
  const linked = document.getElementsByTagName('NetworkLink').length;
  if (linked > 0) collector.remark('linked-files', {}, { number: linked });
}

/** A description in HTML as text: its tags go, its line breaks stay. */
function plainText(value: unknown): unknown {
  const html = isRecord(value) && value['@type'] === 'html' ? value['value'] : value;
  if (typeof html !== 'string' || !/<\/?[a-z!][^>]*>/i.test(html)) return html;
  return html
    .replace(/<(br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};
