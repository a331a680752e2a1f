/** What a picture of a view says around the map, what it is called, and how large it is. */
import type { Basemap } from '../domain/basemap.ts';
import type { Lang } from '../domain/text.ts';
import {
  attributionText,
  type Furniture,
  type PictureColours,
  type PictureExtent,
  type PictureTexts,
} from '../exchange/index.ts';
import { dateText, kmText, MESSAGES, SHARE_MESSAGES } from '../i18n/index.ts';
import type { Dataset, MapDrawing, Palette } from '../state/index.ts';
import { viewTitle, type Titled } from './view-title.ts';

export const PICTURE_SIZES = ['wide', 'square', 'screen'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];
export type PictureFormat = 'png' | 'svg';

/** What a picture is of. */
export interface Pictured extends Titled {
  /** Rings that are not drawn, because the outline of their area could not be loaded. */
  readonly drawnRings: { readonly withoutOutline: readonly unknown[] };
  readonly shown: readonly unknown[];
  readonly dataset: Dataset;
  readonly links: { readonly toView: string };
  /** The basemap that is shown; null for the embedded one. */
  readonly basemaps: { readonly shown: Pick<Basemap, 'attribution'> | null };
}

/** The name of the file; `today` as geodata writes dates. */
export function pictureName(
  { selected }: Pick<Titled, 'selected'>,
  today: string,
  format: PictureFormat,
): string {
  const ids = selected.slice(0, 1).map(({ id }) => id);
  return `${['kharkiv-incident-map', ...ids, today].join('-')}.${format}`;
}

/** In CSS pixels; `seen` is the map on the screen, null without one. Throws where that is asked for in vain. */
export function pictureExtent(
  size: PictureSize,
  seen: { readonly widthPx: number; readonly heightPx: number } | null,
): PictureExtent {
  switch (size) {
    case 'wide':
      return { widthPx: 1200, heightPx: 675 };
    case 'square':
      return { widthPx: 1080, heightPx: 1080 };
    case 'screen':
      if (!seen) throw new Error('there is no map on the screen');
      return { widthPx: Math.round(seen.widthPx), mapHeightPx: Math.round(seen.heightPx) };
  }
}

export function pictureColours({ paper, text, textQuiet, paperEdge }: Palette): PictureColours {
  return { paper, text, quiet: textQuiet, line: paperEdge };
}

/** `today`: the date on which it is made, as geodata writes dates. */
export function pictureTexts(view: Pictured, today: string): PictureTexts {
  const { lang, shown, dataset, links, basemaps } = view;
  const { site, incidents } = dataset;
  const messages = MESSAGES[lang];
  const words = SHARE_MESSAGES[lang];
  const basemap = basemaps.shown ? [inBoth(basemaps.shown)] : [];
  const credit = attributionText({ attributions: [...basemap, ...site.attributions] }, lang);
  return {
    siteName: messages.title,
    title: viewTitle(view),
    shown: words.shown(shown.length, incidents.length),
    note: [
      words.picture.asPreciseAsReports,
      ...(isOutlineWanting(view) ? [words.picture.withoutOutline] : []),
    ].join(' '),
    dates: words.picture.made(dateText(today, lang), dateText(site.dataset, lang)),
    link: links.toView,
    credit: `${messages.map.attribution}: ${credit}; MapLibre`,
  };
}

/** True where something of the view has an area that could not be drawn. */
function isOutlineWanting({ selected, dataset, drawnRings }: Pictured): boolean {
  const isWanting = ({ kind, id }: Pictured['selected'][number]): boolean =>
    kind === 'place' && dataset.outlineWanting(id) !== null;
  return drawnRings.withoutOutline.length > 0 || selected.some(isWanting);
}

/** Whoever lists a basemap words its attribution once. */
function inBoth({ attribution }: Pick<Basemap, 'attribution'>) {
  return { attribution: { uk: attribution, en: attribution } };
}

export function pictureFurniture({ scale, bearingDeg }: MapDrawing, lang: Lang): Furniture {
  return {
    scaleText: kmText(scale.km, lang),
    scalePx: scale.widthPx,
    north: SHARE_MESSAGES[lang].picture.north,
    bearingDeg,
  };
}
