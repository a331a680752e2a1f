/** Weapons: geodata/weapons.yaml, the tree of types and what was published about their range. */
import * as v from 'valibot';
import { rangeKm, WeaponSchema, type Weapon, type WeaponsData } from '../domain/weapon.ts';
import type { Problem } from './problem.ts';
import { checkSchema } from './schema.ts';
import type { Sources } from './source.ts';
import { parseYaml, problemAt, type YamlSource } from './yaml.ts';

const FILE = 'weapons.yaml';
const WeaponsSchema = v.array(WeaponSchema);
const HINTS = {
  code: 'a short permanent name for links, such as kn23',
  source: 'a range is a claim: say where it was read (publisher, and its address if it is known)',
  speaker: 'a range is a claim: say who states it',
  basis: 'say what the figure rests on',
  date: 'when it was said or flown; write unknown where the source gives none',
  high: 'the figure itself, or the upper one of two',
};

/** How far a figure may lie from the middle one of its type: figures that differ tenfold are a slip, not a dispute. */
const MAX_RATIO = 6;

/** Reads the tree. Without the file there are no weapons to choose from, and rings have figures only. */
export function readWeapons(sources: Sources, problems: Problem[]): WeaponsData {
  const text = sources.get(FILE);
  if (text === undefined) return [];
  const source = parseYaml(FILE, text, problems);
  const weapons = checkSchema(WeaponsSchema, source, problems, HINTS) ?? [];
  checkTree(weapons, source, problems);
  checkNames(weapons, source, problems);
  for (const [i, weapon] of weapons.entries()) checkOutliers(weapon, i, source, problems);
  return weapons;
}

/** Codes are unique, and a parent stands before its children, so that a tree has no circle. */
function checkTree(weapons: readonly Weapon[], source: YamlSource, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const [i, { code, parent }] of weapons.entries()) {
    if (seen.has(code))
      problems.push(problemAt(source, [i, 'code'], `"${code}" is taken: links could mean either`));
    if (parent !== undefined && !seen.has(parent)) {
      const message = `there is no "${parent}" above: a wider type stands before the types that belong to it`;
      problems.push(problemAt(source, [i, 'parent'], message));
    }
    seen.add(code);
  }
}

/** One weapon under two names, each with its own figure, is how one dispute becomes two missiles. */
function checkNames(weapons: readonly Weapon[], source: YamlSource, problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const [i, { code, name, aliases }] of weapons.entries()) {
    for (const word of new Set([name.en, name.uk, ...aliases].map((each) => each.toLowerCase()))) {
      const owner = owners.get(word);
      if (owner !== undefined) {
        const message = `"${word}" is a name of ${owner} already: one weapon has one entry, with all its figures`;
        problems.push(problemAt(source, [i, 'aliases'], message));
      }
      owners.set(word, code);
    }
  }
}

function checkOutliers({ ranges }: Weapon, i: number, source: YamlSource, problems: Problem[]): void {
  for (const [j, { range }] of ranges.entries()) {
    const others = ranges.filter((_, k) => k !== j).map((other) => rangeKm(other.range).highKm);
    if (others.length === 0) continue;
    const middle = others.sort((a, b) => a - b)[Math.floor(others.length / 2)] as number;
    const ratio = rangeKm(range).highKm / middle;
    if (ratio <= MAX_RATIO && ratio >= 1 / MAX_RATIO) continue;
    const message = `is far from the other figures of this type (about ${Math.round(middle)} km): a slip of the decimal point?`;
    problems.push(problemAt(source, [i, 'ranges', j, 'range', 'high'], message));
  }
}
