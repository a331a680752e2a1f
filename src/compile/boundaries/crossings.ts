/** Where lines cross: a border that crosses itself encloses no area that can be told. */
import type { Position } from 'geojson';

/** Cells of the grid in which crossings are looked for, in degrees: a few times the length of most pieces. */
const CELL_DEG = 0.01;

interface Piece {
  readonly line: number;
  readonly from: Position;
  readonly to: Position;
}

/** The indices of the lines that cross themselves or one another. Lines that only meet do not cross. */
export function crossingLines(lines: readonly (readonly Position[])[]): Set<number> {
  const cells = new Map<string, Piece[]>();
  const crossing = new Set<number>();
  lines.forEach((positions, line) => {
    for (let i = 1; i < positions.length; i++) {
      const piece = { line, from: positions[i - 1] ?? [], to: positions[i] ?? [] };
      for (const key of cellsOf(piece)) {
        const others = cells.get(key) ?? [];
        for (const other of others) {
          if (cross(piece, other)) crossing.add(line).add(other.line);
        }
        cells.set(key, [...others, piece]);
      }
    }
  });
  return crossing;
}

/** The cells of the box around a piece. */
function cellsOf({ from, to }: Piece): string[] {
  const [columns, rows] = [0, 1].map((axis) => {
    const ends = [from[axis] ?? 0, to[axis] ?? 0].map((degrees) => Math.floor(degrees / CELL_DEG));
    const low = Math.min(...ends);
    return Array.from({ length: Math.max(...ends) - low + 1 }, (_, i) => low + i);
  });
  return (columns ?? []).flatMap((column) => (rows ?? []).map((row) => `${column} ${row}`));
}

function cross(a: Piece, b: Piece): boolean {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** Positive to the left of a piece, negative to its right, 0 on its line. */
function side({ from, to }: Piece, point: Position): number {
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  const [x = 0, y = 0] = point;
  return Math.sign((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0));
}
