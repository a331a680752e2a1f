/** A report: something published, who published it and when, and what it says in our own words. */
import * as v from 'valibot';
import { BilingualSchema, IdSchema, WordsSchema, type Bilingual } from './text.ts';
import { PlainDateSchema, SaidAtSchema } from './time.ts';
import { WebAddressSchema } from './web-address.ts';

export const ReportSchema = v.strictObject({
  id: IdSchema,
  /** The publisher as it names itself, or what is known of it when the copy names none. */
  publisher: BilingualSchema,
  published: SaidAtSchema,
  language: v.pipe(WordsSchema, v.regex(/^[a-z]{2}$/, 'must be a two-letter language code, for instance uk')),
  /** Where it was read. Left out when no whole address is known: an address is never completed by guess. */
  url: v.optional(WebAddressSchema),
  /** A copy in a public archive. */
  archived: v.optional(WebAddressSchema),
  /** The date on which it was read. */
  retrieved: v.optional(PlainDateSchema),
  /** The outlet or agency whose text this is, when the publisher reprints it. */
  reprints: v.optional(WordsSchema),
  /** The id of the report whose text this one repeats: the two are one origin. */
  origin: v.optional(WordsSchema),
  /** The data set in which it was read, as the column `via` of geodata/SOURCES.md calls it: who uses it credits that. */
  via: v.optional(IdSchema),
  /** What a reader should know about the copy: cut address, unnamed publisher, mistakes in the text. */
  note: v.optional(BilingualSchema),
});

/** A report as the site has it: the front matter of its file, and its body. */
export type Report = v.InferOutput<typeof ReportSchema> & {
  /** What it says, in our own words. */
  readonly summary: Bilingual;
};
