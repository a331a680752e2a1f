/** GPX 1.1 by togeojson: waypoints, routes and tracks. */
import { gpxGen } from '@tmcw/togeojson';
import type { Document } from '@xmldom/xmldom';
import type { Collector } from './collector.ts';

/** Times and heights of each point: too much to read, and not drawn. */
const LEFT_ASIDE = ['coordinateProperties', '_gpxType'];

export function readGpx(document: Document, collector: Collector): void {
  let number = 0;
  for (const { geometry, properties } of gpxGen(document)) {
    number++;
    const fields = Object.entries(properties ?? {}).filter(([name]) => !LEFT_ASIDE.includes(name));
    collector.add(geometry, Object.fromEntries(fields), { feature: number });
  }
}
