import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { extendedIndex } from '../../../src/compile/ids.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { createDataset } from '../../../src/state/index.ts';
import { changed, good, replacing } from './fixtures.ts';

const STRIKE = 'incidents/kh24.yaml';
const WITHDRAWN = `id: kh240102
aliases: [kh00]
status: withdrawn
withdrawn:
  date: 2024-03-01
  reason: { uk: Два записи про одне., en: Two records of one event. }
`;

/** The fixture with an index of what was published, and with changes to files; null takes a file away. */
function compiledWith(index: string, changes: Readonly<Record<string, string | null>> = {}) {
  const sources = new Map(good).set('ids.txt', index);
  for (const [file, text] of Object.entries(changes)) {
    if (text === null) sources.delete(file);
    else sources.set(file, text);
  }
  return compile(sources);
}
const problemsOf = (...args: Parameters<typeof compiledWith>) =>
  compiledWith(...args).problems.map(formatProblem);
const INDEX = '# ids\nkh240102\nreg2312\nreg2401 # an older id\nua231230\nsupply\n';

describe('the index of what was published', () => {
  it('finds every id again: of records, of those merged into them, of context', () => {
    expect(problemsOf(INDEX)).toEqual([]);
  });

  it('fails when an id is gone, with its line and what can be done', () => {
    expect(problemsOf(INDEX, { [STRIKE]: null })).toEqual([
      expect.stringMatching(
        /^ids\.txt:2: kh240102: was published and is gone.* Links to it must go on working: .*`aliases`.*`status: withdrawn`/,
      ),
    ]);
    const renamed = replacing('id: kh240102', 'id: kh240103')(good.get(STRIKE) ?? '');
    expect(problemsOf(INDEX, { [STRIKE]: renamed })).toEqual([
      expect.stringContaining('ids.txt:2: kh240102: was published and is gone; did you mean "kh240103"?'),
    ]);
  });

  it('fails when an older id is dropped, and when a published record becomes a draft', () => {
    const region = replacing('aliases: [reg2401]\n', '')(good.get('incidents/reg1.yaml') ?? '');
    expect(problemsOf(INDEX, { 'incidents/reg1.yaml': region })).toEqual([
      expect.stringContaining('ids.txt:4: reg2401: was published and is gone'),
    ]);
    const draft = replacing('id: kh240102', 'id: kh240102\nstatus: draft')(good.get(STRIKE) ?? '');
    expect(problemsOf(INDEX, { [STRIKE]: draft })).toEqual([
      expect.stringContaining('ids.txt:2: kh240102: was published, and its record is a draft now'),
    ]);
  });

  it('is content with a merge, and with a withdrawal', () => {
    const region = replacing('aliases: [reg2401]', 'aliases: [reg2401, kh240102]');
    const merged = { [STRIKE]: null, 'incidents/reg1.yaml': region(good.get('incidents/reg1.yaml') ?? '') };
    expect(problemsOf(INDEX, merged)).toEqual([]);
    expect(problemsOf(INDEX, { [STRIKE]: WITHDRAWN })).toEqual([]);
    const { site, files } = compiledWith(INDEX, merged);
    expect(site && createDataset(site).record('kh240102')?.id).toBe('reg2312');
    expect(JSON.parse(files.get('data/ids.json') ?? 'null')).toMatchObject({
      kh240102: 'reg2312',
      reg2401: 'reg2312',
      reg2312: 'reg2312',
    });
  });

  it('grows at its end at a release, and loses nothing', () => {
    expect(extendedIndex(INDEX, ['supply', 'new1', 'kh240102'])).toBe(`${INDEX}new1\n`);
    expect(extendedIndex(INDEX, ['supply'])).toBe(INDEX);
    expect(extendedIndex(undefined, ['b111', 'a111'])).toMatch(/^#[^]*\na111\nb111\n$/);
  });
});

describe('a withdrawn record', () => {
  const { site, files, problems } = compile(
    changed(STRIKE, (text) => replacing('id: kh240102', WITHDRAWN.trimEnd())(text)),
  );

  it('is not checked any more, and stays as its id with date and reason', () => {
    expect(problems.map(formatProblem)).toEqual([]);
    expect(site?.tombstones).toEqual([
      {
        id: 'kh240102',
        aliases: ['kh00'],
        date: '2024-03-01',
        reason: { uk: 'Два записи про одне.', en: 'Two records of one event.' },
      },
    ]);
    const dataset = site && createDataset(site);
    expect(dataset?.tombstone('kh00')?.id).toBe('kh240102');
    expect(dataset?.record('kh240102')).toBeUndefined();
    expect(JSON.parse(files.get('data/ids.json') ?? 'null')).toMatchObject({ kh240102: 'withdrawn' });
  });

  it('leaves nothing else of itself in any file, nor of the reports that it alone rested on', () => {
    for (const [file, text] of files) {
      expect([file, /Three missile hits|Три влучання|rbc-ukraine-2024-01-06/.test(text)]).toEqual([
        file,
        false,
      ]);
    }
    expect(site?.reports.map(({ id }) => id)).toContain('seed-a');
    expect(site?.dataset).toBe('2024-03-01');
  });

  it('needs a reason in both languages', () => {
    const { problems: told } = compile(
      changed(STRIKE, () => WITHDRAWN.replace(', en: Two records of one event.', '')),
    );
    expect(told.map(formatProblem)).toEqual([`${STRIKE}:6: withdrawn.reason.en: is missing`]);
  });
});

describe('a draft', () => {
  const asDraft = replacing('id: kh240102', 'id: kh240102\nstatus: draft');

  it('is checked like any record', () => {
    const { problems } = compile(
      changed(STRIKE, (text) =>
        asDraft(text).replace('words: Шевченківський район Харкова', 'words: nowhere'),
      ),
    );
    expect(problems.map(formatProblem)).toEqual([expect.stringContaining('"nowhere" names no place')]);
  });

  it('leaves no trace on the site', () => {
    const { files, problems } = compile(changed(STRIKE, asDraft));
    expect(problems.map(formatProblem)).toEqual([]);
    for (const [file, text] of files) {
      expect([file, /kh240102|Три влучання|rbc-ukraine-2024-01-06/.test(text)]).toEqual([file, false]);
    }
  });
});
