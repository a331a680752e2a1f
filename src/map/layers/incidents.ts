/**
 * Incidents by precision class. A unit that is known only as a whole is hatched, a district or settlement is
 * outlined; nothing coarser than a site is ever a pin. Incidents of one place share one label with a count.
 */
import type { Feature, Geometry } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { gradeOfPlacement, GRADES, weakest, type GradeKind } from '../../domain/grade.ts';
import type { Incident } from '../../domain/incident.ts';
import { PRECISION } from '../../domain/precision.ts';
import type { Where } from '../../domain/where.ts';
import { mapLabel } from '../../i18n/index.ts';
import type { Palette } from '../../state/index.ts';
import type { DotSpec, HatchSpec } from '../images.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

/** The areas: one feature for each place, numbered from 1, with the ids of its incidents. */
export const INCIDENT_AREAS = 'incident-areas';
/** The feature state of an area that the reader points at. */
export const POINTED_STATE = 'pointed';
const LABELS = 'incident-labels';
const SITES = 'incident-sites';

/** MapLibre layers that answer to a pointer. */
export const INCIDENT_HIT_LAYERS: readonly string[] = [
  'incident-badge',
  'incident-site',
  'incident-label',
  'incident-outline-fill',
  'incident-hatch',
];

/** Those of what lies at a place: a report on a whole hromada, raion or oblast is at none of its places. */
export const PLACED_HIT_LAYERS = INCIDENT_HIT_LAYERS.filter((id) => id !== 'incident-hatch');

/** How an outline is drawn by grade, so that grades read without colour too: the frames of the page's labels. */
const GRADE_LINES: Readonly<Record<GradeKind, Readonly<Record<string, number | number[]>>>> = {
  corroborated: {},
  'single-source': { 'line-dasharray': [3, 1.6] },
  contested: { 'line-gap-width': 2 },
  retracted: { 'line-dasharray': [0.6, 2] },
};

/** The same for the buffer around a named place, which is always dashed. */
const BUFFER_LINES: typeof GRADE_LINES = {
  corroborated: { 'line-dasharray': [6, 3] },
  'single-source': { 'line-dasharray': [2.4, 2.4] },
  contested: { 'line-dasharray': [6, 3], 'line-gap-width': 2 },
  retracted: { 'line-dasharray': [0.6, 3] },
};

/** Incidents that stand for one place on the map. */
interface PlaceGroup {
  readonly where: Where;
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
  const isFilled = ['!=', ['get', 'drawnAs'], 'hatch'] as ExpressionSpecification;
  // One report is its area and nothing else: a round badge in its middle would look like a pin.
  const several: ExpressionSpecification = ['>', ['get', 'count'], 1];
  const colour: ExpressionSpecification = ['get', 'colour'];
  // What is selected keeps the pattern of its grade in the line and its colour in the area.
  const lineColour: ExpressionSpecification = ['case', ['get', 'selected'], palette.accent, colour];
  // What is selected comes first, then where most records are.
  const importance: ExpressionSpecification = ['case', ['get', 'selected'], -1e6, ['-', ['get', 'count']]];
  const hatchOpacity: ExpressionSpecification = ['case', ['get', 'selected'], 0.6 * opacity, 0.4 * opacity];
  const textOpacity = readableOpacity(opacity);
  return {
    images: [
      ...Object.values(palette.grade).map(hatchOf),
      ...Object.values(palette.grade).map((it) => badgeOf(it, false, palette)),
      badgeOf(palette.accent, true, palette),
    ],
    sources: {
      [INCIDENT_AREAS]: collection(groups.flatMap((group, i) => areaFeature(group, i + 1, input))),
      [LABELS]: collection(groups.flatMap((group) => labelFeature(group, input))),
      [SITES]: collection(groups.flatMap(siteFeature)),
    },
    areas: [
      {
        id: 'incident-hatch',
        type: 'fill',
        source: INCIDENT_AREAS,
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
        source: INCIDENT_AREAS,
        filter: isFilled,
        paint: {
          'fill-color': colour,
          // A buffer is wide, and what lies in it is not what was named: quieter than a named place.
          'fill-opacity': ['case', ['==', ['get', 'drawnAs'], 'buffer'], 0.1 * opacity, 0.22 * opacity],
        },
      },
      ...GRADES.flatMap((grade) => [
        outlineLayer(grade, false, lineColour, opacity),
        outlineLayer(grade, true, lineColour, opacity),
      ]),
      {
        id: 'incident-pointed',
        type: 'line',
        source: INCIDENT_AREAS,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.text,
          'line-width': 3,
          'line-opacity': ['case', ['boolean', ['feature-state', POINTED_STATE], false], 1, 0],
        },
      },
    ],
    labels: [
      {
        id: 'incident-site',
        type: 'circle',
        source: SITES,
        paint: {
          'circle-radius': ['case', ['get', 'selected'], 6, 5],
          'circle-color': lineColour,
          'circle-opacity': opacity,
          'circle-stroke-color': palette.paper,
          'circle-stroke-opacity': opacity,
          'circle-stroke-width': 1.5,
        },
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
          'text-variable-anchor': [
            ...(['left', 'right', 'top', 'bottom'] as const),
            ...(['bottom-left', 'top-left', 'bottom-right', 'top-right'] as const),
          ],
          // Clear of its own badge on every side.
          'text-radial-offset': ['case', several, 1.4, 1.15],
          'text-padding': 1,
          'text-justify': 'auto',
          'symbol-sort-key': importance,
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': textOpacity,
          'text-halo-color': palette.paper,
          'text-halo-width': 2,
        },
      },
      {
        id: 'incident-badge',
        type: 'symbol',
        source: LABELS,
        filter: several,
        layout: {
          // Figure and badge in one symbol: where badges would lie on one another, the larger count stays.
          'icon-image': ['get', 'badge'],
          'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.75, 8, 1],
          'icon-padding': 0,
          'text-field': ['to-string', ['get', 'count']],
          'text-font': FONT,
          'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10.5, 8, 12.5],
          'text-padding': 0,
          'symbol-sort-key': importance,
        },
        paint: { 'text-color': palette.text, 'text-opacity': textOpacity, 'icon-opacity': opacity },
      },
    ],
  };
}

/** Incidents do not change, and the scene is computed anew at every step of the person: graded once. */
const graded = new WeakMap<Incident, GradeKind>();

function placementGrade(incident: Incident): GradeKind {
  const grade = graded.get(incident) ?? gradeOfPlacement(incident.claims, incident.where.from);
  graded.set(incident, grade);
  return grade;
}

function groupByPlace({ incidents: drawn, selectedIds, palette }: SceneInput): PlaceGroup[] {
  const byPlace = new Map<string, Incident[]>();
  for (const incident of drawn) {
    const { place, drawn: asClass, bufferKm, site } = incident.where;
    if (place === null || PRECISION[asClass].drawnAs === 'list') continue;
    const key = JSON.stringify([place, bufferKm, site?.point]);
    const group = byPlace.get(key);
    if (group) group.push(incident);
    else byPlace.set(key, [incident]);
  }
  return [...byPlace.values()].map((incidents) => {
    const first = incidents[0] as Incident;
    const grade = weakest(incidents.map(placementGrade));
    return {
      where: first.where,
      incidents,
      first,
      grade,
      colour: palette.grade[grade],
      selected: incidents.some(({ id }) => selectedIds.includes(id)),
    };
  });
}

/** The outlines of one grade: strong around what is outlined, thin around a hatch, dashed around a buffer. */
function outlineLayer(
  grade: GradeKind,
  isBuffer: boolean,
  colour: ExpressionSpecification,
  opacity: number,
): LayerSpecification {
  return {
    id: `incident-${isBuffer ? 'buffer' : 'line'}-${grade}`,
    type: 'line',
    source: INCIDENT_AREAS,
    filter: ['all', ['==', ['get', 'grade'], grade], [isBuffer ? '==' : '!=', ['get', 'drawnAs'], 'buffer']],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-opacity': opacity,
      'line-width': ['case', ['get', 'selected'], 2.5, ['==', ['get', 'drawnAs'], 'hatch'], 0.8, 1.8],
      ...(isBuffer ? BUFFER_LINES : GRADE_LINES)[grade],
    },
  };
}

export function hatchOf(colour: string): HatchSpec {
  return { kind: 'hatch', id: `hatch-${colour}`, colour, spacingPx: 7, widthPx: 1 };
}

/** The badge of a count: hollow, since it is a label and no location. */
function badgeOf(colour: string, selected: boolean, { paper }: Palette): DotSpec {
  const rimPx = selected ? 3 : 2;
  return {
    kind: 'dot',
    id: `badge-${colour}-${rimPx}`,
    fill: paper,
    stroke: colour,
    radiusPx: 10 + rimPx,
    rimPx,
  };
}

function areaFeature(
  { where, incidents, grade, colour, selected }: PlaceGroup,
  number: number,
  { dataset }: SceneInput,
): Feature[] {
  const area = dataset.areaOf(where);
  if (!area) return [];
  const properties = {
    ids: incidents.map(({ id }) => id).join(','),
    drawnAs: PRECISION[where.drawn].drawnAs,
    grade,
    colour,
    pattern: hatchOf(colour).id,
    selected,
  };
  return [{ ...feature(area.geometry, properties), id: number }];
}

/** The point of a site, as a source gives it: the only point that is the place of an incident. */
function siteFeature({ where, incidents, colour, selected }: PlaceGroup): Feature[] {
  if (!where.site?.point) return [];
  const ids = incidents.map(({ id }) => id).join(',');
  const point: Geometry = { type: 'Point', coordinates: [...where.site.point] };
  return [feature(point, { role: 'site', ids, colour, selected })];
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
        badge: badgeOf(selected ? input.palette.accent : colour, selected, input.palette).id,
        colour,
        selected,
      },
    ),
  ];
}
