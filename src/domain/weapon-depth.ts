/** How statements of the weapon stand to each other in the tree of weapons: sources name it at different depths. */

/** The wider type of a weapon; null or undefined at the root and for a code that the tree has not. */
export type ParentOf = (code: string) => string | null | undefined;

/** From the widest type down to the weapon itself: its place in the tree. */
export function pathTo(code: string, parentOf: ParentOf): readonly string[] {
  const path: string[] = [];
  let each: string | null | undefined = code;
  while (typeof each === 'string' && !path.includes(each)) {
    path.unshift(each);
    each = parentOf(each);
  }
  return path;
}

/**
 * How a later statement stands to an earlier one: `same`, `narrower` (the family, then a type of it), `wider`, or
 * `other` (S-300, then KN-23). Of "one or the other" each may be it: a statement is narrower when all that it leaves
 * open the other left open too.
 */
export type Relation = 'same' | 'narrower' | 'wider' | 'other';

export function relationOf(
  earlier: readonly string[],
  later: readonly string[],
  parentOf: ParentOf,
): Relation {
  const laterFits = allFit(later, earlier, parentOf);
  const earlierFits = allFit(earlier, later, parentOf);
  if (laterFits && earlierFits) return 'same';
  if (laterFits) return 'narrower';
  return earlierFits ? 'wider' : 'other';
}

/** True when each of the codes is one of the others or belongs to one. */
function allFit(codes: readonly string[], others: readonly string[], parentOf: ParentOf): boolean {
  return codes.every((code) => pathTo(code, parentOf).some((each) => others.includes(each)));
}
