/** The publication policy of a folder of geodata. */
import { PolicySchema, type Policy } from '../../domain/policy.ts';
import type { Problem } from '../problem.ts';
import { checkSchema } from '../schema.ts';
import type { Sources } from '../source.ts';
import { parseYaml } from '../yaml.ts';

const FILE = 'policy.yaml';

/** Reads the policy. Nothing is published without one. */
export function readPolicy(sources: Sources, problems: Problem[]): Policy | null {
  const text = sources.get(FILE);
  if (text === undefined) {
    const message = 'this file is missing: nothing is published without a publication policy';
    problems.push({ file: FILE, line: 1, field: '', message });
    return null;
  }
  return checkSchema(PolicySchema, parseYaml(FILE, text, problems), problems);
}
