export { faultOf } from './basemap/fault.ts';
export { loadBasemap, type DrawBasemap } from './basemap/load.ts';
export { MapScenes } from './desired.ts';
export { drawMap } from './drawing.ts';
export { ringFeatures, RINGS_SOURCE } from './layers/rings.ts';
export { isUnsupported, MapView, type Bounds, type Insets } from './map-view.ts';
export type { Scale } from './scale.ts';
export { collection, type BasemapScene, type Scene, type SceneInput } from './scene.ts';
