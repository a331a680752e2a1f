/** The method page: how precision, grades, casualties and publication work, made from the policy that is applied. */
import type { Policy } from '../../domain/policy.ts';
import type { Lang } from '../../domain/text.ts';
import { METHOD_MESSAGES, methodSections } from '../../i18n/index.ts';
import type { Dataset } from '../../state/index.ts';
import { METHOD_PATHS } from '../../permalink/index.ts';
import { coverageSection } from './list-page.ts';
import { markup } from './markup.ts';
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
    body: markup`<h1>${title}</h1>
${coverageSection(dataset.incidents, dataset, lang)}
${sections}`,
  };
}
