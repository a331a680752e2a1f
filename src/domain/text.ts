/** Texts that exist in both languages of the site. English and Ukrainian are equal: neither may be missing. */
import * as v from 'valibot';

export const LANGS = ['uk', 'en'] as const;
export type Lang = (typeof LANGS)[number];

const words = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));

export const BilingualSchema = v.strictObject({ uk: words, en: words });
export type Bilingual = v.InferOutput<typeof BilingualSchema>;

export const WordsSchema = words;

/** The id of a speaker or of a report: what other files name it by. */
export const IdSchema = v.pipe(
  words,
  v.regex(
    /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
    'must be small Latin letters and digits with hyphens, for instance un-panel',
  ),
);
