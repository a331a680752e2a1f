/** A session over the real data, as App makes it, with stand-ins only for what is of the browser. */
import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';
import type { SiteData } from '../../../src/domain/site.ts';
import type { Camera } from '../../../src/domain/view.ts';
import { encode, openLink } from '../../../src/permalink/index.ts';
import type { Preferences } from '../../../src/session/appearance.svelte.ts';
import { linkTo } from '../../../src/session/address.ts';
import type { Lane } from '../../../src/session/lane.ts';
import type { LatePart, PartSource } from '../../../src/session/late-parts.ts';
import type { Screen } from '../../../src/session/page-layout.svelte.ts';
import type { PageMap } from '../../../src/session/page-map.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import { ViewStore, type Bounds } from '../../../src/state/index.ts';
import * as real from '../state/real.ts';

export const SITE_ADDRESS = 'https://map.example/kharkiv/';
export const PREFERENCES: Preferences = { lang: 'en', theme: 'light', today: '2024-02-01' };

/** Does its work when the test says so, as the page does after its next frame. */
class LaneByHand implements Lane {
  #work: (() => Iterable<unknown>) | null = null;

  ask(work: () => Iterable<unknown>): void {
    this.#work = work;
  }

  run(): void {
    const work = this.#work;
    this.#work = null;
    if (work) for (const _step of work());
  }
}

export interface OpenedSession {
  readonly session: Session;
  readonly store: ViewStore;
  /** The view in the words of a link. */
  readonly link: () => string;
  /** Does what follows from the last choice: what the page does after its next frame. */
  readonly follow: () => void;
}

interface Options {
  readonly site?: SiteData;
  readonly preferences?: Preferences;
}

/** The session of a page that was opened with a link, or without one (''); it ends with the test. */
export function openSession(
  fragment = 'v=1',
  { site = real.site, preferences = PREFERENCES }: Options = {},
): OpenedSession {
  const { view, notices } = openLink({ hash: `#${fragment}` });
  const store = new ViewStore(view);
  const lane = new LaneByHand();
  const none = (): never => {
    throw new Error('no worker is needed here');
  };
  const session = inRoot(
    () =>
      new Session(store, site, preferences, {
        linkTo: (shared) => linkTo(shared, SITE_ADDRESS),
        embedLinkTo: (shared) => linkTo(shared, `${SITE_ADDRESS}embed.html`),
        startLane: () => lane,
        startExaminer: none,
        startFileReader: none,
        isReplaced: () => Promise.resolve(false),
      }),
  );
  session.linkOpened(notices);
  flushSync();
  const follow = (): void => {
    flushSync();
    lane.run();
    flushSync();
  };
  return { session, store, link: () => encode(store.view), follow };
}

/** Everything that comes after the incidents has arrived. */
export function allArrived({ arrived }: Session): void {
  arrived.atlas = real.atlas;
  arrived.ground = real.ground;
  arrived.weapons = real.weapons;
  arrived.territories = real.parts;
}

/** The late parts of the site, each given in the way of the test. */
export function lateParts(give: <T>(part: LatePart, data: T) => () => Promise<T>): PartSource {
  return {
    ground: give('ground', real.ground),
    places: give('places', real.atlas.places),
    boundaries: give('boundaries', real.atlas.boundaries),
    weapons: give('weapons', real.weapons),
    territories: give('territories', real.parts),
  };
}

/** Resolves when all is done that follows without another wait. */
export function allFollowed(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Makes something that has effects; they run until the test ends. */
export function inRoot<T>(make: () => T): T {
  const made: T[] = [];
  onTestFinished($effect.root(() => void made.push(make())));
  const [it] = made;
  if (it === undefined) throw new Error('a root makes at once what it is asked for');
  return it;
}

/** Says what it was asked to show: its camera for bounds looks at the middle of them. */
export class MapStandIn implements PageMap {
  readonly size = { widthPx: 800, heightPx: 600 };
  readonly middle = [36.5, 49.6] as const;
  readonly shown: Bounds[] = [];
  readonly rings: { readonly radiusKm: number; readonly projection: string }[] = [];
  zoomed = 0;
  readonly isBehind = false;

  cameraFor(bounds: Bounds): Camera {
    this.shown.push(bounds);
    const [west, south, east, north] = bounds;
    return { zoom: 9, lat: (south + north) / 2, lon: (west + east) / 2, bearing: 0, pitch: 0 };
  }

  cameraForRing(
    [lon, lat]: readonly [number, number],
    radiusKm: number,
    bounds: Bounds,
    projection: string,
  ): Camera {
    this.shown.push(bounds);
    this.rings.push({ radiusKm, projection });
    return { zoom: 4, lat, lon, bearing: 0, pitch: 0 };
  }

  zoomBy(steps: number): void {
    this.zoomed += steps;
  }

  whenDrawn(): Promise<void> {
    return Promise.resolve();
  }

  complete(): Promise<void> {
    return Promise.resolve();
  }

  draw(): Promise<never> {
    return Promise.reject(new Error('nothing is drawn without a browser'));
  }
}

/** A screen that can be turned and made larger. */
export class ScreenStandIn implements Screen {
  isWide = $state(true);
  isMedium = $state(true);
  widthPx = $state(1440);
  heightPx = $state(900);

  become(kind: 'wide' | 'medium' | 'phone'): void {
    this.isWide = kind === 'wide';
    this.isMedium = kind !== 'phone';
  }
}
