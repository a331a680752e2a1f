/** The list of all records and places as a static page: the way to every other one without JavaScript. */
import type { Incident } from '../../domain/incident.ts';
import type { Place } from '../../domain/place.ts';
import type { Lang } from '../../domain/text.ts';
import {
  COVERAGE_MESSAGES,
  coverageSentences,
  MESSAGES,
  PAGE_MESSAGES,
  placeText,
} from '../../i18n/index.ts';
import { coverageOf, type Dataset } from '../../state/index.ts';
import { LIST_PATHS, placePaths, recordPaths } from '../../permalink/index.ts';
import { relativePath } from './addresses.ts';
import { joined, markup, type Content, type Markup } from './markup.ts';
import type { RecordView } from './record-view.ts';
import type { Page, Site } from './shell.ts';
import { listData } from './structured-data.ts';

/** Records as a list of links, with date, place and grade of each. */
export function recordList(views: readonly RecordView[], from: string): Markup {
  return markup`<ul class="records">
${views.map((view) => {
  const about = [view.when, view.where].filter((part) => part !== null).join(' · ');
  return markup`<li><a href="${relativePath(from, recordPaths(view.id)[view.lang])}">${view.title}</a>
${
  about !== '' &&
  markup`<p class="quiet">${about}</p>
`
}${
    view.grade &&
    markup`<p><span class="grade" data-grade="${view.grade.kind}">${view.grade.name}</span></p>
`
  }</li>
`;
})}</ul>`;
}

/** What the incidents cover, a sentence each; nothing without any. `all`: the whole data, when they are a part. */
export function coverageSection(
  incidents: readonly Incident[],
  dataset: Dataset,
  lang: Lang,
  all: readonly Incident[] = incidents,
): Content {
  const coverage = coverageOf(incidents, dataset);
  if (!coverage) return null;
  return markup`<section aria-labelledby="coverage">
<h2 id="coverage">${COVERAGE_MESSAGES[lang].title}</h2>
<p class="quiet">${joined(coverageSentences(coverage, lang, coverageOf(all, dataset)?.to), ' ')}</p>
</section>
`;
}

/** `views` are those of all records in the language of the page, in the order of the list. */
export function listPage(
  views: readonly RecordView[],
  places: readonly Place[],
  dataset: Dataset,
  lang: Lang,
  site: Site,
): Page {
  const words = PAGE_MESSAGES[lang];
  const path = LIST_PATHS[lang];
  const incidents = views.filter(({ record }) => record.kind === 'incident');
  const contexts = views.filter(({ record }) => record.kind === 'context');
  const entries = views.map(({ id, title }) => ({ path: recordPaths(id)[lang], name: title }));
  const about = { path, name: words.allRecords, description: words.allRecordsWhat, lang };
  const section = (
    id: string,
    heading: string,
    content: Content,
  ): Markup => markup`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>
`;
  return {
    lang,
    paths: LIST_PATHS,
    title: words.allRecords,
    description: words.allRecordsWhat,
    previewAlt: null,
    selection: [],
    dates: null,
    structuredData: listData(about, null, entries, site),
    records: null,
    body: markup`<h1>${words.allRecords}</h1>
<p>${MESSAGES[lang].subtitle}</p>
${coverageSection(dataset.incidents, dataset, lang)}
${section('incidents', words.incidents, recordList(incidents, path))}${contexts.length > 0 && section('context', words.context, recordList(contexts, path))}${section(
      'places',
      words.places,
      markup`<ul class="places">
${places.map(
  (place) =>
    markup`<li><a href="${relativePath(path, placePaths(place.code)[lang])}">${placeText(place, dataset, lang)}</a></li>
`,
)}</ul>`,
    )}`,
  };
}
