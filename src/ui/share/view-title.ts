/** What a view is called where it is shared: by what is selected in it, else as the map itself. */
import { MESSAGES, selectedTitle } from '../../i18n/index.ts';
import type { Session } from '../../session/session.svelte.ts';

export function viewTitle({ selected: [first], lang }: Session): string {
  return first ? selectedTitle(first, lang) : MESSAGES[lang].title;
}
