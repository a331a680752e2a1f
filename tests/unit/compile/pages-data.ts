/** What static pages are made from in tests. */
import type { Compiled } from '../../../src/compile/compile.ts';
import type { Data } from '../../../src/compile/pages/index.ts';

export const SHARED = { stylesheet: 'assets/pages.css', icon: 'assets/icon.svg' };

/** What is compiled; throws with the problems when there are any. */
export function dataOf({ site, atlas, policy, ground, problems }: Compiled): Data {
  if (!site || !atlas || !policy) throw new Error(JSON.stringify(problems));
  return { site, atlas, policy, ground };
}
