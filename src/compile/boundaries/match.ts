/** Which given area is which unit: by code, else by name; nothing is taken that does not lie where the unit lies. */
import type { Place, PlaceCode } from '../../domain/place.ts';
import type { GivenArea } from './given.ts';
import { readUnitName, unitNameKeys } from './names.ts';
import { Positions } from './position.ts';
import { codeStem, isInOblast, isUnit, isUnitLevel, type Unit, type UnitLevel } from './units.ts';

export interface Match {
  readonly unit: Unit;
  readonly area: GivenArea;
  readonly by: 'code' | 'name';
}

export interface Refusal {
  readonly area: GivenArea;
  readonly reason: string;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly refusals: readonly Refusal[];
  /** Given areas that are left alone, counted. */
  readonly ignored: {
    /** Units of other oblasts or states. */
    readonly elsewhere: number;
    /** Settlements and other areas that have no boundary on the map. */
    readonly otherLevels: number;
    /** Units that were given twice: the first was taken. */
    readonly repeated: number;
  };
}

/** What an area may be, before its position is looked at. */
type Reading =
  | { readonly kind: 'units'; readonly units: readonly Unit[]; readonly by: Match['by'] }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'otherLevel' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Matches all given areas; of several that are one unit, one with a code goes before one with a name. */
export function matchUnits(areas: readonly GivenArea[], places: readonly Place[]): Matching {
  const index = new UnitIndex(places);
  const positions = new Positions(places);
  const best = new Map<PlaceCode, Match>();
  const refusals: MisplacedArea[] = [];
  const ignored = { elsewhere: 0, otherLevels: 0, repeated: 0 };
  const take = (match: Match): void => {
    const taken = best.get(match.unit.code);
    if (taken) ignored.repeated++;
    if (!taken || (taken.by === 'name' && match.by === 'code')) best.set(match.unit.code, match);
  };
  for (const area of areas) {
    const reading = index.read(area);
    switch (reading.kind) {
      case 'elsewhere':
        ignored.elsewhere++;
        break;
      case 'otherLevel':
        ignored.otherLevels++;
        break;
      case 'unknown':
        if (!positions.touchesOblast(area.geometry)) ignored.elsewhere++;
        else refusals.push({ area, reason: reading.reason, namesakeOf: [] });
        break;
      case 'units': {
        const { units, by } = reading;
        const reasons: string[] = [];
        const unit = units.find((candidate) => {
          const fit = positions.fit(candidate, area.geometry);
          if (!fit.ok) reasons.push(fit.reason);
          return fit.ok;
        });
        if (unit) take({ unit, area, by });
        else refusals.push({ area, reason: reasons.join('; '), namesakeOf: by === 'name' ? units : [] });
      }
    }
  }
  // Many hromadas share a name with one in another oblast: once ours is found, the others are no fault.
  const isNamesake = ({ area, namesakeOf }: MisplacedArea): boolean =>
    namesakeOf.some(({ code }) => best.has(code)) && !positions.touchesOblast(area.geometry);
  ignored.elsewhere += refusals.filter(isNamesake).length;
  return {
    matches: [...best.values()],
    refusals: refusals.filter((refusal) => !isNamesake(refusal)),
    ignored,
  };
}

interface MisplacedArea extends Refusal {
  /** The units whose name it has, when it has no code of one. */
  readonly namesakeOf: readonly Unit[];
}

/** Units by the stems of their codes and by their names. */
class UnitIndex {
  private readonly byStem: ReadonlyMap<string, Unit>;
  private readonly named: readonly { readonly unit: Unit; readonly keys: ReadonlySet<string> }[];

  constructor(places: readonly Place[]) {
    const units = places.filter(isUnit);
    this.byStem = new Map(units.flatMap((unit) => [[codeStem(unit.code) ?? unit.code, unit] as const]));
    this.named = units.map((unit) => ({ unit, keys: unitNameKeys(unit) }));
  }

  read(area: GivenArea): Reading {
    const { stem, level } = area;
    if (stem !== null && !isInOblast(stem)) return { kind: 'elsewhere' };
    if (level !== null && !isUnitLevel(level)) return { kind: 'otherLevel' };
    const unit = stem === null ? undefined : this.byStem.get(stem);
    if (unit) return { kind: 'units', units: [unit], by: 'code' };
    const units = this.unitsNamed(area.names, level);
    if (units.length > 0) return { kind: 'units', units, by: 'name' };
    const code = stem === null ? 'no code' : `the code UA${stem}, which is no unit of ours,`;
    return { kind: 'unknown', reason: `has ${code} and no name that a unit of the oblast has` };
  }

  private unitsNamed(names: readonly string[], level: UnitLevel | null): Unit[] {
    const read = names.map(readUnitName);
    return this.named
      .filter(({ unit, keys }) =>
        read.some((name) => {
          const levels = level === null ? name.levels : [level];
          return keys.has(name.key) && (levels === null || levels.includes(unit.level));
        }),
      )
      .map(({ unit }) => unit);
  }
}
