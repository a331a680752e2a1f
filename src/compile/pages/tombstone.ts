/** What the site says of a withdrawn record: that it was withdrawn, when and why, and nothing that it said. */
import type { Tombstone } from '../../domain/incident.ts';
import type { Lang } from '../../domain/text.ts';
import { dateText, PAGE_MESSAGES, RECORD_MESSAGES } from '../../i18n/index.ts';
import { recordPaths } from '../../permalink/index.ts';
import { errorLine } from './licences.ts';
import { markup } from './markup.ts';
import type { Page, Site } from './shell.ts';
import { listData } from './structured-data.ts';

/** What stands where the title of the record stood. */
export function tombstoneTitle({ id }: Tombstone, lang: Lang): string {
  const words = PAGE_MESSAGES[lang];
  return `${words.withdrawn}: ${words.record(id)}`;
}

export function tombstonePage(tombstone: Tombstone, lang: Lang, site: Site): Page {
  const { id, date, reason } = tombstone;
  const { withdrawn } = RECORD_MESSAGES[lang];
  const title = tombstoneTitle(tombstone, lang);
  const paths = recordPaths(id);
  const about = { path: paths[lang], name: title, description: reason[lang], lang };
  return {
    lang,
    paths,
    title,
    description: reason[lang],
    previewAlt: null,
    selection: [id],
    dates: null,
    structuredData: listData(about, null, [], site),
    records: [],
    body: markup`<article>
<h1>${title}</h1>
<p><time datetime="${date}">${withdrawn.on(dateText(date, lang))}</time>: ${reason[lang]}</p>
<p class="quiet">${withdrawn.kept}</p>
${errorLine(site.contact, id, lang)}
</article>`,
  };
}
