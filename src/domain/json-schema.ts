/**
 * JSON Schemas of what people write in geodata and of nothing else, made from the schemas that the compiler checks
 * with. Rules that JSON Schema has no words for (a claim answers a claim that is there) are the compiler's alone.
 */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { AuthoredIncidentSchema, ContextSchema, WithdrawnSchema } from './incident.ts';
import { PolicySchema } from './policy.ts';
import { ReportSchema } from './report.ts';
import { SpeakerSchema } from './speaker.ts';

/** Raised with every change after which a file that was valid is not, or means something else. */
export const SCHEMA_VERSION = 1;

const SCHEMAS: Readonly<Record<string, { readonly title: string; readonly schema: v.GenericSchema }>> = {
  incident: { title: 'geodata/incidents/*.yaml', schema: v.union([AuthoredIncidentSchema, WithdrawnSchema]) },
  context: { title: 'geodata/context/*.yaml', schema: v.union([ContextSchema, WithdrawnSchema]) },
  report: { title: 'geodata/reports/*.md: the front matter', schema: ReportSchema },
  speakers: { title: 'geodata/speakers.yaml', schema: v.array(SpeakerSchema) },
  policy: { title: 'geodata/policy.yaml', schema: PolicySchema },
};

/** The schemas by their path in the site, `data/schema/v1/incident.schema.json`. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, { title, schema }]) => {
      const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
      return [`data/schema/v${SCHEMA_VERSION}/${name}.schema.json`, { ...json, title }];
    }),
  );
}
