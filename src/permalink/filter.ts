/**
 * `q=weapon:kn23,s300;grade:contested;view;words:school`: facets with their values, then the flag for what is in view,
 * and words last, since they may hold any sign.
 */
import { FACETS, NO_FILTER, type FacetId, type Filter } from '../domain/filter.ts';
import { isWeaponCode } from '../domain/weapon.ts';
import { shown, type Notice } from './notice.ts';

const KEY = 'q';
const IN_VIEW = 'view';
const WORDS = 'words:';
/** Longer ones are a text and no search. */
export const MAX_WORDS_LENGTH = 100;

export function writeFilter({ facets, words, inView }: Filter): string {
  const parts = FACETS.flatMap(({ id, values }) => {
    const chosen = facets[id] ?? [];
    // In the order of the registry, so that equal filters give equal strings.
    const ordered = values ? values.filter((value) => chosen.includes(value)) : [...chosen].sort();
    return ordered.length > 0 ? [`${id}:${ordered.join(',')}`] : [];
  });
  const said = tidyWords(words);
  return [...parts, ...(inView ? [IN_VIEW] : []), ...(said ? [WORDS + escaped(said)] : [])].join(';');
}

/** The filter of a value that has been decoded; what cannot be used is named and left out. */
export function readFilter(value: string, notices: Notice[]): Filter {
  const at = value.search(/(?:^|;)words:/);
  const words = at < 0 ? '' : value.slice(value.indexOf(WORDS, at) + WORDS.length);
  if (tidyWords(words).length > MAX_WORDS_LENGTH) {
    notices.push({ kind: 'unreadable', key: KEY, value: shown(words) });
  }
  let filter: Filter = {
    ...NO_FILTER,
    words: tidyWords(words).length > MAX_WORDS_LENGTH ? '' : tidyWords(words),
  };
  for (const part of (at < 0 ? value : value.slice(0, at)).split(';').filter((text) => text !== '')) {
    if (part === IN_VIEW) filter = { ...filter, inView: true };
    else filter = { ...filter, facets: { ...filter.facets, ...readFacet(part, filter, notices) } };
  }
  return filter;
}

function readFacet(part: string, { facets }: Filter, notices: Notice[]): Filter['facets'] {
  const [name = '', list = ''] = part.split(/:(.*)/s);
  const facet = FACETS.find(({ id }) => id === name);
  if (!facet || facets[facet.id]) {
    notices.push({ kind: facet ? 'repeated' : 'unreadable', key: KEY, value: shown(part) });
    return {};
  }
  const values: readonly string[] | null = facet.values;
  const items = [...new Set(list.split(','))];
  const isKnown = (item: string): boolean => (values ? values.includes(item) : isWeaponCode(item));
  for (const item of items.filter((each) => !isKnown(each))) {
    notices.push({ kind: 'unreadable', key: KEY, value: shown(`${name}:${item}`) });
  }
  const order = (a: string, b: string): number =>
    values ? values.indexOf(a) - values.indexOf(b) : a < b ? -1 : 1;
  const known = items.filter(isKnown).sort(order);
  return known.length > 0 ? ({ [facet.id]: known } satisfies Partial<Record<FacetId, string[]>>) : {};
}

/** Words with single spaces between them: what differs by spaces only is the same search. */
function tidyWords(words: string): string {
  return wellFormed(words).replace(/\s+/gu, ' ').trim();
}

/** Signs that end a link in a chat or a text are escaped too. */
function escaped(words: string): string {
  return encodeURIComponent(words).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A half of a character that stands alone cannot be escaped. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
