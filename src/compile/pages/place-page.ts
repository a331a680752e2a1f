/** The static page of a place that records name, or that holds one: its names, and what is reported there. */
import { PLACE_LEVELS, type Place } from '../../domain/place.ts';
import type { Lang } from '../../domain/text.ts';
import { MESSAGES, outlineText, PAGE_MESSAGES, placeText } from '../../i18n/index.ts';
import { incidentsIn, type Dataset } from '../../state/index.ts';
import { placePaths, recordPaths } from '../../permalink/index.ts';
import { previewPath, relativePath } from './addresses.ts';
import { coverageSection, recordList } from './list-page.ts';
import { joined, markup, type Content } from './markup.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX } from './picture/spec.ts';
import type { RecordView } from './record-view.ts';
import { mapFragment, type Page, type Site } from './shell.ts';
import { listData } from './structured-data.ts';

/** The places that have a page, coarse units first: those that records name, and the units that hold them. */
export function placesWithPages(dataset: Dataset): readonly Place[] {
  const codes = new Set<string>();
  for (const { where } of dataset.incidents) {
    for (let code: string | null = where.place; code !== null; code = dataset.place(code)?.parent ?? null) {
      codes.add(code);
    }
  }
  const places = dataset.places.filter(({ code }) => codes.has(code));
  const rank = ({ level }: Place): number => PLACE_LEVELS.indexOf(level);
  return places.sort((a, b) => rank(a) - rank(b) || a.uk.localeCompare(b.uk, 'uk'));
}

/** `views` are those of all records in the language of the page. */
export function placePage(
  place: Place,
  dataset: Dataset,
  views: readonly RecordView[],
  lang: Lang,
  site: Site,
): Page {
  const words = PAGE_MESSAGES[lang];
  const paths = placePaths(place.code);
  const path = paths[lang];
  const name = placeText(place, dataset, lang);
  const ids = new Set<string>(incidentsIn(dataset, place.code).map(({ id }) => id));
  const here = views.filter(({ id }) => ids.has(id));
  const incidentsHere = here.flatMap(({ record }) => (record.kind === 'incident' ? record : []));
  const description = words.placeDescription(name, here.length);
  const entries = here.map(({ id, title }) => ({ path: recordPaths(id)[lang], name: title }));
  const about = {
    '@type': 'AdministrativeArea',
    name: place[lang],
    alternateName: lang === 'uk' ? place.en : place.uk,
    identifier: place.code,
  };
  return {
    lang,
    paths,
    title: name,
    description,
    previewAlt: words.previewAlt(name, name),
    selection: [place.code],
    dates: null,
    structuredData: listData({ path, name, description, lang }, about, entries, site),
    records: incidentsHere,
    body: markup`<article>
<p class="kicker">${words.placeTypes[place.type]}</p>
<h1>${name}</h1>
<dl class="facts">
<div><dt>${words.otherName}</dt><dd lang="${lang === 'uk' ? 'en' : 'uk'}">${lang === 'uk' ? place.en : place.uk}</dd></div>
<div><dt>${words.code}</dt><dd><code>${place.code}</code></dd></div>
${unitsAbove(place, dataset, lang)}
</dl>
${doubtOf(place, lang)}
${outlineNote(place, dataset, lang)}
<p class="actions"><a class="button" href="${relativePath(path, '')}${mapFragment([place.code], lang)}">${words.openMap}</a></p>
<figure>
<img src="${relativePath(path, previewPath(path))}" width="${PICTURE_WIDTH_PX}" height="${PICTURE_HEIGHT_PX}" alt="${words.previewAlt(name, name)}" />
</figure>
<section aria-labelledby="incidents">
<h2 id="incidents">${words.incidents}</h2>
<p class="quiet">${MESSAGES[lang].card.incidentsHere(here.length)}</p>
${here.length > 0 ? recordList(here, path) : markup`<p>${words.noIncidents}</p>`}
</section>
${coverageSection(incidentsHere, dataset, lang, dataset.incidents)}
</article>`,
  };
}

/** The units that hold the place, the smallest first. */
function unitsAbove(place: Place, dataset: Dataset, lang: Lang): Content {
  const units: Place[] = [];
  for (let code = place.parent; code !== null; code = units.at(-1)?.parent ?? null) {
    const unit = dataset.place(code);
    if (!unit) break;
    units.push(unit);
  }
  if (units.length === 0) return null;
  const from = placePaths(place.code)[lang];
  const links = units.map(
    (unit) => markup`<a href="${relativePath(from, placePaths(unit.code)[lang])}">${unit[lang]}</a>`,
  );
  return markup`<div><dt>${PAGE_MESSAGES[lang].placeIn}</dt><dd>${joined(links, ', ')}</dd></div>`;
}

/** How the outline of the picture stands to the place. */
function outlineNote({ code }: Place, dataset: Dataset, lang: Lang): Content {
  const text = outlineText(code, dataset, lang);
  return text === '' ? null : markup`<p class="quiet">${text}</p>`;
}

function doubtOf({ confidence }: Place, lang: Lang): Content {
  const { card } = MESSAGES[lang];
  if (confidence === 'mapped') return null;
  return markup`<p>${confidence === 'uncertain' ? card.pointUncertain : card.pointUnknown}</p>`;
}
