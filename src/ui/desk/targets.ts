/** Words in the read text and what explains them below it lead to each other by these ids. */
import { tick } from 'svelte';
import type { Mark } from '../../desk/index.ts';
import type { Desk } from '../../session/desk.svelte.ts';

export type Target = 'place' | 'suggestion' | 'rejection' | 'claim';

/** Id of the element that explains the item at an index. */
export function targetId(kind: Target, index: number): string {
  return `desk-${kind}-${index}`;
}

/** Id of the words in the read text that lead to an explanation. */
export function wordsId(target: string): string {
  return `${target}-words`;
}

/** Everything that was recognised, as marks of the text. */
export function marksOf(desk: Desk): readonly Mark[] {
  const { mentions, suggestions, rejections, claims } = desk;
  return [
    ...mentions.map(({ span, isDropped }, i): Mark => ({
      kind: isDropped ? 'dropped' : 'place',
      span,
      target: targetId('place', i),
    })),
    ...suggestions.map(({ span }, i): Mark => ({
      kind: 'suggestion',
      span,
      target: targetId('suggestion', i),
    })),
    ...rejections.map(({ span }, i): Mark => ({
      kind: 'rejection',
      span,
      target: targetId('rejection', i),
    })),
    ...claims.flatMap(({ span, kind, isDropped }, i): Mark[] =>
      isDropped ? [] : [{ kind, span, target: targetId('claim', i) }],
    ),
  ];
}

/** Takes the keyboard and the eye to an element of the desk. */
export function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}

/** After a choice that has taken away the button it was made with, the keyboard goes on from here. */
export async function keepFocus(id: string): Promise<void> {
  await tick();
  if (document.activeElement === null || document.activeElement === document.body) goTo(id);
}
