/** What the static page says of the claims of a record, and of the reports that they were read in. */
import type { Claim } from '../../domain/claim.ts';
import type { MapRecord } from '../../domain/incident.ts';
import { groupsOf, type LedgerGroup } from '../../domain/ledger.ts';
import type { Lang } from '../../domain/text.ts';
import { earliestOf } from '../../domain/time.ts';
import { safeAddress } from '../../domain/web-address.ts';
import {
  answeredViews,
  dateText,
  languageName,
  MESSAGES,
  RECORD_MESSAGES,
  saidAtText,
  saidText,
  speakerName,
  type AnsweredView,
} from '../../i18n/index.ts';
import type { Dataset } from '../../state/index.ts';

export interface SourceLink {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string | null;
  /** A copy in a public archive. */
  readonly archived: string | null;
}

export interface ClaimView {
  readonly id: string;
  readonly aspect: string;
  readonly speaker: string;
  readonly office: string | null;
  readonly side: string | null;
  readonly says: string;
  /** When it was said, as far as it is known, and why no closer. */
  readonly said: string;
  readonly saidWhy: string | null;
  /** The date alone, when it is known to the day. */
  readonly date: string | null;
  readonly basis: string;
  /** What it answers, with what was said there. */
  readonly answers: readonly AnsweredView[];
  readonly sources: readonly SourceLink[];
  readonly locator: string | null;
}

export interface LedgerGroupView {
  readonly group: LedgerGroup;
  readonly claims: readonly ClaimView[];
}

/** A report with everything that is known of the copy. */
export interface SourceView extends SourceLink {
  /** The language of the copy, and whose text it is. */
  readonly about: string;
  readonly summary: string;
  readonly notes: readonly string[];
}

/** The claims of a record by how they stand to what they are about. */
export function ledgerOf({ claims }: MapRecord, dataset: Dataset, lang: Lang): LedgerGroupView[] {
  return groupsOf(claims).map(([group, members]) => ({
    group,
    claims: members.map((claim) => claimView(claim, claims, dataset, lang)),
  }));
}

function claimView(claim: Claim, all: readonly Claim[], dataset: Dataset, lang: Lang): ClaimView {
  const m = MESSAGES[lang];
  const speaker = dataset.speaker(claim.speaker);
  const known = typeof claim.madeAt === 'string';
  return {
    id: claim.id,
    aspect: m.aspects[claim.aspect],
    speaker: speakerName(claim.speaker, dataset, lang),
    office: speaker?.office?.[lang] ?? null,
    side: speaker ? m.sides[speaker.side] : null,
    says: claim.says[lang],
    said: saidText(claim.madeAt, lang),
    saidWhy: typeof claim.madeAt === 'string' ? null : claim.madeAt.why[lang],
    date: known ? earliestOf(claim.madeAt) : null,
    basis: m.bases[claim.basis],
    answers: answeredViews(claim, dataset, lang).map((view) =>
      view.link?.record === null
        ? { ...view, says: all.find(({ id }) => id === view.link?.claim)?.says[lang] ?? null }
        : view,
    ),
    sources: claim.reports.flatMap((id) => sourceLink(id, dataset, lang) ?? []),
    locator: claim.locator?.[lang] ?? null,
  };
}

function sourceLink(id: string, dataset: Dataset, lang: Lang): SourceLink | null {
  const report = dataset.report(id);
  if (!report) return null;
  const { publisher, published, url, archived } = report;
  return {
    id,
    publisher: publisher[lang],
    published: saidAtText(published, lang),
    url: safeAddress(url),
    archived: safeAddress(archived),
  };
}

/** The reports that a record rests on, the oldest first. */
export function sourcesOf({ claims }: MapRecord, dataset: Dataset, lang: Lang): SourceView[] {
  const m = MESSAGES[lang].claim;
  return [...new Set(claims.flatMap(({ reports }) => reports))]
    .flatMap((id) => dataset.report(id) ?? [])
    .sort((a, b) => earliestOf(a.published).localeCompare(earliestOf(b.published)))
    .flatMap((report) => {
      const link = sourceLink(report.id, dataset, lang);
      const { language, reprints, summary, published, retrieved, note } = report;
      const about = [m.inLanguage(languageName(language, lang))];
      if (reprints !== undefined) about.push(m.reprints(reprints));
      if (retrieved !== undefined) about.push(RECORD_MESSAGES[lang].retrieved(dateText(retrieved, lang)));
      const notes = [
        ...(typeof published === 'string' ? [] : [published.why[lang]]),
        ...(note ? [`${m.note}: ${note[lang]}`] : []),
      ];
      return link ? [{ ...link, about: about.join(' · '), summary: summary[lang], notes }] : [];
    });
}
