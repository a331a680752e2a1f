/** Keeps the map in step with the session. */
import { untrack } from 'svelte';
import { ringTitle, SHARE_MESSAGES } from '../i18n/index.ts';
import {
  collection,
  MapScenes,
  ringFeatures,
  RINGS_SOURCE,
  type DrawBasemap,
  type Insets,
} from '../map/index.ts';
import type { Arrivals } from '../session/arrivals.svelte.ts';
import type { BasemapLoader } from '../session/basemap-loader.svelte.ts';
import type { Session } from '../session/session.svelte.ts';
import { Lane } from './lane.ts';
import type { MapScene } from './map-scene.svelte.ts';
import type { MapStage } from './map-stage.svelte.ts';

interface MapParts {
  readonly session: Session;
  readonly stage: MapStage;
  readonly scene: MapScene;
  readonly arrivals: Arrivals;
  readonly basemap: BasemapLoader<DrawBasemap>;
  readonly layout: { readonly insets: Insets; readonly magnification: number };
  readonly embedded: boolean;
}

/** Part of a component: the map follows for as long as that stands. */
export function followSession(parts: MapParts): void {
  followScene(parts);
  followRingTools(parts);
  followBasemap(parts);
  followCamera(parts);
  followWords(parts);
}

/** The scene follows after the control that was used has answered. */
function followScene({ session, stage, scene, arrivals }: MapParts): void {
  const lane = new Lane(() => arrivals.followed());
  const scenes = new MapScenes();
  $effect(() => {
    if (!stage.view) return;
    const { input } = scene;
    arrivals.following();
    lane.ask(function* () {
      const wanted = scenes.next(input);
      yield;
      if (stage.view) yield* stage.view.show(wanted);
    });
  });
  // What was chosen is still being worked out, or came out as it was.
  $effect(() => {
    if (!stage.view) return;
    if (!session.find.isSettled) arrivals.following();
    else if (!lane.isBusy) arrivals.followed();
  });
  $effect(() => stage.view?.pointAt(session.selection.pointedAt));
}

function followRingTools({ session, stage, scene }: MapParts): void {
  const { ringTools } = session;
  // While a centre is held, only the rings are drawn anew: once a frame, and without comparing the rest.
  $effect(() => {
    const { held, moving } = ringTools;
    if (!held || session.layers.rings === undefined) return;
    const features = ringFeatures({ ...scene.input, rings: held, movingRing: moving?.key ?? null });
    stage.view?.preview({ [RINGS_SOURCE]: collection(features) });
  });
  $effect(() => {
    const at = ringTools.handleAt;
    if (!at || !stage.view) return;
    const title = untrack(() => (ringTools.moving ? ringTitle(ringTools.moving, session.lang) : ''));
    return stage.view.addHandle({
      at,
      label: untrack(() => session.messages.rings.move.handle(title)),
      onMove: (point) => ringTools.hold(point),
      onEnd: (point) => ringTools.letGo(point),
    });
  });
  $effect(() => {
    if (stage.view) stage.view.choosing = ringTools.isChoosing;
  });
}

function followBasemap({ session, stage, arrivals, basemap }: MapParts): void {
  $effect(() => {
    const wanted = stage.failed ? null : session.basemaps.shown;
    if (wanted) arrivals.awaitBasemap();
    untrack(() => void basemap.follow(wanted));
  });
}

function followCamera({ session, stage, layout }: MapParts): void {
  $effect(() => stage.view?.magnify(layout.magnification));
  $effect(() => {
    stage.view?.setInsets(layout.insets);
    stage.view?.lookAt(session.glance ?? session.camera);
  });
}

function followWords({ session, stage, embedded }: MapParts): void {
  $effect(() => stage.view?.describe(session.messages.map.label, 'map-description'));
  $effect(() => {
    const { scroll, twoFingers } = SHARE_MESSAGES[session.lang].embed;
    if (embedded) stage.view?.sayGestures(scroll, twoFingers);
  });
}
