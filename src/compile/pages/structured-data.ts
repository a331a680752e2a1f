/**
 * Structured data of a page after schema.org: the claims as Claim, with who made each and where it appeared. Never
 * ClaimReview: nothing here is a review, and a grade is no verdict.
 */
import { MESSAGES } from '../../i18n/index.ts';
import { placePaths, recordPaths } from '../../permalink/index.ts';
import { claimAnchorOf } from './references.ts';
import type { ClaimView } from './claim-view.ts';
import type { RecordView } from './record-view.ts';
import type { Site } from './shell.ts';

type Node = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** A record: the page, and each of its claims. */
export function recordData(view: RecordView, { addresses }: Site): Node {
  const path = recordPaths(view.id)[view.lang];
  const { record, lang } = view;
  const place = record.kind === 'incident' ? record.where.place : null;
  const page: Node = {
    '@type': 'WebPage',
    '@id': addresses.of(path, path),
    identifier: view.id,
    name: view.title,
    description: view.description,
    inLanguage: lang,
    datePublished: view.published,
    dateModified: view.changed,
    isPartOf: { '@type': 'WebSite', name: MESSAGES[lang].title },
    ...(view.where === null
      ? {}
      : {
          contentLocation: {
            '@type': 'Place',
            name: view.where,
            ...(place === null
              ? {}
              : { '@id': addresses.of(placePaths(place)[lang], path), identifier: place }),
          },
        }),
    hasPart: view.ledger.flatMap(({ claims }) =>
      claims.map(({ id }) => ({ '@id': `#${claimAnchorOf(id)}` })),
    ),
  };
  const claims = view.ledger.flatMap(({ claims: inGroup }) => inGroup.map((claim) => claimData(claim, lang)));
  return { '@context': CONTEXT, '@graph': [page, ...claims] };
}

/** The author has no type: whether a speaker is a person or an office is not always known. */
function claimData(claim: ClaimView, lang: string): Node {
  return {
    '@type': 'Claim',
    '@id': `#${claimAnchorOf(claim.id)}`,
    identifier: claim.id,
    text: claim.says,
    inLanguage: lang,
    author: { name: claim.speaker, ...(claim.office === null ? {} : { description: claim.office }) },
    ...(claim.date === null ? {} : { datePublished: claim.date }),
    appearance: claim.sources.map(({ publisher, url }) => ({
      '@type': 'CreativeWork',
      publisher: { name: publisher },
      ...(url === null ? {} : { url }),
    })),
  };
}

/** A place, or a list of records: a page with the pages that it leads to. */
export function listData(
  page: { readonly path: string; readonly name: string; readonly description: string; readonly lang: string },
  about: Node | null,
  entries: readonly { readonly path: string; readonly name: string }[],
  { addresses }: Site,
): Node {
  return {
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    '@id': addresses.of(page.path, page.path),
    name: page.name,
    description: page.description,
    inLanguage: page.lang,
    ...(about ? { about } : {}),
    hasPart: entries.map(({ path, name }) => ({
      '@type': 'WebPage',
      '@id': addresses.of(path, page.path),
      name,
    })),
  };
}
