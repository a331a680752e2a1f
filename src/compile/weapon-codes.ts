/** References into the tree of weapons: each code of a claim must be in geodata/weapons.yaml, when that file is there. */
import * as v from 'valibot';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { RecordFile } from './records.ts';
import type { Sources } from './source.ts';
import { parseYaml, problemAt } from './yaml.ts';

const FILE = 'weapons.yaml';
/** Only the codes: whether the rest of the file is in order is for those to say who read the tree. */
const CodesSchema = v.array(v.object({ code: v.string() }));

/** Says which weapons of claims are not in the tree. */
export function checkWeapons(files: readonly RecordFile[], sources: Sources, problems: Problem[]): void {
  const text = sources.get(FILE);
  if (text === undefined) return;
  // Faults of the tree itself are told by its own reader.
  const tree = v.safeParse(CodesSchema, parseYaml(FILE, text, []).value);
  if (!tree.success) return;
  const codes = new Set(tree.output.map(({ code }) => code));
  for (const { source, links } of files) {
    links.claims.forEach(({ weapon, weapons }, i) => {
      const check = (code: string, path: readonly (string | number)[]): void => {
        if (codes.has(code)) return;
        const message = `there is no weapon "${code}" in weapons.yaml${didYouMean(code, codes)}`;
        problems.push(problemAt(source, ['claims', i, ...path], message));
      };
      if (weapon !== undefined) check(weapon, ['weapon']);
      weapons.forEach((code, j) => check(code, ['weapons', j]));
    });
  }
}
