export { writeKml, type KmlStyle } from './kml.ts';
