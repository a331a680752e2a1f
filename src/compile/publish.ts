/** From checked files to what the site may have: places decided and coarsened, voices known, drafts left out. */
import type { AuthoredClaim } from '../domain/claim.ts';
import type { Context, Incident, MapRecord, Tombstone } from '../domain/incident.ts';
import type { Place } from '../domain/place.ts';
import type { Policy } from '../domain/policy.ts';
import type { Report } from '../domain/report.ts';
import type { Speaker } from '../domain/speaker.ts';
import { locate, type Gazetteer, type Geocode } from './locate.ts';
import type { Places } from './places.ts';
import { coarsen } from './policy/coarsen.ts';
import type { Problem } from './problem.ts';
import type { IncidentFile, RecordFile } from './records.ts';
import { createVoices } from './voices.ts';
import { problemAt } from './yaml.ts';

/** What records are published with. */
export interface PublishContext {
  readonly places: Places;
  readonly geocode: Geocode;
  /** Null when it could not be read: then nothing is published. */
  readonly policy: Policy | null;
  readonly speakers: readonly Speaker[];
  readonly reports: readonly Report[];
}

export interface Published {
  readonly records: readonly MapRecord[];
  readonly tombstones: readonly Tombstone[];
  /** All reports but those that only drafts and withdrawn records rest on: nothing of these reaches the site. */
  readonly reports: readonly Report[];
}

/** The published records. Places of drafts, and of records that have other faults, are looked at too. */
export function publish(
  files: readonly RecordFile[],
  context: PublishContext,
  problems: Problem[],
): Published {
  const { places, policy, speakers, reports } = context;
  const gazetteer = new Map<string, Place>(places.places.map((place) => [place.code, place]));
  const located = files.flatMap((file): Authored[] => {
    if (file.kind === 'withdrawn') return [];
    if (file.kind === 'context') {
      return file.record?.status === 'published' ? [onSite({ ...file.record, kind: file.kind })] : [];
    }
    const where = whereOf(file, gazetteer, context, problems);
    if (!where || !policy || file.record?.status !== 'published') return [];
    const coarse = coarsen(where, policy.rules[file.record.sensitivity], gazetteer);
    return [onSite({ ...file.record, kind: file.kind, where: coarse })];
  });
  const withVoice = createVoices(speakers, reports);
  return {
    records: located.map((record) => ({ ...record, claims: record.claims.map(withVoice) })),
    tombstones: files.flatMap(({ kind, record }) => (kind === 'withdrawn' && record) || []),
    reports: publicReports(reports, files),
  };
}

/** A published record before its claims have their voices. */
type Authored = WithAuthoredClaims<Incident> | WithAuthoredClaims<Context>;
type WithAuthoredClaims<R extends MapRecord> = Omit<R, 'claims'> & {
  readonly claims: readonly AuthoredClaim[];
};

/** On the site every record is a published one. */
function onSite<R extends { readonly status: unknown }>({
  status: _published,
  ...record
}: R): Omit<R, 'status'> {
  return record;
}

/** The place as the reports have it; null when it cannot be decided, with the reason told. */
function whereOf(
  { source, links }: IncidentFile,
  gazetteer: Gazetteer,
  { places, geocode }: PublishContext,
  problems: Problem[],
): Incident['where'] | null {
  if (!links.where || source.broken || !places.complete) return null;
  const located = locate(links.where, gazetteer, geocode);
  if (located.ok) return located.where;
  problems.push(problemAt(source, ['where', located.field], located.message));
  return null;
}

function publicReports(reports: readonly Report[], files: readonly RecordFile[]): readonly Report[] {
  const isPublic = ({ kind, record }: RecordFile): boolean =>
    kind !== 'withdrawn' && record?.status === 'published';
  const inPublic = citedBy(files.filter(isPublic));
  const hidden = citedBy(files.filter((file) => !isPublic(file)));
  return reports.filter(({ id }) => inPublic.has(id) || !hidden.has(id));
}

function citedBy(files: readonly RecordFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ links }) => links.claims.flatMap((claim) => claim.reports)));
}
