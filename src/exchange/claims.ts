/** A claim that stands alone in a file: with its speaker, and with the reports that it was read in. */
import { attributionsOfClaims, attributionsOfFile, type Attribution } from '../domain/attribution.ts';
import type { Claim } from '../domain/claim.ts';
import type { MapRecord } from '../domain/incident.ts';
import type { Report } from '../domain/report.ts';
import type { Speaker } from '../domain/speaker.ts';
import { safeAddress } from '../domain/web-address.ts';
import type { Lookups } from './incidents.ts';
import { attributionText } from './provenance.ts';

type CitedReport = Pick<Report, 'id'> & Partial<Pick<Report, 'publisher' | 'published' | 'language' | 'url'>>;

export type ExportedClaim = Omit<Claim, 'speaker' | 'reports'> & {
  /** The id of the record that the claim belongs to. */
  readonly record: string;
  readonly speaker: Speaker | undefined;
  readonly reports: readonly CitedReport[];
  /** Under what this claim may be used, and who is to be named: a list has no heading that could say it of all. */
  readonly licence: string;
  readonly attribution: string;
};

/** The claims of a record as `data/claims.json` and the exports of the page have them. */
export function exportedClaims(
  { id: record, claims }: Pick<MapRecord, 'id' | 'claims'>,
  lookups: Pick<Lookups, 'speaker' | 'report'>,
  attributions: readonly Attribution[],
): ExportedClaim[] {
  return claims.map((claim) => ({
    record,
    ...claim,
    ...termsOf(attributionsOfClaim(claim, lookups, attributions)),
    speaker: lookups.speaker(claim.speaker),
    reports: claim.reports.map((id) => {
      const { publisher, published, language, url: address } = lookups.report(id) ?? {};
      const url = safeAddress(address) ?? undefined;
      // As JSON, what is undefined is left out.
      return { id, publisher, published, language, url } as CitedReport;
    }),
  }));
}

/** What is to be credited for one claim: its words, and the data sets that it rests on. */
export function attributionsOfClaim(
  claim: { readonly reports: readonly string[] },
  { report }: Pick<Lookups, 'report'>,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributionsOfClaims(attributionsOfFile(attributions, 'claims.json'), [claim], report);
}

function termsOf(attributions: readonly Attribution[]): Pick<ExportedClaim, 'licence' | 'attribution'> {
  const licences = attributions.flatMap((each) => each.licences.map(({ id }) => id));
  return { licence: [...new Set(licences)].join('; '), attribution: attributionText({ attributions }, 'en') };
}
