/**
 * A MapLibre style at an address, as a basemap: its sources, layers and sprite. Its glyphs are not used: MapLibre
 * knows one glyph address for the whole map, and would ask that host for the letters of our labels too. All text
 * is drawn in the page's own font.
 */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { FONT, type BasemapScene } from '../scene.ts';
import { BasemapError, fetchFile } from './fault.ts';

/** Fetches the style and checks it whole: a layer that MapLibre refuses would take others with it. */
export async function fetchStyle(address: string): Promise<StyleSpecification> {
  const response = await fetchFile(address);
  const style: unknown = await response.json().catch(() => broken('no JSON'));
  if (typeof style !== 'object' || style === null) broken('no style');
  const [fault] = validateStyleMin(style as StyleSpecification);
  if (fault) broken(fault.message);
  return style as StyleSpecification;
}

/**
 * The style as a basemap. Addresses in it are seen from its own `address`; `prefix` begins the ids of its sources
 * and layers, so that none meets one of ours.
 */
export function styleScene(style: StyleSpecification, address: string, prefix: string): BasemapScene {
  const sources = Object.entries(style.sources).map(
    ([id, source]) => [`${prefix}-${id}`, withAbsoluteAddresses(source, address)] as const,
  );
  if (style.sprite !== undefined && typeof style.sprite !== 'string') broken('more than one sprite');
  return {
    sources: Object.fromEntries(sources),
    sprite: style.sprite === undefined ? null : absolute(style.sprite, address),
    layers: style.layers.map((layer) => inOwnFont(prefixed(layer, prefix))),
  };
}

function broken(detail: string): never {
  throw new BasemapError({ kind: 'broken', detail });
}

function prefixed(layer: LayerSpecification, prefix: string): LayerSpecification {
  const id = `${prefix}-${layer.id}`;
  return layer.type === 'background'
    ? { ...layer, id }
    : { ...layer, id, source: `${prefix}-${layer.source}` };
}

function inOwnFont(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol' || layer.layout?.['text-field'] === undefined) return layer;
  const { 'text-field': text, ...layout } = layer.layout;
  return {
    ...layer,
    layout: { ...layout, 'text-field': withoutFonts(text) as typeof text, 'text-font': FONT },
  };
}

/** A text expression without fonts of its own: `format` may name some for its parts. */
function withoutFonts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFonts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'text-font' ? [] : [[key, withoutFonts(inner)]],
    ),
  );
}

function withAbsoluteAddresses(source: SourceSpecification, base: string): SourceSpecification {
  const resolved: Record<string, unknown> = { ...source };
  for (const key of ['url', 'data']) {
    const value = resolved[key];
    if (typeof value === 'string') resolved[key] = absolute(value, base);
  }
  if ('tiles' in source) resolved['tiles'] = source.tiles.map((tiles) => absolute(tiles, base));
  return resolved as SourceSpecification;
}

/** Keeps the braces of `{z}/{x}/{y}`, which the parser of addresses escapes. */
function absolute(address: string, base: string): string {
  const [, archive] = /^pmtiles:\/\/(.+)$/.exec(address) ?? [];
  if (archive !== undefined) return `pmtiles://${absolute(archive, base)}`;
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}
