export { centreMatches, type CentreMatch } from './centre-matches.ts';
export { basemapOf } from './basemap.ts';
export { coverageOf, daysTold, type Coverage, type Named } from './coverage.ts';
export {
  createDataset,
  rangeClaimsFor,
  type ArrivedAtlas,
  type Dataset,
  type RangeClaim,
} from './dataset.ts';
export { classOf, DENSITY_CLASS_COUNT, densityOf, type Density, type DensityClass } from './density.ts';
export { draftPlace, type DraftPlace, type Placing } from './draft-places.ts';
export { firstOf, listGroups, type ListGroup, type ListHeading } from './list-groups.ts';
export { placeAt } from './place-at.ts';
export { overviewPaths } from './overview.ts';
export {
  ownBounds,
  ownCollection,
  type DrawnOwnFile,
  type OwnBounds,
  type OwnFeatureRef,
} from './own-files.ts';
export { OWN_COLOURS, PALETTES, type OwnColour, type Palette } from './palette.ts';
export { canCentre, originsOf, type RingOrigin } from './ring-origin.ts';
export {
  defaultRings,
  drawnRing,
  isStated,
  isStatedEdge,
  ringsOf,
  type DrawnRing,
  type RingEdge,
} from './rings.ts';
export {
  reachOf,
  shapesOf,
  tintOf,
  type RingLine,
  type RingLinePart,
  type RingShapes,
} from './ring-shapes.ts';
export { incidentsIn, selectionOf, type Selected } from './selection.ts';
export { ViewStore, type Step } from './store.ts';
export { otherNames, publishedBand, publishedRanges, weaponTree, type PublishedRange } from './weapons.ts';
export { distanceOf, nearestBorder, type ShownDistance } from './distance.ts';
export {
  launchAreaOf,
  launchTerritories,
  type LaunchTerritory,
  type ShownLaunchArea,
} from './launch-area.ts';
export { exportedRings, type RingExport } from './ring-export.ts';
export type { MapDrawing, MapDrawingRequest } from './map-drawing.ts';
export { ringTable, type PlaceRow, type Standing } from './ring-table.ts';
export { binsOf, histogram, unitFor, type Bin, type BinUnit } from './histogram.ts';
export { incidentsFor, placesFor, type PlaceMatches } from './search.ts';
export {
  dateOfDay,
  dayNumber,
  daysOf,
  drawnIncidents,
  isPastTheData,
  shownBy,
  shownInSteps,
  type Criteria,
  type Days,
  type Shown,
} from './shown.ts';
export { since, spanOf, traitsOf, valuesOf, type Bounds, type Since, type Traits } from './traits.ts';
