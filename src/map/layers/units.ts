/** Borders and names of administrative units: raions, hromadas, districts of the city. */
import type { LayerSpecification } from 'maplibre-gl';
import { OBLAST_CODE, type PlaceLevel } from '../../domain/place.ts';
import { APPROXIMATE_DASH, bordersOnce } from './borders.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

interface UnitStyle {
  readonly level: PlaceLevel;
  readonly widthPx: number;
  /** Borders are drawn from this zoom; names where there is room for them. */
  readonly minZoom: number;
  readonly minNameZoom: number;
  readonly nameSizePx: number;
}

function unitsLayer(style: UnitStyle, input: SceneInput, opacity: number): LayerScene {
  const { dataset, palette, lang, layers } = input;
  const { level, minZoom, widthPx } = style;
  const units = dataset.places.filter((place) => place.level === level);
  const outlines = units.flatMap(({ code }) => {
    const area = dataset.area(code);
    return area?.properties.shape === 'outline' ? [area] : [];
  });
  // Where the outline of the oblast is drawn, it is the border there.
  const outline = layers.oblast === undefined ? undefined : dataset.area(OBLAST_CODE);
  const borders = `${level}-borders`;
  const names = `${level}-names`;
  const line = (id: string, approximate: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source: borders,
    minzoom: minZoom,
    filter: ['==', ['get', 'approximate'], approximate],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.border,
      'line-opacity': 0.9 * opacity,
      'line-width': widthPx,
      ...(approximate ? { 'line-dasharray': APPROXIMATE_DASH } : {}),
    },
  });
  return {
    sources: {
      [borders]: collection(
        bordersOnce(outlines, outline ? [outline] : []).map(({ area, line: coordinates }) =>
          feature({ type: 'LineString', coordinates }, { approximate: area.properties.approximate }),
        ),
      ),
      [names]: collection(
        units.map((place) =>
          feature({ type: 'Point', coordinates: [...place.point] }, { name: place[lang] }),
        ),
      ),
    },
    areas: [line(`${level}-border`, false), line(`${level}-border-approximate`, true)],
    labels: [nameLayer(style, names, input, opacity)],
  };
}

function nameLayer(
  { level, minNameZoom, nameSizePx }: UnitStyle,
  source: string,
  { palette }: SceneInput,
  opacity: number,
): LayerSpecification {
  return {
    id: `${level}-name`,
    type: 'symbol',
    source,
    minzoom: minNameZoom,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': nameSizePx,
      'text-letter-spacing': 0.06,
      'text-max-width': 7,
      'text-padding': 6,
    },
    paint: {
      'text-color': palette.textQuiet,
      'text-opacity': readableOpacity(opacity),
      'text-halo-color': palette.paper,
      'text-halo-width': 1.6,
    },
  };
}

export function raionsLayer(input: SceneInput, opacity: number): LayerScene {
  const style = { level: 'raion', widthPx: 1.4, minZoom: 5, minNameZoom: 6.5, nameSizePx: 13 } as const;
  return unitsLayer(style, input, opacity);
}

export function hromadasLayer(input: SceneInput, opacity: number): LayerScene {
  const style = { level: 'hromada', widthPx: 0.9, minZoom: 6.5, minNameZoom: 8.5, nameSizePx: 11.5 } as const;
  return unitsLayer(style, input, opacity);
}

export function districtsLayer(input: SceneInput, opacity: number): LayerScene {
  const style = { level: 'district', widthPx: 1.1, minZoom: 9, minNameZoom: 10.5, nameSizePx: 12 } as const;
  return unitsLayer(style, input, opacity);
}
