/** Which of the three layouts fits the screen: panels on both sides, one panel, or a sheet from below. */
import { MediaQuery } from 'svelte/reactivity';

export type Layout = 'wide' | 'medium' | 'phone';

const wide = new MediaQuery('min-width: 1120px');
/** A phone on its side has no height for a sheet. */
const medium = new MediaQuery('(min-width: 720px) or ((min-width: 600px) and (max-height: 480px))');

export function currentLayout(): Layout {
  return wide.current ? 'wide' : medium.current ? 'medium' : 'phone';
}
