/** Citations of a view, and of the record that is selected in it, each in three forms. */
import { bibtex, cslJson, type Cited } from '../exchange/index.ts';
import { citationText, dateText, MESSAGES, SHARE_MESSAGES } from '../i18n/index.ts';
import type { Dataset } from '../state/index.ts';
import { viewTitle, type Titled } from './view-title.ts';

export interface CitationSource extends Titled {
  readonly dataset: Dataset;
  readonly links: { readonly toView: string };
}

/** What is cited, and its citations. */
export interface Citations {
  readonly title: string;
  readonly forms: readonly { readonly name: string; readonly text: string }[];
}

/** `seen`: the date of the citation, as geodata writes dates. */
export function citationsOf(source: CitationSource, seen: string): readonly Citations[] {
  const { lang, links, selected } = source;
  const { dataset } = source.dataset.site;
  const words = SHARE_MESSAGES[lang].cite;
  const common = { address: links.toView, container: MESSAGES[lang].title, lang };
  const formsOf = (text: string, cited: Cited): Citations['forms'] => [
    { name: words.text, text },
    { name: 'BibTeX', text: bibtex(cited) },
    { name: 'CSL-JSON', text: cslJson(cited) },
  ];
  const title = viewTitle(source);
  const text = words.ofView(title, dateText(dataset, lang), dateText(seen, lang), common.address);
  const ofView = { title: words.view, forms: formsOf(text, { ...common, view: { title, dataset, seen } }) };
  const [first] = selected;
  if (first?.kind !== 'record') return [ofView];
  const { record } = first;
  const ofRecord = formsOf(citationText(record, common.address, lang), { ...common, record });
  return [ofView, { title: words.record, forms: ofRecord }];
}
