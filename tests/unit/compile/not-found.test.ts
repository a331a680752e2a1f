/** 404.html: a link whose # a program escaped or lost is opened all the same; nothing else leads anywhere. */
import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { notFoundPage } from '../../../src/compile/pages/not-found-page.ts';
import { openLink } from '../../../src/permalink/index.ts';

const page = notFoundPage(null);
const script = /<script>(.*)<\/script>/s.exec(page)?.[1] ?? '';

/** Where the page leads a reader who came to an address; null when it stays. The links that it has then. */
function opened(address: string): { to: string | null; links: string[] } {
  const { pathname, search, hash, origin } = new URL(address);
  const links = [...page.matchAll(/data-path="([^"]*)"/g)].map(([, path = '']) => ({
    href: '',
    getAttribute: () => path,
  }));
  let to: string | null = null;
  const location = { pathname, search, hash, origin, replace: (address: string) => void (to = address) };
  runInContext(script, createContext({ location, document: { querySelectorAll: () => links } }));
  return { to, links: links.map(({ href }) => href) };
}

const SITE = 'https://map.example/kharkiv/';

describe('404.html', () => {
  it.each([
    '%23sel=s4yn&lang=en',
    '%2523sel=s4yn&lang=en',
    '%23sel=s4yn%26lang=en',
    '%23sel%3Ds4yn%26lang%3Den',
    '%23/sel=s4yn&lang=en#top',
    '%23Sel=s4yn&lang=en).',
    'sel=s4yn&lang=en',
    'sel%3Ds4yn&lang=en',
    '%3Fsel=s4yn&lang=en',
    'index.html%23sel=s4yn&lang=en',
    'embed.html%23sel=s4yn&lang=en',
  ])('opens what %s was meant to show', (path) => {
    const { to } = opened(SITE + path);
    const address = new URL(to ?? '');
    expect(address.href.startsWith(SITE)).toBe(true);
    expect(openLink(address)).toMatchObject({ view: { selection: ['s4yn'], lang: 'en' }, notices: [] });
    // It leads to a page that is there, and so never round in circles.
    expect(address.pathname).toMatch(/^\/kharkiv\/(?:(?:index|embed)\.html)?$/);
  });

  it.each(['i/zz9zz/', 'i/zz9zz/en/', 'places/UA1/', 'method/none', 'nothing', 'assets/a.js'])(
    'stays at %s and leads back to the site',
    (path) => {
      const { to, links } = opened(SITE + path);
      expect(to).toBeNull();
      expect(links).toEqual([SITE, `${SITE}i/`, SITE, `${SITE}i/en/`]);
    },
  );

  it.each(['//elsewhere.example/%23sel=s4yn', '//elsewhere.example/sel=s4yn', '/\\elsewhere.example%23x'])(
    '%s never leads to another host',
    (path) => {
      expect(new URL(opened(`https://map.example${path}`).to ?? '').host).toBe('map.example');
    },
  );

  it('allows its own script and style and nothing else', () => {
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    for (const text of [script, style]) {
      expect(page).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
    expect(page).not.toMatch(/unsafe|src=|<link/);
  });

  it('speaks both languages, and knows the way without a script where the build knows the address', () => {
    expect(page).toMatch(/<section lang="uk">.*<section lang="en">/s);
    expect(notFoundPage(SITE)).toContain(`href="${SITE}i/en/"`);
  });
});
