/** What no schema sees: ids that stand twice, references that lead nowhere or in a circle. */
import { answeredBy, targetsOf, type Answered, type Aspect } from '../domain/claim.ts';
import type { Report } from '../domain/report.ts';
import type { Speaker } from '../domain/speaker.ts';
import { LANGS } from '../domain/text.ts';
import { wrongAlphabet } from './alphabet.ts';
import { checkFigures } from './figures.ts';
import { didYouMean, unknownHint } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { ClaimLinks, RecordFile } from './records.ts';
import type { WrittenId } from './reports.ts';
import { fieldName, problemAt, type FieldPath } from './yaml.ts';

export interface Crosschecked {
  readonly records: readonly RecordFile[];
  readonly reportIds: readonly WrittenId[];
  readonly speakerIds: readonly WrittenId[] | null;
  readonly speakers: readonly Speaker[];
  readonly reports: readonly Report[];
}

/** Checks all references between files and inside records. */
export function crosscheck(
  { records, reportIds, speakerIds, speakers, reports }: Crosschecked,
  problems: Problem[],
): void {
  const recordIds = records.flatMap(idsOf);
  for (const ids of [recordIds, reportIds, speakerIds ?? []]) checkUnique(ids, problems);

  const known: Known = {
    records: setOf(recordIds),
    reports: setOf(reportIds),
    speakers: speakerIds && setOf(speakerIds),
  };
  checkChain(speakers, 'speaksFor', speakerIds ?? [], problems);
  checkChain(reports, 'origin', reportIds, problems);
  // A text with broken syntax was read in part: what seems to be missing may only be unread.
  for (const file of records.filter(({ kind, source }) => kind !== 'withdrawn' && !source.broken)) {
    checkUnique(claimIdsOf(file), problems);
    checkReferences(file, known, problems);
    checkAnswersElsewhere(file, records, problems);
    checkLoops(file, problems);
    checkFigures(file, problems);
  }
}

interface Known {
  readonly records: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
  /** Null when the list of speakers could not be read. */
  readonly speakers: ReadonlySet<string> | null;
}

function idHint(id: string, ids: Iterable<string>): string {
  return wrongAlphabet(id) || didYouMean(id, ids);
}

function setOf(ids: readonly WrittenId[]): Set<string> {
  return new Set(ids.map(({ id }) => id));
}

/** The id and the aliases of a record: no two records may answer to one of them. */
function idsOf({ source, links }: RecordFile): WrittenId[] {
  const aliases = links.aliases.map((id, i) => ({ id, source, path: ['aliases', i] }));
  return [{ id: links.id, source, path: ['id'] }, ...aliases].filter(({ id }) => id !== '');
}

function claimIdsOf({ source, links }: RecordFile): WrittenId[] {
  return links.claims
    .map(({ id }, i) => ({ id, source, path: ['claims', i, 'id'] }))
    .filter(({ id }) => id !== '');
}

function checkUnique(ids: readonly WrittenId[], problems: Problem[]): void {
  const first = new Map<string, WrittenId>();
  for (const written of ids) {
    const other = first.get(written.id);
    if (!other) first.set(written.id, written);
    else {
      const place = `${other.source.file}:${other.source.lineOf(other.path)}`;
      const message = `"${written.id}" is taken: ${place} has it as ${fieldName(other.path)}`;
      problems.push(problemAt(written.source, written.path, message));
    }
  }
}

/** Aspects of claims that a place can come from: that it happened is said with where. */
const SAYS_WHERE: readonly Aspect[] = ['location', 'occurred'];

function checkReferences(file: RecordFile, known: Known, problems: Problem[]): void {
  const { source, links } = file;
  const check = (
    id: string | undefined,
    ids: ReadonlySet<string> | null,
    none: string,
    path: FieldPath,
    hint: (id: string, ids: Iterable<string>) => string = idHint,
  ) => {
    if (id === undefined || id === '' || !ids || ids.has(id)) return;
    problems.push(problemAt(source, path, `${none} "${id}"${hint(id, ids)}`));
  };
  const claimIds = setOf(claimIdsOf(file));
  const ofReports = (id: string, ids: Iterable<string>): string =>
    unknownHint(id, ids, 'a file of its own in reports/');
  links.claims.forEach((claim, i) => {
    check(claim.speaker, known.speakers, 'there is no speaker', ['claims', i, 'speaker'], (id, ids) =>
      unknownHint(id, ids, 'speakers.yaml'),
    );
    claim.reports.forEach((id, j) =>
      check(id, known.reports, 'there is no report', ['claims', i, 'reports', j], ofReports),
    );
    eachAnswered(claim, i, (answered, path) => {
      if (answered.kind === 'claim') check(answered.claim, claimIds, 'this record has no claim', path);
    });
  });
  check(links.where?.from, claimIds, 'this record has no claim', ['where', 'from']);
  const origin = links.claims.find(({ id }) => id === links.where?.from)?.aspect;
  if (origin !== undefined && !SAYS_WHERE.includes(origin)) {
    const others = links.claims.filter(({ aspect }) => aspect !== undefined && SAYS_WHERE.includes(aspect));
    const remedy =
      others.length > 0
        ? `name ${others.map(({ id }) => id).join(' or ')}`
        : 'add a claim of the aspect location, and name it';
    const message = `"${links.where?.from ?? ''}" is about ${origin}, not about where it happened: ${remedy}`;
    problems.push(problemAt(source, ['where', 'from'], message));
  }
  const point = links.where?.by === 'site' ? links.where.point : undefined;
  check(point?.report, known.reports, 'there is no report', ['where', 'point', 'report'], ofReports);
  for (const lang of LANGS) {
    for (const id of citedIn(links.summary[lang])) {
      check(id, claimIds, 'it cites a claim that this record has not:', ['summary', lang]);
    }
  }
  links.bearsOn.forEach((id, i) => check(id, known.records, 'there is no record', ['bearsOn', i]));
}

/** What a claim answers, one by one, with where that is written. */
function eachAnswered(
  claim: ClaimLinks,
  i: number,
  look: (answered: Answered, path: FieldPath) => void,
): void {
  const isList = Array.isArray(claim.answers);
  answeredBy(claim).forEach((answered, j) =>
    look(answered, ['claims', i, 'answers', ...(isList ? [j] : [])]),
  );
}

/** What a claim answers in another record must be there, and on the site if the claim is. */
function checkAnswersElsewhere(file: RecordFile, records: readonly RecordFile[], problems: Problem[]): void {
  const { source, links } = file;
  links.claims.forEach((claim, i) =>
    eachAnswered(claim, i, (answered, path) => {
      if (answered.kind !== 'elsewhere') return;
      const message = faultElsewhere(answered, file, records);
      if (message !== null) problems.push(problemAt(source, path, message));
    }),
  );
}

function faultElsewhere(
  { record, claim }: Extract<Answered, { kind: 'elsewhere' }>,
  from: RecordFile,
  records: readonly RecordFile[],
): string | null {
  const ids = new Set(records.map(({ links }) => links.id));
  const other = records.find(({ links }) => links.id === record);
  if (!other) {
    const merged = records.find(({ links }) => links.aliases.includes(record));
    if (merged) return `record "${record}" is "${merged.links.id}" now: name that one`;
    return `there is no record "${record}"${didYouMean(record, ids)}`;
  }
  if (other === from) return `is this record itself: write ${claim} alone`;
  if (other.kind === 'withdrawn') {
    return `record "${record}" is withdrawn: say in \`words\` what is answered`;
  }
  // What was read in part, or not at all, is told at its own file.
  if (other.source.broken) return null;
  const claims = setOf(claimIdsOf(other));
  if (!claims.has(claim)) return `record "${record}" has no claim "${claim}"${didYouMean(claim, claims)}`;
  const isHidden =
    other.record?.status === 'draft' && from.kind !== 'withdrawn' && from.record?.status === 'published';
  return isHidden
    ? `record "${record}" is a draft, and nothing of it is on the site: publish it, or say in \`words\` what is answered`
    : null;
}

/** The claims that a text cites as `[c1]` or `[c1, c2]`, each once. */
function citedIn(text: string): Set<string> {
  const citations = text.match(/\[c\d+(?:,\s*c\d+)*\]/g) ?? [];
  return new Set(citations.flatMap((citation) => citation.match(/c\d+/g) ?? []));
}

/** Who speaks for whom, and whose text is whose: each must be there, and the way must end somewhere. */
function checkChain<Field extends 'speaksFor' | 'origin'>(
  entries: readonly ({ readonly id: string } & { readonly [F in Field]?: string | undefined })[],
  field: Field,
  ids: readonly WrittenId[],
  problems: Problem[],
): void {
  const known = setOf(ids);
  const nextOf = new Map(entries.map((entry) => [entry.id, entry[field]]));
  for (const { id, source, path } of ids) {
    const next = nextOf.get(id);
    if (next === undefined) continue;
    const at = [...path.slice(0, -1), field];
    if (!known.has(next)) {
      const what = field === 'origin' ? 'report' : 'speaker';
      problems.push(problemAt(source, at, `there is no ${what} "${next}"${idHint(next, known)}`));
      continue;
    }
    const way = [id];
    let current: string | undefined = next;
    while (current !== undefined && !way.includes(current)) {
      way.push(current);
      current = nextOf.get(current);
    }
    if (current === id)
      problems.push(problemAt(source, at, `goes in a circle: ${[...way, id].join(' -> ')}`));
  }
}

/** Each loop of answers is told once, at the first of its claims. */
function checkLoops({ source, links }: RecordFile, problems: Problem[]): void {
  const byId = new Map(links.claims.map((claim) => [claim.id, claim]));
  const settled = new Set<ClaimLinks>();
  const follow = (claim: ClaimLinks, way: readonly ClaimLinks[], first: number): void => {
    if (way.includes(claim)) {
      const loop = [...way.slice(way.indexOf(claim)), claim].map(({ id }) => id).join(' -> ');
      problems.push(problemAt(source, ['claims', first, 'answers'], `answers go in a circle: ${loop}`));
      return;
    }
    if (settled.has(claim)) return;
    for (const id of targetsOf(claim)) {
      const next = byId.get(id);
      if (next) follow(next, [...way, claim], first);
    }
    settled.add(claim);
  };
  links.claims.forEach((claim, i) => follow(claim, [], i));
}
