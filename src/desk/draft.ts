/** A draft incident as it is kept on the device: the text, what was corrected, and what was written by hand. */
import * as v from 'valibot';
import { isPlaceCode, type PlaceCode } from '../domain/place.ts';
import { PlainDateSchema } from '../domain/time.ts';
import { ROLES } from './examined.ts';

/** What can be written by hand; what is not written is offered from the text. */
export const FIELDS = [
  'publisherUk',
  'publisherEn',
  'url',
  'language',
  'speaker',
  'side',
  'category',
  'earliest',
  'latest',
  'whenPrecision',
  'titleUk',
  'titleEn',
  'saysUk',
  'saysEn',
] as const;
export type Field = (typeof FIELDS)[number];
export type Edits = Readonly<Partial<Record<Field, string | undefined>>>;

const CodeSchema = v.pipe(
  v.string(),
  v.check(isPlaceCode),
  v.transform((code) => code as PlaceCode),
);

const CorrectionSchema = v.object({
  code: v.optional(CodeSchema),
  role: v.optional(v.picklist(ROLES)),
  dropped: v.optional(v.literal(true)),
});

/** Version 1 of what is stored. A change of its shape gets a new version and a way from this one. */
export const DraftSchema = v.object({
  version: v.literal(1),
  /** Also the id of the incident when it is exported. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{3,11}$/)),
  text: v.string(),
  /** Date of publication; empty when it is not known. */
  published: v.union([v.literal(''), PlainDateSchema]),
  corrections: v.record(v.string(), CorrectionSchema),
  edits: v.partial(v.object(v.entriesFromList(FIELDS, v.string()))),
  /** When it was saved last: an instant of this device, as text of ISO 8601. */
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type Draft = v.InferOutput<typeof DraftSchema>;

/** The draft that a stored text holds; null when it holds none that this version can read. */
export function parseDraft(stored: string): Draft | null {
  try {
    const result = v.safeParse(DraftSchema, JSON.parse(stored));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
