/** The reader's screen, as the layout of the page asks for it. */
import { MediaQuery } from 'svelte/reactivity';
import { innerWidth } from 'svelte/reactivity/window';
import type { Screen } from '../session/page-layout.svelte.ts';

const wide = new MediaQuery('min-width: 1120px');
/** A phone on its side has no height for a sheet. */
const medium = new MediaQuery('(min-width: 720px) or ((min-width: 600px) and (max-height: 480px))');

export const screen: Screen = {
  get isWide() {
    return wide.current;
  },
  get isMedium() {
    return medium.current;
  },
  get widthPx() {
    return innerWidth.current ?? 0;
  },
  get heightPx() {
    return window.innerHeight;
  },
};
