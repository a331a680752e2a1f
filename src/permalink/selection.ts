/** `sel=k7f3,UA63120270010096107`: incidents and places that are selected, the first one with its card open. */
import { shown, type Notice } from './notice.ts';

/** An incident id, or a place code. Whether it exists is for those to say who have the data. */
export const ID = /^[A-Za-z][A-Za-z0-9]{2,23}$/;
const MAX_SELECTED = 20;

export function writeSelection(selection: readonly string[]): string {
  return selection.join(',');
}

export function readSelection(value: string, notices: Notice[]): readonly string[] {
  const selection: string[] = [];
  for (const item of value.split(',')) {
    if (!ID.test(item)) notices.push({ kind: 'unreadable', key: 'sel', value: shown(item) });
    else if (selection.includes(item)) notices.push({ kind: 'repeated', key: 'sel', value: shown(item) });
    else if (selection.length === MAX_SELECTED) {
      notices.push({ kind: 'too-many', key: 'sel', value: shown(item), max: MAX_SELECTED });
      break;
    } else selection.push(item);
  }
  return selection;
}
