/** The raion or hromada that a text names beside a settlement: "с. Малинівка Чугуївського району". */
import type { Place } from '../domain/place.ts';
import { keyPattern } from './memo.ts';
import type { Reading } from './read.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { isSettlementWord } from './typewords.ts';

/** The areas that a settlement is said to lie in, each by itself; none when no area stands beside it. */
export type AreasBeside = (reading: Reading) => readonly ReadonlySet<Place>[];

export interface AreaContext {
  /** The text as it was typed. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isName: (index: number) => boolean;
}

const LONGEST_LIST = 60;
/** "Малинівка Чугуївської громади Чугуївського району" */
const MOST_AREAS = 2;

/** True for a raion, a hromada, and a land that is a raion: "на Куп'янщині". */
export function namesArea({ asks, forms }: Reading): boolean {
  if (asks === 'region') return forms.every(({ place }) => place.level === 'raion');
  return asks === 'raion' || asks === 'hromada';
}

/** Tells for each settlement of a text which areas stand beside it. */
export function areasBesideIn(readings: readonly Reading[], context: AreaContext): AreasBeside {
  const areas = readings.filter(namesArea);
  if (areas.length === 0) return () => [];
  // Readings and areas are in the order of the text: how many areas stand before each is counted once.
  const areasBefore = new Map<Reading, number>();
  let count = 0;
  for (const reading of readings) {
    areasBefore.set(reading, count);
    if (reading === areas[count]) count++;
  }
  const previous = new Map(readings.map((reading, i) => [reading, readings[i - 1]]));
  return (reading) => {
    const next = areasBefore.get(reading) ?? 0;
    const after = areasAfter(areas, next, reading, context);
    const before = areas[next - 1];
    const opens =
      before !== undefined && opensPlaces(before, reading, previous.get(before), context) ? before : null;
    const [first] = after;
    const isWeak = first !== undefined && isAloof(first, context);
    const beside = opens !== null && (first === undefined || isWeak) ? [opens] : after;
    return beside.map(({ forms }) => new Set(forms.map(({ place }) => place)));
  };
}

/** "Малинівка Чугуївського району", "Малинівка (Чугуївський район)", "Malynivka village, Chuhuiv district". */
function areasAfter(
  areas: readonly Reading[],
  next: number,
  reading: Reading,
  context: AreaContext,
): readonly Reading[] {
  const found: Reading[] = [];
  let before = reading;
  for (const area of areas.slice(next, next + MOST_AREAS)) {
    if (!closesPlaces(area, before, context)) break;
    found.push(area);
    before = area;
  }
  return found;
}

function closesPlaces(area: Reading, { last }: Reading, context: AreaContext): boolean {
  const { text, tokens, isName } = context;
  if (area.first - last > LONGEST_LIST || tokens[area.first]?.sentence !== tokens[last]?.sentence) {
    return false;
  }
  for (let index = last + 1; index <= area.first; index++) {
    const token = tokens[index];
    const isListed = isName(index) || token?.capital === true || LINK.test(token) || isSettlementWord(token);
    if (index < area.first && !isListed) return false;
    if (
      token?.gap === 'other' &&
      !(index + 2 >= area.first && LEADS_TO_AREA.test(gapBefore(text, tokens, index)))
    ) {
      return false;
    }
  }
  // "і Чугуївський район" is the next item of the list, not where it lies; "Чугуївський район: ..." opens another.
  if (AND.test(tokens[area.first - 1])) return false;
  return (
    isAdjacent(tokens[area.first]) ||
    !HEADS.test(gapBefore(text, tokens, area.last + 1)) ||
    endsHere(area, context)
  );
}

/** "Харківський район: ...", and all that follows in the sentence or, behind a header, in the lines below it. */
function opensPlaces(
  area: Reading,
  reading: Reading,
  before: Reading | undefined,
  context: AreaContext,
): boolean {
  const { text, tokens } = context;
  const heads = HEADS.test(gapBefore(text, tokens, area.last + 1));
  const closes = before?.asks === 'settlement' && closesPlaces(area, before, context);
  if (closes && !heads) return false;
  if (tokens[area.first]?.sentence === tokens[reading.first]?.sentence) return true;
  const alone = tokens[area.first - 1]?.sentence !== tokens[area.first]?.sentence;
  const ends = tokens[area.last + 1]?.sentence !== tokens[area.last]?.sentence;
  return alone && ends;
}

/** The area is divided from the settlement by a comma and a word of its own: "Липці, у Чугуївському районі". */
function isAloof({ first }: Reading, { tokens }: AreaContext): boolean {
  return IN.test(tokens[first - 1]) && tokens[first - 1]?.gap === 'comma';
}

/** No settlement follows the area in its sentence. */
function endsHere({ last }: Reading, { tokens, isName }: AreaContext): boolean {
  for (let index = last + 1; index <= last + 3; index++) {
    if (tokens[index]?.sentence === tokens[last]?.sentence && isName(index)) return false;
  }
  return true;
}

function gapBefore(text: string, tokens: readonly Token[], index: number): string {
  return text.slice(tokens[index - 1]?.end, tokens[index]?.start ?? text.length);
}

/** A bracket or a dash between a settlement and its area. */
const LEADS_TO_AREA = /^["»”)]?\s*[([–—-]\s*$|^[)"»”]\s*,?\s*$/;
/** A colon or a dash behind an area, before what lies in it. */
const HEADS = /^\s*(?::|[–—-]\s)/;
const AND = keyPattern(/^(?:і|й|та|и|and|а)$/);
const IN = keyPattern(/^(?:у|в|во|на|in)$/);
const LINK = keyPattern(
  /^(?:і|й|та|и|and|а|також|в|у|во|на|по|біля|поблизу|що|что|in|of|the|near|which|is|сіл|сел|сёл|селищ|громад[а-яєії]{1,2}|towns?|villages?|settlements?|населен[а-яєії]{1,4}|пункт[а-яєії]{0,3})$/,
);
