/**
 * Incidents by precision class. A unit that is known only as a whole is hatched, a district or settlement is
 * outlined; nothing coarser than a site is ever a pin. Incidents of one place share one label with a count.
 */
import type { Feature, Geometry } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { gradeOfPlacement, GRADES, weakest, type GradeKind } from '../../domain/grade.ts';
import type { Incident } from '../../domain/incident.ts';
import { PRECISION } from '../../domain/precision.ts';
import type { SiteData } from '../../domain/site.ts';
import type { Where } from '../../domain/where.ts';
import { mapLabel } from '../../i18n/index.ts';
import type { Palette } from '../../state/index.ts';
import type { DotSpec, HatchSpec } from '../images.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';
import { labelZooms } from './label-room.ts';

/** The areas: one feature for each place, whose id is the rank of the place. */
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
  admitted: { 'line-dasharray': [10, 1.4] },
  'single-source': { 'line-dasharray': [3, 1.6] },
  contested: { 'line-gap-width': 2 },
  retracted: { 'line-dasharray': [0.6, 2] },
};

/** The same for the buffer around a named place, which is always dashed. */
const BUFFER_LINES: typeof GRADE_LINES = {
  corroborated: { 'line-dasharray': [6, 3] },
  admitted: { 'line-dasharray': [10, 3] },
  'single-source': { 'line-dasharray': [2.4, 2.4] },
  contested: { 'line-dasharray': [6, 3], 'line-gap-width': 2 },
  retracted: { 'line-dasharray': [0.6, 3] },
};

/** The order of drawing stands in the data, since MapLibre puts a feature that comes later behind all others. */
const RANK: ExpressionSpecification = ['id'];
/** More places than there can be: of two that count as much, the rank decides. */
const MOST_PLACES = 1e6;

/** Incidents that stand for one place on the map. */
interface PlaceGroup {
  /** The rank of the place: what is drawn later lies above. */
  readonly id: number;
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
  const count: ExpressionSpecification = ['case', ['get', 'selected'], -1e6, ['-', ['get', 'count']]];
  const importance: ExpressionSpecification = ['+', count, ['/', RANK, MOST_PLACES]];
  const hatchOpacity: ExpressionSpecification = ['case', ['get', 'selected'], 0.6 * opacity, 0.4 * opacity];
  const textOpacity = readableOpacity(opacity);
  const isTried = (from: string): ExpressionSpecification => ['>=', ['zoom'], ['get', from]];
  const zooms = triedFrom(groups);
  return {
    images: [
      ...Object.values(palette.grade).map(hatchOf),
      ...Object.values(palette.grade).map((it) => badgeOf(it, false, palette)),
      badgeOf(palette.accent, true, palette),
    ],
    thinned: [INCIDENT_AREAS],
    groups: new Map(groups.map(({ id, incidents }) => [id, incidents.map((incident) => incident.id)])),
    sources: {
      [INCIDENT_AREAS]: collection(groups.flatMap((group) => areaFeature(group, input))),
      [LABELS]: collection(groups.flatMap((group) => labelFeature(group, zooms, input))),
      [SITES]: collection(groups.flatMap(siteFeature)),
    },
    areas: [
      {
        id: 'incident-hatch',
        type: 'fill',
        source: INCIDENT_AREAS,
        filter: hatch,
        layout: { 'fill-sort-key': RANK },
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
        layout: { 'fill-sort-key': RANK },
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
          // Without a width the others are not drawn; a line that is seen through would be, for nothing.
          'line-width': ['case', ['boolean', ['feature-state', POINTED_STATE], false], 3, 0],
        },
      },
    ],
    labels: [
      {
        id: 'incident-site',
        type: 'circle',
        source: SITES,
        layout: { 'circle-sort-key': RANK },
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
        filter: isTried('labelZoom'),
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
        filter: ['all', several, isTried('badgeZoom')],
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

/** What the drawing asks of an incident. */
interface Placement {
  /** Null for what is in the list only. */
  readonly rank: number | null;
  readonly grade: GradeKind;
}

/** Incidents do not change, and the scene is computed anew at every step of the person: placed and graded once. */
const placements = new WeakMap<SiteData, ReadonlyMap<Incident, Placement>>();

/**
 * Places are ranked by their newest incident of all, shown or not: a place keeps its rank, and with it its id on the map
 * and what it lies above, whatever the filters let through and in whatever order they were chosen.
 */
function placementsOf({ site, incidents }: SceneInput['dataset']): ReadonlyMap<Incident, Placement> {
  const known = placements.get(site);
  if (known) return known;
  const ranks = new Map<string, number>();
  const found = new Map(
    incidents.map((incident): [Incident, Placement] => {
      const { where, claims } = incident;
      const { place, drawn, bufferKm, site: building } = where;
      const grade = gradeOfPlacement(claims, where.from);
      if (place === null || PRECISION[drawn].drawnAs === 'list') return [incident, { rank: null, grade }];
      const key = JSON.stringify([place, bufferKm, building?.point]);
      const rank = ranks.get(key) ?? ranks.size + 1;
      ranks.set(key, rank);
      return [incident, { rank, grade }];
    }),
  );
  placements.set(site, found);
  return found;
}

function groupByPlace({ incidents: drawn, dataset, selectedIds, palette }: SceneInput): PlaceGroup[] {
  const placed = placementsOf(dataset);
  const byRank = new Map<number, { incidents: Incident[]; grades: Set<GradeKind> }>();
  for (const incident of drawn) {
    const placement = placed.get(incident);
    if (!placement || placement.rank === null) continue;
    const group = byRank.get(placement.rank) ?? { incidents: [], grades: new Set() };
    group.incidents.push(incident);
    group.grades.add(placement.grade);
    byRank.set(placement.rank, group);
  }
  const selected = new Set(selectedIds);
  return [...byRank]
    .sort(([a], [b]) => a - b)
    .map(([id, { incidents, grades }]) => {
      const first = incidents[0] as Incident;
      const grade = weakest([...grades]);
      return {
        id,
        where: first.where,
        incidents,
        first,
        grade,
        colour: palette.grade[grade],
        selected: selected.size > 0 && incidents.some((incident) => selected.has(incident.id)),
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
    layout: { 'line-join': 'round', 'line-sort-key': RANK },
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

function grouped(id: number, geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { ...feature(geometry, properties), id };
}

function areaFeature({ id, where, grade, colour, selected }: PlaceGroup, { dataset }: SceneInput): Feature[] {
  const area = dataset.areaOf(where);
  if (!area) return [];
  return [
    grouped(id, area.geometry, {
      drawnAs: PRECISION[where.drawn].drawnAs,
      grade,
      colour,
      pattern: hatchOf(colour).id,
      selected,
    }),
  ];
}

/** The point of a site, as a source gives it: the only point that is the place of an incident. */
function siteFeature({ id, where, colour, selected }: PlaceGroup): Feature[] {
  if (!where.site?.point) return [];
  const point: Geometry = { type: 'Point', coordinates: [...where.site.point] };
  return [grouped(id, point, { role: 'site', colour, selected })];
}

/** A name is wider, and a badge needs as much: of two in a cell, one has no place. */
const NAMES = { cellPx: 64, tried: 2 };
const BADGES = { cellPx: 24, tried: 1 };

interface TriedFrom {
  readonly labelZoom: number;
  readonly badgeZoom: number;
}

/** From which zooms on name and badge of each place are tried, by the id of the place. */
function triedFrom(groups: readonly PlaceGroup[]): ReadonlyMap<number, TriedFrom> {
  const labelled = groups
    .flatMap(({ id, first, incidents, selected }) =>
      first.where.labelPoint
        ? [{ id, point: first.where.labelPoint, count: incidents.length, selected }]
        : [],
    )
    .sort((a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count || a.id - b.id);
  const points = labelled.map(({ point }) => point);
  const [names, badges] = [labelZooms(points, NAMES), labelZooms(points, BADGES)];
  return new Map(labelled.map(({ id }, i) => [id, { labelZoom: names[i] ?? 0, badgeZoom: badges[i] ?? 0 }]));
}

/** The label stands at a label point: it is not the place of an incident, and is named so in the data. */
function labelFeature(
  { id, incidents, first, colour, selected }: PlaceGroup,
  zooms: ReadonlyMap<number, TriedFrom>,
  input: SceneInput,
): Feature[] {
  const { labelPoint } = first.where;
  if (labelPoint === null) return [];
  return [
    grouped(
      id,
      { type: 'Point', coordinates: [...labelPoint] },
      {
        role: 'label',
        count: incidents.length,
        label: mapLabel(incidents, input.dataset, input.lang),
        ...zooms.get(id),
        badge: badgeOf(selected ? input.palette.accent : colour, selected, input.palette).id,
        colour,
        selected,
      },
    ),
  ];
}
