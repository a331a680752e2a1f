/** Who says something: a person in an office, or an office. Every claim has one. */
import * as v from 'valibot';
import { BilingualSchema, IdSchema, WordsSchema } from './text.ts';

/** Whose side a speaker is on, so that a reader can weigh what they say. */
export const SIDES = [
  'ukraine',
  'russia',
  'dprk',
  'usa',
  'other-state',
  'un',
  'independent',
  'press',
] as const;
export type Side = (typeof SIDES)[number];

export const SpeakerSchema = v.strictObject({
  id: IdSchema,
  /** The person's or the office's name. */
  name: BilingualSchema,
  /** What the person held at the time; left out when the name is that of an office. */
  office: v.optional(BilingualSchema),
  side: v.picklist(SIDES, `must be one of ${SIDES.join(', ')}`),
  /** The id of the office in whose name the person speaks: the two count as one source. */
  speaksFor: v.optional(WordsSchema),
});
export type Speaker = v.InferOutput<typeof SpeakerSchema>;
