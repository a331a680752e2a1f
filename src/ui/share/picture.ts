/** The map as a picture that stands alone, as PNG or as SVG: the same frame around the same view. */
import type { Theme } from '../../domain/view.ts';
import {
  furnitureMarks,
  layoutPicture,
  qrCode,
  writeSvg,
  type PictureExtent,
  type SvgMap,
} from '../../exchange/index.ts';
import { PALETTES, type MapDrawing } from '../../state/index.ts';
import { today } from '../../session/device.ts';
import { legendItems } from '../../session/legend-used.ts';
import {
  pictureColours,
  pictureExtent,
  pictureFurniture,
  pictureName,
  pictureTexts,
  type PictureFormat,
  type PictureSize,
} from '../../session/picture-words.ts';
import type { Session } from '../../session/session.svelte.ts';
import { drawMarks, measurer, newCanvas } from './canvas.ts';

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
  const extent = pictureExtent(size, session.map?.size ?? null);
  const pixelRatio = size === 'screen' ? devicePixelRatio : 1;
  const name = pictureName(session, today(), format);
  const blob =
    format === 'png'
      ? await pngOf(await pictureCanvas(session, { extent, pixelRatio, theme, withLegend: true }))
      : new Blob([await svgOf(session, extent)], { type: 'image/svg+xml' });
  return { name, blob };
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
  if (!session.map) throw new Error('there is no map to draw');
  // An outline that is on its way is waited for: the picture is the view, not what has arrived of it.
  await session.map.complete();
  session.find.settle();
  const { extent, pixelRatio, theme, withLegend } = order;
  const measure = measurer();
  const colours = pictureColours(PALETTES[theme]);
  const legend = withLegend ? legendItems(session, PALETTES[theme]) : [];
  const texts = pictureTexts(session, today());
  const layout = layoutPicture(extent, { texts, legend, qr: qrCode(texts.link), colours, measure });
  const { width: widthPx, height: heightPx } = layout.map;
  const drawing = await session.map.draw({ widthPx, heightPx, pixelRatio, theme, form, measure });
  const furniture = furnitureMarks(layout.map, pictureFurniture(drawing, session.lang), colours, measure);
  return { layout, drawing, furniture, texts };
}
