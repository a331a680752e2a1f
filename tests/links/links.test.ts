/** Replays every published link. `links.json` is only ever added to: see README.md. */
import { describe, expect, it } from 'vitest';
import type { ViewState } from '../../src/domain/view.ts';
import { decode, encode, openLink } from '../../src/permalink/index.ts';
import { ringsOf, selectionOf } from '../../src/state/index.ts';
import { dataset, weapons } from '../unit/state/real.ts';
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
/**
 * What an earlier version could not draw and told so, and a later one can: the link means the same, and more of it is
 * shown. Since 2026-11-25 a ring around a wide area is drawn around all of it.
 */
const SINCE_UNDERSTOOD: readonly string[] = ['no-centre ring s4yn:900'];

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
  const decoded = openLink({ hash: link });
  const selection = selectionOf(decoded.view, dataset);
  const rings = ringsOf(decoded.view, dataset, weapons);

  it('gives its view', () => {
    expect(parts(decoded.view, view)).toEqual(view);
    if (allLayersOn) expect(decoded.view.layers).toEqual(everyLayer);
  });

  it('tells the reader what could not be used, and nothing else', () => {
    const told = [...decoded.notices, ...selection.notices, ...rings.notices];
    const expected = (notices ?? []).filter(
      ({ kind, key, value }) => !SINCE_UNDERSTOOD.includes(`${kind} ${key} ${value}`),
    );
    expect(told.map(({ kind, key, value }) => ({ kind, key, value }))).toEqual(expected);
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
