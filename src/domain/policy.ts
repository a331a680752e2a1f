/**
 * The publication policy as data: geodata/policy.yaml. The compiler applies it before anything reaches the site,
 * and the public method page is made from the same file.
 */
import * as v from 'valibot';
import { SENSITIVITIES } from './incident.ts';
import { PRECISION_CLASSES, type PrecisionClass } from './precision.ts';
import { BilingualSchema, WordsSchema } from './text.ts';

const hours = v.pipe(
  v.number('must be a number of hours'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(24 * 365, 'is more than a year: give hours'),
);

const RuleSchema = v.strictObject({
  /** What the kind of object is called. */
  name: BilingualSchema,
  /** Nothing is published sooner after the event than this. */
  delayHours: hours,
  /** Nothing is placed more finely than this, whatever the reports say. */
  finest: v.picklist(PRECISION_CLASSES, `must be one of ${PRECISION_CLASSES.join(', ')}`),
});
export type PolicyRule = v.InferOutput<typeof RuleSchema>;

export const PolicySchema = v.strictObject({
  /** What holds for each kind of object. */
  rules: v.strictObject(v.entriesFromList(SENSITIVITIES, RuleSchema)),
  /** Fields that no file may have, with the reason that their author is told. */
  refusedFields: v.array(v.strictObject({ fields: v.array(WordsSchema), why: BilingualSchema })),
  people: v.strictObject({
    why: BilingualSchema,
    /** Public persons who may be named although they are no speakers. Speakers in an office always may. */
    mayBeNamed: v.array(BilingualSchema),
    /** Given names by which a personal name is recognised, each with its English spellings. */
    givenNames: v.array(v.strictObject({ uk: WordsSchema, en: v.array(WordsSchema) })),
  }),
  /** What the policy says in words: the paragraphs of the method page that no figure can be computed for. */
  principles: v.array(v.strictObject({ name: BilingualSchema, what: BilingualSchema })),
});
export type Policy = v.InferOutput<typeof PolicySchema>;

/** True when the class `a` places something more finely than `b`. */
export function isFiner(a: PrecisionClass, b: PrecisionClass): boolean {
  return PRECISION_CLASSES.indexOf(a) < PRECISION_CLASSES.indexOf(b);
}
