export { roundPosition, tidyArea } from './area.ts';
export {
  bibtex,
  cslItem,
  cslJson,
  lastChanged,
  type Cited,
  type CitedRecord,
  type CitedView,
  type CslItem,
} from './citation.ts';
export { CLAIM_COLUMNS, claimTable } from './claim-table.ts';
export { exportedClaims, type ExportedClaim } from './claims.ts';
export { unguarded, writeCsv, type Cell } from './csv.ts';
export { embedCode } from './embed-code.ts';
export { writeGeojson, type FileFeature } from './geojson.ts';
export { incidentTable, TABLE_COLUMNS } from './incident-table.ts';
export {
  incidentFeature,
  type IncidentFeature,
  type IncidentProperties,
  type Lookups,
  type PageOf,
} from './incidents.ts';
export { writeKml, type KmlStyle } from './kml.ts';
export {
  attributionText,
  licenceText,
  licensedParts,
  type LicensedPart,
  type Provenance,
} from './provenance.ts';
export { furnitureMarks, type Furniture } from './picture/furniture.ts';
export { type LegendItem } from './picture/legend.ts';
export {
  layoutPicture,
  type PictureColours,
  type PictureContent,
  type PictureExtent,
  type PictureLayout,
  type PictureTexts,
} from './picture/layout.ts';
export {
  textMark,
  type Box,
  type CircleMark,
  type Mark,
  type Measure,
  type PathMark,
  type TextMark,
} from './picture/marks.ts';
export { writeSvg, type Hatch, type SvgMap } from './picture/svg.ts';
export { linesOf } from './picture/text.ts';
export { qrCode, qrPath, type QrCode } from './qr.ts';
