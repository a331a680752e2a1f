/** What the basemap code of a view stands for on this site. */
import { EMBEDDED_BASEMAP, type Basemap } from '../domain/basemap.ts';
import type { SiteData } from '../domain/site.ts';
import type { ViewState } from '../domain/view.ts';
import type { Notice } from '../permalink/index.ts';

/** The basemap of the view, null for the embedded one; it stands in, with a notice, for one that is not there. */
export function basemapOf(
  { base }: Pick<ViewState, 'base'>,
  { basemaps }: Pick<SiteData, 'basemaps'>,
): { basemap: Basemap | null; notices: readonly Notice[] } {
  const basemap = basemaps.find(({ code }) => code === base) ?? null;
  const isKnown = basemap !== null || base === EMBEDDED_BASEMAP;
  return { basemap, notices: isKnown ? [] : [{ kind: 'unknown-basemap', key: 'base', value: base }] };
}
