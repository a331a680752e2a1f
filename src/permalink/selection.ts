/** `sel=k7f3,UA63120270010096107`: incidents and places that are selected, the first one with its card open. */
import { shown, type Notice } from './notice.ts';

/** An incident id, or a place code. Whether it exists is for those to say who have the data. */
export const ID = /^[A-Za-z][A-Za-z0-9]{2,23}$/;
const MAX_SELECTED = 20;
/** A code of the classifier, which is in capitals; an own code of a part of Kharkiv, in capitals only at its start. */
const CLASSIFIER_CODE = /^UA\d{17}$/i;
const OWN_CODE = /^XKH(?=[A-Za-z]{2,20}$)/;

/** An id as the data writes it, though a program has put the link into capitals. */
export function canonicalId(id: string): string {
  if (CLASSIFIER_CODE.test(id)) return id.toUpperCase();
  return OWN_CODE.test(id) ? `XKH${id.slice(3).toLowerCase()}` : id.toLowerCase();
}

export function writeSelection(selection: readonly string[]): string {
  return selection.join(',');
}

export function readSelection(value: string, notices: Notice[]): readonly string[] {
  const selection: string[] = [];
  for (const text of value.split(',')) {
    const item = canonicalId(text);
    if (!ID.test(item)) notices.push({ kind: 'unreadable', key: 'sel', value: shown(text) });
    else if (selection.includes(item)) notices.push({ kind: 'repeated', key: 'sel', value: shown(item) });
    else if (selection.length === MAX_SELECTED) {
      notices.push({ kind: 'too-many', key: 'sel', value: shown(item), max: MAX_SELECTED });
      break;
    } else selection.push(item);
  }
  return selection;
}
