/**
 * How one page leads to another. All links are relative, so that the site works from any folder; whole addresses can
 * be given only when the build knows the site's own.
 */
import { safeContact } from '../../domain/contact.ts';

/** The picture that stands for a page. */
export function previewPath(pagePath: string): string {
  return `${pagePath}preview.png`;
}

/** The way from a page to a file or folder of the site; both are paths in the site. `''` is the map. */
export function relativePath(from: string, to: string): string {
  const [fromFolders, toParts] = [from.split('/').slice(0, -1), to.split('/')];
  const last = toParts.length - 1;
  let shared = 0;
  while (shared < fromFolders.length && shared < last && fromFolders[shared] === toParts[shared]) shared++;
  const up = '../'.repeat(fromFolders.length - shared);
  const way = `${up}${toParts.slice(shared).join('/')}`;
  return way === '' ? './' : way;
}

/** The name of the environment variable that tells the build where the site will be. */
export const ADDRESS_VARIABLE = 'INCIDENT_MAP_ADDRESS';

/**
 * The site's own address, as the build was told it: with a slash at its end. Null when it was told none.
 * Throws when it is not a whole address.
 */
export function siteAddress(given: string | undefined): string | null {
  if (given === undefined || given.trim() === '') return null;
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `${ADDRESS_VARIABLE} is "${given}": give the whole address of the folder in which the site will be, ` +
        'such as https://example.org/map/, without ? and #',
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The name of the environment variable that tells the build how to reach who publishes the site. */
export const CONTACT_VARIABLE = 'INCIDENT_MAP_CONTACT';

/**
 * The way to the publisher, as the build was told it, for a link. Null when it was told none. Throws when it is neither
 * a whole address on the web nor one mailbox.
 */
export function siteContact(given: string | undefined): string | null {
  if (given === undefined || given.trim() === '') return null;
  const contact = safeContact(given);
  if (contact === null) {
    throw new Error(
      `${CONTACT_VARIABLE} is "${given}": give the whole address of a page, such as https://example.org/contact, ` +
        'or one mailbox, such as mailto:map@example.org, without ? and without blanks',
    );
  }
  return contact;
}

/** Links between pages, and whole addresses as far as they are known. */
export class Addresses {
  /** The site's address with a slash at its end; null when the build does not know it. */
  readonly site: string | null;

  constructor(site: string | null) {
    this.site = site;
  }

  /** The whole address of a path of the site; the way from `page` when the site's address is not known. */
  of(path: string, page: string): string {
    return this.site === null ? relativePath(page, path) : new URL(path, this.site).href;
  }

  /** The whole address of a path of the site, or null. */
  whole(path: string): string | null {
    return this.site === null ? null : new URL(path, this.site).href;
  }
}
