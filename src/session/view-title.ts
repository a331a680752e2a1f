/** What a view is called where it is shared: by what is selected in it, else as the map itself. */
import type { Lang } from '../domain/text.ts';
import { MESSAGES, selectedTitle } from '../i18n/index.ts';
import type { Selected } from '../state/index.ts';

export interface Titled {
  /** What comes first in it names the view. */
  readonly selected: readonly Selected[];
  readonly lang: Lang;
}

export function viewTitle({ selected: [first], lang }: Titled): string {
  return first ? selectedTitle(first, lang) : MESSAGES[lang].title;
}
