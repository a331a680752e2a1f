/** Files that import each other in a circle. */
import { ownTarget } from './floors.ts';
import type { Import, ImportForm } from './read-imports.ts';

/** `value`: only what is still there when the program runs; `any`: types as well. */
export type Bond = 'value' | 'any';

const TYPES_ONLY: readonly ImportForm[] = ['type', 'reference'];
/** Loads another program, as a worker does: the two never wait for each other. */
const APART: ImportForm = 'address';

/** One circle of each knot of files that all lead to each other, the shortest: `a.ts → b.ts → a.ts`. */
export function circles(imports: readonly Import[], bond: Bond): string[] {
  const next = new Map<string, Set<string>>();
  for (const it of imports) {
    const to = ownTarget(it);
    if (to === null || it.form === APART || (bond === 'value' && TYPES_ONLY.includes(it.form))) continue;
    next.set(it.file, (next.get(it.file) ?? new Set()).add(to));
  }
  const told = new Set<string>();
  const found: string[] = [];
  const shortest = [...next.keys()].flatMap((file) => wayBack(file, next) ?? []);
  for (const way of shortest.sort((one, other) => one.length - other.length)) {
    if (way.some((file) => told.has(file))) continue;
    for (const file of way) told.add(file);
    found.push([...way, way[0]].join(' → '));
  }
  return found;
}

/** The shortest way from a file back to itself, without its end. */
function wayBack(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): [string[]] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const to of next.get(file) ?? []) {
      if (to === start) return [backwards(file, start, cameFrom)];
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, file);
      queue.push(to);
    }
  }
  return null;
}

function backwards(last: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let file: string | undefined = last; file !== undefined && file !== start; file = cameFrom.get(file)) {
    way.unshift(file);
  }
  return [start, ...way];
}
