/**
 * Whose voice a claim is. A spokesman is the voice of the office, and an outlet that only reprints an agency is the
 * agency's: fifteen reprints are one source.
 */
import { isAdmission } from '../domain/admission.ts';
import type { AuthoredClaim, Claim } from '../domain/claim.ts';
import type { Report } from '../domain/report.ts';
import type { Speaker } from '../domain/speaker.ts';

export type Voices = (claim: AuthoredClaim) => Claim;

/** Gives claims their voice, and says which are admissions, from the lists of speakers and reports. */
export function createVoices(speakers: readonly Speaker[], reports: readonly Report[]): Voices {
  const speakerById = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const reportById = new Map(reports.map((report) => [report.id, report]));
  const speakerByName = new Map(speakers.map(({ id, name }) => [name.en.toLowerCase(), id]));

  const officeOf = (id: string): string => {
    const visited = new Set<string>();
    let current = id;
    while (!visited.has(current)) {
      visited.add(current);
      current = speakerById.get(current)?.speaksFor ?? current;
    }
    return current;
  };

  /** The outlet or agency whose text a report repeats; null for a text of its own. */
  const originOf = (report: Report): string | null => {
    const visited = new Set<Report>();
    let current = report;
    while (current.origin !== undefined && !visited.has(current)) {
      visited.add(current);
      const next = reportById.get(current.origin);
      if (!next) break;
      current = next;
    }
    const name = current.reprints ?? (current === report ? null : current.publisher.en);
    return name === null ? null : (speakerByName.get(name.toLowerCase()) ?? name);
  };

  return (claim) => {
    const isOutlet = speakerById.get(claim.speaker)?.side === 'press';
    const origins = isOutlet
      ? new Set(claim.reports.flatMap((id) => reportById.get(id) ?? []).map(originOf))
      : new Set<string | null>();
    const [origin] = origins;
    const voice = officeOf(origins.size === 1 && origin ? origin : claim.speaker);
    return {
      ...claim,
      ...(voice === claim.speaker ? {} : { voice }),
      ...(isAdmission(claim, speakerById.get(claim.speaker)?.side) ? { admits: true } : {}),
    };
  };
}
