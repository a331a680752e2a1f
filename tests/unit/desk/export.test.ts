import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { readSources } from '../../../src/compile/source.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { exportDraft, fieldsOf, obstaclesOf } from '../../../src/desk/index.ts';
import type { DraftCasualties, DraftWhen, Examination } from '../../../src/desk/examined.ts';
import type { RecordInput } from '../../../src/desk/record.ts';
import { REAL } from '../compile/fixtures.ts';
import { codeOf, examine, inputOf, KUPIANSK } from './examples.ts';

const TODAY = '2024-02-01';
const real = await readSources(REAL);

/** A day and a count, as the geocoder words them, for texts in which they are not what is tested. */
const WHY = { uk: 'для перевірки', en: 'for the test' };
const DAY: DraftWhen = {
  span: [0, 10],
  text: 'Російські',
  earliest: '2024-01-05',
  latest: '2024-01-05',
  precision: 'day',
  why: WHY,
};
const INJURED: DraftCasualties = {
  span: [42, 60],
  text: 'поранено двох людей',
  aspect: 'injured',
  low: 2,
  high: 2,
  why: WHY,
};
const withDraft = (examination: Examination): Examination => ({
  ...examination,
  draft: { when: [DAY], weapons: [], casualties: [INJURED] },
});

const COMPLETE = { category: 'missile-strike', earliest: '2024-01-05', latest: '2024-01-05' };

const exported = (input: RecordInput) => exportDraft(input, TODAY, async (words) => examine(words));

/** The texts of an archive by path. */
function unpacked(zip: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([file, bytes]) => [file, strFromU8(bytes)]));
}

/** The real geodata with an archive unpacked into it, as its READ-ME says. */
function compiledWith(zip: Uint8Array, status: 'draft' | 'published' = 'published') {
  const written = [...unpacked(zip)].map(
    ([file, text]) => [file, text.replace('status: draft\n', `status: ${status}\n`)] as const,
  );
  const added = new Map(written);
  const speakers = `${real.get('speakers.yaml') ?? ''}${added.get('speakers-add.yaml') ?? ''}`;
  const { problems, site } = compile(new Map([...real, ...added, ['speakers.yaml', speakers]]));
  expect(problems.map(formatProblem)).toEqual([]);
  const record = (id: string) => site?.records.find((it) => it.id === id) as Incident;
  return { record, site };
}

// The compiler reads the whole of the real geodata each time.
describe('an exported draft', () => {
  it('is accepted by the compiler, at the place and with the counts of the text', async () => {
    const { zip } = await exported(inputOf(KUPIANSK, { change: withDraft, edits: COMPLETE }));
    const { record, site } = compiledWith(zip);
    const incident = record('desk42');
    expect(incident.where).toMatchObject({
      place: codeOf('Куп’янськ'),
      precision: 'settlement',
      verbatim: "Куп'янську",
    });
    expect(incident.when).toEqual({ earliest: '2024-01-05', latest: '2024-01-05', precision: 'day' });
    const [casualties] = incident.claims.filter(({ aspect }) => aspect === 'casualties');
    expect(casualties?.casualties).toEqual({ injured: { best: 2 }, asOf: '2024-01-05' });
    expect(site?.reports.find(({ id }) => id === incident.claims[0]?.reports[0])?.language).toBe('uk');
  });

  it('needs nothing by hand where the report says when, where, with what and how many', async () => {
    const text =
      "У ніч на 5 січня російські війська вдарили ракетами по Куп'янську, поранено щонайменше двох людей.";
    const { zip } = await exported(inputOf(text));
    const { when, category, claims } = compiledWith(zip).record('desk42');
    expect(when).toEqual({ earliest: '2024-01-04', latest: '2024-01-05', precision: 'night' });
    expect(category).toBe('missile-strike');
    const casualties = claims.find(({ aspect }) => aspect === 'casualties');
    expect(casualties?.casualties).toMatchObject({ injured: { low: 2 }, asOf: '2024-01-05' });
    expect(claims.map(({ aspect }) => aspect)).toEqual([
      'occurred',
      'location',
      'time',
      'weapon',
      'casualties',
    ]);
  });

  it('is a draft: checked, and not on the site until its author says so', async () => {
    const { zip } = await exported(inputOf(KUPIANSK, { edits: COMPLETE }));
    expect(compiledWith(zip, 'draft').record('desk42')).toBeUndefined();
  });

  it('near a place is a buffer, as far as the words say', async () => {
    const { zip } = await exported(inputOf('Удар під Чугуєвом', { edits: COMPLETE }));
    expect(compiledWith(zip).record('desk42').where).toMatchObject({
      precision: 'near',
      place: codeOf('Чугуїв'),
    });
  });

  it('brings a speaker that is not yet known', async () => {
    const own = { ...COMPLETE, publisherUk: 'Вигадана газета', publisherEn: 'Made-up Gazette' };
    const { zip } = await exported(inputOf(KUPIANSK, { edits: own }));
    const { record, site } = compiledWith(zip);
    expect(record('desk42').claims.map(({ speaker }) => speaker)).toContain('made-up-gazette');
    expect(site?.speakers.find(({ id }) => id === 'made-up-gazette')?.side).toBe('press');
  });

  it('takes a speaker that is known', async () => {
    const known = await exported(
      inputOf(KUPIANSK, { edits: { ...COMPLETE, publisherUk: 'Олег Синєгубов' } }),
    );
    expect([...unpacked(known.zip).keys()]).not.toContain('speakers-add.yaml');
    expect(compiledWith(known.zip).record('desk42').claims[0]?.speaker).toBe('synehubov');
  });

  it('keeps the code of a place that was chosen by hand', async () => {
    const corrections = { "Куп'янську#1": { code: codeOf('Куп’янський район', 'raion') } };
    const { zip } = await exported(inputOf(KUPIANSK, { corrections, edits: COMPLETE }));
    expect(compiledWith(zip).record('desk42').where).toMatchObject({
      place: codeOf('Куп’янський район', 'raion'),
      precision: 'raion',
      verbatim: null,
    });
  });

  it('is an incident for each place that was hit, and each count goes with the place before it', async () => {
    const text = "Удари по Вовчанську та Куп'янську, поранено двох людей";
    const at = text.indexOf('поранено');
    const change = (examination: Examination): Examination => ({
      ...examination,
      draft: { when: [], weapons: [], casualties: [{ ...INJURED, span: [at, text.length] }] },
    });
    const { zip, files } = await exported(inputOf(text, { change, edits: COMPLETE }));
    expect([...files.keys()].filter((file) => file.startsWith('incidents/')).length).toBe(2);
    const { record } = compiledWith(zip);
    const byPlace = new Map(['desk42', 'desk421'].map((id) => [record(id).where.place, record(id)]));
    const injured = (name: string) =>
      byPlace.get(codeOf(name))?.claims.filter(({ aspect }) => aspect === 'casualties').length;
    expect([injured('Вовчанськ'), injured('Куп’янськ')]).toEqual([0, 1]);
  });

  it('says of an undated report only what is known: no earlier than what it reports', async () => {
    const { zip } = await exported(inputOf(KUPIANSK, { published: '', edits: COMPLETE }));
    const { record } = compiledWith(zip);
    expect(record('desk42').claims[0]?.madeAt).toMatchObject({ earliest: '2024-01-05' });
  });

  it('holds none of the pasted text but the words that name things', async () => {
    const secret = 'Далі йде довгий абзац, якого в записі бути не може.';
    const { patch } = await exported(inputOf(`${KUPIANSK}. ${secret}`, { edits: COMPLETE }));
    expect(patch).toContain("Куп'янську");
    expect(patch).not.toContain('довгий абзац');
    expect(patch).not.toContain('Російські війська');
  });

  it('stays readable when own words look like YAML or a heading', async () => {
    const edits = {
      ...COMPLETE,
      titleEn: 'Strike: "a", [b] # c',
      saysEn: '# Heading\n--- \ntext: yes',
      publisherUk: '@: - "x"',
    };
    const { zip } = await exported(inputOf(KUPIANSK, { edits }));
    expect(compiledWith(zip).record('desk42').title.en).toBe('Strike: "a", [b] # c');
  });

  it('is a patch that git applies, with the same files', async () => {
    const { patch, files } = await exported(inputOf(KUPIANSK, { edits: COMPLETE }));
    const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
    try {
      writeFileSync(path.join(folder, 'draft.patch'), patch);
      execFileSync('git', ['apply', 'draft.patch'], { cwd: folder });
      for (const [file, text] of files) {
        expect(readFileSync(path.join(folder, 'geodata', file), 'utf8')).toBe(text);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what stands in the way of an export', () => {
  const obstacles = (input: RecordInput) => obstaclesOf(input, fieldsOf(input));

  it('a text without a place, a date or a category names all three', () => {
    const input = inputOf('Сьогодні нічого не сталося', { published: '' });
    expect(obstacles(input)).toEqual(
      expect.arrayContaining([
        { kind: 'no-place' },
        { kind: 'missing', field: 'earliest' },
        { kind: 'missing', field: 'category' },
      ]),
    );
  });

  it('a direction that was called a hit by hand', () => {
    const corrections = { 'Харківському напрямку#1': { role: 'hit' as const } };
    const input = inputOf('Бої на Харківському напрямку', { corrections, edits: COMPLETE });
    expect(obstacles(input).map(({ kind }) => kind)).toContain('open-place');
  });

  it('a name that several villages share has to be chosen', () => {
    expect(obstacles(inputOf('Обстріляно село Іванівка', { edits: COMPLETE }))).toEqual([
      { kind: 'open-place', words: expect.stringContaining('Іванівка') },
    ]);
  });

  it.each([
    ['a date that is none', { earliest: '2024-02-30' }, { kind: 'no-date', field: 'earliest' }],
    ['an end before the beginning', { latest: '2024-01-04' }, { kind: 'wrong-order', field: 'latest' }],
    [
      'a report older than its event',
      { earliest: '2024-01-06', latest: '2024-01-06' },
      { kind: 'wrong-order', field: 'published' },
    ],
    ['half an address', { url: 'example.org/x' }, { kind: 'no-address', field: 'url' }],
    ['own words that were emptied', { saysUk: ' ' }, { kind: 'missing', field: 'saysUk' }],
  ])('%s', (_, edits, obstacle) => {
    expect(obstacles(inputOf(KUPIANSK, { edits: { ...COMPLETE, ...edits } }))).toEqual([obstacle]);
  });

  it('refuses to write what has obstacles', async () => {
    await expect(exported(inputOf('Нічого'))).rejects.toThrow('cannot be exported');
  });
});

describe('what is offered', () => {
  const withWeapon = (weapon: string) => (examination: Examination) => ({
    ...examination,
    draft: { when: [], casualties: [], weapons: [{ span: [0, 1] as const, text: 'x', weapon, why: WHY }] },
  });
  const offered = (text: string, situation = {}) => fieldsOf(inputOf(text, situation));

  it('is a category only where the weapon tells it', () => {
    expect(offered(KUPIANSK, { change: withWeapon('missile') }).category).toBe('missile-strike');
    expect(offered(KUPIANSK, { change: withWeapon('trebuchet') }).category).toBe('');
    expect(offered(KUPIANSK).category).toBe('');
  });

  it.each([
    ["Удар по Куп'янську", 'uk'],
    ['Удары по Харькову, повреждены дома, объявлена эвакуация', 'ru'],
    ['A strike on Kupiansk (Куп’янськ) was reported', 'en'],
  ])('of the language of "%s" is %s', (text, language) => {
    expect(offered(text).language).toBe(language);
  });

  it('gives way to what is written by hand, and to nothing else', () => {
    expect(offered(KUPIANSK, { edits: { titleEn: '' } }).titleEn).toBe('');
    expect(offered(KUPIANSK).titleEn).toBe('Reported strike: Kupiansk');
    expect(offered(KUPIANSK, { edits: COMPLETE }).titleEn).toBe('Reported strike: Kupiansk, 5 January 2024');
  });
});
