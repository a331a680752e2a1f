import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runNew, type NewIo } from '../../../src/cli/new.ts';
import { writeRelease } from '../../../src/cli/release.ts';
import { compileGeodata, readGazetteer } from '../../../src/compile/compile.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { GOOD } from '../compile/fixtures.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Runs the command on a copy of geodata, with these answers to its questions, in their order. */
async function newDraft(
  from: string,
  args: string[],
  text: string | null,
  answers: readonly string[] | null = null,
) {
  const geodata = await mkdtemp(path.join(tmpdir(), 'geodata-'));
  folders.push(geodata);
  await cp(from, geodata, { recursive: true });
  const { places } = await readGazetteer(geodata);
  const out: string[] = [];
  const err: string[] = [];
  const left = answers === null ? null : [...answers];
  const io: NewIo = {
    read: async (file) => {
      if (text === null) throw new Error(`no such file: ${file}`);
      return text;
    },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    ask: async () => (left ? (left.shift() ?? '') : null),
    today: '2024-03-01',
    random: () => 0.4,
  };
  const code = await runNew(args, geodata, places, io);
  const written = out
    .flatMap((line) => /^written: (.*)/.exec(line)?.[1] ?? [])
    .map((file) => path.resolve(file));
  return {
    geodata,
    code,
    out,
    err,
    written,
    files: await Promise.all(written.map((file) => readFile(file, 'utf8'))),
  };
}
const problemsIn = async (geodata: string) =>
  (await compileGeodata(geodata)).problems
    .map(formatProblem)
    .map((line) => line.replace(/^.*geodata-[^/]*\//, ''));

const ALL = ['r.txt', '--publisher', 'Суспільне Харків', '--published', '2024-01-02', '--date', '2024-01-02'];

// Each test compiles a folder of its own.
describe('incident-map new', () => {
  it('writes a valid draft from the text of a report, placed by the words that name the place', async () => {
    const text = 'Ракети влучили у Шевченківський район Харкова, повідомила прокуратура.';
    const { geodata, code, files, written } = await newDraft(GOOD, [...ALL, '--speaker', 'kirby'], text);
    expect(code).toBe(0);
    expect(written.map((file) => path.basename(file))).toEqual([
      'suspilne-kharkiv-2024-01-02.md',
      expect.stringMatching(/^2024-01-02-[a-z][a-z0-9]{3}\.yaml$/),
    ]);
    expect(await problemsIn(geodata)).toEqual([]);
    expect(files[1]).toContain('status: draft');
    expect(files[1]).toMatch(/where:\n {2}by: words\n {2}words: "Шевченківський район Харкова"/);
    expect(files.join('')).not.toContain(text);
  });

  it('writes "near" for what the text puts near a place', async () => {
    const { geodata, files } = await newDraft(GOOD, [...ALL, '--speaker', 'kirby'], 'Вибухи біля Харкова.');
    expect(await problemsIn(geodata)).toEqual([]);
    expect(files[1]).toMatch(/by: near\n {2}place: UA63120270010096107 # Харків/);
  });

  it('places nothing by guess: a text that names no place is a draft without one', async () => {
    const { geodata, files } = await newDraft(GOOD, [...ALL, '--speaker', 'kirby'], 'Щось сталося.');
    expect(await problemsIn(geodata)).toEqual([]);
    expect(files[1]).toContain('by: unknown');
  });

  it('writes over no file, not even one that check could not read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'geodata-'));
    folders.push(folder);
    await cp(GOOD, folder, { recursive: true });
    const unread = path.join(folder, 'reports', 'suspilne-kharkiv-2024-01-02.md');
    await writeFile(unread, 'What somebody wrote here, and did not finish');
    await expect(newDraft(folder, [...ALL, '--speaker', 'kirby'], 'Вибухи біля Харкова.')).rejects.toThrow(
      /suspilne-kharkiv-2024-01-02\.md is there already/,
    );
  });

  it('asks for what is not given, and again for what is no date', async () => {
    const answers = [
      'Kyiv Paper',
      '2 January',
      '2024-01-02',
      'en',
      '',
      '2024-01-02',
      'shelling',
      'kirby',
      'Kharkiv region',
    ];
    const { geodata, err, files } = await newDraft(GOOD, [], null, answers);
    expect(err).toEqual(['"2 January" is not a calendar date; write it like 2024-01-02']);
    expect(await problemsIn(geodata)).toEqual([]);
    expect(files[0]).toMatch(/published: 2024-01-02\nlanguage: en/);
    expect(files[1]).toMatch(/category: shelling[^]*words: "Kharkiv region"/);
  });

  it('leaves what nobody knows open, and what is open cannot be published', async () => {
    const { geodata, written, files } = await newDraft(
      GOOD,
      ['r.txt', '--speaker', 'kirby'],
      'Вибухи в Харкові.',
    );
    expect(await problemsIn(geodata)).toEqual([]);
    await writeFile(written[1] ?? '', (files[1] ?? '').replace('status: draft', 'status: published'));
    const problems = await problemsIn(geodata);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^incidents\/.*title\.uk: holds \(\?\): fill it in, or keep status: draft$/),
        expect.stringMatching(/^incidents\/.*when\.words\.en: holds \(\?\)/),
        expect.stringMatching(/^reports\/.*\.md:\d+: holds \(\?\)/),
      ]),
    );
  });

  it('does not take an id twice', async () => {
    const { geodata, out } = await newDraft(GOOD, [...ALL, '--speaker', 'kirby'], 'Харків');
    const { places } = await readGazetteer(geodata);
    const lines: string[] = [];
    let tries = 0;
    const io: NewIo = {
      read: async () => 'Харків',
      out: (line) => lines.push(line),
      err: () => undefined,
      ask: async () => null,
      today: '2024-03-01',
      random: () => (tries++ < 4 ? 0.4 : 0.6),
    };
    expect(await runNew([...ALL, '--speaker', 'kirby'], geodata, places, io)).toBe(0);
    const idOf = (some: readonly string[]) => /draft (\w+) is valid/.exec(some.join('\n'))?.[1];
    expect(idOf(lines)).not.toBe(idOf(out));
    expect(lines[0]).toContain('suspilne-kharkiv-2024-01-02-2.md');
    expect(await problemsIn(geodata)).toEqual([]);
  });

  it.each([
    [['a.txt', 'b.txt'], 'one report at a time'],
    [['a.txt', '--date', '2024-02-30'], '--date "2024-02-30" is not a calendar date'],
    [['a.txt', '--category', 'raid'], '"raid" must be one of missile-strike'],
    [['a.txt', '--what'], "Unknown option '--what'"],
    [['a.txt', '--date', '2034-02-01'], '--date 2034-02-01 is in the future (today is 2024-03-01)'],
    [['a.txt', '--published', '2024-03-02'], '--published 2024-03-02 is in the future'],
    [['a.txt', '--speaker', 'nobody'], 'there is no speaker "nobody"; the nearest are "kirby"'],
    [['a.txt', '--speaker', 'кirby'], '"к" in it is Cyrillic: type "kirby"'],
    [['a.txt', '--url', 'foo'], 'must be a whole address that begins with https://'],
    [['a.txt', '--url', 'javascript:alert(1)'], 'must be a whole address that begins with https://'],
  ])('refuses %j', async (args, problem) => {
    const { code, err, written } = await newDraft(GOOD, args, 'Харків');
    expect(code).toBe(2);
    expect(err[0]).toContain(problem);
    expect(written).toEqual([]);
  });

  it('asks again for what check would refuse, and what is known of the report bounds what is not', async () => {
    const answers = [
      'P',
      '2024-01-02',
      'uk',
      'foo',
      'https://example.org/1',
      '',
      'shelling',
      'kirbi',
      'kirby',
    ];
    const { geodata, code, err, files } = await newDraft(GOOD, [], null, answers);
    expect([code, err]).toEqual([
      0,
      [
        '"foo" must be a whole address that begins with https://; leave it out where none is known',
        'there is no speaker "kirbi"; did you mean "kirby"? A new one goes into speakers.yaml',
      ],
    ]);
    expect(files[1]).toContain('when: { earliest: 2024-01-02, latest: 2024-01-02');
    expect(await problemsIn(geodata)).toEqual([]);
  });

  it('is not called valid when check refuses it: it says what has to be mended, and where', async () => {
    const args = ['r.txt', '--published', '2024-01-02', '--date', '2024-02-02', '--speaker', 'kirby'];
    const { geodata, code, out, err } = await newDraft(GOOD, args, 'Вибухи в Харкові.');
    expect(code).toBe(1);
    expect(out.join()).not.toContain('valid');
    expect(err[0]).toMatch(/^The draft \w+ is written, and has to be mended/);
    expect(err.slice(1)).toContainEqual(
      expect.stringContaining('claims[0].madeAt: 2024-01-02 is before the incident (2024-02-02)'),
    );
    expect(await problemsIn(geodata)).toHaveLength(err.length - 1);
  });

  it('says in one line that a report cannot be read', async () => {
    const { code, err } = await newDraft(GOOD, ['gone.txt'], null);
    expect([code, err]).toEqual([1, ['incident-map new: cannot read gone.txt: no such file: gone.txt']]);
  });
});

describe('incident-map release', () => {
  it('puts every published id into the index, once', async () => {
    const geodata = await mkdtemp(path.join(tmpdir(), 'geodata-'));
    folders.push(geodata);
    await cp(GOOD, geodata, { recursive: true });
    const { site } = await compileGeodata(geodata);
    if (!site) throw new Error('the fixture has problems');
    expect(await writeRelease(geodata, site)).toBe(5);
    const index = await readFile(path.join(geodata, 'ids.txt'), 'utf8');
    expect(index.split('\n').filter((line) => /^[a-z]/.test(line))).toEqual([
      'kh240102',
      'reg2312',
      'reg2401',
      'supply',
      'ua231230',
    ]);
    expect(await writeRelease(geodata, site)).toBe(0);
    expect((await compileGeodata(geodata)).problems).toEqual([]);
  });
});
