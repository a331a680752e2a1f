/** Places outside the oblast: what a text says of them must not be said of a place of ours. */
import type { Bilingual } from '../domain/text.ts';
import { nameElsewhere } from './elsewhere-names.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { typeWordAt } from './typewords.ts';
import { signPattern } from './memo.ts';

// Сумщина, Донеччина, Полтавщина; Батьківщина is the homeland, Слобожанщина holds our oblast too.
const REGION_NOUN = signPattern(
  /^(?!батьківщ|слобожанщ|слобожанщ)[а-яєії]{3,}(?:щин|ччин)(?:а|и|і|у|ою|е|ы|ой)$/,
);

/** A place outside the oblast that the words at [first, last] name. */
export interface Elsewhere {
  readonly first: number;
  readonly last: number;
  readonly name: Bilingual;
  /** True for an oblast, a region or a land: it can hold the places named beside it. */
  readonly isArea: boolean;
}

/** The name of a city or land outside the oblast when the word is a form of it. */
export function otherCity(token: Token | undefined): Bilingual | null {
  return token?.capital === true ? (nameElsewhere(token)?.name ?? null) : null;
}

/** True when the word at an index belongs to a name of the gazetteer that is an area of the oblast. */
export type IsOwn = (index: number) => boolean;

/** Every place elsewhere that a text names, in its order. */
export function elsewhereIn(tokens: readonly Token[], isOwn: IsOwn): readonly Elsewhere[] {
  const found: Elsewhere[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.capital !== true || isOwn(index)) continue;
    const area = areaAt(tokens, index);
    if (area !== null) {
      found.push(area);
      index = area.last;
      continue;
    }
    const place = nameElsewhere(token);
    if (place !== null) found.push({ first: index, last: index, name: place.name, isArea: place.isArea });
  }
  return found;
}

const REPUBLIC = signPattern(/^(?:republic|днр|лнр|dnr|lnr|dpr|lpr)$/);
const LONGEST_AREA = 4;

function areaAt(tokens: readonly Token[], first: number): Elsewhere | null {
  const token = tokens[first];
  if (token === undefined) return null;
  if (REGION_NOUN.test(token) || REPUBLIC.test(token)) {
    return { first, last: first, name: quoteName(token), isArea: true };
  }
  const typeWord = typeWordAt(tokens, first + 1);
  if (typeWord?.asks === 'oblast' && !typeWord.office) {
    return { first, last: typeWord.last, name: quoteName(token), isArea: true };
  }
  // "Luhansk People's Republic"
  for (let last = first + 1; last < first + LONGEST_AREA; last++) {
    const next = tokens[last];
    if (next === undefined || !isAdjacent(next) || !next.capital) return null;
    if (REPUBLIC.test(next)) return { first, last, name: quoteName(token), isArea: true };
  }
  return null;
}

function quoteName({ key }: Token): Bilingual {
  const shown = key.charAt(0).toUpperCase() + key.slice(1);
  return { uk: shown, en: shown };
}
