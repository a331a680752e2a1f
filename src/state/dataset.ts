/** The site's data with the look-ups that map and list need. Built once, when the data has arrived. */
import type { Claim } from '../domain/claim.ts';
import type { Incident, MapRecord } from '../domain/incident.ts';
import type { Place } from '../domain/place.ts';
import type { Report } from '../domain/report.ts';
import type { SiteData } from '../domain/site.ts';
import type { Speaker } from '../domain/speaker.ts';

export interface Dataset {
  readonly site: SiteData;
  /** Records in the order of the list: incidents by date, the newest first, then context. */
  readonly records: readonly MapRecord[];
  readonly incidents: readonly Incident[];
  /** A record by its id or by any older id. */
  readonly record: (id: string) => MapRecord | undefined;
  readonly place: (code: string) => Place | undefined;
  readonly speaker: (id: string) => Speaker | undefined;
  readonly report: (id: string) => Report | undefined;
  readonly area: (code: string) => SiteData['areas']['features'][number] | undefined;
  /** Context records whose statements bear on an incident. */
  readonly contextOf: (id: string) => readonly MapRecord[];
}

export function createDataset(site: SiteData): Dataset {
  const incidents = site.records
    .filter((record) => record.kind === 'incident')
    .sort((a, b) => b.when.earliest.localeCompare(a.when.earliest));
  const contexts = site.records.filter((record) => record.kind === 'context');
  const records: readonly MapRecord[] = [...incidents, ...contexts];
  const recordById = new Map<string, MapRecord>(
    records.flatMap((record) => [record.id, ...record.aliases].map((id) => [id, record] as const)),
  );
  const placeByCode = new Map<string, Place>(site.places.map((place) => [place.code, place]));
  const speakerById = new Map(site.speakers.map((speaker) => [speaker.id, speaker]));
  const reportById = new Map(site.reports.map((report) => [report.id, report]));
  const areaByCode = new Map<string, SiteData['areas']['features'][number]>(
    site.areas.features.map((area) => [area.properties.code, area]),
  );
  return {
    site,
    records,
    incidents,
    record: (id) => recordById.get(id),
    place: (code) => placeByCode.get(code),
    speaker: (id) => speakerById.get(id),
    report: (id) => reportById.get(id),
    area: (code) => areaByCode.get(code),
    contextOf: (id) => {
      const record = recordById.get(id);
      return contexts.filter(({ bearsOn }) => bearsOn.some((other) => recordById.get(other) === record));
    },
  };
}

/** Stances that state a figure on the speaker's own account. */
const ORIGINAL_STANCES: readonly Claim['stance'][] = ['asserts', 'attributes', 'corroborates'];

/** A claim about range, and the record that holds it. */
export interface RangeClaim {
  readonly record: MapRecord;
  readonly claim: Claim & { readonly range: NonNullable<Claim['range']> };
}

/** Every statement of a range that bears on a record: its own, and those of context records; repeats too. */
export function rangeStatementsFor(dataset: Dataset, recordId: string): readonly RangeClaim[] {
  const record = dataset.record(recordId);
  if (!record) return [];
  return [record, ...dataset.contextOf(record.id)].flatMap((holder) =>
    holder.claims.flatMap((claim) =>
      claim.range ? [{ record: holder, claim: { ...claim, range: claim.range } }] : [],
    ),
  );
}

/**
 * The range claims that bear on a record. Left out are repeats (a figure in another unit is the same claim),
 * denials, and figures whose speaker took them back.
 */
export function rangeClaimsFor(dataset: Dataset, recordId: string): readonly RangeClaim[] {
  return rangeStatementsFor(dataset, recordId).filter(
    ({ record, claim }) =>
      ORIGINAL_STANCES.includes(claim.stance) &&
      !record.claims.some(({ stance, answers }) => stance === 'retracts' && answers === claim.id),
  );
}
