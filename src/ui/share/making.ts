/** When and where a file is made: now, on this page. */
import { today } from '../../session/device.ts';
import type { Making } from '../../session/shown-files.ts';

export function making(): Making {
  return { today: today(), base: document.baseURI };
}
