/** What a draft leaves open may not be published: every mark has to be filled in first. */
import { OPEN_MARK } from './draft.ts';
import type { Problem } from './problem.ts';
import type { RecordFile } from './records.ts';
import type { Report } from '../domain/report.ts';
import type { BodyPart } from './reports.ts';
import { textsOf } from './policy/texts.ts';

/** Says where published records, and the reports that they rest on, still hold an open mark. */
export function checkUnfinished(
  files: readonly RecordFile[],
  reports: readonly Report[],
  bodies: readonly BodyPart[],
  problems: Problem[],
): void {
  const message = `holds ${OPEN_MARK}: fill it in, or keep status: draft`;
  const published = files.filter(
    ({ kind, record }) => kind !== 'withdrawn' && record?.status === 'published',
  );
  for (const { source } of published) {
    for (const { text, report } of textsOf(source, problems)) if (text.includes(OPEN_MARK)) report(message);
  }
  const cited = new Set(published.flatMap(({ links }) => links.claims.flatMap((claim) => claim.reports)));
  for (const { report, file, line, text } of bodies) {
    if (cited.has(report) && text.includes(OPEN_MARK)) problems.push({ file, line, field: '', message });
  }
  for (const report of reports) {
    if (!cited.has(report.id) || !JSON.stringify([report.publisher, report.published]).includes(OPEN_MARK))
      continue;
    const file = bodies.find((body) => body.report === report.id)?.file ?? 'reports';
    problems.push({ file, line: 1, field: 'publisher', message });
  }
}
