/** Recognition: the longest names of the gazetteer at word borders, in one pass over the words. */
import type { Form, FormNode } from './name-index.ts';
import { isAdjacent, type Token } from './tokens.ts';

/** A run of words that is a form of one or more places. */
export interface Mention {
  /** Indices of the first and the last word, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly forms: readonly Form[];
}

/** Finds all mentions, from left to right and without overlap. */
export function recognise(tokens: readonly Token[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const node = tokens[first]?.names ?? null;
    if (node === null) continue;
    const mention = longestMention(tokens, first, node);
    if (mention === null) continue;
    mentions.push(mention);
    first = mention.last;
  }
  return mentions;
}

function longestMention(tokens: readonly Token[], first: number, begin: FormNode): Mention | null {
  let longest: Mention | null = null;
  let node: FormNode | undefined = begin;
  for (let last = first; node !== undefined; last++) {
    if (node.endings.length > 0) longest = { first, last, forms: node.forms };
    const following: Token | undefined = tokens[last + 1];
    // The parts of a name stand side by side or are tied by a hyphen, whichever of the two is official; a comma ends it.
    if (following === undefined || !(isAdjacent(following) || following.gap === 'hyphen')) break;
    node = node.next?.get(following.key);
  }
  return longest;
}
