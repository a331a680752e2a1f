/**
 * From a record to what its static page, its picture and its entry in a feed say, in one language. The only file of
 * the pages that knows how records are made: the others take the words from here.
 */
import { ANSWERING_STANCES } from '../../domain/claim.ts';
import { statementsOf, type Statement } from '../../domain/citations.ts';
import {
  gradeOfRecord,
  threadAbout,
  threadOf,
  threadsOf,
  type GradeKind,
  type Thread,
} from '../../domain/grade.ts';
import { hitsOf } from '../../domain/hit.ts';
import type { Incident, MapRecord } from '../../domain/incident.ts';
import type { Lang } from '../../domain/text.ts';
import {
  countText,
  dateText,
  gradeNotes,
  gradeReasons,
  hitText,
  MESSAGES,
  missingLists,
  momentText,
  namesText,
  PAGE_MESSAGES,
  rangeClaimSource,
  RECORD_MESSAGES,
  shapeInFigures,
  shortWhenText,
  speakerName,
  speakerWithOffice,
  whenText,
  whereText,
  type GradeReason,
  type MissingList,
} from '../../i18n/index.ts';
import { rangeClaimsFor, type Dataset } from '../../state/index.ts';
import { ledgerOf, sourcesOf, type LedgerGroupView, type SourceView } from './claim-view.ts';

/** A claim of this or another record. */
export interface ClaimLink {
  readonly record: string;
  readonly claim: string;
}

/** A line of "when, where, how precisely", with the claims that it rests on. */
export interface Fact {
  readonly term: string;
  readonly text: string;
  readonly claims: readonly string[];
}

export interface GradeView {
  readonly kind: GradeKind;
  readonly name: string;
  readonly what: string;
  /** Who states it; null when everyone took it back. */
  readonly statedBy: string | null;
  /** Who could not confirm, disputes, denies or accepts it: it stands beside a grade wherever that is shown. */
  readonly notes: readonly string[];
  /** What some claims did in the making of the grade. */
  readonly reasons: readonly GradeReason[];
  /** Evidence that is not there. */
  readonly missing: readonly MissingList[];
}

export interface CasualtyRow {
  readonly killed: string;
  readonly injured: string;
  readonly speaker: string;
  readonly asOf: string;
  /** Whom it counts, and how it stands to other figures, where that is to be told; else empty. */
  readonly notes: readonly string[];
  readonly soldiers: boolean;
  readonly claim: string;
}

export interface RangeRow {
  readonly figure: string;
  readonly source: string;
  readonly link: ClaimLink;
}

export interface RecordLink {
  readonly id: string;
  readonly title: string;
}

export interface RecordView {
  readonly id: string;
  readonly lang: Lang;
  readonly record: MapRecord;
  readonly title: string;
  readonly category: string | null;
  /** What it is in one or two statements, for search engines, feeds and chat programs. */
  readonly description: string;
  readonly statements: readonly Statement[];
  /** The date in short, and the place; null for what has none. */
  readonly when: string | null;
  readonly where: string | null;
  readonly facts: readonly Fact[];
  readonly grade: GradeView | null;
  readonly placement: GradeView | null;
  readonly casualties: readonly CasualtyRow[];
  readonly ranges: readonly RangeRow[];
  readonly ledger: readonly LedgerGroupView[];
  /** Context records that bear on an incident, or incidents that a context record bears on. */
  readonly related: readonly RecordLink[];
  /** How the place was decided, a sentence each. */
  readonly placed: readonly string[];
  readonly sources: readonly SourceView[];
  readonly history: readonly { readonly date: string; readonly text: string; readonly change: string }[];
  /** Dates of the first and the newest entry of the history. */
  readonly published: string;
  readonly changed: string;
}

/** Longer descriptions are cut off by those who show them; statements are never cut in two. */
const DESCRIPTION_LENGTH = 300;

/** Everything that the pages say of a record, in one language. */
export function viewOfRecord(record: MapRecord, dataset: Dataset, lang: Lang): RecordView {
  const incident = record.kind === 'incident' ? record : null;
  const statements = statementsOf(record.summary[lang]);
  const dates = record.history.map(({ date }) => date).sort();
  return {
    id: record.id,
    lang,
    record,
    title: record.title[lang],
    category: incident && MESSAGES[lang].categories[incident.category],
    description: descriptionOf(statements),
    statements,
    when: incident && shortWhenText(incident.when, lang),
    where: incident && whereText(incident, dataset, lang),
    facts: incident ? factsOf(incident, dataset, lang) : [],
    grade: incident && gradeView(threadOfRecord(record), record, dataset, lang),
    placement: incident && placementOf(incident, dataset, lang),
    casualties: casualtiesOf(record, dataset, lang),
    ranges: incident ? rangesOf(record, dataset, lang) : [],
    ledger: ledgerOf(record, dataset, lang),
    related: relatedTo(record, dataset).map(({ id, title }) => ({ id, title: title[lang] })),
    placed: incident ? placedBecause(incident, lang) : [],
    sources: sourcesOf(record, dataset, lang),
    history: record.history.map(({ date, change }) => ({
      date,
      text: dateText(date, lang),
      change: change[lang],
    })),
    published: dates[0] ?? '',
    changed: dates.at(-1) ?? '',
  };
}

function descriptionOf(statements: readonly Statement[]): string {
  let text = '';
  for (const statement of statements) {
    const longer = text === '' ? statement.text : `${text} ${statement.text}`;
    if (text !== '' && longer.length > DESCRIPTION_LENGTH) break;
    text = longer;
  }
  return text;
}

function factsOf(incident: Incident, dataset: Dataset, lang: Lang): Fact[] {
  const { card, precision } = MESSAGES[lang];
  const { where, when, claims } = incident;
  const timed = claims.filter(({ aspect }) => aspect === 'time').map(({ id }) => id);
  const { name, what } = precision[where.precision];
  const shape = shapeInFigures(incident, dataset, lang);
  return [
    {
      term: card.when,
      text: whenText(when, lang),
      claims: timed.length > 0 ? timed : gradeOfRecord(claims).because.stated,
    },
    { term: card.where, text: whereText(incident, dataset, lang), claims: [where.from] },
    { term: card.precision, text: `${name}. ${what} ${shape}`.trim(), claims: [] },
    ...hitFact(incident, dataset, lang),
  ];
}

/** What was hit, each kind with who says so; nothing where nobody says it. */
function hitFact({ claims }: Incident, dataset: Dataset, lang: Lang): Fact[] {
  const hits = hitsOf(claims);
  if (hits.length === 0) return [];
  return [
    {
      term: RECORD_MESSAGES[lang].hit.title,
      text: hits.map((hit) => hitText(hit, dataset, lang)).join('; '),
      claims: [...new Set(hits.flatMap((hit) => hit.claims.map(({ id }) => id)))],
    },
  ];
}

function placementOf(incident: Incident, dataset: Dataset, lang: Lang): GradeView | null {
  return gradeView(threadOf(incident.claims, incident.where.from), incident, dataset, lang);
}

/** The statement whose grade a record bears as a whole. */
function threadOfRecord({ claims }: MapRecord): Thread | undefined {
  return threadAbout(claims, 'occurred') ?? threadsOf(claims)[0];
}

function gradeView(
  thread: Thread | undefined,
  { claims }: MapRecord,
  dataset: Dataset,
  lang: Lang,
): GradeView | null {
  if (!thread) return null;
  const { grade } = thread;
  const words = MESSAGES[lang].grade;
  const names = grade.origins.map((id) => speakerWithOffice(id, dataset, lang));
  return {
    kind: grade.kind,
    name: words.of(grade.kind, grade.origins.length),
    what: words.kinds[grade.kind].what,
    statedBy: names.length > 0 ? words.statedBy(namesText(names, lang)) : null,
    notes: gradeNotes(grade, dataset, lang),
    reasons: gradeReasons(grade, claims, dataset, lang),
    missing: missingLists(thread, claims, dataset, lang),
  };
}

/** Every figure that the claims give, also those that are superseded, taken back or only answered. */
function casualtiesOf({ claims }: MapRecord, dataset: Dataset, lang: Lang): CasualtyRow[] {
  const m = MESSAGES[lang];
  const words = RECORD_MESSAGES[lang].casualties;
  return claims
    .flatMap((claim) => (claim.casualties ? [{ ...claim, casualties: claim.casualties }] : []))
    .filter(({ casualties: { killed, injured } }) => killed ?? injured)
    .sort((a, b) => a.casualties.asOf.localeCompare(b.casualties.asOf))
    .map(({ id, speaker, stance, casualties: { killed, injured, asOf, counted, part } }) => ({
      killed: killed ? countText(killed, lang) : '–',
      injured: injured ? countText(injured, lang) : '–',
      speaker: speakerName(speaker, dataset, lang),
      asOf: m.card.asOf(momentText(asOf, lang)),
      notes: [
        ...(part ? [words.ofThese(part[lang])] : []),
        ...(counted === 'civilians' ? [words.civilians] : []),
        ...(ANSWERING_STANCES.includes(stance) && stance !== 'corroborates' ? [m.stances[stance]] : []),
      ],
      soldiers: counted === 'soldiers',
      claim: id,
    }));
}

function rangesOf({ id }: MapRecord, dataset: Dataset, lang: Lang): RangeRow[] {
  return [...rangeClaimsFor(dataset, id)]
    .sort((a, b) => b.claim.range.km - a.claim.range.km)
    .map((range) => ({
      figure: range.claim.range.asStated[lang],
      source: rangeClaimSource(range, dataset, lang),
      link: { record: range.record.id, claim: range.claim.id },
    }));
}

function relatedTo(record: MapRecord, dataset: Dataset): readonly MapRecord[] {
  if (record.kind === 'incident') return dataset.contextOf(record.id);
  return record.bearsOn.flatMap((id) => dataset.record(id) ?? []);
}

function placedBecause({ where }: Incident, lang: Lang): string[] {
  const { card } = MESSAGES[lang];
  return [
    ...(where.verbatim === null ? [] : [`${card.geocodedWords}: ${where.verbatim}`]),
    ...where.why.map((reason) => reason[lang]),
  ];
}

/** How many claims and sources a record has, and its id, in words. */
export function countsOf(view: RecordView): string {
  const { claims } = view.record;
  const words = PAGE_MESSAGES[view.lang];
  return [
    MESSAGES[view.lang].list.claims(claims.length),
    words.sources(view.sources.length),
    words.record(view.id),
  ].join(' · ');
}
