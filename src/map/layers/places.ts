/** Settlements by name: the official Ukrainian name, or its transliteration; and the place that is selected. */
import { KHARKIV_CODE, type Place } from '../../domain/place.ts';
import type { LayerSpecification } from 'maplibre-gl';
import { APPROXIMATE_DASH } from './borders.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

const POINTS = 'places';
const SELECTED = 'place-selected';

/** How a settlement is labelled: from which zoom on, and how large. The first rank that fits is its rank. */
interface Rank {
  readonly isRank: (place: Place, raionCentres: ReadonlySet<string>) => boolean;
  readonly minZoom: number;
  readonly sizePx: number;
}

const RANKS: readonly Rank[] = [
  { isRank: ({ code }) => code === KHARKIV_CODE, minZoom: 0, sizePx: 16 },
  { isRank: ({ code }, raionCentres) => raionCentres.has(code), minZoom: 5.5, sizePx: 13.5 },
  { isRank: ({ type }) => type === 'misto', minZoom: 7, sizePx: 13 },
  { isRank: ({ type, radiusKm }) => type === 'selyshche' && (radiusKm ?? 0) >= 1, minZoom: 8.25, sizePx: 12 },
  { isRank: ({ type }) => type === 'selyshche', minZoom: 9, sizePx: 12 },
  {
    isRank: ({ level, radiusKm }) => level === 'settlement' && (radiusKm ?? 0) >= 1,
    minZoom: 9.75,
    sizePx: 11.5,
  },
  { isRank: ({ level }) => level === 'settlement', minZoom: 10.75, sizePx: 11.5 },
  { isRank: ({ level }) => level === 'neighbourhood', minZoom: 11, sizePx: 11.5 },
];

/** Settlements with a point of their own, by rank. */
function pointFeatures({ dataset, lang }: SceneInput) {
  const raionCentres = raionCentresOf(dataset.places);
  return dataset.places.flatMap((place) => {
    const rank = RANKS.findIndex(({ isRank }) => isRank(place, raionCentres));
    const { minZoom, sizePx } = RANKS[rank] ?? {};
    if (minZoom === undefined || place.confidence !== 'mapped') return [];
    const properties = { code: place.code, name: place[lang], rank, minZoom, sizePx };
    return [feature({ type: 'Point', coordinates: [...place.point] }, properties)];
  });
}

/** A raion is named after its centre: "Izium raion" and the town of Izium in it. */
function raionCentresOf(places: readonly Place[]): ReadonlySet<string> {
  const raions = places.filter(({ level }) => level === 'raion').map(({ en }) => en.split(' ')[0]);
  return new Set(
    places.filter(({ type, en }) => type === 'misto' && raions.includes(en)).map(({ code }) => code),
  );
}

/** The outline of what is selected, dashed like a border where it is known only roughly. */
function selectedLine(
  id: string,
  approximate: boolean,
  { palette }: SceneInput,
  opacity: number,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source: SELECTED,
    filter: ['==', ['get', 'approximate'], approximate],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.accent,
      'line-opacity': opacity,
      'line-width': 3,
      ...(approximate ? { 'line-dasharray': APPROXIMATE_DASH } : {}),
    },
  };
}

export function placesLayer(input: SceneInput, opacity: number): LayerScene {
  const { dataset, palette, selectedIds } = input;
  const dot = `dot-${palette.text}`;
  return {
    images: [{ kind: 'dot', id: dot, fill: palette.paper, stroke: palette.text, radiusPx: 3.2, rimPx: 1.2 }],
    sources: {
      [POINTS]: collection(pointFeatures(input)),
      [SELECTED]: collection(selectedIds.flatMap((id) => (dataset.place(id) && dataset.area(id)) ?? [])),
    },
    areas: [
      selectedLine('place-selected', false, input, opacity),
      selectedLine('place-selected-approximate', true, input, opacity),
    ],
    labels: [
      {
        id: 'places-name',
        type: 'symbol',
        source: POINTS,
        filter: ['>=', ['zoom'], ['get', 'minZoom']],
        layout: {
          // Dot and name in one symbol: on a map of strikes a dot without a name would be read as one.
          'icon-image': dot,
          'icon-padding': 0,
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': ['get', 'sizePx'],
          'text-variable-anchor': ['bottom-left', 'bottom-right', 'top-left', 'top-right', 'left', 'right'],
          'text-radial-offset': 0.45,
          'text-justify': 'auto',
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': readableOpacity(opacity),
          'icon-opacity': opacity,
          'text-halo-color': palette.paper,
          'text-halo-width': 1.6,
        },
      },
    ],
  };
}
