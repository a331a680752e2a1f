/** Where a draft of the report desk places something: an area at the precision of its words, never a point. */
import type { MultiPolygon, Polygon } from 'geojson';
import { type LonLat, type Place, type PlaceCode } from '../domain/place.ts';
import { PRECISION, type DrawnAs, type PrecisionClass } from '../domain/precision.ts';
import type { Bilingual } from '../domain/text.ts';
import { NEAR_KM } from '../domain/where.ts';
import { placeDisc } from '../rings/index.ts';
import type { Dataset } from './dataset.ts';

/** What a placement is made from: the part of a finding that says where. */
export interface Placing {
  readonly code: PlaceCode | null;
  readonly precision: PrecisionClass;
  /** A distance that the words state, such as "15 km north of". */
  readonly offset: { readonly distanceKm: number } | null;
}

/** A place of a draft, ready to be drawn. */
export interface DraftPlace {
  readonly code: PlaceCode;
  readonly name: Bilingual;
  readonly area: Polygon | MultiPolygon;
  readonly drawnAs: Exclude<DrawnAs, 'point' | 'list'>;
  /** Where the label may stand. Not the place of anything. */
  readonly labelPoint: LonLat;
  /** False for a place that the text names in another role and that the reader asked to see. */
  readonly isIncident: boolean;
}

/** The placement on the map; null where nothing is chosen, or where its area has not arrived. */
export function draftPlace(placing: Placing, isIncident: boolean, dataset: Dataset): DraftPlace | null {
  const place = placing.code === null ? undefined : dataset.place(placing.code);
  if (!place) return null;
  const area = placing.precision === 'near' ? bufferAround(place, placing.offset) : areaOf(place, dataset);
  if (!area) return null;
  const { code, uk, en, point } = place;
  const drawnAs = drawnAsOf(placing.precision, place);
  return { code, name: { uk, en }, area, drawnAs, labelPoint: point, isIncident };
}

function areaOf({ code }: Place, dataset: Dataset): Polygon | MultiPolygon | undefined {
  return dataset.area(code)?.geometry;
}

function bufferAround({ point, radiusKm }: Place, offset: Placing['offset']): Polygon {
  return placeDisc(point, (radiusKm ?? 0) + (offset?.distanceKm ?? NEAR_KM));
}

/** A site has no point here, so what it lies in is drawn; a place whose point is in doubt is its hromada or city. */
function drawnAsOf(precision: PrecisionClass, place: Place): DraftPlace['drawnAs'] {
  if (precision === 'near') return 'buffer';
  if (place.confidence !== 'mapped') return place.level === 'neighbourhood' ? 'outline' : 'hatch';
  const { drawnAs } = PRECISION[precision];
  return drawnAs === 'point' || drawnAs === 'list' ? 'outline' : drawnAs;
}
