/** What the texts of a record may not be: without a claim, of another date, or copied from a report. */
import { statementsOf } from '../domain/citations.ts';
import { LANGS, type Lang } from '../domain/text.ts';
import { dateOf } from '../domain/time.ts';
import type { Report } from '../domain/report.ts';
import { wrongAlphabet } from './alphabet.ts';
import type { Problem } from './problem.ts';
import type { RecordFile } from './records.ts';
import type { BodyPart } from './reports.ts';
import { datesIn, mayLieIn, type DateSpan } from './text-dates.ts';
import { problemAt, type FieldPath } from './yaml.ts';

type Tell = (path: FieldPath, message: string) => void;
type Links = RecordFile['links'];

/** Checks title, summary and statements of each record. */
export function checkWording(
  records: readonly RecordFile[],
  reports: readonly Report[],
  bodies: readonly BodyPart[],
  problems: Problem[],
): void {
  const reportById = new Map(reports.map((report) => [report.id, report]));
  const runsOf = copiedRuns(bodies);
  for (const { kind, source, links } of records) {
    if (kind === 'withdrawn' || source.broken) continue;
    const tell: Tell = (path, message) => problems.push(problemAt(source, path, message));
    for (const lang of LANGS) {
      checkCitations(links.summary[lang], lang, tell);
      checkTextDates(links, lang, reportById, tell);
      checkCopied(links, lang, runsOf, tell);
    }
  }
}

const CITATION = /^\[c\d+(?:,\s*c\d+)*\]$/;
/** What was meant as a citation, however it is written. */
const MEANT_AS_CITATION =
  /\[\s*[cс]?\s*\d+(?:[\s,;–—-]*(?:[cс]\s*)?\d+)*\s*\]|\(\s*[cс]\d+(?:[\s,;–—-]*[cс]?\d+)*\s*\)/giu;
/** A sentence within a text: what ends it, and the capital that the next one begins with. */
const SENTENCE_END = /(\p{L}+|[\d)\]»”"’%])([.!?…]+[»”"’)]?)\s+(?=[«“"(]?\p{Lu})/gu;
/** Words that end with a point and no sentence, beside initials and other words of one letter. */
const ABBREVIATIONS = new Set(
  'вул просп пров бул пл ім см смт обл гр ст ред тис млн млрд грн чол ін св проф акад ген лейт полк mr mrs ms dr st gen col lt maj sgt capt gov sen rep no vs approx jr'.split(
    ' ',
  ),
);
const SHOWN_WORDS = 8;

/** Each sentence ends with the claims that it rests on. */
function checkCitations(summary: string, lang: Lang, tell: Tell): void {
  const path = ['summary', lang];
  const wrong = [...summary.matchAll(MEANT_AS_CITATION)]
    .map(([whole]) => whole)
    .filter((whole) => !CITATION.test(whole));
  for (const whole of wrong) {
    const id = wrongAlphabet(whole.slice(1, -1).split(/[\s,;]/)[0] ?? '');
    tell(path, `"${whole}" is read as words: claims are named as [c1] or [c1, c2]${id}`);
  }
  if (wrong.length > 0) return;
  for (const { text, claims } of statementsOf(summary)) {
    const sentences = sentencesOf(text);
    const bare = claims.length === 0 ? sentences : sentences.slice(0, -1);
    for (const sentence of bare) {
      if (!/\p{L}/u.test(sentence)) continue;
      tell(
        path,
        `"${beginning(sentence)}" rests on no claim: end the sentence with the claims that it rests on, such as [c1, c2], or take it out`,
      );
    }
  }
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const [whole, word = '', stop = ''] = match;
    const isShort = /^\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
    if (stop.startsWith('.') && isShort) continue;
    sentences.push(text.slice(start, match.index + whole.length).trim());
    start = match.index + whole.length;
  }
  return [...sentences, text.slice(start).trim()].filter((sentence) => sentence !== '');
}

function beginning(sentence: string): string {
  const words = sentence.split(/\s+/);
  return words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS).join(' ')} …` : sentence;
}

/** A title says when it happened; a summary has no date that nothing in the record accounts for. */
function checkTextDates(
  { when, title, summary, claims }: Links,
  lang: Lang,
  reportById: ReadonlyMap<string, Report>,
  tell: Tell,
): void {
  const event: readonly DateSpan[] = when ? [[nightOrDayOf(when.earliest), dateOf(when.latest)]] : [];
  const published = claims
    .flatMap(({ reports }) => reports)
    .flatMap((id) => reportById.get(id)?.published ?? []);
  const spans: readonly DateSpan[] = [
    ...event,
    ...[...claims.flatMap(({ madeAt }) => madeAt ?? []), ...published].map((said): DateSpan =>
      typeof said === 'string'
        ? [dateOf(said), dateOf(said)]
        : [dateOf(said.earliest), said.latest === undefined ? null : dateOf(said.latest)],
    ),
    ...claims.flatMap(({ casualties }): DateSpan[] =>
      casualties ? [[dateOf(casualties.asOf), dateOf(casualties.asOf)]] : [],
    ),
  ];
  const said = claims.flatMap((claim) => datesIn(claim.says[lang], lang));
  const isKnown = (date: ReturnType<typeof datesIn>[number]): boolean =>
    spans.some((span) => mayLieIn(date, span)) ||
    said.some(
      (other) =>
        other.month === date.month &&
        (date.day === null || other.day === date.day) &&
        (date.year === null || other.year === null || other.year === date.year),
    );

  const span = when && `${when.earliest} to ${when.latest}`;
  const inTitle = datesIn(title[lang], lang);
  const ofEvent = (date: (typeof inTitle)[number]): boolean => event.some((each) => mayLieIn(date, each));
  const wrong = inTitle.some(ofEvent) ? inTitle.filter((date) => !ofEvent(date) && !isKnown(date)) : inTitle;
  if (when) {
    for (const { text } of new Set(wrong)) {
      tell(
        ['title', lang],
        `"${text}" is not when it happened (${String(span)}): correct the title, or when`,
      );
    }
  }
  for (const date of datesIn(summary[lang], lang)) {
    if (isKnown(date)) continue;
    const message = `"${date.text}" is a date that nothing in this record has, neither when${span === undefined ? '' : ` (${span})`} nor a claim: correct it, or add the claim that it comes from`;
    tell(['summary', lang], message);
  }
}

/** Until this hour people speak of the night in which it was, "the night of 4–5 August", and so of the day before. */
const NIGHT_ENDS = 'T07:00';
const MS_PER_DAY = 86_400_000;

/** The first day of an event as a text may give it. */
function nightOrDayOf(earliest: string): string {
  const day = dateOf(earliest);
  if (earliest === day || earliest.slice(day.length) > NIGHT_ENDS) return day;
  return new Date(Date.parse(day) - MS_PER_DAY).toISOString().slice(0, day.length);
}

/** So many words in a row are copied, not found anew. */
const COPIED_WORDS = 12;

type RunsOf = (report: string, lang: Lang) => ReadonlySet<string>;

/** The runs of words of each report that a record must not have, made when first asked for. */
function copiedRuns(bodies: readonly BodyPart[]): RunsOf {
  const known = new Map<string, ReadonlySet<string>>();
  return (report, lang) => {
    const key = `${report} ${lang}`;
    const runs =
      known.get(key) ??
      new Set(
        bodies
          .filter((body) => body.report === report && body.lang === lang)
          .flatMap(({ text }) => runsIn(text)),
      );
    known.set(key, runs);
    return runs;
  };
}

/** Runs within a sentence: what is quoted, and short sentences that stand in the same order, are not copied. */
function runsIn(text: string): string[] {
  return text.split(/\[c[^\]]*\]|[«»“”"]|[.!?…;:]+(?=\s|$)/).flatMap((sentence) => {
    const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu) ?? [];
    const count = Math.max(0, words.length - COPIED_WORDS + 1);
    return Array.from({ length: count }, (_, i) => words.slice(i, i + COPIED_WORDS).join(' '));
  });
}

function checkCopied({ title, summary, claims }: Links, lang: Lang, runsOf: RunsOf, tell: Tell): void {
  const cited = [...new Set(claims.flatMap(({ reports }) => reports))];
  const texts: readonly (readonly [FieldPath, string])[] = [
    [['title', lang], title[lang]],
    [['summary', lang], summary[lang]],
    ...claims.map(({ says }, i) => [['claims', i, 'says', lang], says[lang]] as const),
  ];
  for (const [path, text] of texts) {
    const runs = runsIn(text);
    for (const report of cited) {
      const copied = runs.find((run) => runsOf(report, lang).has(run));
      if (copied === undefined) continue;
      tell(
        path,
        `repeats ${COPIED_WORDS} words in a row of the report "${report}" ("${copied}"): say it in your own words`,
      );
      break;
    }
  }
}
