/** Settlements: a third of them share their name with another one of the oblast. */
import type { Place } from '../domain/place.ts';
import { placesOf, type Decision } from './decision.ts';
import { ancestorsOf, type Gazetteer } from './gazetteer.ts';
import type { Reading } from './read.ts';
import type { Surroundings } from './surroundings.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { settlementTypesBeside } from './typewords.ts';

/** Narrows the settlements of one name step by step, and stops as soon as one is left. */
export function decideSettlement(
  reading: Reading,
  surroundings: Surroundings,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): Decision {
  const all = placesOf(reading.forms);
  const why = [...reading.why];
  let left = all;
  const narrow = (keep: (place: Place) => boolean, because: string): void => {
    if (left.length === 1) return;
    const kept = left.filter(keep);
    if (kept.length === 0 || kept.length === left.length) return;
    left = kept;
    why.push(because);
  };

  const types = settlementTypesBeside(tokens, reading.first, reading.last);
  if (types !== null) {
    narrow(({ type }) => types.includes(type), 'The word beside it tells the kind of settlement.');
  }
  const lies = (areas: ReadonlySet<Place> | undefined) => (place: Place) =>
    areas !== undefined && ancestorsOf(place, gazetteer).some((area) => areas.has(area));
  const sentence = tokens[reading.first]?.sentence ?? 0;
  narrow(
    lies(surroundings.areasBySentence.get(sentence)),
    'The sentence names the raion or hromada around it.',
  );
  narrow(lies(surroundings.areas), 'The text names the raion or hromada around it.');
  const current = new Set(placesOf(reading.forms.filter(({ origin }) => origin !== 'former')));
  narrow((place) => current.has(place), 'A present name is taken before a former one.');
  if (types === null) {
    narrow(({ type }) => type === 'misto', 'The only city of this name is taken before villages.');
  }

  const near = nearness(tokens, reading);
  if (near !== null) why.push(`The text says "${near}": the place itself need not be meant.`);

  const [place] = left;
  if (left.length === 1 && place !== undefined) {
    return {
      level: 'settlement',
      place,
      candidates: [place, ...all.filter((other) => other !== place)],
      why,
    };
  }
  return {
    level: 'settlement',
    place: null,
    candidates: left,
    why: [
      ...why,
      `${left.length} settlements of the oblast have this name, and the text does not tell which.`,
    ],
  };
}

// "Under Kharkiv" is how Ukrainian and Russian say "near Kharkiv".
const NEAR_BEFORE =
  /^(?:near|outside|around|під|под|біля|поблизу|коло|неподалік|околиц\p{L}{1,3}|возле|около|близ|вблизи|окраин\p{L}{1,3})$/u;

function nearness(tokens: readonly Token[], { first, last }: Reading): string | null {
  const before = tokens[first - 1];
  if (before !== undefined && isAdjacent(tokens[first]) && NEAR_BEFORE.test(before.key)) return before.key;
  const after = tokens[last + 1];
  return after?.key === 'area' && isAdjacent(after) ? after.key : null;
}
