/** Whether an area lies where the unit lies that it is said to be: by the settlements that it holds. */
import bbox from '@turf/bbox';
import inside from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Position } from 'geojson';
import type { LonLat, Place, PlaceCode } from '../../domain/place.ts';
import { centreOf, distanceM } from './plane.ts';
import type { Unit } from './units.ts';

/** Whether an area can be a unit; if not, why, in words that follow the name of the area. */
export type Fit = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const OK: Fit = { ok: true };

interface Settlement {
  readonly point: LonLat;
  /** All units that it lies in. */
  readonly units: ReadonlySet<PlaceCode>;
}

/** Compares areas with units; made once for all places. */
export class Positions {
  /** Those whose point is sure. */
  private readonly settlements: readonly Settlement[];

  constructor(places: readonly Place[]) {
    const byCode = new Map(places.map((place) => [place.code, place]));
    const unitsAbove = ({ parent }: Place): PlaceCode[] => {
      const unit = parent === null ? undefined : byCode.get(parent);
      return unit ? [unit.code, ...unitsAbove(unit)] : [];
    };
    this.settlements = places
      .filter(({ level, confidence }) => level === 'settlement' && confidence === 'mapped')
      .map((place) => ({ point: place.point, units: new Set(unitsAbove(place)) }));
  }

  /** A district holds no settlement: its centre is compared. */
  fit(unit: Unit, area: MultiPolygon): Fit {
    const fit = unit.level === 'district' ? this.fitByCentre(unit, area) : this.fitBySettlements(unit, area);
    if (fit.ok) return fit;
    const turned = swapped(area);
    const turnedFit =
      unit.level === 'district' ? this.fitByCentre(unit, turned) : this.fitBySettlements(unit, turned);
    return turnedFit.ok ? { ok: false, reason: SWAPPED } : fit;
  }

  /** More than half of the unit's settlements lie inside, and at least half of what lies inside is its own. */
  private fitBySettlements({ code, en }: Unit, area: MultiPolygon): Fit {
    const own = this.settlements.filter(({ units }) => units.has(code)).length;
    const found = this.settlementsIn(area);
    const ownInside = found.filter(({ units }) => units.has(code)).length;
    const strangers = found.length - ownInside;
    const held = `it holds ${ownInside} of the ${own} settlements of ${en}`;
    if (ownInside * 2 <= own) {
      return { ok: false, reason: `${held}: it lies elsewhere; check which unit it is, and its projection` };
    }
    if (strangers <= ownInside) return OK;
    return { ok: false, reason: `${held}, but ${strangers} of other units too: it is a larger unit` };
  }

  private fitByCentre({ point, radiusKm, en }: Unit, area: MultiPolygon): Fit {
    const awayKm = distanceM([...point], centreOf(area)) / 1000;
    if (awayKm * 2 <= (radiusKm ?? 0)) return OK;
    const away = `its centre is ${awayKm.toFixed(1)} km from that of ${en}`;
    return { ok: false, reason: `${away}: it lies elsewhere; check which unit it is, and its projection` };
  }

  /** True when a settlement of the oblast lies in the area. */
  touchesOblast(area: MultiPolygon): boolean {
    return this.settlementsIn(area).length > 0;
  }

  private settlementsIn(area: MultiPolygon): readonly Settlement[] {
    const [west, south, east, north] = bbox(area);
    return this.settlements.filter(({ point: [lon, lat] }) => {
      const isNear = lon >= west && lon <= east && lat >= south && lat <= north;
      return isNear && inside([lon, lat], area);
    });
  }
}

const SWAPPED = 'its coordinates stand as latitude, longitude: GeoJSON has longitude first; export it again';

/** The area with the two numbers of each position exchanged. */
function swapped({ coordinates }: MultiPolygon): MultiPolygon {
  const swap = ([first = 0, second = 0]: Position): Position => [second, first];
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(swap))),
  };
}
