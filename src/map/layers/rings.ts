/**
 * Range rings and bands: the edges as lines with their figures and speakers, the band between them as a tint. Around
 * an area, what is certain is tinted and what is only possible is hatched.
 */
import type { Feature, Position } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Lang } from '../../domain/text.ts';
import { deliveryTag, MESSAGES, ringEdgeFigure, ringEdgeLabel } from '../../i18n/index.ts';
import { destination } from '../../rings/index.ts';
import {
  isStatedEdge,
  shapesOf,
  tintOf,
  type Dataset,
  type DrawnRing,
  type RingLine,
} from '../../state/index.ts';
import type { HatchSpec } from '../images.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';
import { RING_LINES, ringLineLayer } from './ring-style.ts';

export const RINGS_SOURCE = 'rings';

const is = (name: string, value: string): ExpressionSpecification => ['==', ['get', name], value];

export function ringsLayer(input: SceneInput, opacity: number): LayerScene {
  const { palette } = input;
  const hatch = ringHatch(palette.ring);
  const kinds = Object.keys(RING_LINES) as (keyof typeof RING_LINES)[];
  return {
    images: [hatch],
    sources: { [RINGS_SOURCE]: collection(ringFeatures(input)) },
    areas: [
      {
        id: 'rings-band',
        type: 'fill',
        source: RINGS_SOURCE,
        filter: is('part', 'tint'),
        // Its edges have lines of their own; a smoothed edge would show as a seam where a band is cut.
        paint: { 'fill-antialias': false, 'fill-color': palette.ring, 'fill-opacity': 0.1 * opacity },
      },
      {
        id: 'rings-possible-hatch',
        type: 'fill',
        source: RINGS_SOURCE,
        filter: is('part', 'hatch'),
        paint: { 'fill-antialias': false, 'fill-pattern': hatch.id, 'fill-opacity': 0.4 * opacity },
      },
      {
        id: 'rings-casing',
        type: 'line',
        source: RINGS_SOURCE,
        filter: ['all', is('part', 'line'), ['!=', ['get', 'line'], 'tick']],
        paint: { 'line-color': palette.paper, 'line-opacity': 0.7 * opacity, 'line-width': 4 },
      },
      ...kinds.map((kind) => ringLineLayer(kind, RINGS_SOURCE, palette.ring, opacity)),
    ],
    labels: labelLayers(input, opacity),
  };
}

export function ringHatch(colour: string): HatchSpec {
  return { kind: 'hatch', id: `ring-hatch-${colour}`, colour, spacingPx: 8, widthPx: 0.8 };
}

function labelLayers({ palette }: SceneInput, opacity: number): LayerSpecification[] {
  const text = {
    'text-color': palette.ring,
    'text-opacity': readableOpacity(opacity),
    'text-halo-color': palette.land,
    'text-halo-width': 2,
  };
  return [
    {
      id: 'rings-figure',
      type: 'symbol',
      source: RINGS_SOURCE,
      filter: is('part', 'line'),
      layout: {
        'symbol-placement': 'line',
        // Short enough that a line across a phone has one of them in view.
        'symbol-spacing': 260,
        'text-field': ['get', 'figure'],
        'text-font': FONT,
        'text-size': ['case', is('line', 'tick'), 11, 12.5],
        'text-padding': 12,
        'text-max-angle': 30,
        // On the line and not in it: the line would show between the words.
        'text-offset': [0, -0.75],
        // Edges keep their names before the figures between them.
        'symbol-sort-key': ['case', is('line', 'tick'), 1, 0],
      },
      paint: { ...text, 'text-halo-width': 3 },
    },
    {
      id: 'rings-label',
      type: 'symbol',
      source: RINGS_SOURCE,
      filter: ['all', is('part', 'label'), ['>=', ['zoom'], ['get', 'minZoom']]],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': 12.5,
        'text-max-width': 16,
        'text-line-height': 1.25,
        // Inside the ring, so that the words do not cover the line that they name.
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['case', is('anchor', 'top'), ['literal', [0, 1.4]], ['literal', [0, -1.4]]],
        'text-padding': 6,
        'symbol-sort-key': ['get', 'minZoom'],
      },
      paint: text,
    },
  ];
}

/** Features of all rings; of the one that is being moved without its finer labels. */
export function ringFeatures({ rings, dataset, lang, movingRing }: SceneInput): Feature[] {
  const tint = tintOf(rings);
  return [
    ...(tint ? [feature(tint, { part: 'tint' })] : []),
    ...rings.flatMap((ring) => [
      ...shapesOf(ring).hatch.map((area) => feature(area, { part: 'hatch' })),
      ...shapesOf(ring).lines.map((line) => lineFeature(ring, line, lang, dataset)),
      ...labelFeatures(ring, lang, dataset, ring.key === movingRing ? MOVING_STEPS_DEG : LABEL_STEPS_DEG),
    ]),
  ];
}

function lineFeature(
  ring: DrawnRing,
  { part, edge, geometry }: RingLine,
  lang: Lang,
  dataset: Dataset,
): Feature {
  const words = MESSAGES[lang].rings;
  const meaning: Partial<Record<RingLine['part'], string>> = {
    min: words.minimumLabel,
    possible: words.area.possibleShort,
    certain: words.area.certainShort,
  };
  const figure = [meaning[part], ringEdgeFigure(edge, dataset, lang), deliveryTag(ring, lang)];
  return feature(geometry, {
    part: 'line',
    line: part === 'edge' && !isStatedEdge(edge) ? 'own' : part,
    key: ring.key,
    figure: figure.filter((words) => words).join(' · '),
  });
}

/** By how many degrees the full labels along a ring are apart: the finer, the closer the map is. */
const LABEL_STEPS_DEG = [360, 90, 30, 10, 2.5, 0.5];
const MOVING_STEPS_DEG = LABEL_STEPS_DEG.slice(0, 2);

/** Labels of a step come when they are so far apart on the screen: one is in view, and few are. */
const LABEL_SPACING_PX = 360;

/** Of zoom 0 at the equator: 512 pixels around the Earth. */
const KM_PER_PX = 40_075 / 512;

/** From which zoom on the labels of a step along a ring stand clear of one another. */
function labelMinZoom(stepDeg: number, [, centreLat]: DrawnRing['centre'], rangeKm: number): number {
  if (stepDeg === 360) return 0;
  const apartKm = (stepDeg / 360) * 2 * Math.PI * rangeKm;
  const kmPerPx = KM_PER_PX * Math.cos((centreLat * Math.PI) / 180);
  return Math.max(0, Math.log2((LABEL_SPACING_PX * kmPerPx) / apartKm));
}

/** About the length of a degree of latitude: to place a label, not to measure. */
const KM_PER_DEGREE = 111;
const FARTHEST_LABEL_LAT = 78;

/** Whole labels stand at the edges of rings around points; around areas the lines have figures alone. */
function labelFeatures(
  ring: DrawnRing,
  lang: Lang,
  dataset: Dataset,
  stepsDeg: readonly number[],
): Feature[] {
  if (ring.origin.kind === 'area') return areaLabels(ring, lang, dataset);
  const finestDeg = stepsDeg.at(-1) ?? 360;
  return [ring.low, ring.high].flatMap((edge) => {
    if (!edge) return [];
    const tag = deliveryTag(ring, lang);
    const label = `${ringEdgeLabel(edge, dataset, lang)}${tag && ` (${tag})`}`;
    // Beyond a pole nobody looks for the label of a ring: there the first one stands in the south.
    const firstDeg = ring.centre[1] + edge.km / KM_PER_DEGREE > FARTHEST_LABEL_LAT ? 180 : 0;
    return Array.from({ length: 360 / finestDeg }, (_, i) => i * finestDeg).map((turnDeg) => {
      const azimuthDeg = (turnDeg + firstDeg) % 360;
      const stepDeg = stepsDeg.find((step) => turnDeg % step === 0) ?? finestDeg;
      const minZoom = labelMinZoom(stepDeg, ring.centre, edge.km);
      const northern = azimuthDeg <= 90 || azimuthDeg >= 270;
      return labelFeature(destination(ring.centre, azimuthDeg, edge.km), label, northern, minZoom);
    });
  });
}

/** One label for each line, at its northernmost vertex. */
function areaLabels(ring: DrawnRing, lang: Lang, dataset: Dataset): Feature[] {
  return shapesOf(ring).lines.map(({ part, edge, geometry }) => {
    const words = MESSAGES[lang].rings.area;
    const meaning = part === 'certain' ? words.certainShort : words.possibleShort;
    const positions = geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
    const top = positions.reduce((best, position) => (lat(position) > lat(best) ? position : best));
    return labelFeature(top, `${meaning}: ${ringEdgeLabel(edge, dataset, lang)}`, true, 0);
  });
}

const lat = (position: Position): number => position[1] ?? 0;

function labelFeature(
  at: Position | readonly number[],
  label: string,
  inward: boolean,
  minZoom: number,
): Feature {
  return feature(
    { type: 'Point', coordinates: [...at] },
    { part: 'label', label, anchor: inward ? 'top' : 'bottom', minZoom },
  );
}
