/** Coarsening: no place is published more finely than the policy allows, whatever the reports say. */
import type { Place } from '../../domain/place.ts';
import { isFiner, type PolicyRule } from '../../domain/policy.ts';
import { precisionOfLevel, type PrecisionClass } from '../../domain/precision.ts';
import type { Bilingual } from '../../domain/text.ts';
import type { Where } from '../../domain/where.ts';
import type { Gazetteer } from '../locate.ts';

/**
 * The place as it may be published. What is coarsened keeps neither the words nor the reasons of the finer place:
 * they would name it.
 */
export function coarsen(where: Where, { finest, name }: PolicyRule, gazetteer: Gazetteer): Where {
  const place = gazetteer.get(where.place ?? '');
  if (!place) return where;
  const isAllowed = (precision: PrecisionClass): boolean => !isFiner(precision, finest);
  if (isAllowed(where.precision) && (where.precision !== 'near' || isAllowed(classOf(place)))) return where;
  const unit = [place, ...ancestorsOf(place, gazetteer)].find((each) => isAllowed(classOf(each))) ?? place;
  const precision = classOf(unit);
  return {
    precision,
    drawn: precision,
    place: unit.code,
    words: null,
    bufferKm: null,
    site: null,
    verbatim: null,
    why: [reason(name)],
    from: where.from,
    labelPoint: unit.point,
  };
}

function classOf({ level }: Place): PrecisionClass {
  return precisionOfLevel(level);
}

function ancestorsOf(place: Place, gazetteer: Gazetteer): Place[] {
  const parent = place.parent === null ? undefined : gazetteer.get(place.parent);
  return parent ? [parent, ...ancestorsOf(parent, gazetteer)] : [];
}

function reason({ uk, en }: Bilingual): Bilingual {
  return {
    uk: `Правила публікації (${uk}) не дають показувати місце точніше.`,
    en: `The publication policy (${en}) does not let the place be shown more precisely.`,
  };
}
