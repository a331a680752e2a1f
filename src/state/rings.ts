/** Which rings a view draws, around what, and who stated each figure. */
import type { LonLat } from '../domain/place.ts';
import { rangeKm, type RangeUnit, type Weapon, type WeaponsData } from '../domain/weapon.ts';
import type { FigureRing, RingSpec, ViewState } from '../domain/view.ts';
import { writeRing, type Notice } from '../permalink/index.ts';
import { rangeClaimsFor, rangeStatementsFor, type Dataset, type RangeClaim } from './dataset.ts';
import { canCentre, originOf, type OriginWanting, type RingOrigin } from './ring-origin.ts';
import { selectionOf } from './selection.ts';
import { publishedBand, publishedRanges, type PublishedRange } from './weapons.ts';

/** A distance from the centre, and who stated it: nobody for a figure of the reader's own. */
export interface RingEdge {
  readonly km: number;
  /** Statements of the records. */
  readonly claims: readonly RangeClaim[];
  /** Figures that were published for the weapon of the ring. */
  readonly published: readonly PublishedRange[];
  /** The unit in which the figure was given. */
  readonly unit: RangeUnit;
}

export interface DrawnRing {
  /** The ring in the words of a link: its identity in lists and on the map. */
  readonly key: string;
  readonly spec: RingSpec;
  readonly origin: RingOrigin;
  /** The point itself, or the label point of the area: for looking at the ring, not for drawing it. */
  readonly centre: LonLat;
  /** The record or place at the centre, by its canonical id. */
  readonly centreId: string | null;
  readonly weapon: Weapon | null;
  /** The lower edge of a band; null for a single ring. */
  readonly low: RingEdge | null;
  readonly high: RingEdge;
  /** Other published figures between the edges of a weapon's band, the nearest first. */
  readonly ticks: readonly RingEdge[];
  /** Nothing nearer than this is in range; null when nothing is left out. */
  readonly min: RingEdge | null;
}

/** What a view draws of its rings. */
export interface RingsOfView {
  readonly rings: readonly DrawnRing[];
  /** Those that are drawn as soon as their place or its outline has arrived. */
  readonly awaited: readonly RingSpec[];
  /** Those that cannot be drawn, because the outline of their area could not be loaded. */
  readonly withoutOutline: readonly RingSpec[];
  readonly notices: readonly Notice[];
}

/** The rings of a view, and what was wrong with those that cannot be drawn. `weapons`: null until they have arrived. */
export function ringsOf(
  view: Pick<ViewState, 'selection' | 'rings'>,
  dataset: Dataset,
  weapons: WeaponsData | null = null,
): RingsOfView {
  const notices: Notice[] = [];
  const awaited: RingSpec[] = [];
  const withoutOutline: RingSpec[] = [];
  const [first] = selectionOf(view, dataset).selected;
  const specs = view.rings ?? (first ? defaultRings(dataset, first.id) : []);
  const rings = specs.flatMap((spec) => {
    const ring = drawnRing(spec, dataset, weapons);
    if (typeof ring !== 'string') return [ring];
    const isMissing = spec.centre.kind === 'id' && dataset.isMissing(spec.centre.id);
    const kind = ring === 'unknown-id' && isMissing ? 'not-loaded' : ring;
    if (kind === 'awaited' && originOf(spec, dataset) === 'awaited') awaited.push(spec);
    if (kind !== 'awaited') notices.push({ kind, key: 'ring', value: writeRing(spec) });
    if (kind === 'no-outline') withoutOutline.push(spec);
    return [];
  });
  return { rings, awaited, withoutOutline, notices };
}

/**
 * The ring that belongs to a selected incident: from the lowest to the highest figure that was stated. Sources that
 * differ make a band, not a line. Around a wide area nothing is drawn unasked.
 */
export function defaultRings(dataset: Dataset, id: string): readonly FigureRing[] {
  const record = dataset.record(id);
  if (!record || !canCentre(record.id, dataset)) return [];
  const figures = rangeClaimsFor(dataset, record.id).map(({ claim }) => claim.range.km);
  if (figures.length === 0) return [];
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  return [{ centre: { kind: 'id', id: record.id }, lowKm: low < high ? low : null, highKm: high }];
}

/** True when somebody stated the figure of an edge. */
export function isStatedEdge({ claims, published }: RingEdge): boolean {
  return claims.length > 0 || published.length > 0;
}

/** True when each edge of a ring was stated by somebody. */
export function isStated({ low, high }: DrawnRing): boolean {
  return isStatedEdge(high) && (low === null || isStatedEdge(low));
}

/** The ring of a spec, or why there is none. */
export function drawnRing(
  spec: RingSpec,
  dataset: Dataset,
  weapons: WeaponsData | null,
): DrawnRing | OriginWanting | 'unknown-weapon' {
  const origin = originOf(spec, dataset);
  if (typeof origin === 'string') return origin;
  const range = 'weapon' in spec ? weaponRange(spec.weapon, weapons) : figureRange(spec, dataset);
  if (typeof range === 'string') return range;
  const id = spec.centre.kind === 'id' ? spec.centre.id : null;
  return {
    key: writeRing(spec),
    spec,
    origin,
    centre: origin.kind === 'point' ? origin.point : origin.place.point,
    centreId: id === null ? null : (dataset.record(id)?.id ?? id),
    ...range,
    min: spec.minKm === undefined ? null : range.edge(spec.minKm),
  };
}

type Range = Pick<DrawnRing, 'low' | 'high' | 'ticks' | 'weapon'> & {
  readonly edge: (km: number) => RingEdge;
};

function figureRange({ centre, lowKm, highKm, unit }: FigureRing, dataset: Dataset): Range {
  const record = centre.kind === 'id' ? dataset.record(centre.id) : undefined;
  const statements = record ? rangeStatementsFor(dataset, record.id) : [];
  const edge = (km: number): RingEdge => ({
    km,
    claims: statements.filter(({ claim }) => claim.range.km === km),
    published: [],
    unit: unit ?? 'km',
  });
  return { low: lowKm === null ? null : edge(lowKm), high: edge(highKm), ticks: [], weapon: null, edge };
}

function weaponRange(code: string, weapons: WeaponsData | null): Range | 'unknown-weapon' | 'awaited' {
  if (!weapons) return 'awaited';
  const weapon = weapons.find((candidate) => candidate.code === code);
  const band = publishedBand(code, weapons);
  if (!weapon || !band) return 'unknown-weapon';
  const ranges = publishedRanges(code, weapons);
  const edge = (km: number): RingEdge => ({
    km,
    claims: [],
    published: ranges.filter(({ claim }) => Object.values(rangeKm(claim.range)).includes(km)),
    unit: 'km',
  });
  const figures = ranges.flatMap(({ claim }) => {
    const { lowKm, highKm } = rangeKm(claim.range);
    return [lowKm, highKm];
  });
  const between = [...new Set(figures)]
    .filter((km) => km > band.lowKm && km < band.highKm)
    .sort((a, b) => a - b);
  return {
    low: band.lowKm < band.highKm ? edge(band.lowKm) : null,
    high: edge(band.highKm),
    ticks: between.map(edge),
    weapon,
    edge,
  };
}
