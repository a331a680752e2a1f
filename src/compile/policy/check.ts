/** The publication policy applied to everything that a reader of the site would see. */
import type { Finding } from '../../geocode/index.ts';
import type { Policy, PolicyRule } from '../../domain/policy.ts';
import { PRECISION_CLASSES } from '../../domain/precision.ts';
import type { Report } from '../../domain/report.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { Problem } from '../problem.ts';
import type { IncidentFile, RecordFile } from '../records.ts';
import type { BodyPart } from '../reports.ts';
import { checkEarly } from './early.ts';
import { createNameFinder } from './people.ts';
import { checkFineness, checkNames, textsOf, type ShownText } from './texts.ts';

export interface PolicyCheck {
  readonly policy: Policy;
  readonly records: readonly RecordFile[];
  readonly speakers: readonly Speaker[];
  readonly reports: readonly Report[];
  readonly bodies: readonly BodyPart[];
  readonly geocode: (text: string) => readonly Finding[];
}

/** Checks what the compiler cannot mend by itself: early publication, names of private persons, places named in texts. */
export function checkPolicy(check: PolicyCheck, problems: Problem[]): void {
  const { policy, records, speakers, reports, bodies, geocode } = check;
  const inOffice = speakers.filter(({ office }) => office !== undefined).map(({ name }) => name);
  const findNames = createNameFinder(policy, inOffice);
  for (const file of records) {
    if (file.kind === 'withdrawn' || file.source.broken) continue;
    const texts = textsOf(file.source, problems);
    for (const text of texts) checkNames(text, findNames, policy);
    if (file.kind !== 'incident' || !file.record) continue;
    const rule = policy.rules[file.record.sensitivity];
    if (isRestricted(rule)) for (const text of texts) checkFineness(text, rule, geocode);
    if (file.record.status === 'published') checkEarly(file.record, file.source, reports, policy, problems);
  }
  const rules = rulesOfReports(records, policy);
  for (const part of bodies) {
    const text = textOf(part, problems);
    checkNames(text, findNames, policy);
    const rule = rules.get(part.report);
    if (rule) checkFineness(text, rule, geocode);
  }
}

function textOf({ file, line, lang, text }: BodyPart, problems: Problem[]): ShownText {
  return { text, lang, report: (message) => problems.push({ file, line, field: '', message }) };
}

/** True when a place must be kept coarser than the reports may have it. */
function isRestricted({ finest }: PolicyRule): boolean {
  return finest !== PRECISION_CLASSES[0];
}

/** The rule for each report that only restricted incidents rest on; others may speak of other places too. */
function rulesOfReports(records: readonly RecordFile[], policy: Policy): ReadonlyMap<string, PolicyRule> {
  const rules = new Map<string, PolicyRule | null>();
  const incidents = records.filter((file): file is IncidentFile => file.kind === 'incident');
  for (const { record } of incidents) {
    if (!record) continue;
    const rule = policy.rules[record.sensitivity];
    for (const id of record.claims.flatMap((claim) => claim.reports)) {
      const known = rules.get(id);
      rules.set(id, known === undefined || known === rule ? rule : null);
    }
  }
  const shared = new Set(
    records.flatMap(({ kind, links }) =>
      kind === 'incident' ? [] : links.claims.flatMap((claim) => claim.reports),
    ),
  );
  return new Map(
    [...rules].flatMap(([id, rule]) =>
      rule && isRestricted(rule) && !shared.has(id) ? [[id, rule] as const] : [],
    ),
  );
}
