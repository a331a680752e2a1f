/** The files that the site and its readers load, from the site's data. The same data gives the same bytes. */
import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import type { Claim } from '../domain/claim.ts';
import { gradeOfPlacement, gradeOfRecord, type GradeKind } from '../domain/grade.ts';
import type { Category, Incident } from '../domain/incident.ts';
import type { PlaceCode } from '../domain/place.ts';
import type { PrecisionClass } from '../domain/precision.ts';
import { jsonSchemas } from '../domain/json-schema.ts';
import { packPlaces } from '../domain/place-table.ts';
import type { Atlas, GroundData, SiteData } from '../domain/site.ts';
import type { TerritoriesData } from '../domain/territory.ts';
import type { WeaponsData } from '../domain/weapon.ts';
import { discOfWhere } from '../rings/index.ts';
import { roundPosition, tidyArea } from './geojson.ts';

/** What an incident is in `data/incidents.geojson`. Flat, so that a desktop GIS shows it as a table. */
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
  /** The building or street in words, for the class site. */
  readonly site_uk: string | null;
  readonly site_en: string | null;
  /** Class near: how far around the place it may be. */
  readonly near_km: number | null;
  /** Class site: how far off the point may be, or the radius of the unit where no source gives a point. */
  readonly uncertainty_km: number | null;
  /** True when the geometry is a disc or a coarse outline; null without a geometry. */
  readonly approximate: boolean | null;
  /** How well it is supported that it occurred. */
  readonly grade: GradeKind;
  /** How well it is supported that it occurred in this area. */
  readonly grade_of_place: GradeKind;
  readonly claims: number;
  /** Where a label may stand. Not the place of the incident. */
  readonly label_lon: number | null;
  readonly label_lat: number | null;
}

/** A point only for a site whose point a source gives; everything else is an area or in the list only. */
type IncidentGeometry = Point | Polygon | MultiPolygon | null;
type IncidentFeature = Feature<IncidentGeometry, IncidentProperties>;

/** What rings are made from. */
export interface RingData {
  readonly weapons: WeaponsData;
  readonly territories: TerritoriesData;
}

/** The files by their path in the site. */
export function outputsOf(
  site: SiteData,
  ground: GroundData,
  atlas: Atlas,
  { weapons, territories }: RingData,
): Map<string, string> {
  const incidents = site.records.filter((record) => record.kind === 'incident');
  const claims = site.records.flatMap((record) =>
    record.claims.map((claim) => ({ record: record.id, ...withSources(claim, site) })),
  );
  const features = incidents.map((incident) => incidentFeature(incident, site));
  return new Map([
    ['data/site.json', asText(site)],
    ['data/ground.json', asText(ground)],
    ['data/gazetteer.json', asText(packPlaces(atlas.places))],
    ['data/boundaries.json', asText(atlas.boundaries)],
    ['data/weapons.json', asText(weapons)],
    ['data/territories.json', asText(territories)],
    ['data/incidents.geojson', asText({ type: 'FeatureCollection', features })],
    ['data/claims.json', asText(claims)],
    ['data/ids.json', asText(idIndex(site))],
    ...[...jsonSchemas()].map(([file, schema]) => [file, asText(schema)] as const),
  ]);
}

/** Where every id that was ever published leads: to its own record, to the one it was merged into, or to why it is gone. */
function idIndex({ records, tombstones }: SiteData): Record<string, string> {
  const entries = [
    ...records.flatMap(({ id, aliases }) => [[id, id], ...aliases.map((alias) => [alias, id])]),
    ...tombstones.flatMap(({ id, aliases }) => [id, ...aliases].map((each) => [each, 'withdrawn'])),
  ];
  return Object.fromEntries(entries) as Record<string, string>;
}

/** A claim that stands alone in a file: with its speaker, and with the reports that it was read in. */
function withSources(claim: Claim, { speakers, reports }: SiteData): Record<string, unknown> {
  return {
    ...claim,
    speaker: speakers.find(({ id }) => id === claim.speaker),
    reports: claim.reports.map((id) => {
      const { publisher, published, language, url } = reports.find((report) => report.id === id) ?? {};
      return { id, publisher, published, language, url };
    }),
  };
}

/** The incident at the precision of the report: never a point that stands for an area. */
function incidentFeature(incident: Incident, { areas, places }: SiteData): IncidentFeature {
  const { id, title, category, when, where, claims } = incident;
  const unit = areas.features.find(({ properties }) => properties.code === where.place);
  const place = places.find(({ code }) => code === where.place);
  const name = place ?? where.words;
  const disc = place ? discOfWhere(where, place) : null;
  const point = where.site?.point ?? null;
  const geometry: IncidentGeometry = point
    ? { type: 'Point', coordinates: roundPosition([...point]) }
    : disc
      ? tidyArea(disc)
      : (unit?.geometry ?? null);
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
    approximate: geometry === null ? null : disc !== null || (unit?.properties.approximate ?? true),
    grade: gradeOfRecord(claims).kind,
    grade_of_place: gradeOfPlacement(claims, where.from),
    claims: claims.length,
    label_lon: where.labelPoint?.[0] ?? null,
    label_lat: where.labelPoint?.[1] ?? null,
  };
  return { type: 'Feature', id, properties, geometry };
}

function asText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
