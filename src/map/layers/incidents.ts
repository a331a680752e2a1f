/**
 * Incidents by precision class. A unit that is known only as a whole is hatched, a district or settlement is
 * outlined; nothing coarser than a site is ever a pin. Incidents of one place share one label with a count.
 */
import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { gradeOfRecord, type GradeKind } from '../../domain/grade.ts';
import type { Incident } from '../../domain/incident.ts';
import { PRECISION } from '../../domain/precision.ts';
import { mapLabel } from '../../i18n/index.ts';
import type { Palette } from '../../state/index.ts';
import type { PatternSpec } from '../patterns.ts';
import { collection, feature, FONT, type LayerScene, type SceneInput } from '../scene.ts';

const AREAS = 'incident-areas';
const LABELS = 'incident-labels';

/** MapLibre layers that answer to a pointer. */
export const INCIDENT_HIT_LAYERS: readonly string[] = [
  'incident-badge',
  'incident-outline-fill',
  'incident-hatch',
];

/** Incidents that stand for one place on the map. */
interface PlaceGroup {
  readonly code: string;
  readonly incidents: readonly Incident[];
  readonly first: Incident;
  readonly colour: string;
  readonly selected: boolean;
}

export function incidentsLayer(input: SceneInput, opacity: number): LayerScene {
  const { palette } = input;
  const groups = groupByPlace(input);
  const hatch = ['==', ['get', 'drawnAs'], 'hatch'] as ExpressionSpecification;
  const outline = ['==', ['get', 'drawnAs'], 'outline'] as ExpressionSpecification;
  const colour: ExpressionSpecification = ['get', 'colour'];
  const lineColour: ExpressionSpecification = ['case', ['get', 'selected'], palette.accent, colour];
  return {
    patterns: [...Object.values(palette.grade), palette.textQuiet].map(hatchOf),
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
          'fill-opacity': ['interpolate', ['linear'], ['zoom'], 8, 0.55 * opacity, 10, 0.25 * opacity],
        },
      },
      {
        id: 'incident-outline-fill',
        type: 'fill',
        source: AREAS,
        filter: outline,
        paint: { 'fill-color': colour, 'fill-opacity': 0.22 * opacity },
      },
      {
        id: 'incident-line',
        type: 'line',
        source: AREAS,
        filter: ['any', outline, ['get', 'selected']],
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': lineColour,
          'line-opacity': opacity,
          'line-width': ['case', ['get', 'selected'], 2.5, 1.5],
        },
      },
    ],
    labels: [
      {
        id: 'incident-badge',
        type: 'circle',
        source: LABELS,
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
        layout: {
          'text-field': ['get', 'count'],
          'text-font': FONT,
          'text-size': 12.5,
          'text-allow-overlap': true,
          'text-ignore-placement': false,
        },
        paint: { 'text-color': palette.text, 'text-opacity': opacity },
      },
      {
        id: 'incident-label',
        type: 'symbol',
        source: LABELS,
        minzoom: 5.5,
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 13,
          'text-line-height': 1.25,
          'text-max-width': 10,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 1.15,
          'text-justify': 'auto',
          'symbol-sort-key': ['case', ['get', 'selected'], 0, 1],
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': opacity,
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
  return [...byCode].map(([code, incidents]) => ({
    code,
    incidents,
    first: incidents[0] as Incident,
    colour: colourOf(incidents, palette),
    selected: incidents.some(({ id }) => selectedIds.includes(id)),
  }));
}

/** The colour of the grade; a place whose incidents differ in grade takes the colour of text instead. */
function colourOf(incidents: readonly Incident[], palette: Palette): string {
  const kinds = new Set<GradeKind>(incidents.map(({ claims }) => gradeOfRecord(claims).kind));
  const [kind] = kinds;
  return kind && kinds.size === 1 ? palette.grade[kind] : palette.textQuiet;
}

export function hatchOf(colour: string): PatternSpec {
  return { id: `hatch-${colour}`, colour, spacingPx: 9, widthPx: 1.3 };
}

function areaFeature(
  { code, incidents, first, colour, selected }: PlaceGroup,
  { dataset }: SceneInput,
): Feature[] {
  const area = dataset.area(code);
  if (!area) return [];
  return [
    feature(area.geometry, {
      ids: incidents.map(({ id }) => id).join(','),
      drawnAs: PRECISION[first.where.precision].drawnAs,
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
        count: String(incidents.length),
        label: mapLabel(incidents, input.dataset, input.lang),
        colour,
        selected,
      },
    ),
  ];
}
