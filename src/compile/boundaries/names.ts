/** Names of units from anywhere, without what differs between sources: case, apostrophes and the word of the level. */
import type { Place } from '../../domain/place.ts';
import { normalise, romanise } from '../../geocode/index.ts';
import type { UnitLevel } from './units.ts';

/** Words that name a level, in the languages and spellings that files have. */
const LEVEL_WORDS: ReadonlyMap<string, readonly UnitLevel[]> = new Map([
  ...entries(['oblast'], 'область oblast region'),
  ...entries(['raion', 'district'], 'район raion rayon rajon district'),
  ...entries(['hromada'], 'громада hromada gromada община community municipality'),
]);

/** Words that stand beside the name of a hromada and are no part of it. */
const KINDS_OF_HROMADA = new Set(
  (
    "міська селищна сільська територіальна об'єднана городская поселковая сельская территориальная " +
    'city urban settlement rural selyshche village territorial amalgamated united'
  ).split(' '),
);

function entries(levels: readonly UnitLevel[], words: string): [string, readonly UnitLevel[]][] {
  return words.split(' ').map((word) => [word, levels]);
}

export interface UnitName {
  /** What is left to compare: "Куп'янська міська громада" gives "купянська". */
  readonly key: string;
  /** The levels that its words allow; null when no word names one. */
  readonly levels: readonly UnitLevel[] | null;
}

export function readUnitName(name: string): UnitName {
  const words = normalise(name).text.split(/[\s,.()]+/);
  const levels = words.flatMap((word) => LEVEL_WORDS.get(word) ?? []);
  const own = words.filter((word) => word !== '' && !LEVEL_WORDS.has(word) && !KINDS_OF_HROMADA.has(word));
  return { key: own.join(' ').replaceAll("'", ''), levels: levels.length > 0 ? levels : null };
}

/** The keys of every spelling of a unit that the gazetteer has, and of its Ukrainian name in Latin letters. */
export function unitNameKeys({ uk, en, ru, former }: Place): ReadonlySet<string> {
  const current = [uk, en, ru, romanise(readUnitName(uk).key)];
  const names = [...current, ...former.flatMap(({ name }) => [name, romanise(readUnitName(name).key)])];
  return new Set(names.map((name) => readUnitName(name).key).filter((key) => key !== ''));
}
