/** The method page: how precision, grades, casualties and publication work, made from the policy that is applied. */
import type { Policy } from '../../domain/policy.ts';
import type { Lang } from '../../domain/text.ts';
import { LICENCE_MESSAGES, METHOD_MESSAGES, methodSections } from '../../i18n/index.ts';
import type { Dataset } from '../../state/index.ts';
import { METHOD_PATHS } from '../../permalink/index.ts';
import { coverageSection } from './list-page.ts';
import { contactLine, licenceList } from './licences.ts';
import { markup, type Markup } from './markup.ts';
import type { Page, Site } from './shell.ts';
import { listData } from './structured-data.ts';

export function methodPage(policy: Policy, dataset: Dataset, lang: Lang, site: Site): Page {
  const { title, description } = METHOD_MESSAGES[lang];
  const path = METHOD_PATHS[lang];
  const sections = methodSections(policy, lang).map(
    ({ id, name, what, items }) => markup`<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
<p>${what}</p>
<dl class="terms">
${items.map(
  (item) => markup`<dt>${item.name}</dt>
<dd>${item.what}</dd>
`,
)}</dl>
</section>
`,
  );
  return {
    lang,
    paths: METHOD_PATHS,
    title,
    description,
    previewAlt: null,
    selection: [],
    dates: null,
    structuredData: listData({ path, name: title, description, lang }, null, [], site),
    records: null,
    body: markup`<h1>${title}</h1>
${coverageSection(dataset.incidents, dataset, lang)}
${sections}${licenceSections(site, lang)}`,
  };
}

/** Under which licence each part is, and how to reach the publisher. */
function licenceSections({ attributions, contact }: Site, lang: Lang): Markup {
  const words = LICENCE_MESSAGES[lang];
  return markup`<section aria-labelledby="licences">
<h2 id="licences">${words.title}</h2>
<p>${words.hint} ${words.own.join(' ')}</p>
${licenceList(attributions, lang)}
</section>
${
  contact !== null &&
  markup`<section aria-labelledby="contact">
<h2 id="contact">${words.contact.title}</h2>
${contactLine(contact, lang)}
</section>
`
}`;
}
