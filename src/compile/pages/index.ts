/** Everything beside the map that the site consists of: static pages, pictures, feeds, and what search engines read. */
import { attributionsOfClaims } from '../../domain/attribution.ts';
import type { MapRecord } from '../../domain/incident.ts';
import { LANGS, type Lang } from '../../domain/text.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Atlas, GroundData, SiteData } from '../../domain/site.ts';
import { attributionText } from '../../exchange/index.ts';
import { createDataset, incidentsIn, type Dataset } from '../../state/index.ts';
import { LIST_PATHS, METHOD_PATHS, placePaths, recordPaths } from '../../permalink/index.ts';
import { Addresses, previewPath } from './addresses.ts';
import { robots, sitemap, SITEMAP_PATH, type MappedPage } from './crawlers.ts';
import { FEEDS } from './feed-paths.ts';
import { SITE_PREVIEW } from './home.ts';
import { atomFeed, entryOfRecord, entryOfTombstone, jsonFeed } from './feeds.ts';
import { listPage } from './list-page.ts';
import { methodPage } from './method-page.ts';
import { NOT_FOUND_PATH, notFoundPage } from './not-found-page.ts';
import { movedPage } from './moved-page.ts';
import { pictureGround } from './map-names.ts';
import type { PictureSpec } from './picture/spec.ts';
import { placePicture, recordPicture, sitePicture } from './pictures.ts';
import { placePage, placesWithPages } from './place-page.ts';
import { recordPage } from './record-page.ts';
import { viewOfRecord, type RecordView } from './record-view.ts';
import { htmlOf, type Page, type Site } from './shell.ts';
import { tombstonePage, tombstoneTitle } from './tombstone.ts';

export { ADDRESS_VARIABLE, Addresses, CONTACT_VARIABLE, siteAddress, siteContact } from './addresses.ts';
export { homeTags } from './home.ts';

/** What is compiled from geodata. */
export interface Data {
  readonly site: SiteData;
  readonly atlas: Atlas;
  readonly policy: Policy;
  readonly ground: GroundData;
}

/** What the pages need of the rest of the site. */
export interface Surroundings {
  /** The site's own address; null when the build does not know it. */
  readonly address: string | null;
  /** Paths of the style sheet and the icon in the site. */
  readonly stylesheet: string;
  readonly icon: string;
}

/** All texts by their path in the site. */
export function pagesOf(
  { site, atlas, policy }: Data,
  { address, stylesheet, icon }: Surroundings,
): Map<string, string> {
  const dataset = createDataset(site, atlas);
  const addresses = new Addresses(address);
  const about: Site = {
    addresses,
    stylesheet,
    icon,
    dataset: site.dataset,
    attributions: site.attributions,
    report: (id) => dataset.report(id),
    contact: site.contact,
  };
  const places = placesWithPages(dataset);
  const files = new Map<string, string>();
  const add = (page: Page): void => void files.set(`${page.paths[page.lang]}index.html`, htmlOf(page, about));
  for (const lang of LANGS) {
    const views = viewsOf(dataset, lang);
    for (const view of views) {
      add(recordPage(view, about));
      for (const alias of view.record.aliases) {
        files.set(`${recordPaths(alias)[lang]}index.html`, movedPage(alias, view, lang));
      }
    }
    for (const stone of site.tombstones) {
      add(tombstonePage(stone, lang, about));
      const to = { id: stone.id, title: tombstoneTitle(stone, lang) };
      for (const alias of stone.aliases) {
        files.set(`${recordPaths(alias)[lang]}index.html`, movedPage(alias, to, lang));
      }
    }
    for (const place of places) add(placePage(place, dataset, views, lang, about));
    add(listPage(views, places, dataset, lang, about));
    add(methodPage(policy, dataset, lang, about));
    const entries = [
      ...views.map(entryOfRecord),
      ...site.tombstones.map((stone) => entryOfTombstone(stone, lang)),
    ];
    files.set(FEEDS[lang].atom, atomFeed(entries, lang, about));
    files.set(FEEDS[lang].json, jsonFeed(entries, lang, about));
  }
  files.set(NOT_FOUND_PATH, notFoundPage(address));
  const map = sitemap(mappedPages(dataset), addresses);
  if (map !== null) files.set(SITEMAP_PATH, map);
  files.set('robots.txt', robots(addresses));
  return files;
}

/** All pictures by their path in the site, each ready to be drawn. */
export function picturesOf({
  site,
  atlas,
  ground,
}: Omit<Data, 'policy'>): Map<string, () => Promise<Uint8Array>> {
  const dataset = createDataset(site, atlas);
  const creditOf = (records: readonly Pick<MapRecord, 'claims'>[], lang: Lang): string => {
    const claims = records.flatMap((record) => record.claims);
    const attributions = attributionsOfClaims(site.attributions, claims, (id) => dataset.report(id));
    return attributionText({ attributions }, lang);
  };
  const pictures = new Map<string, () => Promise<Uint8Array>>();
  for (const lang of LANGS) {
    const under = pictureGround(dataset, ground, lang);
    const add = (path: string, spec: PictureSpec): void => {
      pictures.set(path, async () => (await import('./picture/draw.ts')).drawPicture(spec, under));
    };
    for (const view of viewsOf(dataset, lang)) {
      add(
        previewPath(recordPaths(view.id)[lang]),
        recordPicture(view, dataset, creditOf([view.record], lang)),
      );
    }
    for (const place of placesWithPages(dataset)) {
      add(
        previewPath(placePaths(place.code)[lang]),
        placePicture(place, dataset, lang, creditOf(incidentsIn(dataset, place.code), lang)),
      );
    }
    if (lang === 'uk') add(SITE_PREVIEW, sitePicture(dataset, lang, creditOf(site.records, lang)));
  }
  return pictures;
}

function viewsOf(dataset: Dataset, lang: Lang): readonly RecordView[] {
  return dataset.records.map((record) => viewOfRecord(record, dataset, lang));
}

function mappedPages(dataset: Dataset): MappedPage[] {
  const records = viewsOf(dataset, LANGS[0]).map(({ id, changed }) => ({ paths: recordPaths(id), changed }));
  const places = placesWithPages(dataset).map(({ code }) => ({ paths: placePaths(code), changed: null }));
  const others = [LIST_PATHS, METHOD_PATHS].map((paths) => ({ paths, changed: null }));
  return [...others, ...records, ...places];
}
