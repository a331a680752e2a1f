/** Marks as an SVG file: texts stay text, areas stay areas. */
import { escaped } from '../xml.ts';
import type { Box, Mark, TextMark } from './marks.ts';

/** Diagonal lines that fill areas which are known only as a whole. */
export interface Hatch {
  readonly id: string;
  readonly colour: string;
  readonly spacingPx: number;
  readonly widthPx: number;
  readonly crossed: boolean;
}

/** The map of a picture: as marks, or as the address of an image where it cannot be drawn as such. */
export type SvgMap =
  { readonly marks: readonly Mark[]; readonly hatches: readonly Hatch[] } | { readonly image: string };

export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly map: SvgMap & { readonly box: Box };
  /** Drawn over the map. */
  readonly marks: readonly Mark[];
}

/** The family of the page; who lacks it sees another sans serif. */
const FAMILY = "'IBM Plex Sans Variable', 'IBM Plex Sans', 'Noto Sans', sans-serif";

export function writeSvg({ width, height, title, description, map, marks }: SvgPicture): string {
  const { x, y } = map.box;
  const clip = `<clipPath id="map"><rect x="0" y="0" width="${map.box.width}" height="${map.box.height}"/></clipPath>`;
  const hatches = 'hatches' in map ? map.hatches.map(pattern).join('') : '';
  const inside =
    'image' in map
      ? `<image width="${map.box.width}" height="${map.box.height}" href="${map.image}"/>`
      : map.marks.map(markup).join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FAMILY}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<defs>${clip}${hatches}</defs>`,
    `<g transform="translate(${x} ${y})"><g clip-path="url(#map)">`,
    inside,
    '</g></g>',
    ...marks.map(markup),
    '</svg>',
    '',
  ].join('\n');
}

function pattern({ id, colour, spacingPx: size, widthPx, crossed }: Hatch): string {
  // Corners are drawn too, so that lines meet at the seams of the tiles.
  const falling = `M-1 1L1 -1M0 ${size}L${size} 0M${size - 1} ${size + 1}L${size + 1} ${size - 1}`;
  const rising = `M-1 ${size - 1}L1 ${size + 1}M0 0L${size} ${size}M${size - 1} -1L${size + 1} 1`;
  return (
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
    `<path d="${falling}${crossed ? rising : ''}" stroke="${colour}" stroke-width="${widthPx}"/></pattern>`
  );
}

function markup(mark: Mark): string {
  switch (mark.kind) {
    case 'rect':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${mark.fill}"/>`;
    case 'circle':
      return (
        `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radiusPx}" fill="${mark.fill}" stroke="${mark.stroke}" ` +
        `stroke-width="${mark.widthPx}"${opacity(mark.opacity)}/>`
      );
    case 'path': {
      const dashes = mark.dashPx.length > 0 ? ` stroke-dasharray="${mark.dashPx.join(' ')}"` : '';
      const line = mark.stroke
        ? ` stroke="${mark.stroke}" stroke-width="${mark.widthPx}" stroke-linejoin="round"${dashes}`
        : '';
      return `<path d="${mark.d}" fill="${mark.fill ?? 'none'}" fill-rule="evenodd"${line}${opacity(mark.opacity)}/>`;
    }
    case 'text':
      return textMarkup(mark);
  }
}

function textMarkup({ x, y, text, sizePx, weight, colour, align, turnDeg, halo, ...mark }: TextMark): string {
  const attributes = [
    `x="${x}" y="${y}" font-size="${sizePx}" fill="${colour}"`,
    ...(weight === 400 ? [] : [`font-weight="${weight}"`]),
    ...(align === 'start' ? [] : [`text-anchor="${align}"`]),
    ...(mark.letterSpacingEm === 0 ? [] : [`letter-spacing="${mark.letterSpacingEm}em"`]),
    ...(turnDeg === 0 ? [] : [`transform="rotate(${turnDeg} ${x} ${y})"`]),
    ...(halo
      ? [
          `stroke="${halo.colour}" stroke-width="${2 * halo.widthPx}" stroke-linejoin="round" paint-order="stroke"`,
        ]
      : []),
  ];
  return `<text ${attributes.join(' ')}${opacity(mark.opacity)}>${escaped(text)}</text>`;
}

function opacity(value: number): string {
  return value === 1 ? '' : ` opacity="${value}"`;
}
