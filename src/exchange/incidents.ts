/**
 * An incident as one feature, the same in `data/incidents.geojson` and in every file that a reader exports. Flat, so
 * that a desktop GIS and a spreadsheet show it as a table; docs/data.md explains each property.
 */
import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import {
  casualtiesOf,
  highOf,
  lowOf,
  type CasualtyFigures,
  type StatedFigure,
} from '../domain/casualties.ts';
import { besideOf, gradeOfPlacement, gradeOfRecord, type GradeKind } from '../domain/grade.ts';
import { hitsOf, type StatedHit } from '../domain/hit.ts';
import type { Category, Incident } from '../domain/incident.ts';
import type { Place, PlaceCode } from '../domain/place.ts';
import type { PrecisionClass } from '../domain/precision.ts';
import type { Report } from '../domain/report.ts';
import type { Areas } from '../domain/site.ts';
import type { Speaker } from '../domain/speaker.ts';
import type { Lang } from '../domain/text.ts';
import { safeAddress } from '../domain/web-address.ts';
import type { Where } from '../domain/where.ts';
import { roundPosition, tidyArea } from './area.ts';

/** What ids stand for: the page's data set has all of it. */
export interface Lookups {
  /** The area in which an incident is placed; undefined for one that is in the list only. */
  readonly areaOf: (where: Where) => Areas['features'][number] | undefined;
  readonly place: (code: string) => Place | undefined;
  readonly speaker: (id: string) => Speaker | undefined;
  readonly report: (id: string) => Report | undefined;
}

/** The address of a record's own page. */
export type PageOf = (id: string) => string;

/** What figures are counted of; those of soldiers are never among the others. */
const FIGURES = {
  killed: { aspect: 'killed', column: 'people' },
  injured: { aspect: 'injured', column: 'people' },
  soldiers_killed: { aspect: 'killed', column: 'soldiers' },
  soldiers_injured: { aspect: 'injured', column: 'soldiers' },
} as const satisfies Readonly<Record<string, Pick<CasualtyFigures, 'aspect' | 'column'>>>;
type FigureName = keyof typeof FIGURES;

/** Of each of them: bounds, date, who stated them; then all newest figures, and those of a part, with their speakers. */
const FIGURE_NUMBERS = ['low', 'latest', 'high'] as const;
const FIGURE_TEXTS = ['as_of', 'by_uk', 'by_en', 'newest_uk', 'newest_en', 'parts_uk', 'parts_en'] as const;

type FigureProperties = {
  readonly [Name in `${FigureName}_${(typeof FIGURE_NUMBERS)[number]}`]: number | null;
} & { readonly [Name in `${FigureName}_${(typeof FIGURE_TEXTS)[number]}`]: string | null };

export const FIGURE_PROPERTIES: readonly (keyof FigureProperties)[] = (
  Object.keys(FIGURES) as FigureName[]
).flatMap((name) => [...FIGURE_NUMBERS, ...FIGURE_TEXTS].map((part) => `${name}_${part}` as const));

export interface IncidentProperties extends FigureProperties {
  readonly id: string;
  readonly title_uk: string;
  readonly title_en: string;
  readonly category: Category;
  readonly earliest: string;
  readonly latest: string;
  readonly when_precision: string;
  readonly precision: PrecisionClass;
  readonly place: PlaceCode | null;
  readonly where_uk: string | null;
  readonly where_en: string | null;
  readonly site_uk: string | null;
  readonly site_en: string | null;
  readonly near_km: number | null;
  readonly uncertainty_km: number | null;
  readonly approximate: boolean | null;
  readonly grade: GradeKind;
  readonly grade_of_place: GradeKind;
  readonly stated_by_uk: string | null;
  readonly stated_by_en: string | null;
  /** Of these, who says that their own side did it. */
  readonly admitted_by_uk: string | null;
  readonly admitted_by_en: string | null;
  readonly not_confirmed_by_uk: string | null;
  readonly not_confirmed_by_en: string | null;
  readonly disputed_by_uk: string | null;
  readonly disputed_by_en: string | null;
  readonly denied_by_uk: string | null;
  readonly denied_by_en: string | null;
  /** Who answers accusations made elsewhere or all of their kind, which changes no grade. */
  readonly answered_elsewhere_by_uk: string | null;
  readonly answered_elsewhere_by_en: string | null;
  /** Codes of what was hit, as somebody says, separated by blanks; then each with each of its speakers. */
  readonly hit: string | null;
  readonly hit_by_uk: string | null;
  readonly hit_by_en: string | null;
  readonly claims: number;
  readonly sources_uk: string;
  readonly sources_en: string;
  readonly source_urls: string;
  readonly page: string;
  /** Where a label may stand. Not the place of the incident. */
  readonly label_lon: number | null;
  readonly label_lat: number | null;
}

/** A point only for a site whose point a source gives; everything else is an area or has no geometry. */
export type IncidentGeometry = Point | Polygon | MultiPolygon | null;
export type IncidentFeature = Feature<IncidentGeometry, IncidentProperties> & { readonly id: string };

/** Names in a list: none of them has a semicolon. */
const SEPARATOR = '; ';

/** The incident at the precision of its reports: never a point that stands for an area. */
export function incidentFeature(incident: Incident, lookups: Lookups, pageOf: PageOf): IncidentFeature {
  const { id, title, category, when, where, claims } = incident;
  const area = lookups.areaOf(where);
  const geometry = geometryOf(where, area?.geometry);
  const name = (where.place === null ? undefined : lookups.place(where.place)) ?? where.words;
  const grade = gradeOfRecord(claims);
  const hits = hitsOf(claims);
  const names = (ids: readonly string[], lang: Lang): string | null =>
    ids.length === 0 ? null : namesOf(ids, lookups, lang);
  const elsewhere = besideOf(claims).map(({ speaker }) => speaker);
  const reports = reportsOf(incident, lookups);
  const publishers = (lang: Lang): string => joined(reports.map(({ publisher }) => publisher[lang]));
  const properties: IncidentProperties = {
    id,
    title_uk: title.uk,
    title_en: title.en,
    category,
    earliest: when.earliest,
    latest: when.latest,
    when_precision: when.precision,
    precision: where.precision,
    place: where.place,
    where_uk: name?.uk ?? null,
    where_en: name?.en ?? null,
    site_uk: where.site?.words.uk ?? null,
    site_en: where.site?.words.en ?? null,
    near_km: where.bufferKm,
    uncertainty_km: where.site?.radiusKm ?? null,
    approximate: geometry === null ? null : (area?.properties.approximate ?? true),
    grade: grade.kind,
    grade_of_place: gradeOfPlacement(claims, where.from),
    stated_by_uk: names(grade.origins, 'uk'),
    stated_by_en: names(grade.origins, 'en'),
    admitted_by_uk: names(grade.admittedBy, 'uk'),
    admitted_by_en: names(grade.admittedBy, 'en'),
    not_confirmed_by_uk: names(grade.notConfirmedBy, 'uk'),
    not_confirmed_by_en: names(grade.notConfirmedBy, 'en'),
    disputed_by_uk: names(grade.disputedBy, 'uk'),
    disputed_by_en: names(grade.disputedBy, 'en'),
    denied_by_uk: names(grade.deniedBy, 'uk'),
    denied_by_en: names(grade.deniedBy, 'en'),
    answered_elsewhere_by_uk: names(elsewhere, 'uk'),
    answered_elsewhere_by_en: names(elsewhere, 'en'),
    ...figureProperties(casualtiesOf(claims), lookups),
    hit: hits.map(({ kind }) => kind).join(' ') || null,
    hit_by_uk: hitBy(hits, lookups, 'uk'),
    hit_by_en: hitBy(hits, lookups, 'en'),
    claims: claims.length,
    sources_uk: publishers('uk'),
    sources_en: publishers('en'),
    source_urls: [...new Set(reports.flatMap(({ url }) => safeAddress(url) ?? []))].join(' '),
    page: pageOf(id),
    label_lon: where.labelPoint?.[0] ?? null,
    label_lat: where.labelPoint?.[1] ?? null,
  };
  return { type: 'Feature', id, properties, geometry };
}

function geometryOf({ site }: Where, area: Polygon | MultiPolygon | undefined): IncidentGeometry {
  if (site?.point) return { type: 'Point', coordinates: roundPosition([...site.point]) };
  return area ? tidyArea(area) : null;
}

function figureProperties(all: readonly CasualtyFigures[], lookups: Lookups): FigureProperties {
  const entries = (Object.keys(FIGURES) as FigureName[]).flatMap((name) => {
    const { aspect, column } = FIGURES[name];
    const figures = all.find((each) => each.aspect === aspect && each.column === column);
    return Object.entries(columnsOf(figures, lookups)).map(([part, cell]) => [`${name}_${part}`, cell]);
  });
  return Object.fromEntries(entries) as FigureProperties;
}

type FigureColumns = Readonly<
  Record<(typeof FIGURE_NUMBERS)[number], number | null> &
    Record<(typeof FIGURE_TEXTS)[number], string | null>
>;

/** The figures of one aspect and column, with everyone who stated one of them. */
function columnsOf(figures: CasualtyFigures | undefined, lookups: Lookups): FigureColumns {
  const { whole = null, parts = [] } = figures ?? {};
  const { low = null, latest = [], high = null } = whole ?? {};
  const speakers = [...(low ? [low] : []), ...latest, ...(high ? [high] : [])].map(({ speaker }) => speaker);
  const newest = new Set(latest.map(({ count }) => count.best));
  const [agreed] = newest;
  const text = (of: readonly string[]): string | null => (of.length === 0 ? null : joined(of));
  const said = (figure: StatedFigure, lang: Lang): string =>
    `${numbersOf(figure)} (${namesOf([figure.speaker], lookups, lang)})`;
  const partText = (lang: Lang): string | null =>
    text(parts.map((figure) => `${figure.part?.[lang] ?? ''}: ${said(figure, lang)}`));
  return {
    low: low && lowOf(low),
    // Null when the newest figure is none, but a bound, and when the newest figures differ.
    latest: newest.size === 1 && agreed !== undefined ? agreed : null,
    high: high && highOf(high),
    as_of: latest.at(-1)?.asOf ?? null,
    by_uk: text(speakers.map((id) => namesOf([id], lookups, 'uk'))),
    by_en: text(speakers.map((id) => namesOf([id], lookups, 'en'))),
    newest_uk: text(latest.map((figure) => said(figure, 'uk'))),
    newest_en: text(latest.map((figure) => said(figure, 'en'))),
    parts_uk: partText('uk'),
    parts_en: partText('en'),
  };
}

/** A stated count in signs that need no language: "3", "≥3", "≤3", "2–5". */
function numbersOf(figure: StatedFigure): string {
  const [low, high] = [lowOf(figure), highOf(figure)];
  if (figure.count.best !== undefined) return String(figure.count.best);
  if (!Number.isFinite(high)) return `≥${low}`;
  return figure.count.low === undefined ? `≤${high}` : `${low}–${high}`;
}

/** What was hit with who says so: "school (Kharkiv prosecutors)". */
function hitBy(hits: readonly StatedHit[], lookups: Lookups, lang: Lang): string | null {
  const said = hits.flatMap(({ kind, claims }) =>
    claims.map(({ speaker }) => `${kind} (${namesOf([speaker], lookups, lang)})`),
  );
  return joined(said) || null;
}

function namesOf(ids: readonly string[], { speaker }: Lookups, lang: Lang): string {
  return joined(ids.map((id) => speaker(id)?.name[lang] ?? id));
}

function reportsOf({ claims }: Incident, { report }: Lookups): Report[] {
  return [...new Set(claims.flatMap(({ reports }) => reports))].flatMap((id) => report(id) ?? []);
}

function joined(names: readonly string[]): string {
  return [...new Set(names)].join(SEPARATOR);
}
