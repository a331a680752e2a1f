/**
 * Matched areas as boundaries of the site: all in one topology, so that neighbours keep one line between them,
 * simplified together; units that were not given are put together from what they consist of.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature as featureOf, mergeArcs } from 'topojson-client';
import { topology as makeTopology } from 'topojson-server';
import type { MultiPolygon as Arcs, Topology } from 'topojson-specification';
import type { Place, PlaceCode } from '../../domain/place.ts';
import type { Origin } from '../../domain/attribution.ts';
import { roundPosition, tidyArea } from '../../exchange/index.ts';
import { crossingLines } from './crossings.ts';
import type { Match } from './match.ts';
import { ringAreaKm2 } from './plane.ts';
import { simplifyLine } from './simplify.ts';
import { childrenOf, isUnit, type Unit } from './units.ts';

export interface ExactBoundary {
  readonly unit: Unit;
  readonly geometry: Polygon | MultiPolygon;
  readonly attribution: Origin;
  /** True when it was put together from its parts. */
  readonly merged: boolean;
}

export interface Exact {
  readonly boundaries: readonly ExactBoundary[];
  /** Positions of all lines, each line once. */
  readonly positions: { readonly given: number; readonly kept: number };
  /** Gaps between the parts of units that were put together, closed because they are too small to be land. */
  readonly closedGaps: number;
  /** Units whose border crosses itself in the given file. */
  readonly selfCrossing: readonly Unit[];
  /** Units whose border is not the border of their parts, though all of these were given. */
  readonly unlikeTheirParts: readonly Unit[];
}

/** A match whose origin is known. */
export interface AttributedMatch extends Match {
  readonly attribution: Origin;
}

interface Traced {
  readonly unit: Unit;
  readonly arcs: Arcs;
  readonly attribution: Origin;
  readonly merged: boolean;
}

/** A hole in a unit that was put together, smaller than this, is where its parts do not meet. */
const GAP_KM2 = 1;

export function exactBoundaries(
  matches: readonly AttributedMatch[],
  places: readonly Place[],
  toleranceM: number,
): Exact {
  const topology = topologyOf(matches);
  const given = positionsIn(topology);
  const traced = tracedUnits(topology, matches, places);
  const selfCrossing = traced.filter(({ arcs }) => crosses(topology.arcs, arcs)).map(({ unit }) => unit);
  const arcs = simplifyArcs(topology.arcs, traced, toleranceM);
  const simplified: Topology = { ...topology, arcs };
  let closedGaps = 0;
  const boundaries = traced.map(({ unit, arcs: own, attribution, merged }): ExactBoundary => {
    const whole = withoutFlatRings(featureOf(simplified, own).geometry.coordinates);
    const polygons = merged ? withoutGaps(whole) : whole;
    closedGaps += whole.flat().length - polygons.flat().length;
    return { unit, geometry: tidyArea(areaOfPolygons(polygons)), attribution, merged };
  });
  return {
    boundaries,
    positions: { given, kept: positionsIn(simplified) },
    closedGaps,
    selfCrossing,
    unlikeTheirParts: unlikeTheirParts(topology, traced, places),
  };
}

/** Rounded before they are tied: what is one point on the site is one point in the topology. */
function topologyOf(matches: readonly AttributedMatch[]): Topology {
  const areas = matches.map(({ unit, area }) => [unit.code, roundedArea(area.geometry)] as const);
  return makeTopology(Object.fromEntries(areas));
}

function roundedArea({ coordinates }: MultiPolygon): MultiPolygon {
  const round = (ring: Position[]): Position[] =>
    ring.map(roundPosition).filter((position, i, all) => i === 0 || !isSame(position, all[i - 1]));
  return {
    type: 'MultiPolygon',
    coordinates: withoutFlatRings(coordinates.map((rings) => rings.map(round))),
  };
}

function isSame(a: Position, b: Position | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b?.[1];
}

/** The given units, and those of whose parts all are there: raions of hromadas first, then the oblast. */
function tracedUnits(
  topology: Topology,
  matches: readonly AttributedMatch[],
  places: readonly Place[],
): readonly Traced[] {
  const traced = new Map<PlaceCode, Traced>();
  for (const { unit, attribution } of matches) {
    const arcs = arcsIn(topology, unit.code);
    if (arcs) traced.set(unit.code, { unit, arcs, attribution, merged: false });
  }
  const children = childrenOf(places);
  const units = places.filter(isUnit);
  for (const level of ['raion', 'oblast'] as const) {
    for (const unit of units.filter(
      (candidate) => candidate.level === level && !traced.has(candidate.code),
    )) {
      const parts = partsOf(unit, children, traced);
      if (!parts) continue;
      const arcs = mergeArcs(
        topology,
        parts.map((part) => part.arcs),
      );
      traced.set(unit.code, { unit, arcs, attribution: joined(parts), merged: true });
    }
  }
  return [...traced.values()];
}

function arcsIn(topology: Topology, code: PlaceCode): Arcs | null {
  const object = topology.objects[code];
  return object?.type === 'MultiPolygon' ? { type: object.type, arcs: object.arcs } : null;
}

/** The traced parts of a unit; null unless all are there. */
function partsOf(
  unit: Unit,
  children: ReadonlyMap<PlaceCode, readonly Place[]>,
  traced: ReadonlyMap<PlaceCode, Traced>,
): readonly Traced[] | null {
  const places = children.get(unit.code) ?? [];
  const parts = places.flatMap(({ code }) => traced.get(code) ?? []);
  return parts.length > 0 && parts.length === places.length ? parts : null;
}

/** All who have to be named for a unit that was put together. */
function joined(parts: readonly Traced[]): Origin {
  const all = (field: keyof Origin): string =>
    [...new Set(parts.map(({ attribution }) => attribution[field]))].join('; ');
  return { source: all('source'), licence: all('licence'), attribution: all('attribution') };
}

/**
 * Simplifies every line by itself: a line between two units stays one line. Where that made the border of a unit
 * cross itself, its lines are simplified half as much, until it does not or nothing is left out.
 */
function simplifyArcs(
  arcs: readonly Position[][],
  traced: readonly Traced[],
  toleranceM: number,
): Position[][] {
  const FINEST_M = 1;
  const simplified = arcs.map((arc) => simplifyLine(arc, toleranceM));
  for (let finerM = toleranceM / 2; finerM > FINEST_M / 2; finerM /= 2) {
    const faulty = new Set(traced.flatMap(({ arcs: own }) => [...crossingArcs(simplified, own)]));
    if (faulty.size === 0) break;
    for (const index of faulty) {
      const arc = arcs[index] ?? [];
      simplified[index] = finerM < FINEST_M ? arc : simplifyLine(arc, finerM);
    }
  }
  return simplified;
}

/** Indices of the arcs of a unit that cross one another or themselves. */
function crossingArcs(arcs: readonly Position[][], own: Arcs): Set<number> {
  const indices = indicesOf(own);
  const crossing = crossingLines(indices.map((index) => arcs[index] ?? []));
  return new Set(indices.filter((_, i) => crossing.has(i)));
}

function crosses(arcs: readonly Position[][], own: Arcs): boolean {
  return crossingArcs(arcs, own).size > 0;
}

/** The arcs of a unit without their directions, each once. */
function indicesOf({ arcs }: Arcs): number[] {
  const flat: number[] = arcs.flat(2).flat();
  return [...new Set(flat.map((arc) => (arc < 0 ? ~arc : arc)))];
}

function positionsIn({ arcs }: Topology): number {
  return arcs.reduce((sum, arc) => sum + arc.length, 0);
}

type Polygons = Position[][][];

function areaOfPolygons(polygons: Polygons): Polygon | MultiPolygon {
  const [first, ...others] = polygons;
  return first && others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Without rings so narrow that rounding or simplifying made them a line. */
function withoutFlatRings(polygons: Polygons): Polygons {
  const hasArea = (ring: Position[]): boolean => ring.length >= 4 && ringAreaKm2(ring) > 0;
  return polygons.filter(([outer = []]) => hasArea(outer)).map((rings) => rings.filter(hasArea));
}

function withoutGaps(polygons: Polygons): Polygons {
  const isLand = (ring: Position[], i: number): boolean => i === 0 || ringAreaKm2(ring) >= GAP_KM2;
  return polygons.map((rings) => rings.filter(isLand));
}

/** Units that were given together with all their parts, and whose lines are not the outer lines of these. */
function unlikeTheirParts(topology: Topology, traced: readonly Traced[], places: readonly Place[]): Unit[] {
  const byCode = new Map(traced.map((unit) => [unit.unit.code, unit]));
  const children = childrenOf(places);
  return traced
    .filter(({ unit, arcs, merged }) => {
      const parts = merged ? null : partsOf(unit, children, byCode);
      if (!parts || unit.level === 'hromada') return false;
      const outer = new Set(
        indicesOf(
          mergeArcs(
            topology,
            parts.map((part) => part.arcs),
          ),
        ),
      );
      const own = indicesOf(arcs);
      return own.length !== outer.size || own.some((index) => !outer.has(index));
    })
    .map(({ unit }) => unit);
}
