/** Which rings a view draws, around what, and who stated each figure. */
import type { LonLat } from '../domain/place.ts';
import type { RingSpec, ViewState } from '../domain/view.ts';
import { writeRing, type Notice } from '../permalink/index.ts';
import { rangeClaimsFor, rangeStatementsFor, type Dataset, type RangeClaim } from './dataset.ts';
import { selectionOf } from './selection.ts';

/** One edge of a ring or band: a distance, and the claims that state it (none for a figure of the reader's own). */
export interface RingEdge {
  readonly km: number;
  readonly claims: readonly RangeClaim[];
}

export interface DrawnRing {
  /** The ring in the words of a link: its identity in lists and on the map. */
  readonly key: string;
  readonly spec: RingSpec;
  readonly centre: LonLat;
  /** Radius of a disc as large as the area in which the centre lies; null for a coordinate that the reader gave. */
  readonly centreRadiusKm: number | null;
  /** The record or place at the centre, by its canonical id. */
  readonly centreId: string | null;
  /** The lower edge of a band; null for a single ring. */
  readonly low: RingEdge | null;
  readonly high: RingEdge;
}

/**
 * Levels that are small against any range drawn here, so that one centre is honest as long as its radius is
 * told. Raions and the oblast are not: a ring around their middle would claim a place that nobody stated.
 */
const CENTRED_LEVELS: readonly string[] = ['neighbourhood', 'district', 'settlement'];

/** The rings of a view, and what was wrong with those that cannot be drawn. */
export function ringsOf(
  view: Pick<ViewState, 'selection' | 'rings'>,
  dataset: Dataset,
): { rings: readonly DrawnRing[]; notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const [first] = selectionOf(view, dataset).selected;
  const specs = view.rings ?? (first ? defaultRings(dataset, first.id) : []);
  const rings = specs.flatMap((spec) => {
    const ring = place(spec, dataset);
    if (typeof ring !== 'string') return [ring];
    const isAwaited = spec.centre.kind === 'id' && dataset.isAwaited(spec.centre.id);
    if (ring === 'unknown-id' && isAwaited) return [];
    const isMissing = spec.centre.kind === 'id' && dataset.isMissing(spec.centre.id);
    const kind = ring === 'unknown-id' && isMissing ? 'not-loaded' : ring;
    notices.push({ kind, key: 'ring', value: writeRing(spec) });
    return [];
  });
  return { rings, notices };
}

/**
 * The ring that belongs to a selected incident: from the lowest to the highest figure that was stated.
 * Sources that differ make a band, not a line.
 */
export function defaultRings(dataset: Dataset, id: string): readonly RingSpec[] {
  const record = dataset.record(id);
  if (!record || !centreOf(record.id, dataset)) return [];
  const figures = rangeClaimsFor(dataset, record.id).map(({ claim }) => claim.range.km);
  if (figures.length === 0) return [];
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  return [{ centre: { kind: 'id', id: record.id }, lowKm: low < high ? low : null, highKm: high }];
}

/** True when each edge of a ring was stated by somebody. */
export function isStated({ low, high }: DrawnRing): boolean {
  return high.claims.length > 0 && (low === null || low.claims.length > 0);
}

/** True when a ring may be drawn around this record or place. */
export function canCentre(id: string, dataset: Dataset): boolean {
  return centreOf(id, dataset) !== null;
}

function place(spec: RingSpec, dataset: Dataset): DrawnRing | 'unknown-id' | 'no-centre' {
  const { centre } = spec;
  if (centre.kind === 'point') {
    return drawn(spec, [centre.lon, centre.lat], null, null, []);
  }
  const record = dataset.record(centre.id);
  if (!record && !dataset.place(centre.id)) return 'unknown-id';
  const found = centreOf(centre.id, dataset);
  if (!found) return 'no-centre';
  const claims = record ? rangeStatementsFor(dataset, record.id) : [];
  return drawn(spec, found.point, found.radiusKm, record?.id ?? centre.id, claims);
}

function drawn(
  spec: RingSpec,
  centre: LonLat,
  centreRadiusKm: number | null,
  centreId: string | null,
  claims: readonly RangeClaim[],
): DrawnRing {
  const edge = (km: number): RingEdge => ({
    km,
    claims: claims.filter(({ claim }) => claim.range.km === km),
  });
  return {
    key: writeRing(spec),
    spec,
    centre,
    centreRadiusKm,
    centreId,
    low: spec.lowKm === null ? null : edge(spec.lowKm),
    high: edge(spec.highKm),
  };
}

function centreOf(id: string, dataset: Dataset): { point: LonLat; radiusKm: number } | null {
  const record = dataset.record(id);
  const where = record?.kind === 'incident' ? record.where : undefined;
  if (where?.site?.point) return { point: where.site.point, radiusKm: where.site.radiusKm };
  const code = record ? (where?.place ?? null) : id;
  const found = code === null ? undefined : dataset.place(code);
  if (!found || found.radiusKm === null || found.confidence !== 'mapped') return null;
  if (!CENTRED_LEVELS.includes(found.level)) return null;
  return { point: found.point, radiusKm: found.radiusKm + (where?.bufferKm ?? 0) };
}
