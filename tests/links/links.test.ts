/** Replays every published link. `links.json` is only ever added to: see README.md. */
import { describe, expect, it } from 'vitest';
import type { ViewState } from '../../src/domain/view.ts';
import { decode, encode, open } from '../../src/permalink/index.ts';
import { ringsOf, selectionOf } from '../../src/state/index.ts';
import { dataset } from '../unit/state/real.ts';
import published from './links.json';

interface PublishedLink {
  readonly published: string;
  readonly what: string;
  readonly link: string;
  readonly view: Partial<ViewState>;
  readonly allLayersOn?: boolean;
  readonly keeps?: readonly string[];
  readonly selected?: readonly string[];
  readonly notices?: readonly { readonly kind: string; readonly key: string; readonly value: string }[];
}

const LINKS = published as unknown as readonly PublishedLink[];
/** The layers that links of 2026-11-22 meant by saying nothing: written out, since that can never change. */
const everyLayer = { ground: 1, oblast: 1, rings: 1, places: 1, incidents: 1 };

/** The named parts of a view, compared as wholes: an object with one field more is another one. */
const parts = (view: ViewState, wanted: Partial<ViewState>) =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, view[name as keyof ViewState]]));

it('no link is listed twice, and each says since when and what', () => {
  expect(new Set(LINKS.map(({ link }) => link)).size).toBe(LINKS.length);
  for (const { published: since, what } of LINKS) {
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(what).not.toBe('');
  }
});

describe.each(LINKS)('$what: $link', ({ link, view, allLayersOn, keeps, selected, notices }) => {
  const decoded = open(link.replace(/^#/, ''));
  const selection = selectionOf(decoded.view, dataset);
  const rings = ringsOf(decoded.view, dataset);

  it('gives its view', () => {
    expect(parts(decoded.view, view)).toEqual(view);
    if (allLayersOn) expect(decoded.view.layers).toEqual(everyLayer);
  });

  it('tells the reader what could not be used, and nothing else', () => {
    const told = [...decoded.notices, ...selection.notices, ...rings.notices];
    expect(told.map(({ kind, key, value }) => ({ kind, key, value }))).toEqual(notices ?? []);
  });

  it('selects what it selected', () => {
    expect(selection.selected.map(({ id }) => id)).toEqual(selected ?? []);
  });

  it('gives the same view when it has been written again, and keeps what it kept', () => {
    const rewritten = encode(decoded.view);
    expect(decode(rewritten)).toEqual({ view: decoded.view, notices: [] });
    expect(rewritten.split('&')).toEqual(expect.arrayContaining([...(keeps ?? [])]));
  });
});
