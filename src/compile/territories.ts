/** Parts of states, from geodata/boundaries/territories.geojson: what a possible launch area is cut to. */
import * as v from 'valibot';
import type { TerritoriesData } from '../domain/territory.ts';
import { WordsSchema } from '../domain/text.ts';
import { parseAreas } from './geojson.ts';
import type { Problem } from './problem.ts';
import type { Sources } from './source.ts';

const FILE = 'boundaries/territories.geojson';

const PropertiesSchema = v.object({
  state: v.pipe(WordsSchema, v.regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1)')),
  region: v.pipe(WordsSchema, v.regex(/^[A-Z]{2}-[A-Z]{2,3}$/, 'must be a code like RU-BL: links carry it')),
  name_uk: WordsSchema,
  name_en: WordsSchema,
});

/** Reads the parts. Without the file only whole states can be chosen. */
export function readTerritories(sources: Sources, problems: Problem[]): TerritoriesData {
  const text = sources.get(FILE);
  const features = text === undefined ? [] : parseAreas(FILE, text, problems);
  const seen = new Set<string>();
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ geometry, properties }, i) => {
      const tell = (field: string, message: string): void => {
        problems.push({ file: FILE, line: 1, field: `features[${i}].properties${field}`, message });
      };
      const result = v.safeParse(PropertiesSchema, properties);
      if (!result.success) {
        for (const issue of result.issues) tell(`.${v.getDotPath(issue) ?? ''}`, issue.message);
        return [];
      }
      const { state, region: code, name_uk: uk, name_en: en } = result.output;
      if (seen.has(code)) tell('.region', `"${code}" is taken: links could mean either`);
      seen.add(code);
      return [{ type: 'Feature' as const, geometry, properties: { code, state, uk, en } }];
    }),
  };
}
