export { faultOf } from './basemap/fault.ts';
export { loadBasemap, type DrawBasemap } from './basemap/load.ts';
export { desired } from './desired.ts';
export { isUnsupported, MapView, type Bounds, type Insets } from './map-view.ts';
export type { Scale } from './scale.ts';
export type { Scene, SceneInput } from './scene.ts';
