/** Citations of one record for programs that manage them: BibTeX and CSL-JSON. */
import type { MapRecord } from '../domain/incident.ts';
import type { Lang } from '../domain/text.ts';

/** What a citation says of a record. */
export interface Cited {
  readonly record: Pick<MapRecord, 'id' | 'title' | 'history'>;
  /** The address that leads to it. */
  readonly address: string;
  /** The title of this map, which is author and container at once. */
  readonly container: string;
  readonly lang: Lang;
}

/** An item of CSL-JSON, the format of Zotero and of pandoc. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly 'container-title': string;
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly language: string;
  readonly number: string;
  readonly URL: string;
}

/** The day on which a record last changed: a citation is of that state. */
export function lastChanged({ history }: Pick<MapRecord, 'history'>): string {
  return history.map(({ date }) => date).reduce((last, date) => (date > last ? date : last), '');
}

export function cslItem({ record, address, container, lang }: Cited): CslItem {
  return {
    id: record.id,
    type: 'webpage',
    title: record.title[lang],
    author: [{ literal: container }],
    'container-title': container,
    issued: { 'date-parts': [lastChanged(record).split('-').map(Number)] },
    language: lang,
    number: record.id,
    URL: address,
  };
}

/** CSL-JSON is a list of items, also for one. */
export function cslJson(cited: Cited): string {
  return `${JSON.stringify([cslItem(cited)], null, 2)}\n`;
}

export function bibtex({ record, address, container, lang }: Cited): string {
  const changed = lastChanged(record);
  const [year = '', month = ''] = changed.split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escaped(container)}}`],
    ['title', `{${escaped(record.title[lang])}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['howpublished', `\\url{${address}}`],
    ['note', `${lang === 'uk' ? 'Запис' : 'Record'} ${record.id}, ${changed}`],
    ['language', lang === 'uk' ? 'ukrainian' : 'english'],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${record.id},\n${lines.join('\n')}\n}\n`;
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
