/** The tree of weapons with the look-ups that rings and panel need. */
import { rangeKm, type Weapon, type WeaponRange, type WeaponsData } from '../domain/weapon.ts';

/** One published figure, with the type that it is of. */
export interface PublishedRange {
  readonly weapon: Weapon;
  readonly claim: WeaponRange;
}

/** A weapon with the wider type that it stands under: 0 for a root. */
export interface WeaponInTree {
  readonly weapon: Weapon;
  readonly depth: number;
}

/** All weapons in the order of the tree: each wider type before the types that belong to it. */
export function weaponTree(weapons: WeaponsData): readonly WeaponInTree[] {
  const below = (parent: string | undefined, depth: number): WeaponInTree[] =>
    weapons
      .filter((weapon) => weapon.parent === parent)
      .flatMap((weapon) => [{ weapon, depth }, ...below(weapon.code, depth + 1)]);
  return below(undefined, 0);
}

/** What was published for a weapon and for the types that belong to it: a source may name a wider type only. */
export function publishedRanges(code: string, weapons: WeaponsData): readonly PublishedRange[] {
  const own = weapons.find((weapon) => weapon.code === code);
  if (!own) return [];
  const narrower = weapons.filter(({ parent }) => parent === code);
  return [
    ...own.ranges.map((claim) => ({ weapon: own, claim })),
    ...narrower.flatMap((weapon) => publishedRanges(weapon.code, weapons)),
  ];
}

/** The band of a weapon's figures in km, and the smallest minimum that was stated; null without any figure. */
export function publishedBand(
  code: string,
  weapons: WeaponsData,
): { readonly lowKm: number; readonly highKm: number; readonly minKm: number | null } | null {
  const ranges = publishedRanges(code, weapons).map(({ claim }) => rangeKm(claim.range));
  if (ranges.length === 0) return null;
  const mins = ranges.flatMap(({ minKm }) => (minKm === null ? [] : [minKm]));
  return {
    lowKm: Math.min(...ranges.map(({ lowKm }) => lowKm)),
    highKm: Math.max(...ranges.map(({ highKm }) => highKm)),
    minKm: mins.length > 0 ? Math.min(...mins) : null,
  };
}

/** Letters that a reader cannot tell apart: a name in Cyrillic that looks like one in Latin is no other name to them. */
const CYRILLIC = 'АВЕІКМНОРСТХ';
const LATIN = 'ABEIKMHOPCTX';

const lookOf = (text: string): string =>
  [...text.toUpperCase()].map((letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter).join('');

/** What a weapon is called beside the name that is shown, each way of looking once. */
export function otherNames({ aliases }: Pick<Weapon, 'aliases'>, shownName: string): readonly string[] {
  const looks = aliases.map(lookOf);
  const shownLook = lookOf(shownName);
  return aliases.filter((_, i) => looks.indexOf(looks[i] ?? '') === i && !shownLook.includes(looks[i] ?? ''));
}
