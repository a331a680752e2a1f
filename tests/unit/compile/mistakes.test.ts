/** Typical mistakes of an editor: each is refused, with the file, the line, the field and what to do. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile, compileGeodata } from '../../../src/compile/compile.ts';
import { decodeText } from '../../../src/compile/decode.ts';
import { presentDay } from '../../../src/compile/present-day.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { changed, GOOD, good, REAL, replacing, without } from './fixtures.ts';

const TODAY = '2024-06-01';
const STRIKE = 'incidents/kh24.yaml';
const REGION = 'incidents/reg1.yaml';
const LAUNCH = 'incidents/ua30.yaml';
const CONTEXT = 'context/supply.yaml';
const REPORT = 'reports/rbc-ukraine-2024-01-06.md';

const problemsIn = (sources: ReadonlyMap<string, string>): string[] =>
  compile(sources, () => false, TODAY).problems.map(formatProblem);

/** The mistake: in which file, what stands there, what is written in its place; and the beginning of the answer. */
type Mistake = readonly [what: string, file: string, from: string, to: string, told: string];

const SAME = 'madeAt: 2024-01-06\n    reports: [rbc-ukraine-2024-01-06]\n    basis: official-record';
const EVENT = 'earliest: 2024-01-02T07:30, latest: 2024-01-02T07:30, precision: hour';

const MISTAKES: readonly Mistake[] = [
  // Dates
  [
    'a statement of next century',
    STRIKE,
    SAME,
    SAME.replace('2024', '2052'),
    '16: claims[0].madeAt: 2052-01-06 is in the future (today is 2024-06-01): correct',
  ],
  [
    'a bound in the future',
    REGION,
    'madeAt: 2024-01-05',
    'madeAt: { earliest: 2024-01-05, latest: 2025-01-05, why: { uk: так, en: so } }',
    '21: claims[0].madeAt.latest: 2025-01-05 is in the future (today is 2024-06-01): correct it, or leave `latest` out',
  ],
  [
    'a figure of the future',
    STRIKE,
    'asOf: 2024-01-06',
    'asOf: 2024-11-06',
    '36: claims[1].casualties.asOf: 2024-11-06 is in the future',
  ],
  [
    'an event in the future',
    LAUNCH,
    'latest: 2023-12-30',
    'latest: 2032-12-30',
    '7: when.latest: 2032-12-30 is in the future (today is 2024-06-01): correct the year',
  ],
  [
    'a history in the future',
    CONTEXT,
    'date: 2024-01-20',
    'date: 2042-01-20',
    '22: history[0].date: 2042-01-20 is in the future',
  ],
  [
    'a report of the future',
    REPORT,
    'latest: 2024-01-06',
    'latest: 2028-01-06',
    '8: published.latest: 2028-01-06 is in the future',
  ],
  [
    'a report read in the future',
    REPORT,
    'language: en',
    'retrieved: 2028-08-12\nlanguage: en',
    '12: retrieved: 2028-08-12 is in the future',
  ],
  [
    'a report read before it was published',
    REPORT,
    'language: en',
    'retrieved: 2024-01-05\nlanguage: en',
    '12: retrieved: 2024-01-05 is before `published` (2024-01-06)',
  ],
  [
    'a report published before the event',
    REPORT,
    'earliest: 2024-01-06\n  latest: 2024-01-06',
    'earliest: 2023-01-06\n  latest: 2023-01-06',
    `${STRIKE}:17: claims[0].reports[0]: "rbc-ukraine-2024-01-06" was published on 2023-01-06, before the incident (2024-01-02): correct`,
  ],
  [
    'a statement after all that report it',
    REGION,
    'madeAt: 2024-01-05',
    'madeAt: 2024-02-05',
    '21: claims[0].madeAt: was said on 2024-02-05, after each of its reports was published (2024-01-05): correct',
  ],
  [
    'a statement before its event',
    STRIKE,
    SAME,
    SAME.replace('2024-01', '2023-01'),
    '16: claims[0].madeAt: 2023-01-06 is before the incident (2024-01-02)',
  ],
  [
    'a figure from before the event',
    STRIKE,
    'asOf: 2024-01-06',
    'asOf: 2023-01-06',
    '36: claims[1].casualties.asOf: 2023-01-06 is before the incident (2024-01-02)',
  ],
  [
    'a figure from after it was said',
    STRIKE,
    'asOf: 2024-01-06',
    'asOf: 2024-01-16',
    '36: claims[1].casualties.asOf: 2024-01-16 is after this was said (2024-01-06)',
  ],
  [
    'the hour of a plain date',
    LAUNCH,
    'precision: day',
    'precision: hour',
    '7: when.precision: is hour, but the dates give no time: write the time',
  ],
  [
    'the minute of a plain date',
    LAUNCH,
    'precision: day',
    'precision: minute',
    '7: when.precision: is minute, but the dates give no time',
  ],
  [
    'the hour of two days',
    STRIKE,
    EVENT,
    EVENT.replace('latest: 2024-01-02T07:30', 'latest: 2024-01-04T07:30'),
    '9: when.precision: is hour, finer than 2024-01-02T07:30 to 2024-01-04T07:30 allow: choose a coarser one',
  ],
  [
    'the day of a week',
    REGION,
    'precision: week',
    'precision: day',
    '13: when.precision: is day, finer than 2023-12-25 to 2024-01-05 allow',
  ],
  [
    'a month in which there is no such day',
    LAUNCH,
    'earliest: 2023-12-30',
    'earliest: 2023-12-32',
    '7: when.earliest: "2023-12-32" is not a date; write it like 2024-01-02',
  ],
  [
    'dashes of a word processor',
    REGION,
    'madeAt: 2024-01-05',
    'madeAt: 2024–01–05',
    '21: claims[0].madeAt: "2024–01–05" is not a calendar date; write it like 2024-01-02; "–" in it is no Latin sign: type "2024-01-05"',
  ],
  [
    'the wrong end first',
    REGION,
    'earliest: 2023-12-25',
    'earliest: 2024-01-25',
    '12: when.latest: is before `earliest`',
  ],
  // Dates in texts
  [
    'the title of another day',
    STRIKE,
    'Харкова\n  en:',
    'Харкова 13 вересня 2024 року\n  en:',
    '3: title.uk: "13 вересня 2024" is not when it happened (2024-01-02T07:30 to 2024-01-02T07:30): correct the title, or when',
  ],
  [
    'the title of another year',
    STRIKE,
    'district of Kharkiv\n',
    'district of Kharkiv, 2 January 2023\n',
    '4: title.en: "2 January 2023" is not when it happened',
  ],
  [
    'an American date of another month',
    STRIKE,
    'district of Kharkiv\n',
    'district of Kharkiv on February 2, 2024\n',
    '4: title.en: "February 2, 2024" is not when it happened',
  ],
  [
    'a summary with a date from nowhere',
    STRIKE,
    'missile hits [c1].',
    'missile hits on 7 March [c1].',
    '7: summary.en: "7 March" is a date that nothing in this record has, neither when (2024-01-02T07:30 to 2024-01-02T07:30) nor a claim',
  ],
  [
    'a summary with a month from nowhere',
    STRIKE,
    'три влучання ракет [c1].',
    'три влучання ракет у травні 2023 року [c1].',
    '6: summary.uk: "травні 2023" is a date that nothing in this record has',
  ],
  // Claims that sentences and places rest on
  [
    'a sentence without a claim',
    STRIKE,
    'missile hits [c1].',
    'missile hits.',
    '7: summary.en: "The oblast prosecutors reported three missile hits." rests on no claim: end the sentence with the claims',
  ],
  [
    'a sentence without a claim before one with',
    REGION,
    'missiles [c1]. No',
    'missiles. No',
    '8: summary.en: "The governor spoke of foreign-made missiles." rests on no claim',
  ],
  [
    'a sentence without a claim behind one with',
    REGION,
    'не названо [c1].',
    'не названо.',
    '7: summary.uk: "Населеного пункту не названо." rests on no claim',
  ],
  [
    'a citation in Cyrillic',
    STRIKE,
    'missile hits [c1].',
    'missile hits [с1].',
    '7: summary.en: "[с1]" is read as words: claims are named as [c1] or [c1, c2]; "с" in it is Cyrillic: type "c1" in Latin letters',
  ],
  [
    'a citation in round brackets',
    STRIKE,
    'missile hits [c1].',
    'missile hits (c1).',
    '7: summary.en: "(c1)" is read as words',
  ],
  [
    'a citation by a number alone',
    STRIKE,
    'missile hits [c1].',
    'missile hits [1].',
    '7: summary.en: "[1]" is read as words',
  ],
  [
    'citations without a comma',
    STRIKE,
    'missile hits [c1].',
    'missile hits [c1 c2].',
    '7: summary.en: "[c1 c2]" is read as words',
  ],
  [
    'a citation of no claim',
    STRIKE,
    'missile hits [c1].',
    'missile hits [c9].',
    '7: summary.en: it cites a claim that this record has not: "c9"',
  ],
  [
    'a place from a claim about casualties',
    STRIKE,
    'Харкова, from: c1',
    'Харкова, from: c2',
    '10: where.from: "c2" is about casualties, not about where it happened: name c1',
  ],
  [
    'a place from a claim in Cyrillic',
    STRIKE,
    'Харкова, from: c1',
    'Харкова, from: с1',
    '10: where.from: this record has no claim "с1"; "с" in it is Cyrillic: type "c1" in Latin letters',
  ],
  [
    'a summary that is the report',
    REGION,
    'en: The governor spoke of foreign-made missiles [c1].',
    'en: The governor of the Kharkiv region says that foreign-made missiles were fired at it around the turn of the year [c1].',
    '8: summary.en: repeats 12 words in a row of the report "seed-a"',
  ],
  [
    'a statement that is the report',
    REGION,
    'По регіону випустили ракети, виготовлені не в Росії.',
    'Поруч подано заяву США – про північнокорейські пускові установки й ракети, про пуски 30 грудня і 2 січня та про подальші санкції.',
    '25: claims[0].says.uk: repeats 12 words in a row of the report "seed-a"',
  ],
  // Names of what is elsewhere
  [
    'a speaker with a slip',
    REGION,
    'speaker: ihnat',
    'speaker: ignat',
    '30: claims[1].speaker: there is no speaker "ignat"; did you mean "ihnat"? A new one goes into speakers.yaml',
  ],
  [
    'a speaker who is not there',
    REGION,
    'speaker: ihnat',
    'speaker: kharkiv-ova',
    '30: claims[1].speaker: there is no speaker "kharkiv-ova"; the nearest are "prosecutors-kharkiv", ',
  ],
  [
    'a speaker in Cyrillic',
    REGION,
    'speaker: synehubov',
    'speaker: ѕynehubоv',
    '20: claims[0].speaker: there is no speaker "ѕynehubоv"; "ѕ", "о" in it is Cyrillic: type "synehubov" in Latin letters; a new one goes into speakers.yaml',
  ],
  [
    'a report that is not there',
    REGION,
    '[seed-a]',
    '[reuters-2024]',
    '22: claims[0].reports[0]: there is no report "reuters-2024"; the nearest are "',
  ],
  [
    'a report by its file',
    REGION,
    '[seed-a]',
    '[seed-a.md]',
    '22: claims[0].reports[0]: there is no report "seed-a.md"; the nearest are "seed-a"',
  ],
  [
    'a weapon by its usual name',
    STRIKE,
    'count: { best: 3 }',
    'weapon: kn32',
    '22: claims[0].weapon: there is no weapon "kn32"; the nearest are "kn23"; a new one goes into weapons.yaml',
  ],
  [
    'a weapon in Cyrillic',
    STRIKE,
    'count: { best: 3 }',
    'weapon: кn23',
    '22: claims[0].weapon: must be small letters and digits with hyphens, for instance kn-23; "к" in it is Cyrillic: type "kn23"',
  ],
  [
    'a field in Cyrillic',
    REGION,
    'category:',
    'сategory:',
    '9: сategory: is not a field that is known here; "с" in it is Cyrillic: type "category" in Latin letters',
  ],
  [
    'a choice in Cyrillic',
    REGION,
    'stance: asserts',
    'stance: аsserts',
    '19: claims[0].stance: must be one of asserts,',
  ],
  [
    'the id of a claim in Cyrillic',
    REGION,
    '- id: c2',
    '- id: с2',
    '27: claims[1].id: must be c and a number, for instance c1; "с" in it is Cyrillic',
  ],
  [
    'the id of a speaker in Cyrillic',
    'speakers.yaml',
    'id: kirby',
    'id: кирби',
    '8: [2].id: must be small Latin letters and digits with hyphens',
  ],
  [
    'an answer to no claim',
    REGION,
    'answers: c1',
    'answers: c5',
    '34: claims[1].answers: this record has no claim "c5"',
  ],
  // YAML
  [
    'a colon in a text',
    STRIKE,
    'uk: Обласна прокуратура повідомила',
    'uk: Харків: прокуратура повідомила',
    '6: not valid YAML: a colon with a blank behind it inside a text reads as a field: put the text in quotes',
  ],
  [
    'a colon in a text in braces',
    LAUNCH,
    'title: { uk: Пуск 30',
    'title: { uk: Україна: Пуск 30',
    '2: not valid YAML: ',
  ],
  [
    'a comma in a text in braces',
    CONTEXT,
    'uk: Постачання ракет,',
    'uk: Постачання, ракет,',
    '2: title.ракет: is not a field that is known here',
  ],
  [
    'two records in a file',
    STRIKE,
    'id: kh240102\n',
    'id: kh240103\n---\nid: kh240102\n',
    '2: not valid YAML: a line --- begins a second document: one file holds one',
  ],
  [
    'a tab where the line is indented',
    STRIKE,
    '  uk: Обласна',
    '\tuk: Обласна',
    '6: not valid YAML: a tab stands where the line is indented: use blanks',
  ],
  [
    'a text that begins with @',
    STRIKE,
    'uk: Обласна',
    'uk: @Обласна',
    '6: not valid YAML: a text cannot begin with this sign: put the text in quotes',
  ],
  [
    'a field twice',
    REGION,
    'category:',
    'category: launch\ncategory:',
    '10: not valid YAML: this field stands twice',
  ],
  [
    'a sign below the blank as an escape',
    STRIKE,
    'en: Two people were killed',
    'en: "C:\\boo" # Two people were killed',
    '32: this text holds a control character (U+0008): take it out',
  ],
  // Addresses
  ...[
    [
      'a script for an address',
      'javascript:alert(document.domain)',
      'must be a whole address that begins with https://',
    ],
    ['a script with capitals', 'JaVaScRiPt:alert(1)', 'must be a whole address that begins with https://'],
    [
      'a page within an address',
      '"data:text/html,<b>x</b>"',
      'must be a whole address that begins with https://',
    ],
    [
      'a script behind a tab',
      '"java\\tscript:alert(1)"',
      'must be a whole address that begins with https://',
    ],
    [
      'an address without its beginning',
      'newsukraine.rbc.ua/news/1',
      'must be a whole address that begins with https://',
    ],
    ['an address without a host', 'https:///news/1', 'is no address that leads anywhere: it needs a host'],
    [
      'an address that was cut',
      'https://newsukraine.rbc.ua/news/russia-fi…',
      'must be a whole address: this one is cut short',
    ],
    [
      'an address with a password',
      'https://me:secret@example.org/',
      'must be without a name and a password before the host',
    ],
    ['two addresses', 'https://example.org/a https://example.org/b', 'is no address that leads anywhere'],
  ].map(([what = '', address = '', told = '']): Mistake => [
    what,
    REPORT,
    'url: https://newsukraine.rbc.ua/news/russia-fired-north-korean-missile-at-kharkiv-1704554528.html',
    `url: ${address}`,
    `13: url: ${told}`,
  ]),
];

describe('a mistake is named with its line and what to do', () => {
  it('the geodata without one is in order', () => {
    expect(problemsIn(good)).toEqual([]);
  });

  it.each(MISTAKES)('%s', (_what, file, from, to, told) => {
    const where = /^\d/.test(told) ? `${file}:${told}` : told;
    const problems = problemsIn(changed(file, replacing(from, to)));
    expect(problems.filter((problem) => problem.startsWith(where))).toHaveLength(1);
    expect(problems.length).toBeLessThanOrEqual(3);
  });

  it('they are more than sixty', () => {
    expect(MISTAKES.length).toBeGreaterThan(60);
  });

  it.each([
    'weapons.yaml',
    'ids.txt',
    'basemaps.yaml',
    'speakers.yaml',
    'policy.yaml',
    'places/hromadas.tsv',
  ])('a folder without %s', (file) => {
    expect(problemsIn(without(file))).toContainEqual(
      expect.stringMatching(new RegExp(`^${file}:1: this file is missing: `)),
    );
  });

  it.each([
    ['weapons.yaml', '', 'is empty: write into it'],
    ['weapons.yaml', '# nothing\n', 'is empty: write into it'],
    ['weapons.yaml', 'kn23: {}\n', 'must be a list'],
    ['basemaps.yaml', 'osm\n', 'must be a list'],
    ['speakers.yaml', 'kirby: {}\n', 'must be a list'],
    ['policy.yaml', '[]\n', 'rules: is missing'],
    ['ids.txt', '', 'has no id in it: every id that was ever published stands here'],
    ['ids.txt', '# kh240102\n', 'has no id in it'],
    [STRIKE, '', 'is empty: write into it'],
  ])('%s that holds %j', (file, text, told) => {
    expect(problemsIn(changed(file, () => text))).toContainEqual(
      expect.stringMatching(`^${file.replace('.', '\\.')}:1: .*${told}`),
    );
  });
});

describe('what is right is let be', () => {
  it.each([
    ['a range from before the event', STRIKE, 'aspect: occurred', 'aspect: location'],
    [
      'initials, a street and a shortened word',
      STRIKE,
      'missile hits [c1].',
      'missile hits at 5 St. Petersburg Rd. by J. Doe [c1].',
    ],
    [
      'a shortened word in Ukrainian',
      STRIKE,
      'влучання ракет [c1].',
      'влучання ракет у м. Харків о 7 год. 30 хв. 2 січня [c1].',
    ],
    ['the date of the event', STRIKE, 'missile hits [c1].', 'missile hits on 2 January 2024 [c1].'],
    ['the date of the statement', STRIKE, 'missile hits [c1].', 'missile hits on January 6 [c1].'],
    ['the month of the event', STRIKE, 'missile hits [c1].', 'missile hits in January 2024 [c1].'],
    [
      'a title with its date',
      STRIKE,
      'district of Kharkiv\n',
      'district of Kharkiv, 2 January 2024, as stated on 6 January\n',
    ],
    ['a year in brackets', STRIKE, 'missile hits [c1].', 'missile hits (2024) and 3 [sic] hits [c1].'],
    [
      'a claim in the middle of a sentence',
      STRIKE,
      'missile hits [c1].',
      'missile hits [c1]; two people died [c2].',
    ],
    ['today', STRIKE, 'date: 2024-02-01', 'date: 2024-06-01'],
    [
      'an address with letters of its language',
      REPORT,
      'https://newsukraine.rbc.ua/news/russia-fired-north-korean-missile-at-kharkiv-1704554528.html',
      'http://xn--80aaxa.укр:8080/новини/1?a=b@c#d',
    ],
  ])('%s', (_what, file, from, to) => {
    expect(problemsIn(changed(file, replacing(from, to)))).toEqual([]);
  });

  it('without a present day nothing is in the future: who only reads geodata has no clock', () => {
    expect(
      compile(changed(STRIKE, replacing('date: 2024-02-01', 'date: 2042-02-01'))).problems.map(formatProblem),
    ).toEqual([]);
  });

  it('a build that passed passes later too: the present day only grows', () => {
    for (const day of [TODAY, '2024-06-02', '2031-01-01']) {
      expect(compile(good, () => false, day).problems).toEqual([]);
    }
    // In Seoul, and on the first islands, it is tomorrow already.
    expect(presentDay(Date.parse('2024-06-01T09:59Z'))).toBe('2024-06-01');
    expect(presentDay(Date.parse('2024-06-01T10:00Z'))).toBe('2024-06-02');
  });
});

describe('bytes', () => {
  const utf8 = new TextEncoder();
  const windows1251 = (text: string): Uint8Array =>
    Uint8Array.from(text, (sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x80) return code;
      return { і: 0xb3, ї: 0xbf, є: 0xba, І: 0xb2 }[sign] ?? code - 0x410 + 0xc0;
    });
  const utf16 = (text: string, mark: boolean, littleEndian: boolean): Uint8Array => {
    const signs = `${mark ? '\ufeff' : ''}${text}`;
    const view = new DataView(new ArrayBuffer(signs.length * 2));
    for (let i = 0; i < signs.length; i++) view.setUint16(i * 2, signs.charCodeAt(i), littleEndian);
    return new Uint8Array(view.buffer);
  };
  const TEXT = 'id: kh24\ntitle: Удар по Харкову\n';

  it.each([
    [
      'Windows-1251',
      windows1251(TEXT),
      2,
      /not UTF-8 \(it looks like Windows-1251\): save the file as UTF-8/,
    ],
    ['UTF-16 with its mark', utf16(TEXT, true, true), 1, /is UTF-16/],
    ['UTF-16 the other way round', utf16(TEXT, true, false), 1, /is UTF-16/],
    ['UTF-16 without a mark', utf16(TEXT, false, true), 1, /is UTF-16/],
  ])('in %s are told, and read as they were meant', (_what, bytes, line, message) => {
    const { text, fault } = decodeText(bytes);
    expect(text).toBe(TEXT);
    expect(fault).toEqual({ line, message: expect.stringMatching(message) as string });
  });

  it.each([
    ['one letter of Windows-1252', Uint8Array.of(...utf8.encode('a\nb\ncaf'), 0xe9, 10), 3, 'not UTF-8:'],
    ['a letter that is cut', utf8.encode('a\nЯ').subarray(0, 3), 2, 'not UTF-8:'],
    ['a lost letter', utf8.encode('a\nХар\ufffdків'), 2, 'holds U+FFFD'],
    ['a zero', utf8.encode('ab\n\0'), 2, 'control character (U+0000)'],
    ['a bell', utf8.encode('a\u0007b'), 1, 'control character (U+0007)'],
    ['a line end of another alphabet', utf8.encode('a\u0085b'), 1, 'control character (U+0085)'],
    ['UTF-8 read as Windows-1251', utf8.encode('uk: РҐР°СЂРєС–РІ'), 1, 'in another encoding'],
    ['UTF-8 read as Windows-1252', utf8.encode('uk: Ð¥Ð°Ñ€ÐºÑ–Ð²'), 1, 'in another encoding'],
  ])('with %s are told', (_what, bytes, line, told) => {
    expect(decodeText(bytes).fault).toEqual({ line, message: expect.stringContaining(told) as string });
  });

  it('in UTF-8 are let be, with a mark or without, with the line ends of any machine', () => {
    for (const text of ['', 'a\tb\n', 'РСЗВ, ЗРК С-300, РЕБ і РСФСР', 'Ñandú, Ñuñoa', 'ДСНС РС РС']) {
      expect(decodeText(utf8.encode(text))).toEqual({ text, fault: null });
    }
    expect(decodeText(utf8.encode('\ufeffa\r\nb\rc'))).toEqual({ text: 'a\nb\nc', fault: null });
  });
});

describe('a folder of files', () => {
  const folders: string[] = [];
  const copy = async (): Promise<string> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mistakes-'));
    folders.push(folder);
    await cp(GOOD, folder, { recursive: true });
    return folder;
  };
  const told = async (folder: string): Promise<string[]> =>
    (await compileGeodata(folder, TODAY)).problems.map((problem) =>
      formatProblem({ ...problem, file: path.relative(folder, path.resolve(problem.file)) }),
    );
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  it('in which something would be left out is told, each by its name', async () => {
    const folder = await copy();
    const at = (file: string): string => path.join(folder, file);
    await writeFile(at('incidents/a.yaml.txt'), 'id: a');
    await writeFile(at('incidents/b.json'), '{}');
    await writeFile(at('reports/c.markdown'), '');
    await mkdir(at('incidents/2024'));
    await writeFile(at('incidents/2024/d.yaml'), 'id: d');
    await symlink('kh24.yaml', at('incidents/e.yaml'));
    await mkdir(at('context/f.yaml'));
    execFileSync('mkfifo', [at('incidents/g.yaml')]);
    // What programs leave behind is no one's record.
    await writeFile(at('incidents/.kh24.yaml.swp'), '');
    await writeFile(at('incidents/kh24.yaml~'), '');
    await writeFile(at('incidents/README.md'), 'How it is done');
    expect(await told(folder)).toEqual([
      expect.stringMatching('^context/f.yaml:1: is a folder'),
      expect.stringMatching('^incidents/2024/d.yaml:1: is not read in a folder of its own'),
      expect.stringMatching(
        '^incidents/a.yaml.txt:1: is not read: files of incidents/ end with .yaml or .yml',
      ),
      expect.stringMatching('^incidents/b.json:1: is not read'),
      expect.stringMatching('^incidents/e.yaml:1: is a symbolic link'),
      expect.stringMatching('^incidents/g.yaml:1: is no plain file'),
      expect.stringMatching('^reports/c.markdown:1: is not read: files of reports/ end with .md'),
    ]);
  });

  it.each([
    'speakers.yaml',
    STRIKE,
    REPORT,
    'places/settlements.tsv',
    'boundaries/raions.geojson',
    'SOURCES.md',
  ])('of which %s is not UTF-8 has that told, with the line', async (file) => {
    const folder = await copy();
    const text = good.get(file) ?? '';
    await writeFile(path.join(folder, file), Buffer.concat([Buffer.from(text), Buffer.from([0xcf, 0xf0])]));
    const line = text.split('\n').length;
    expect(await told(folder)).toContainEqual(
      expect.stringMatching(`^${file}:${line}: this line holds bytes that are not UTF-8`),
    );
  });
});

it('the real geodata has none of this today', async () => {
  const { problems } = await compileGeodata(REAL, presentDay(Date.now()));
  expect(problems.map(formatProblem)).toEqual([]);
});
