/** A claim that stands alone in a file: with its speaker, and with the reports that it was read in. */
import type { Claim } from '../domain/claim.ts';
import type { MapRecord } from '../domain/incident.ts';
import type { Report } from '../domain/report.ts';
import type { Speaker } from '../domain/speaker.ts';
import { safeAddress } from '../domain/web-address.ts';
import type { Lookups } from './incidents.ts';

type CitedReport = Pick<Report, 'id'> & Partial<Pick<Report, 'publisher' | 'published' | 'language' | 'url'>>;

export type ExportedClaim = Omit<Claim, 'speaker' | 'reports'> & {
  /** The id of the record that the claim belongs to. */
  readonly record: string;
  readonly speaker: Speaker | undefined;
  readonly reports: readonly CitedReport[];
};

/** The claims of a record as `data/claims.json` and the exports of the page have them. */
export function exportedClaims(
  { id: record, claims }: Pick<MapRecord, 'id' | 'claims'>,
  lookups: Pick<Lookups, 'speaker' | 'report'>,
): ExportedClaim[] {
  return claims.map((claim) => ({
    record,
    ...claim,
    speaker: lookups.speaker(claim.speaker),
    reports: claim.reports.map((id) => {
      const { publisher, published, language, url: address } = lookups.report(id) ?? {};
      const url = safeAddress(address) ?? undefined;
      // As JSON, what is undefined is left out.
      return { id, publisher, published, language, url } as CitedReport;
    }),
  }));
}
