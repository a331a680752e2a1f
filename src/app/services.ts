/** What only the app can do for the components: links, the map, and the workers beside the page. */
import { drawMap, type MapView, type SceneInput } from '../map/index.ts';
import { PALETTES } from '../state/index.ts';
import type { Services } from '../session/services.ts';
import type { Session } from '../session/session.svelte.ts';
import { embedLinkTo, linkTo, wholeLinkTo } from '../session/address.ts';
import { WorkerFileReader } from './file-reading.ts';
import { WorkerExaminer } from './geocoding.ts';
import { Lane } from './lane.ts';
import { areasBounds, onFlatMap, placeBounds, ringBounds } from './sights.ts';
import { isReplaced } from './update.ts';

/** The parts of the app that come after the session, and that its services reach for when they are asked. */
export interface AppParts {
  readonly session: Session;
  /** Null without a map. */
  readonly map: MapView | null;
  readonly scene: SceneInput;
}

/** `embedded`: in the reduced frame, from which a link opens the whole map. */
export function servicesOf(parts: AppParts, embedded: boolean): Services {
  return {
    linkTo: embedded ? wholeLinkTo : linkTo,
    embedLinkTo,
    mapSize: () => parts.map?.seen ?? null,
    drawMap: async (request) => {
      if (!parts.map) throw new Error('there is no map to draw');
      return drawMap(parts.map.seen, { ...parts.scene, palette: PALETTES[request.theme] }, request);
    },
    showRing: (ring) => {
      const { map, session } = parts;
      if (map)
        session.lookAt(map.cameraForRing(ring.centre, ring.high.km, ringBounds(ring), session.projection));
    },
    middleOfMap: () => parts.map?.middle ?? null,
    showPlace: (code) => {
      const { map, session } = parts;
      const bounds = placeBounds(code, session.dataset);
      if (map && bounds) session.lookAt(map.cameraFor(bounds));
    },
    zoomBy: (steps) => parts.map?.zoomBy(steps),
    glanceAt: (areas) => {
      const bounds = areasBounds(areas);
      if (parts.map && bounds) parts.session.glance = parts.map.cameraFor(bounds);
    },
    glanceAtBounds: (bounds) => {
      if (parts.map) parts.session.glance = parts.map.cameraFor(onFlatMap(bounds));
    },
    startLane: () => new Lane(),
    isReplaced,
    startExaminer: () => new WorkerExaminer(),
    startFileReader: () => new WorkerFileReader(),
  };
}
