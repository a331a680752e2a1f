/** What no schema sees: ids that stand twice, references that lead nowhere or in a circle. */
import type { Aspect } from '../domain/claim.ts';
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
    check(claim.answers, claimIds, 'this record has no claim', ['claims', i, 'answers']);
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
  links.claims.forEach((claim, i) => {
    const way: ClaimLinks[] = [];
    let next: ClaimLinks | undefined = claim;
    while (next && !settled.has(next) && !way.includes(next)) {
      way.push(next);
      next = next.answers === undefined ? undefined : byId.get(next.answers);
    }
    if (next && way.includes(next)) {
      const loop = [...way.slice(way.indexOf(next)), next].map(({ id }) => id).join(' -> ');
      problems.push(problemAt(source, ['claims', i, 'answers'], `answers go in a circle: ${loop}`));
    }
    for (const visited of way) settled.add(visited);
  });
}
