import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { pagesOf } from '../../../src/compile/pages/index.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { recordPaths } from '../../../src/permalink/index.ts';
import { changed, replacing } from './fixtures.ts';
import { dataOf, SHARED } from './pages-data.ts';
import { one, parse, textOf } from './pages-reading.ts';

const ADDRESS = 'https://example.org/map/';

describe('ids that are no longer in use', () => {
  const moved = changed('incidents/kh24.yaml', (text) => `${text}aliases: [old1, old2]\n`);
  const old = pagesOf(dataOf(compile(moved)), { ...SHARED, address: null });

  it.each(LANGS)('an older id leads to the record by itself and by a click (%s)', (lang) => {
    for (const alias of ['old1', 'old2']) {
      const tree = parse(old.get(`${recordPaths(alias)[lang]}index.html`) ?? '');
      const target = one(tree, 'a').attributes['href'] ?? '';
      expect(new URL(target, `https://x/${recordPaths(alias)[lang]}`).pathname).toBe(
        `/${recordPaths('kh240102')[lang]}`,
      );
      expect(one(tree, 'meta', { 'http-equiv': 'refresh' }).attributes['content']).toBe(`0; url=${target}`);
    }
  });

  const withdrawn = changed('incidents/kh24.yaml', (text) =>
    replacing(
      'id: kh240102\n',
      'id: kh240102\nstatus: withdrawn\naliases: [old1]\nwithdrawn: { date: 2024-03-01, reason: { uk: Було двічі., en: It was there twice. } }\n',
    )(text),
  );
  const gone = dataOf(compile(withdrawn));
  const without = pagesOf(gone, { ...SHARED, address: ADDRESS });

  it.each(LANGS)(
    'a withdrawn record leaves a page that says when and why, and nothing that it said (%s)',
    (lang) => {
      const tree = parse(without.get(`${recordPaths('kh240102')[lang]}index.html`) ?? '');
      expect(textOf(one(tree, 'main'))).toMatch(
        lang === 'uk' ? /Вилучено.*Було двічі\./ : /Withdrawn.*It was there twice\./,
      );
      for (const [name, text] of without) expect(text, name).not.toMatch(/Three missile hits|Три влучання/);
      const alias = parse(without.get(`${recordPaths('old1')[lang]}index.html`) ?? '');
      expect(one(alias, 'a').attributes['href']).toMatch(/kh240102/);
    },
  );

  it('a withdrawn record is in the feeds, and not in the sitemap', () => {
    expect(without.get('feed.en.xml')).toContain('It was there twice.');
    expect(without.get('sitemap.xml')).not.toContain('kh240102');
    expect(without.get('sitemap.xml')).toContain('i/reg2312/');
  });
});
