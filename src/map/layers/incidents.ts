/**
 * Incidents by precision class. A unit that is known only as a whole is hatched, a district or settlement is
 * outlined; nothing coarser than a site is ever a pin. Incidents of one place share one label with a count.
 */
import type { Feature } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { gradeOfPlacement, GRADES, weakest, type GradeKind } from '../../domain/grade.ts';
import type { Incident } from '../../domain/incident.ts';
import { PRECISION } from '../../domain/precision.ts';
import { mapLabel } from '../../i18n/index.ts';
import type { HatchSpec } from '../images.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

const AREAS = 'incident-areas';
const LABELS = 'incident-labels';

/** MapLibre layers that answer to a pointer. */
export const INCIDENT_HIT_LAYERS: readonly string[] = [
  'incident-badge',
  'incident-label',
  'incident-outline-fill',
  'incident-hatch',
];

/** How an outline is drawn by grade, so that grades read without colour too: the frames of the page's labels. */
const GRADE_LINES: Readonly<Record<GradeKind, Readonly<Record<string, number | number[]>>>> = {
  corroborated: {},
  'single-source': { 'line-dasharray': [3, 1.6] },
  contested: { 'line-gap-width': 2 },
  retracted: { 'line-dasharray': [0.6, 2] },
};

/** Incidents that stand for one place on the map. */
interface PlaceGroup {
  readonly code: string;
  readonly incidents: readonly Incident[];
  readonly first: Incident;
  /** The weakest support among them. */
  readonly grade: GradeKind;
  readonly colour: string;
  readonly selected: boolean;
}

export function incidentsLayer(input: SceneInput, opacity: number): LayerScene {
  const { palette } = input;
  const groups = groupByPlace(input);
  const hatch = ['==', ['get', 'drawnAs'], 'hatch'] as ExpressionSpecification;
  const outline = ['==', ['get', 'drawnAs'], 'outline'] as ExpressionSpecification;
  // One report is its area and nothing else: a round badge in its middle would look like a pin.
  const several: ExpressionSpecification = ['>', ['get', 'count'], 1];
  const colour: ExpressionSpecification = ['get', 'colour'];
  // What is selected keeps the pattern of its grade in the line and its colour in the area.
  const lineColour: ExpressionSpecification = ['case', ['get', 'selected'], palette.accent, colour];
  const hatchOpacity: ExpressionSpecification = ['case', ['get', 'selected'], 0.6 * opacity, 0.4 * opacity];
  const textOpacity = readableOpacity(opacity);
  return {
    images: Object.values(palette.grade).map(hatchOf),
    sources: {
      [AREAS]: collection(groups.flatMap((group) => areaFeature(group, input))),
      [LABELS]: collection(groups.flatMap((group) => labelFeature(group, input))),
    },
    areas: [
      {
        id: 'incident-hatch',
        type: 'fill',
        source: AREAS,
        filter: hatch,
        paint: {
          'fill-pattern': ['get', 'pattern'],
          // Quieter where the whole screen lies inside one unit.
          'fill-opacity': ['interpolate', ['linear'], ['zoom'], 8, hatchOpacity, 10, 0.2 * opacity],
        },
      },
      {
        id: 'incident-outline-fill',
        type: 'fill',
        source: AREAS,
        filter: outline,
        paint: { 'fill-color': colour, 'fill-opacity': 0.22 * opacity },
      },
      ...GRADES.map((grade) => outlineLayer(grade, lineColour, opacity)),
    ],
    labels: [
      {
        id: 'incident-badge',
        type: 'circle',
        source: LABELS,
        filter: several,
        paint: {
          'circle-radius': 10,
          'circle-color': palette.paper,
          'circle-opacity': opacity,
          'circle-stroke-color': lineColour,
          'circle-stroke-opacity': opacity,
          'circle-stroke-width': ['case', ['get', 'selected'], 3, 2],
        },
      },
      {
        id: 'incident-count',
        type: 'symbol',
        source: LABELS,
        filter: several,
        layout: {
          'text-field': ['to-string', ['get', 'count']],
          'text-font': FONT,
          'text-size': 12.5,
          'text-allow-overlap': true,
          'text-ignore-placement': false,
        },
        paint: { 'text-color': palette.text, 'text-opacity': textOpacity },
      },
      {
        id: 'incident-label',
        type: 'symbol',
        source: LABELS,
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11.5, 7, 13],
          'text-line-height': 1.25,
          'text-max-width': 10,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 1.15,
          'text-justify': 'auto',
          'symbol-sort-key': ['case', ['get', 'selected'], 0, 1],
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': textOpacity,
          'text-halo-color': palette.paper,
          'text-halo-width': 2,
        },
      },
    ],
  };
}

function groupByPlace({ dataset, selectedIds, palette }: SceneInput): PlaceGroup[] {
  const byCode = new Map<string, Incident[]>();
  for (const incident of dataset.incidents) {
    const { place, precision } = incident.where;
    if (place === null || PRECISION[precision].drawnAs === 'list') continue;
    byCode.set(place, [...(byCode.get(place) ?? []), incident]);
  }
  return [...byCode].map(([code, incidents]) => {
    const grade = weakest(incidents.map(({ claims, where }) => gradeOfPlacement(claims, where.from)));
    return {
      code,
      incidents,
      first: incidents[0] as Incident,
      grade,
      colour: palette.grade[grade],
      selected: incidents.some(({ id }) => selectedIds.includes(id)),
    };
  });
}

/** The outlines of one grade: strong around what is outlined, thin around a hatch. */
function outlineLayer(
  grade: GradeKind,
  colour: ExpressionSpecification,
  opacity: number,
): LayerSpecification {
  return {
    id: `incident-line-${grade}`,
    type: 'line',
    source: AREAS,
    filter: ['==', ['get', 'grade'], grade],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-opacity': opacity,
      'line-width': ['case', ['get', 'selected'], 2.5, ['==', ['get', 'drawnAs'], 'hatch'], 0.8, 1.8],
      ...GRADE_LINES[grade],
    },
  };
}

export function hatchOf(colour: string): HatchSpec {
  return { kind: 'hatch', id: `hatch-${colour}`, colour, spacingPx: 7, widthPx: 1 };
}

function areaFeature(
  { code, incidents, first, grade, colour, selected }: PlaceGroup,
  { dataset }: SceneInput,
): Feature[] {
  const area = dataset.area(code);
  if (!area) return [];
  return [
    feature(area.geometry, {
      ids: incidents.map(({ id }) => id).join(','),
      drawnAs: PRECISION[first.where.precision].drawnAs,
      grade,
      colour,
      pattern: hatchOf(colour).id,
      selected,
    }),
  ];
}

/** The label stands at a label point: it is not the place of an incident, and is named so in the data. */
function labelFeature({ incidents, first, colour, selected }: PlaceGroup, input: SceneInput): Feature[] {
  const { labelPoint } = first.where;
  if (labelPoint === null) return [];
  return [
    feature(
      { type: 'Point', coordinates: [...labelPoint] },
      {
        role: 'label',
        ids: incidents.map(({ id }) => id).join(','),
        count: incidents.length,
        label: mapLabel(incidents, input.dataset, input.lang),
        colour,
        selected,
      },
    ),
  ];
}
