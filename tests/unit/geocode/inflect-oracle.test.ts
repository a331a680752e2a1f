/**
 * The Ukrainian rules against dictionary-uk, an independent dictionary (GPL 3.0: a development dependency that only
 * this test reads). 95 percent of the one-word names of the oblast are lemmas in it.
 */
import dictionary from 'dictionary-uk';
import { describe, expect, it } from 'vitest';
import { declineUkrainian } from '../../../src/geocode/inflect.ts';
import { places } from '../support/gazetteer.ts';
import { expandLemmas } from './hunspell.ts';

/** The flags whose rules make vocatives: nobody calls out to a place. */
const VOCATIVES = 'hxz6!';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const plain = (name: string) => name.replaceAll('’', "'");

const names = new Set(
  places.filter(({ level, uk }) => level === 'settlement' && !/[ -]/.test(uk)).map(({ uk }) => plain(uk)),
);
const oracle = [
  ...expandLemmas(
    { aff: text(dictionary.aff), dic: text(dictionary.dic) },
    (lemma) => names.has(lemma),
    (flag) => VOCATIVES.includes(flag),
  ),
].filter(([, forms]) => forms.size > 1);
const compared = oracle.map(([lemma, forms]) => {
  const own = new Set(declineUkrainian(lemma).map(({ form }) => plain(form)));
  return {
    lemma,
    wanted: forms.size,
    missing: [...forms].filter((form) => !own.has(form)),
    surplus: [...own].filter((form) => !forms.has(form)),
  };
});
const sum = (of: (it: (typeof compared)[number]) => number) =>
  compared.reduce((total, it) => total + of(it), 0);

describe('the declension of the Ukrainian names, against dictionary-uk', () => {
  it('is compared on most one-word names', () => {
    expect(compared.length / names.size).toBeGreaterThan(0.9);
  });

  it('has at least 99 percent of the forms, and every form of 98 percent of the names', () => {
    const wanted = sum((it) => it.wanted);
    const missing = sum((it) => it.missing.length);
    const incomplete = compared.filter((it) => it.missing.length > 0);
    const listed = incomplete.map((it) => `${it.lemma}: ${it.missing.join(' ')}`).join('\n');
    expect((wanted - missing) / wanted, listed).toBeGreaterThanOrEqual(0.99);
    expect(incomplete.length / compared.length, listed).toBeLessThanOrEqual(0.02);
  });

  it('makes fewer than one form a name that the dictionary does not have', () => {
    const surplus = sum((it) => it.surplus.length);
    const most = compared.filter((it) => it.surplus.length > 1);
    process.stdout.write(
      `inflection: ${compared.length} lemmas, ${sum((it) => it.wanted)} forms, ${sum((it) => it.missing.length)} missing ` +
        `(${compared.flatMap((it) => it.missing).join(' ')}), ${surplus} surplus\n`,
    );
    expect(
      surplus / compared.length,
      most.map((it) => `${it.lemma}: ${it.surplus.join(' ')}`).join('\n'),
    ).toBeLessThan(1);
  });
});
