export { bibtex, cslItem, cslJson, lastChanged, type Cited, type CslItem } from './citation.ts';
export { writeKml, type KmlStyle } from './kml.ts';
