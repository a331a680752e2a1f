/**
 * An incident as one feature, the same in `data/incidents.geojson` and in every file that a reader exports. Flat, so
 * that a desktop GIS and a spreadsheet show it as a table; docs/data.md explains each property.
 */
import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import { casualtiesOf, highOf, lowOf, type CasualtyFigures } from '../domain/casualties.ts';
import { gradeOfPlacement, gradeOfRecord, type GradeKind } from '../domain/grade.ts';
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

export interface IncidentProperties {
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
  readonly not_confirmed_by_uk: string | null;
  readonly not_confirmed_by_en: string | null;
  readonly disputed_by_uk: string | null;
  readonly disputed_by_en: string | null;
  readonly denied_by_uk: string | null;
  readonly denied_by_en: string | null;
  readonly killed_low: number | null;
  readonly killed_latest: number | null;
  readonly killed_high: number | null;
  readonly killed_as_of: string | null;
  readonly killed_by_uk: string | null;
  readonly killed_by_en: string | null;
  readonly injured_low: number | null;
  readonly injured_latest: number | null;
  readonly injured_high: number | null;
  readonly injured_as_of: string | null;
  readonly injured_by_uk: string | null;
  readonly injured_by_en: string | null;
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
  const names = (ids: readonly string[], lang: Lang): string | null =>
    ids.length === 0 ? null : namesOf(ids, lookups, lang);
  const figures = casualtiesOf(claims);
  const killed = columnsOf(figures, 'killed', lookups);
  const injured = columnsOf(figures, 'injured', lookups);
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
    not_confirmed_by_uk: names(grade.notConfirmedBy, 'uk'),
    not_confirmed_by_en: names(grade.notConfirmedBy, 'en'),
    disputed_by_uk: names(grade.disputedBy, 'uk'),
    disputed_by_en: names(grade.disputedBy, 'en'),
    denied_by_uk: names(grade.deniedBy, 'uk'),
    denied_by_en: names(grade.deniedBy, 'en'),
    killed_low: killed.low,
    killed_latest: killed.latest,
    killed_high: killed.high,
    killed_as_of: killed.asOf,
    killed_by_uk: killed.by?.uk ?? null,
    killed_by_en: killed.by?.en ?? null,
    injured_low: injured.low,
    injured_latest: injured.latest,
    injured_high: injured.high,
    injured_as_of: injured.asOf,
    injured_by_uk: injured.by?.uk ?? null,
    injured_by_en: injured.by?.en ?? null,
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

interface FigureColumns {
  readonly low: number | null;
  /** Null when the newest figure is none, but a bound. */
  readonly latest: number | null;
  readonly high: number | null;
  readonly asOf: string | null;
  readonly by: Readonly<Record<Lang, string>> | null;
}

const NO_FIGURES: FigureColumns = { low: null, latest: null, high: null, asOf: null, by: null };

/** The figures of one aspect, with everyone who stated one of them. */
function columnsOf(
  all: readonly CasualtyFigures[],
  aspect: CasualtyFigures['aspect'],
  lookups: Lookups,
): FigureColumns {
  const figures = all.find((each) => each.aspect === aspect);
  if (!figures) return NO_FIGURES;
  const { low, best, high } = figures;
  const speakers = [low, best, ...(high ? [high] : [])].map(({ speaker }) => speaker);
  return {
    low: lowOf(low),
    latest: best.count.best ?? null,
    high: high && highOf(high),
    asOf: best.asOf,
    by: { uk: namesOf(speakers, lookups, 'uk'), en: namesOf(speakers, lookups, 'en') },
  };
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
