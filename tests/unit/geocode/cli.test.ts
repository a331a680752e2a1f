import { describe, expect, it } from 'vitest';
import { runGeocode } from '../../../src/cli/geocode.ts';
import { readGazetteer } from '../../../src/compile/compile.ts';
import { REAL } from '../compile/fixtures.ts';
import { PLACES } from './fixture-places.ts';

async function run(args: string[], files: Readonly<Record<string, string>>) {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runGeocode(args, PLACES, {
    read: (file) => {
      const text = files[file];
      return text === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(text);
    },
    lines: async function* (file) {
      const text = files[file];
      if (text === undefined) throw new Error('no such file');
      yield* text.split('\n');
    },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { exitCode, out, err };
}

describe('incident-map geocode', () => {
  it('prints each mention with its position, words, level, names, code and reasons, then the finest level', async () => {
    const { exitCode, out } = await run(['a.txt'], { 'a.txt': 'One line.\nA strike on the Kharkiv region.' });
    expect(exitCode).toBe(0);
    expect(out).toEqual([
      'a.txt',
      '  2:17  "Kharkiv region"  oblast  Харківська область / Kharkiv oblast, UA63000000000041885',
      '      The English name "Kharkiv oblast".',
      '      "region" asks for the oblast.',
      '      Role: place of a strike (the word "strike").',
      '  1 mention; finest level: oblast (Харківська область / Kharkiv oblast, UA63000000000041885)',
    ]);
  });

  it('says what was turned down, and when no place can be told', async () => {
    const { out } = await run(['-'], { '-': 'вул. Харківська' });
    expect(out).toEqual([
      '(standard input)',
      '  not a place: "Харківська", part of a street name: "вул" stands before it',
      '  0 mentions; no place of the oblast can be told from this text',
    ]);
  });

  it('prints Ukrainian on request', async () => {
    const { out } = await run(['--lang', 'uk', '-'], { '-': 'під Харковом, вул. Харківська' });
    expect(out).toEqual([
      '(стандартний ввід)',
      '  1:5  «Харковом»  населений пункт  поблизу: Харків / Kharkiv, UA63120270010096107',
      '      Українська назва «Харків», орудний відмінок.',
      '      У тексті сказано «під»: ідеться не обов’язково про саме це місце.',
      '      Роль: речення про удар тут не говорить.',
      '  не місце: «Харківська», частина назви вулиці: попереду стоїть «вул»',
      '  Згадок: 1; найточніший рівень: населений пункт (поблизу: Харків / Kharkiv, UA63120270010096107)',
    ]);
  });

  it('names a file that cannot be read, exits with 1, and still does the others', async () => {
    const { exitCode, out, err } = await run(['gone.txt', 'b.txt'], { 'b.txt': 'Kharkiv' });
    expect(exitCode).toBe(1);
    expect(err).toEqual(['incident-map geocode: cannot read gone.txt: no such file']);
    expect(out.at(-1)).toContain('finest level: settlement (Харків / Kharkiv');
  });

  it('prints JSON on request', async () => {
    const { out } = await run(['--json', 'b.txt'], { 'b.txt': 'Kharkiv' });
    expect(JSON.parse(out.join('\n'))).toMatchObject([{ file: 'b.txt', findings: [{ text: 'Kharkiv' }] }]);
  });

  it.each([[[]], [['--colour', 'a.txt']], [['--lang', 'ru', 'a.txt']], [['--lang']]])(
    'explains its use when it is called wrongly: %j',
    async (args) => {
      const { exitCode, err } = await run(args, {});
      expect(exitCode).toBe(2);
      expect(err.at(-1)).toContain('usage');
    },
  );

  it('streams lines of JSON, tells a bad line by its number, and goes on', async () => {
    const lines = [
      JSON.stringify({ id: 7, text: 'Учора дрон влучив у Чугуїв, двоє поранених', published: '2024-06-02' }),
      '{"id": 8}',
      JSON.stringify({ id: 9, text: 'У Харкові відкрили школу' }),
    ];
    const { exitCode, out, err } = await run(['--jsonl', 'a.jsonl'], { 'a.jsonl': lines.join('\n') });
    expect(exitCode).toBe(1);
    expect(err).toEqual(['incident-map geocode: a.jsonl:2: the line must be an object with a `text`']);
    const [hit, none] = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(hit).toMatchObject({
      id: 7,
      strikeReport: true,
      places: [
        { katottg: 'UA63140170010036104', level: 'settlement', relation: 'in', role: 'hit', span: [20, 26] },
      ],
      draft: {
        when: [{ earliest: '2024-06-01', latest: '2024-06-01' }],
        casualties: [{ aspect: 'injured', low: 2, high: 2 }],
      },
    });
    expect(none).toMatchObject({ id: 9, strikeReport: false, places: [], others: [{ role: 'mention' }] });
  });

  it('answers with codes of the official classifier alone, and names a part of the city by its own beside them', async () => {
    const { places } = await readGazetteer(REAL);
    const line = JSON.stringify({ id: 'a', text: 'Вибух на Салтівці у Харкові.' });
    const out: string[] = [];
    await runGeocode(['--jsonl', '-'], places, {
      read: () => Promise.reject(new Error('not asked for')),
      lines: async function* () {
        await Promise.resolve();
        yield line;
      },
      out: (text) => out.push(text),
      err: (text) => out.push(text),
    });
    const { places: found, others } = JSON.parse(out[0] ?? '') as Record<
      'places' | 'others',
      { place?: string; katottg: string; candidates: string[] }[]
    >;
    const all = [...found, ...others];
    expect(all.map(({ place }) => place)).toContainEqual(expect.stringMatching(/^XKH/));
    for (const { katottg, candidates } of all)
      for (const code of [katottg, ...candidates]) expect(code).toMatch(/^UA\d{17}$/);
  });
});
