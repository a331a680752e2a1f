/**
 * What is drawn for a ring: lines with who stated them, and the areas between. Made once for each ring and kept as
 * long as the ring is: shapes around wide areas take tens of milliseconds.
 */
import type { LineString, MultiLineString } from 'geojson';
import {
  areaOrigin,
  bandAround,
  bandPolygon,
  certainReach,
  discOrigin,
  possibleReach,
  ringLine,
  unionArea,
  type Area,
  type Band,
  type Origin,
} from '../rings/index.ts';
import type { Area as PlaceArea } from './dataset.ts';
import type { DrawnRing, RingEdge } from './rings.ts';

/**
 * What a line stands for. `edge`: the figure itself; `tick`: another published figure of a band; `min`: the minimum
 * range; `possible` and `certain`: around an area, the outer edge of what lies in range of some point of it, and of
 * what lies in range of every point.
 */
export type RingLinePart = 'edge' | 'tick' | 'min' | 'possible' | 'certain';

export interface RingLine {
  readonly part: RingLinePart;
  readonly edge: RingEdge;
  readonly geometry: LineString | MultiLineString;
}

export interface RingShapes {
  readonly lines: readonly RingLine[];
  /** Between the figures of a band; around an area, its certain part. */
  readonly tint: Area | null;
  /** Around an area: what is possible and not certain. */
  readonly hatch: readonly Area[];
}

const made = new WeakMap<DrawnRing, RingShapes>();

export function shapesOf(ring: DrawnRing): RingShapes {
  const known = made.get(ring);
  if (known) return known;
  const shapes = ring.origin.kind === 'point' ? aroundPoint(ring) : aroundArea(ring);
  made.set(ring, shapes);
  return shapes;
}

const origins = new WeakMap<PlaceArea, Origin>();

/** From where the distances of a ring are measured. */
export function measuredFrom({ origin }: DrawnRing): Origin {
  if (origin.kind === 'point') return discOrigin(origin.point);
  const known = origins.get(origin.area);
  if (known) return known;
  const from = areaOrigin(origin.area.geometry);
  origins.set(origin.area, from);
  return from;
}

/** All that is in range: the possible part with its hole, and of it what is certain by the lowest figure. */
export function reachOf(ring: DrawnRing): Band {
  return bandAround(measuredFrom(ring), {
    highKm: ring.high.km,
    lowKm: ring.low?.km ?? null,
    minKm: ring.min?.km ?? null,
  });
}

/** The tints of several rings as one area, so that overlaps do not darken. */
export function tintOf(rings: readonly DrawnRing[]): Area | null {
  const tints = rings.flatMap((ring) => shapesOf(ring).tint ?? []);
  const [first, ...others] = tints;
  if (!first || others.length === 0) return first ?? null;
  return unionArea(tints, rings[0]?.centre[0] ?? 0);
}

function aroundPoint({ centre, low, high, ticks, min }: DrawnRing): RingShapes {
  const line = (part: RingLinePart, edge: RingEdge): RingLine => ({
    part,
    edge,
    geometry: ringLine(centre, edge.km),
  });
  return {
    lines: [
      ...(min ? [line('min', min)] : []),
      ...(low ? [line('edge', low)] : []),
      ...ticks.map((tick) => line('tick', tick)),
      line('edge', high),
    ],
    tint: low ? bandPolygon(centre, low.km, high.km) : null,
    hatch: [],
  };
}

/** The possible part by the highest figure, the certain part by the lowest: whoever is right, both hold. */
function aroundArea(ring: DrawnRing): RingShapes {
  const from = measuredFrom(ring);
  const low = ring.low ?? ring.high;
  const { possible, certain } = reachOf(ring);
  const inner = certainReach(from, low.km);
  // What the certain part leaves of the possible one, and around a minimum the same the other way round.
  const uncertain = inner
    ? bandAround(from, { highKm: ring.high.km, minKm: low.km }).possible.area
    : possible.area;
  const nearby = ring.min
    ? [bandAround(from, { highKm: ring.min.km, minKm: ring.min.km }).possible.area]
    : [];
  return {
    lines: [
      { part: 'possible', edge: ring.high, geometry: possible.edge },
      ...(inner ? [{ part: 'certain' as const, edge: low, geometry: inner.edge }] : []),
      ...(ring.min
        ? [{ part: 'min' as const, edge: ring.min, geometry: possibleReach(from, ring.min.km).edge }]
        : []),
    ],
    tint: certain?.area ?? null,
    hatch: [uncertain, ...nearby],
  };
}
