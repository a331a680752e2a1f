/** References into the tree of weapons: each code of a claim must be in geodata/weapons.yaml, when that file is there. */
import * as v from 'valibot';
import { weaponsOf } from '../domain/claim.ts';
import type { MapRecord } from '../domain/incident.ts';
import type { WeaponName } from '../domain/site.ts';
import { BilingualSchema } from '../domain/text.ts';
import { unknownHint } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { RecordFile } from './records.ts';
import type { Sources } from './source.ts';
import { parseYaml, problemAt } from './yaml.ts';

const FILE = 'weapons.yaml';
/** Only what a reference needs: whether the rest of the file is in order is for those to say who read the tree. */
const TreeSchema = v.array(
  v.object({
    code: v.string(),
    parent: v.optional(v.nullable(v.string()), null),
    name: v.fallback(v.nullable(BilingualSchema), null),
  }),
);

/** The tree; null when there is none, or none that can be read: its own reader tells its faults. */
function treeOf(sources: Sources): v.InferOutput<typeof TreeSchema> | null {
  const text = sources.get(FILE);
  if (text === undefined) return null;
  const tree = v.safeParse(TreeSchema, parseYaml(FILE, text, []).value);
  return tree.success ? tree.output : null;
}

/** The weapons that claims name, and the wider types above them, in the order of the tree. */
export function weaponNames(records: readonly MapRecord[], sources: Sources): readonly WeaponName[] {
  const tree = treeOf(sources) ?? [];
  const parentOf = new Map(tree.map(({ code, parent }) => [code, parent]));
  const named = new Set<string>();
  for (const code of records.flatMap(({ claims }) => claims.flatMap(weaponsOf))) {
    for (
      let each: string | null = code;
      each !== null && !named.has(each);
      each = parentOf.get(each) ?? null
    ) {
      named.add(each);
    }
  }
  return tree.flatMap(({ code, parent, name }) => (name && named.has(code) ? [{ code, parent, name }] : []));
}

/** Says which weapons of claims are not in the tree. */
export function checkWeapons(files: readonly RecordFile[], sources: Sources, problems: Problem[]): void {
  const tree = treeOf(sources);
  if (!tree) return;
  const codes = new Set(tree.map(({ code }) => code));
  for (const { source, links } of files) {
    links.claims.forEach(({ weapon, weapons }, i) => {
      const check = (code: string, path: readonly (string | number)[]): void => {
        if (codes.has(code)) return;
        const message = `there is no weapon "${code}"${unknownHint(code, codes, 'weapons.yaml')}`;
        problems.push(problemAt(source, ['claims', i, ...path], message));
      };
      if (weapon !== undefined) check(weapon, ['weapon']);
      weapons.forEach((code, j) => check(code, ['weapons', j]));
    });
  }
}
