import type { MultiPolygon, Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingLines } from '../../../src/compile/boundaries/crossings.ts';
import { exactBoundaries, type AttributedMatch, type Exact } from '../../../src/compile/boundaries/exact.ts';
import { distanceToSegmentM, ringAreaKm2 } from '../../../src/compile/boundaries/plane.ts';
import { simplifyLine } from '../../../src/compile/boundaries/simplify.ts';
import type { Unit } from '../../../src/compile/boundaries/units.ts';
import { areaFor, places, unitNamed, units } from './boundaries-fixtures.ts';

const position = fc.tuple(
  fc.double({ min: 36, max: 36.05, noNaN: true }),
  fc.double({ min: 50, max: 50.05, noNaN: true }),
);
const line: fc.Arbitrary<Position[]> = fc.array(position, { minLength: 2, maxLength: 40 });

describe('simplifying a line', () => {
  it('leaves out no point that is farther from the new line than the tolerance', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 2000, noNaN: true }), (given, toleranceM) => {
        const kept = simplifyLine(given, toleranceM);
        expect([kept[0], kept.at(-1)]).toEqual([given[0], given.at(-1)]);
        for (const point of given) {
          const distances = kept.slice(1).map((to, i) => distanceToSegmentM(point, kept[i] ?? [], to));
          expect(Math.min(...distances)).toBeLessThanOrEqual(toleranceM + 1e-6);
        }
      }),
    );
  });

  it('takes no point from a line without tolerance but those on a straight piece', () => {
    fc.assert(
      fc.property(line, (given) => {
        for (const left of given.filter((point) => !simplifyLine(given, 0).includes(point))) {
          const others = given.filter((point) => point !== left);
          const distances = others.slice(1).map((to, i) => distanceToSegmentM(left, others[i] ?? [], to));
          expect(Math.min(...distances)).toBeLessThan(1e-6);
        }
      }),
    );
  });
});

describe('crossings', () => {
  /** Every piece with every other: slow and simple. */
  function crossingByBruteForce(lines: readonly Position[][]): Set<number> {
    const pieces = lines.flatMap((positions, at) =>
      positions.slice(1).map((to, i) => ({ at, from: positions[i] ?? [], to })),
    );
    const turn = (
      [ax = 0, ay = 0]: Position,
      [bx = 0, by = 0]: Position,
      [cx = 0, cy = 0]: Position,
    ): number => Math.sign((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
    const found = new Set<number>();
    for (const a of pieces) {
      for (const b of pieces) {
        const apart = turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0;
        if (apart && turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0) found.add(a.at).add(b.at);
      }
    }
    return found;
  }

  it('are those that brute force finds', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        expect(crossingLines(lines)).toEqual(crossingByBruteForce(lines));
      }),
    );
  });
});

const ATTRIBUTION = { source: 'A survey', licence: 'CC0', attribution: 'A survey (CC0)' };

function matchOf(unit: Unit, geometry: MultiPolygon): AttributedMatch {
  return { unit, area: areaFor(unit, geometry), by: 'name', attribution: ATTRIBUTION };
}

/** The wave of a border: many points that a straight line cannot replace. */
const wave = (along: number): number => Math.sin(along * 40) * 0.004;
const STEPS = 60;
const CELL_DEG = 0.2;

/** A cell of a grid whose inner borders are waves, so that neighbours share every point of them. */
function cell(column: number, row: number): MultiPolygon {
  const [west, south] = [36 + column * CELL_DEG, 49 + row * CELL_DEG];
  const steps = Array.from({ length: STEPS }, (_, i) => (i / STEPS) * CELL_DEG);
  const horizontal = (at: number): Position[] => steps.map((step) => [west + step, at + wave(step)]);
  const vertical = (at: number): Position[] => steps.map((step) => [at + wave(step), south + step]);
  const corner = (x: number, y: number): Position => [west + x * CELL_DEG, south + y * CELL_DEG];
  const outer = [
    ...horizontal(south),
    corner(1, 0),
    ...vertical(west + CELL_DEG).slice(1),
    corner(1, 1),
    ...horizontal(south + CELL_DEG)
      .slice(1)
      .reverse(),
    corner(0, 1),
    ...vertical(west).slice(1).reverse(),
    corner(0, 0),
  ];
  return { type: 'MultiPolygon', coordinates: [[outer]] };
}

const RAION = unitNamed('Lozova raion');
const HROMADAS = units.filter(({ parent }) => parent === RAION.code);
const columnOf = (i: number): number => i % 3;
const rowOf = (i: number): number => Math.floor(i / 3);
const grid = HROMADAS.map((unit, i) => matchOf(unit, cell(columnOf(i), rowOf(i))));

function ringsOf(boundaries: Exact['boundaries']): Position[][] {
  return boundaries.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
}

function areaKm2(exact: Exact, level: Unit['level']): number {
  const ofLevel = exact.boundaries.filter(({ unit }) => unit.level === level);
  return ringsOf(ofLevel).reduce((sum, ring) => sum + ringAreaKm2(ring), 0);
}

/** The pieces of all rings in the direction in which they run. */
function piecesOf(rings: readonly Position[][]): string[] {
  return rings.flatMap((ring) => ring.slice(1).map((to, i) => `${String(ring[i])} ${String(to)}`));
}

describe('exact boundaries', () => {
  it('are closed, counter-clockwise, rounded and free of crossings at any tolerance', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 5, 25, 100, 400, 1000), (toleranceM) => {
        for (const ring of ringsOf(exactBoundaries(grid, places, toleranceM).boundaries)) {
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(ring.length).toBeGreaterThanOrEqual(4);
          const doubleArea = ring
            .slice(1)
            .reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
          expect(doubleArea).toBeGreaterThan(0);
          for (const degrees of ring.flat()) expect(Number(degrees.toFixed(5))).toBe(degrees);
          expect(crossingLines([ring]).size).toBe(0);
        }
      }),
    );
  });

  it('are simplified less where a border would cross itself', () => {
    // A bay of 780 m in the south, and a spit from the north that ends in it.
    const south: Position[] = [
      [36, 49],
      [36.08, 49],
      [36.08, 48.993],
      [36.12, 48.993],
      [36.12, 49],
      [36.2, 49],
    ];
    const north: Position[] = [
      [36.2, 49.2],
      [36.101, 49.2],
      [36.1, 48.996],
      [36.099, 49.2],
      [36, 49.2],
      [36, 49],
    ];
    const ring = [...south, ...north];
    expect(crossingLines([simplifyLine(ring, 1000)]).size).toBe(1);
    const match = matchOf(RAION, { type: 'MultiPolygon', coordinates: [[ring]] });
    const rings = ringsOf(exactBoundaries([match], places, 1000).boundaries);
    expect(rings).toHaveLength(1);
    expect(crossingLines(rings).size).toBe(0);
  });

  it('of neighbours share every piece of the line between them, in opposite directions', () => {
    const { boundaries } = exactBoundaries(grid, places, 25);
    const rings = (level: Unit['level']): Position[][] =>
      ringsOf(boundaries.filter(({ unit }) => unit.level === level));
    const pieces = new Set(piecesOf(rings('hromada')));
    const alone = [...pieces].filter((piece) => !pieces.has(piece.split(' ').reverse().join(' ')));
    expect(alone.sort()).toEqual(piecesOf(rings('raion')).sort());
    expect(alone.length).toBeLessThan(pieces.size);
  });

  it('of a raion are put together when all its hromadas are there, and only then', () => {
    const all = exactBoundaries(grid, places, 25);
    const raion = all.boundaries.find(({ unit }) => unit.code === RAION.code);
    expect(raion).toMatchObject({ merged: true, attribution: ATTRIBUTION });
    expect(areaKm2(all, 'raion')).toBeCloseTo(areaKm2(all, 'hromada'), 6);
    expect(all.boundaries.some(({ unit }) => unit.level === 'oblast')).toBe(false);
    const some = exactBoundaries(grid.slice(1), places, 25);
    expect(some.boundaries.map(({ unit }) => unit.level)).toEqual(grid.slice(1).map(() => 'hromada'));
  });

  it('keep fewer points with a wider tolerance, and nearly the same area', () => {
    const [fine, coarse] = [exactBoundaries(grid, places, 0), exactBoundaries(grid, places, 25)];
    expect(coarse.positions.kept).toBeLessThan(fine.positions.kept);
    expect(areaKm2(coarse, 'raion') / areaKm2(fine, 'raion')).toBeCloseTo(1, 2);
  });

  it('of two sources are told when a raion is not bounded by its hromadas', () => {
    const box: Position[] = [
      [35.9, 48.9],
      [37, 48.9],
      [37, 49.9],
      [35.9, 49.9],
      [35.9, 48.9],
    ];
    const other = matchOf(RAION, { type: 'MultiPolygon', coordinates: [[box]] });
    expect(exactBoundaries([...grid, other], places, 25).unlikeTheirParts).toEqual([RAION]);
    expect(exactBoundaries(grid, places, 25).unlikeTheirParts).toEqual([]);
  });

  it('that cross themselves in the given file are told', () => {
    const bow: Position[] = [
      [36, 49],
      [36.1, 49.1],
      [36.1, 49],
      [36, 49.12],
      [36, 49],
    ];
    const match = matchOf(RAION, { type: 'MultiPolygon', coordinates: [[bow]] });
    expect(exactBoundaries([match], places, 25).selfCrossing).toEqual([RAION]);
  });
});
