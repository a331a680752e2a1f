/** Claims as a table, one row each: who said what of which incident, when, on what basis, and where it was read. */
import { ALL_OF_ITS_KIND, answeredBy, CASUALTY_ASPECTS, type Count } from '../domain/claim.ts';
import type { MapRecord } from '../domain/incident.ts';
import type { Lang } from '../domain/text.ts';
import { attributionsOfClaim, exportedClaims, type ExportedClaim } from './claims.ts';
import { writeCsv, type Cell } from './csv.ts';
import type { Lookups } from './incidents.ts';
import { attributionText, licenceText, type Provenance } from './provenance.ts';

type ClaimRecord = Pick<MapRecord, 'id' | 'title' | 'claims'>;

/** A column: its name, and the cell of a claim. */
type Column = readonly [name: string, cell: (claim: ExportedClaim, record: ClaimRecord) => Cell];

const BOUNDS = ['low', 'best', 'high'] as const;

const boundsOf = (name: string, count: (claim: ExportedClaim) => Count | undefined): Column[] =>
  BOUNDS.map((bound) => [`${name}_${bound}`, (claim) => count(claim)?.[bound] ?? null]);

const COLUMNS: readonly Column[] = [
  ['record', (claim) => claim.record],
  ['title_uk', (_claim, { title }) => title.uk],
  ['title_en', (_claim, { title }) => title.en],
  ['claim', (claim) => claim.id],
  ['aspect', (claim) => claim.aspect],
  ['stance', (claim) => claim.stance],
  ['attacker', ({ attacker }) => attacker ?? null],
  ['admits', ({ admits }) => admits ?? false],
  ['answers', (claim) => answersText(claim)],
  ['answers_uk', (claim) => wordsAnswered(claim, 'uk')],
  ['answers_en', (claim) => wordsAnswered(claim, 'en')],
  ['speaker_uk', ({ speaker }) => speaker?.name.uk ?? null],
  ['speaker_en', ({ speaker }) => speaker?.name.en ?? null],
  ['side', ({ speaker }) => speaker?.side ?? null],
  ['said_earliest', ({ madeAt }) => (typeof madeAt === 'string' ? madeAt : madeAt.earliest)],
  ['said_latest', ({ madeAt }) => (typeof madeAt === 'string' ? madeAt : (madeAt.latest ?? null))],
  ['basis', (claim) => claim.basis],
  ['says_uk', ({ says }) => says.uk],
  ['says_en', ({ says }) => says.en],
  ...CASUALTY_ASPECTS.flatMap((aspect) => boundsOf(snakeCase(aspect), (claim) => claim.casualties?.[aspect])),
  ['as_of', ({ casualties }) => casualties?.asOf ?? null],
  ['counted', ({ casualties }) => (casualties ? (casualties.counted ?? 'not-told') : null)],
  ['part_uk', ({ casualties }) => casualties?.part?.uk ?? null],
  ['part_en', ({ casualties }) => casualties?.part?.en ?? null],
  ...boundsOf('count', ({ count }) => count),
  ['range_km', ({ range }) => range?.km ?? null],
  ['range_as_stated_uk', ({ range }) => range?.asStated.uk ?? null],
  ['range_as_stated_en', ({ range }) => range?.asStated.en ?? null],
  ['weapons', ({ weapon, weapons }) => (weapons ?? (weapon === undefined ? [] : [weapon])).join(' ') || null],
  ['hit', ({ hit }) => hit?.join(' ') ?? null],
  ['sources_uk', ({ reports }) => reports.flatMap(({ publisher }) => publisher?.uk ?? []).join('; ')],
  ['sources_en', ({ reports }) => reports.flatMap(({ publisher }) => publisher?.en ?? []).join('; ')],
  ['source_urls', ({ reports }) => reports.flatMap(({ url }) => url ?? []).join(' ') || null],
];

export const CLAIM_COLUMNS: readonly string[] = [
  ...COLUMNS.map(([name]) => name),
  ...['dataset', 'made', 'view', 'coverage_uk', 'coverage_en', 'attribution', 'licence'],
];

export function claimTable(
  records: readonly ClaimRecord[],
  lookups: Pick<Lookups, 'speaker' | 'report'>,
  provenance: Provenance,
): string {
  const { dataset, made, view, coverage } = provenance;
  const covered = [coverage?.uk ?? null, coverage?.en ?? null];
  const origin: Cell[] = [dataset, made, view, ...covered];
  // Rows are sorted and copied away from each other: each says what it is under.
  const rows = records.flatMap((record) =>
    exportedClaims(record, lookups, provenance.attributions).map((claim) => {
      const reports = claim.reports.map(({ id }) => id);
      const attributions = attributionsOfClaim({ reports }, lookups, provenance.attributions);
      const terms = [attributionText({ attributions }, 'en'), licenceText({ attributions }, 'en')];
      return [...COLUMNS.map(([, cell]) => cell(claim, record)), ...origin, ...terms];
    }),
  );
  return writeCsv(CLAIM_COLUMNS, rows);
}

/** What a claim answers: `c1` of its record, `n5ko/c7` of another, `all`; separated by blanks. */
function answersText(claim: ExportedClaim): Cell {
  const ids = answeredBy(claim).flatMap((answered) => {
    switch (answered.kind) {
      case 'claim':
        return answered.claim;
      case 'elsewhere':
        return `${answered.record}/${answered.claim}`;
      case 'all':
        return ALL_OF_ITS_KIND;
      case 'words':
        return [];
    }
  });
  return ids.join(' ') || null;
}

/** What it answers that no record has, in words. */
function wordsAnswered(claim: ExportedClaim, lang: Lang): Cell {
  const words = answeredBy(claim).flatMap((answered) =>
    answered.kind === 'words' ? answered.words[lang] : [],
  );
  return words.join('; ') || null;
}

/** `childrenKilled` as `children_killed`: columns are all small. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
