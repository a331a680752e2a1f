import { describe, expect, it } from 'vitest';
import { runGeocode } from '../../../src/cli/geocode.ts';
import { PLACES } from './fixture-places.ts';

async function run(args: string[], files: Readonly<Record<string, string>>) {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runGeocode(args, PLACES, {
    read: (file) => {
      const text = files[file];
      return text === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(text);
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
});
