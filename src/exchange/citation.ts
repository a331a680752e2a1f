/** Citations of a record or of a whole view, for programs that manage them: BibTeX and CSL-JSON. */
import type { MapRecord } from '../domain/incident.ts';
import type { Lang } from '../domain/text.ts';

interface CitedThing {
  /** The address that leads to it. */
  readonly address: string;
  /** The title of this map, which is author and container at once. */
  readonly container: string;
  readonly lang: Lang;
}

/** What a citation says of a record. */
export interface CitedRecord extends CitedThing {
  readonly record: Pick<MapRecord, 'id' | 'title' | 'history'>;
}

/** What a citation says of a view: it is of the data as they were, seen on a day. */
export interface CitedView extends CitedThing {
  readonly view: {
    readonly title: string;
    /** Plain dates: the version of the data, and the day of the citation. */
    readonly dataset: string;
    readonly seen: string;
  };
}

export type Cited = CitedRecord | CitedView;

/** An item of CSL-JSON, the format of Zotero and of pandoc. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly 'container-title': string;
  readonly issued: CslDate;
  readonly accessed?: CslDate;
  readonly language: string;
  readonly number?: string;
  readonly URL: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The day on which a record last changed: a citation is of that state. */
export function lastChanged({ history }: Pick<MapRecord, 'history'>): string {
  return history.map(({ date }) => date).reduce((last, date) => (date > last ? date : last), '');
}

export function cslItem(cited: Cited): CslItem {
  const { address, container, lang } = cited;
  const { key, title, date } = entryOf(cited);
  return {
    id: key,
    type: 'webpage',
    title,
    author: [{ literal: container }],
    'container-title': container,
    issued: cslDate(date),
    ...('view' in cited ? { accessed: cslDate(cited.view.seen) } : { number: cited.record.id }),
    language: lang,
    URL: address,
  };
}

function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** CSL-JSON is a list of items, also for one. */
export function cslJson(cited: Cited): string {
  return `${JSON.stringify([cslItem(cited)], null, 2)}\n`;
}

export function bibtex(cited: Cited): string {
  const { address, container, lang } = cited;
  const { key, title, date, note } = entryOf(cited);
  const [year = '', month = ''] = date.split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escaped(container)}}`],
    ['title', `{${escaped(title)}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['howpublished', `\\url{${address}}`],
    ['note', note],
    ['language', lang === 'uk' ? 'ukrainian' : 'english'],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${key},\n${lines.join('\n')}\n}\n`;
}

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly date: string;
  readonly note: string;
}

function entryOf(cited: Cited): Entry {
  const isUk = cited.lang === 'uk';
  if ('view' in cited) {
    const { title, dataset, seen } = cited.view;
    const note = isUk ? `Дані від ${dataset}, переглянуто ${seen}` : `Data of ${dataset}, seen on ${seen}`;
    return { key: `kharkiv-incident-map-${seen}`, title, date: dataset, note };
  }
  const { id, title } = cited.record;
  const date = lastChanged(cited.record);
  return { key: id, title: title[cited.lang], date, note: `${isUk ? 'Запис' : 'Record'} ${id}, ${date}` };
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that mean something to TeX. */
function escaped(text: string): string {
  return text.replace(/[\\~^{}%&$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
