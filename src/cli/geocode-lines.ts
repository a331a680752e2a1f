/** `incident-map geocode --jsonl`: one text a line in, one answer a line out, for whole archives. */
import type { Place, PlaceCode } from '../domain/place.ts';
import { incidentPlaces, type Examination, type Finding, type Geocoder } from '../geocode/index.ts';

/** One line of input. */
interface Report {
  readonly id: unknown;
  readonly text: string;
  readonly published?: string;
}

/** A place of the answer. */
interface PlaceOut {
  /** The official code; of a part of a city that the classifier does not list, the city's. */
  readonly katottg: string | null;
  /** Our own code where it is another one. */
  readonly place?: string;
  readonly name: string;
  readonly level: Finding['level'];
  readonly relation: Finding['relation'];
  readonly role: Finding['role'];
  readonly span: Finding['span'];
  readonly confidence: number;
  readonly candidates: readonly string[];
  readonly why: readonly string[];
}

/** What one line of input gives: an answer, or what is wrong with the line. */
export type LineOut =
  { readonly ok: true; readonly line: string } | { readonly ok: false; readonly message: string };

/** Answers one line of `{id, text, lang?, published?}`. */
export function answerLine(line: string, geocoder: Geocoder, places: ReadonlyMap<PlaceCode, Place>): LineOut {
  const report = readReport(line);
  if (typeof report === 'string') return { ok: false, message: report };
  const { id, text, published } = report;
  const examination = geocoder.examine(text, published === undefined ? {} : { published });
  return { ok: true, line: JSON.stringify({ id, ...answer(examination, places) }) };
}

function answer(examination: Examination, places: ReadonlyMap<PlaceCode, Place>) {
  const hits = incidentPlaces(examination.findings);
  const others = examination.findings.filter((finding) => !hits.includes(finding));
  return {
    strikeReport: examination.strikeReport,
    places: hits.map((finding) => placeOut(finding, places)),
    others: others.map((finding) => placeOut(finding, places)),
    suggestions: examination.suggestions.map(({ span, codes }) => ({
      span,
      candidates: codes.map((code) => official(code, places)),
    })),
    draft: examination.draft,
  };
}

function placeOut(finding: Finding, places: ReadonlyMap<PlaceCode, Place>): PlaceOut {
  const { code, name, level, relation, role, span, confidence, candidates, why } = finding;
  const katottg = code === null ? null : official(code, places);
  return {
    katottg,
    ...(code !== null && code !== katottg ? { place: code } : {}),
    name,
    level,
    relation,
    role,
    span,
    confidence,
    candidates: candidates.map((candidate) => official(candidate, places)),
    why: why.map(({ en }) => en),
  };
}

function official(code: PlaceCode, places: ReadonlyMap<PlaceCode, Place>): string {
  const place = places.get(code);
  return place?.level === 'neighbourhood' && place.parent !== null ? place.parent : code;
}

function readReport(line: string): Report | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    return 'must be an object with a `text`';
  }
  const published =
    'published' in value && typeof value.published === 'string' ? value.published.slice(0, 10) : undefined;
  const id = 'id' in value ? value.id : null;
  return published === undefined ? { id, text: value.text } : { id, text: value.text, published };
}
