/** The map as a picture that stands alone, as PNG or as SVG: the same frame around the same view. */
import type { Theme } from '../../domain/view.ts';
import {
  attributionText,
  furnitureMarks,
  layoutPicture,
  qrCode,
  writeSvg,
  type Furniture,
  type PictureColours,
  type PictureExtent,
  type PictureTexts,
  type SvgMap,
} from '../../exchange/index.ts';
import { dateText, kmText, SHARE_MESSAGES } from '../../i18n/index.ts';
import { PALETTES, type MapDrawing, type Palette } from '../../state/index.ts';
import { today } from '../../session/device.ts';
import type { Session } from '../../session/session.svelte.ts';
import { drawMarks, measurer, newCanvas } from './canvas.ts';
import { legendItems } from './legend-used.ts';
import { viewTitle } from './view-title.ts';

export const PICTURE_SIZES = ['wide', 'square', 'screen'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];
export type PictureFormat = 'png' | 'svg';

interface PictureFile {
  readonly name: string;
  readonly blob: Blob;
}

export async function pictureFile(
  session: Session,
  size: PictureSize,
  format: PictureFormat,
): Promise<PictureFile> {
  const { theme } = session;
  const extent = extentOf(size, session);
  const pixelRatio = size === 'screen' ? devicePixelRatio : 1;
  const ids = session.selected.slice(0, 1).map(({ id }) => id);
  const name = ['kharkiv-incident-map', ...ids, today()].join('-');
  const blob =
    format === 'png'
      ? await pngOf(await pictureCanvas(session, { extent, pixelRatio, theme, withLegend: true }))
      : new Blob([await svgOf(session, extent)], { type: 'image/svg+xml' });
  return { name: `${name}.${format}`, blob };
}

function extentOf(size: PictureSize, session: Session): PictureExtent {
  switch (size) {
    case 'wide':
      return { widthPx: 1200, heightPx: 675 };
    case 'square':
      return { widthPx: 1080, heightPx: 1080 };
    case 'screen': {
      const seen = session.map?.size;
      if (!seen) throw new Error('there is no map on the screen');
      return { widthPx: Math.round(seen.widthPx), mapHeightPx: Math.round(seen.heightPx) };
    }
  }
}

export interface PictureOrder {
  readonly extent: PictureExtent;
  readonly pixelRatio: number;
  readonly theme: Theme;
  /** The symbols are explained in the frame; a sheet explains them beside the picture, at more length. */
  readonly withLegend: boolean;
}

/** The picture on a canvas: map and frame. */
export async function pictureCanvas(session: Session, order: PictureOrder): Promise<HTMLCanvasElement> {
  const { pixelRatio, theme } = order;
  const { layout, drawing, furniture } = await draw(session, order, 'raster');
  const { canvas, context } = newCanvas(layout.width, layout.height, pixelRatio);
  const { x, y, width, height } = layout.map;
  if (drawing.form === 'raster') {
    // What lies around a globe is transparent.
    drawMarks(context, [{ kind: 'rect', ...layout.map, fill: PALETTES[theme].paper }]);
    context.drawImage(drawing.canvas, x, y, width, height);
  }
  drawMarks(context, [...furniture, ...layout.marks]);
  return canvas;
}

export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    ),
  );
}

async function svgOf(session: Session, extent: PictureExtent): Promise<string> {
  const order = { extent, pixelRatio: devicePixelRatio, theme: session.theme, withLegend: true };
  const { layout, drawing, furniture, texts } = await draw(session, order, 'vector');
  const map: SvgMap = drawing.form === 'vector' ? drawing : { image: drawing.canvas.toDataURL('image/png') };
  return writeSvg({
    width: layout.width,
    height: layout.height,
    title: texts.title,
    description: [texts.shown, texts.note, texts.dates, texts.link, texts.credit].join('\n'),
    map: { ...map, box: layout.map },
    marks: [...furniture, ...layout.marks],
  });
}

async function draw(session: Session, order: PictureOrder, form: MapDrawing['form']) {
  session.find.settle();
  const { extent, pixelRatio, theme, withLegend } = order;
  const measure = measurer();
  const colours = coloursOf(PALETTES[theme]);
  const legend = withLegend ? legendItems(session, PALETTES[theme]) : [];
  const texts = textsOf(session);
  const layout = layoutPicture(extent, { texts, legend, qr: qrCode(texts.link), colours, measure });
  const { width: widthPx, height: heightPx } = layout.map;
  if (!session.map) throw new Error('there is no map to draw');
  const drawing = await session.map.draw({ widthPx, heightPx, pixelRatio, theme, form, measure });
  const furniture = furnitureMarks(layout.map, furnitureOf(drawing, session), colours, measure);
  return { layout, drawing, furniture, texts };
}

function coloursOf({ paper, text, textQuiet, paperEdge }: Palette): PictureColours {
  return { paper, text, quiet: textQuiet, line: paperEdge };
}

function textsOf(session: Session): PictureTexts {
  const { lang, dataset, messages } = session;
  const link = session.links.toView;
  const words = SHARE_MESSAGES[lang];
  const basemap = session.basemaps.shown ? [session.basemaps.shown] : [];
  const credit = attributionText({
    attributions: [...basemap.map(asAttribution), ...dataset.site.attributions],
  });
  return {
    siteName: messages.title,
    title: viewTitle(session),
    shown: words.shown(session.shown.length, dataset.incidents.length),
    note: words.picture.asPreciseAsReports,
    dates: words.picture.made(dateText(today(), lang), dateText(dataset.site.dataset, lang)),
    link,
    credit: `${messages.map.attribution}: ${credit}; MapLibre`,
  };
}

function asAttribution({ attribution }: { readonly attribution: string }) {
  return { attribution, source: '', licence: '' };
}

function furnitureOf({ scale, bearingDeg }: MapDrawing, { lang }: Session): Furniture {
  return {
    scaleText: kmText(scale.km, lang),
    scalePx: scale.widthPx,
    north: SHARE_MESSAGES[lang].picture.north,
    bearingDeg,
  };
}
