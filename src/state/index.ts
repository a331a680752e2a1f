export { basemapOf } from './basemap.ts';
export {
  createDataset,
  rangeClaimsFor,
  type ArrivedAtlas,
  type Dataset,
  type RangeClaim,
} from './dataset.ts';
export { draftPlace, NEAR_KM, type DraftPlace, type Placing } from './draft-places.ts';
export { overviewPaths } from './overview.ts';
export { PALETTES, type Palette } from './palette.ts';
export { canCentre, defaultRings, isStated, ringsOf, type DrawnRing, type RingEdge } from './rings.ts';
export { incidentsIn, selectionOf, type Selected } from './selection.ts';
export { ViewStore, type Step } from './store.ts';
