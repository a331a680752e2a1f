/** Words that stand for opposites: exchanged, each would still be a word, and the page would say what is not so. */
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../../src/domain/text.ts';
import { MESSAGES, RECORD_MESSAGES } from '../../../src/i18n/index.ts';

type Said = (lang: Lang) => string;

/** What is meant, how it is said, and the stem that says it in each language. */
const OPPOSITES: readonly (readonly [meant: string, said: Said, uk: RegExp, en: RegExp])[] = [
  ['the list, newest first', (lang) => MESSAGES[lang].list.orders.newest, /нові/, /newest/],
  ['the list, oldest first', (lang) => MESSAGES[lang].list.orders.oldest, /давні/, /oldest/],
  ['the map nearer', (lang) => MESSAGES[lang].map.zoomIn, /наблиз/i, /in$/],
  ['the map farther', (lang) => MESSAGES[lang].map.zoomOut, /віддал/i, /out$/],
  ['a larger panel', (lang) => MESSAGES[lang].panel.larger, /збільш/i, /larger/],
  ['a smaller panel', (lang) => MESSAGES[lang].panel.smaller, /зменш/i, /smaller/],
  ['an earlier window of time', (lang) => MESSAGES[lang].find.time.earlier, /раніше/i, /earlier/i],
  ['a later window of time', (lang) => MESSAGES[lang].find.time.later, /пізніше/i, /later/i],
  ['the first record', (lang) => MESSAGES[lang].find.time.first, /першого/, /first/],
  ['the latest record', (lang) => MESSAGES[lang].find.time.latest, /останнього/, /latest/],
  ['who could not confirm', (lang) => MESSAGES[lang].grade.notConfirmedBy('X'), /не змогли/i, /could not/i],
  ['who disputes', (lang) => MESSAGES[lang].grade.disputedBy('X'), /оскаржують/i, /disputed/i],
  ['who denies', (lang) => MESSAGES[lang].grade.deniedBy('X'), /заперечують/i, /denied/i],
  ['who accepts', (lang) => MESSAGES[lang].grade.acceptedBy('X'), /погоджуються/i, /accepted/i],
  ['the killed', (lang) => RECORD_MESSAGES[lang].casualties.of.killed, /загиблі/i, /killed/i],
  ['the injured', (lang) => RECORD_MESSAGES[lang].casualties.of.injured, /поранені/i, /injured/i],
  ['the lowest figure', (lang) => RECORD_MESSAGES[lang].casualties.low, /найменше/i, /lowest/i],
  ['the highest figure', (lang) => RECORD_MESSAGES[lang].casualties.high, /найбільше/i, /highest/i],
  ['what is surely in range', (lang) => MESSAGES[lang].rings.area.certainShort, /напевно/, /certain/],
  ['what may be in range', (lang) => MESSAGES[lang].rings.area.possibleShort, /можливо/, /possible/],
  ['a place inside a ring', (lang) => MESSAGES[lang].rings.table.inside, /всередині/, /^inside/],
  ['a place outside a ring', (lang) => MESSAGES[lang].rings.table.outside, /зовні/, /^outside/],
  ['a least number', (lang) => MESSAGES[lang].count.atLeast('3'), /щонайменше/, /at least/],
  ['a most number', (lang) => MESSAGES[lang].count.atMost('3'), /щонайбільше/, /at most/],
];

describe.each(LANGS)('%s', (lang) => {
  it.each(OPPOSITES)('%s', (_meant, said, uk, en) => {
    expect(said(lang)).toMatch(lang === 'uk' ? uk : en);
  });
});

describe('two numbers of one sentence are told in their turn', () => {
  it('records that are new since a link was made, and those that have changed', () => {
    expect(MESSAGES.uk.find.data.since('2 січня 2024 р.', 7, 3)).toMatch(
      /нових записів: 7, змінених давніших: 3;/,
    );
    expect(MESSAGES.en.find.data.since('2 January 2024', 7, 3)).toMatch(
      /7 records are new, and 3 older ones have/,
    );
    expect(MESSAGES.en.find.data.since('2 January 2024', 1, 1)).toMatch(
      /1 record is new, and 1 older one has/,
    );
  });

  it('incidents in the list, on the map, and rings', () => {
    expect(MESSAGES.uk.map.description(21, 7, 3)).toMatch(/21 інцидент у списку, .*: 7; 3 кільця/);
    expect(MESSAGES.en.map.description(21, 7, 3)).toMatch(
      /21 incidents in the list, 7 of them .* 3 range rings/,
    );
  });

  it('places inside a ring and outside', () => {
    expect(MESSAGES.uk.rings.table.counts('7', '3')).toMatch(/всередині 7, зовні 3/);
    expect(MESSAGES.en.rings.table.counts('7', '3')).toMatch(/7 inside, 3 outside/);
  });
});
