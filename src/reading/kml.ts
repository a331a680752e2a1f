/** KML 2.0 to 2.3: placemarks and overlays with their fields. Nothing that a file points to is fetched. */
import type { Document, Element } from '@xmldom/xmldom';
import type { ProblemPlace } from '../domain/own-file.ts';
import type { Collector } from './collector.ts';
import { geometriesOf, overlayOf } from './kml-geometry.ts';
import { childAt, childrenOf, elementsNamed, textAt, textsOf } from './xml.ts';

/** What has a place. Each of them is one feature. */
const FEATURES = ['Placemark', 'GroundOverlay', 'PhotoOverlay'];

/** Fields that say what a feature is, and not how Google Earth draws it. */
const FIELDS = ['name', 'address', 'open', 'phoneNumber'];

/** Reads the features. The answer is where its links lead to, as they are written. `at` is the file, in an archive of several. */
export function readKml(
  document: Document,
  collector: Collector,
  at: Pick<ProblemPlace, 'file'> = {},
): readonly string[] {
  elementsNamed(document, FEATURES).forEach((element, i) => {
    const parts = element.localName === 'GroundOverlay' ? overlayOf(element) : geometriesOf(element);
    collector.addParts(parts, fieldsOf(element), { ...at, feature: i + 1 }, (geometries) => ({
      type: 'GeometryCollection',
      geometries,
    }));
  });
  return elementsNamed(document, ['NetworkLink']).map((link) =>
    (textAt(link, 'Link', 'href') || textAt(link, 'Url', 'href')).trim(),
  );
}

function fieldsOf(element: Element): Record<string, unknown> {
  const data = childAt(element, 'ExtendedData');
  const span = childAt(element, 'TimeSpan');
  const texts = {
    ...textsOf(element, FIELDS),
    description: textAt(element, 'description'),
    ...(data ? dataOf(data) : {}),
    timestamp: textAt(element, 'TimeStamp', 'when'),
  };
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, plainText(text)])),
    ...(span ? { timespan: textsOf(span, ['begin', 'end']) } : {}),
  };
}

/** Data of a feature by name, with a schema or without. */
function dataOf(data: Element): Record<string, string> {
  const plain = childrenOf(data, 'Data').map((each) => [nameOf(each), textAt(each, 'value')] as const);
  const typed = childrenOf(data, 'SchemaData')
    .flatMap((schema) => childrenOf(schema, 'SimpleData'))
    .map((each) => [nameOf(each), textAt(each)] as const);
  return Object.fromEntries([...plain, ...typed]);
}

function nameOf(element: Element): string {
  return element.getAttribute('name') ?? '';
}

/** A description in HTML as text: its tags go, its line breaks stay. */
function plainText(html: string): string {
  // No tag reaches beyond the next one: so the work grows with the length of the text.
  if (!/<\/?[a-z!][^<>]*>/i.test(html)) return html;
  return html
    .replace(/<(br|\/p|\/div|\/tr|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
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
