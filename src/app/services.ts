/** What only the page can do for the session: links, work after a frame, and workers beside the page. */
import { tick } from 'svelte';
import { faultOf, loadBasemap, type DrawBasemap } from '../map/index.ts';
import { linkTo } from '../session/address.ts';
import type { ArrivalsPage } from '../session/arrivals.svelte.ts';
import type { BasemapSource } from '../session/basemap-loader.svelte.ts';
import type { PageServices } from '../session/services.ts';
import { WorkerFileReader } from './file-reading.ts';
import { WorkerExaminer } from './geocoding.ts';
import { Lane } from './lane.ts';
import { partSource } from './load.ts';
import { isReplaced } from './update.ts';

/** `embedded`: in the reduced frame, from which a link opens the whole map. */
export function pageServices(embedded: boolean): PageServices {
  const inSite = (page: string): string => new URL(page, document.baseURI).href;
  return {
    linkTo: (view) => linkTo(view, embedded ? inSite('./') : location.href),
    embedLinkTo: (view) => linkTo(view, inSite('embed.html')),
    startLane: () => new Lane(),
    startExaminer: () => new WorkerExaminer(),
    startFileReader: () => new WorkerFileReader(),
    isReplaced,
  };
}

export const arrivalsPage: ArrivalsPage = {
  parts: partSource,
  mark: (mark) => (document.documentElement.dataset['map'] = mark),
  tick,
};

export const basemapSource: BasemapSource<DrawBasemap> = {
  load: (basemap) => loadBasemap(basemap, document.baseURI),
  faultOf,
  tick,
};
