/** Settlements: a third of them share their name with another one of the oblast. */
import { KHARKIV_CODE, type Place } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import { distanceKm } from './distance.ts';
import { placesOf, type Decision } from './decision.ts';
import { SETTLEMENT_RULES, explainNearestTo, explainSameHromada, explainSharedName } from './explain.ts';
import { findingLevelOf, type TurnedDownCandidate } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { byImportance } from './importance.ts';
import type { Reading } from './read.ts';
import type { Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { settlementTypesBeside } from './typewords.ts';

/** Another place of the sentence must be this near, and the next candidate this much further, to decide. */
const NEIGHBOUR_KM = 30;
/** Kharkiv is named in many texts: only what lies at its gates is told by it. */
const SUBURB_KM = 15;
const CLEARLY_FURTHER = 2;

const AREA_RULES: readonly Bilingual[] = [
  SETTLEMENT_RULES.areaBeside,
  SETTLEMENT_RULES.areaInSentence,
  SETTLEMENT_RULES.areaInText,
];
const NOWHERE: ReadonlySet<Place> = new Set();

/** Narrows the settlements of one name step by step, and stops as soon as one is left. */
export function decideSettlement(
  reading: Reading,
  surroundings: Surroundings,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): Decision {
  const named = placesOf(reading.forms);
  const [only] = named;
  if (named.length === 1 && only !== undefined) return taken(only, named, [], reading.why);
  const all = [...named].sort(byImportance(gazetteer));
  const why = [...reading.why];
  const turnedDown: TurnedDownCandidate[] = [];
  let left: readonly Place[] = all;
  const narrow = (keep: (place: Place) => boolean, because: Bilingual): void => {
    if (left.length === 1) return;
    const kept = left.filter(keep);
    if (kept.length === 0 || kept.length === left.length) return;
    for (const place of left) if (!kept.includes(place)) turnedDown.push({ code: place.code, because });
    left = kept;
    why.push(because);
  };

  const isSeat = (place: Place): boolean =>
    place.parent !== null && gazetteer.seatOf.get(place.parent) === place;
  const liesIn = (areas: ReadonlySet<Place>) => (place: Place) =>
    gazetteer.ancestorsOf(place).some((area) => areas.has(area));
  const lies = (areas: ReadonlySet<Place> | undefined) => liesIn(areas ?? NOWHERE);
  // Where a place lies is said on purpose, its kind by habit: "с." is written before any settlement.
  // Hromadas are mixed up with their neighbours in the raion: where none of the name lies in it, the raion holds.
  const orAround = (area: ReadonlySet<Place>): ReadonlySet<Place> =>
    left.some(liesIn(area))
      ? area
      : new Set(
          [...area].flatMap((unit) => gazetteer.ancestorsOf(unit)).filter(({ level }) => level === 'raion'),
        );
  for (const area of surroundings.areasBeside(reading))
    narrow(liesIn(orAround(area)), SETTLEMENT_RULES.areaBeside);
  const sentence = tokens[reading.first]?.sentence ?? 0;
  narrow(lies(surroundings.areasBySentence.get(sentence)), SETTLEMENT_RULES.areaInSentence);
  const types = settlementTypesBeside(tokens, reading.first, reading.last);
  if (types !== null) narrow(({ type }) => types.includes(type), SETTLEMENT_RULES.type);
  narrow(lies(surroundings.areas), SETTLEMENT_RULES.areaInText);
  const inNamedArea = turnedDown.some(({ because }) => AREA_RULES.includes(because));
  if (inNamedArea && types?.includes('selo') !== true) narrow(isSeat, SETTLEMENT_RULES.seat);
  if (surroundings.kharkivIn.has(sentence)) {
    narrow(({ level }) => level === 'neighbourhood', SETTLEMENT_RULES.partOfKharkiv);
  } else {
    narrow(({ level }) => level !== 'neighbourhood', SETTLEMENT_RULES.notPartOfKharkiv);
  }
  const current = new Set(placesOf(reading.forms.filter(({ origin }) => origin !== 'former')));
  narrow((place) => current.has(place), SETTLEMENT_RULES.presentName);
  if (types === null) narrow(({ type }) => type === 'misto', SETTLEMENT_RULES.onlyCity);
  narrow(lies(surroundings.directionsBySentence.get(sentence)), SETTLEMENT_RULES.direction);
  const neighbour = nearestNeighbour(left, surroundings.anchorsOf(reading));
  if (neighbour !== null) narrow((place) => place === neighbour.place, neighbour.because);
  // Against one village the seat of a hromada is by far better known; against many of a name it is not likelier than all.
  if (types === null && left.length === 2)
    narrow((place) => place.type === 'selyshche' && isSeat(place), SETTLEMENT_RULES.onlySeat);

  const [place] = left;
  if (left.length === 1 && place !== undefined)
    return taken(place, [place, ...all.filter((other) => other !== place)], turnedDown, why);
  return {
    level: 'settlement',
    place: null,
    candidates: left,
    turnedDown,
    why: [...why, explainSharedName(left.length)],
  };
}

function taken(
  place: Place,
  candidates: readonly Place[],
  turnedDown: readonly TurnedDownCandidate[],
  why: readonly Bilingual[],
): Decision {
  return { level: findingLevelOf(place.level), place, candidates, turnedDown, why };
}

/**
 * The one candidate that lies beside another place of the sentence, when all others lie clearly further off or, of
 * those in reach, it alone shares its hromada.
 */
function nearestNeighbour(
  candidates: readonly Place[],
  anchors: readonly Place[],
): { place: Place; because: Bilingual } | null {
  if (candidates.length < 2) return null;
  for (const anchor of anchors) {
    const ranked = candidates
      .map((place) => ({ place, km: distanceKm(place.point, anchor.point) }))
      .sort((a, b) => a.km - b.km);
    const [nearest, next] = ranked;
    if (nearest === undefined || next === undefined || nearest.place === anchor) continue;
    const reachKm = anchor.code === KHARKIV_CODE ? SUBURB_KM : NEIGHBOUR_KM;
    const isClear = next.km >= CLEARLY_FURTHER * Math.max(nearest.km, NEIGHBOUR_KM / 4);
    // Of two that are about as far off, the one in the hromada of the other place is meant.
    const sharesHromada = ranked.filter(({ place }) => place.parent === anchor.parent).length === 1;
    if (nearest.km <= reachKm && (isClear || (sharesHromada && nearest.place.parent === anchor.parent))) {
      const because = isClear ? explainNearestTo(anchor) : explainSameHromada(anchor);
      return { place: nearest.place, because };
    }
  }
  return null;
}
