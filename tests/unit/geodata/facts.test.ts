/** The published facts: every row has its claims, and what is easy to get wrong is right. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapRecord } from '../../../src/domain/incident.ts';
import { threadOf } from '../../../src/domain/grade.ts';
import { dataset } from '../state/real.ts';

const coverage = readFileSync(new URL('../../../docs/facts-coverage.md', import.meta.url), 'utf8');

/** The cells of the rows of all tables of the document, without heads and rules. */
const rows = coverage
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => cells.slice(1, -1))
  .filter(([first = '']) => !/^-+$/.test(first) && !['Row', 'Statement'].includes(first));

const rowOf = (name: string) => rows.find(([first = '']) => first === name || first.startsWith(`${name} `));

/** The record and claim ids that a cell names: "n5ko c9; k7f3 c10, c11". */
function claimsIn(cell: string): [record: string, claim: string][] {
  const parts = cell.replaceAll(/\([^)]*\)/g, '').matchAll(/\b([a-z][a-z0-9]{3}) ((?:c\d+(?:, )?)+)/g);
  return [...parts].flatMap(([, record = '', claims = '']) =>
    claims.split(', ').map((claim): [string, string] => [record, claim]),
  );
}

const ROWS = [
  ...['1', '2', '3', '3b', '4', '5', '6', '7', '8', '9', '10', '10b', '11', '12', '13', '14', '15', '16'],
  ...['17', '18', '19', '20', '21', '22', '23', '24', '24b'],
];
const STATEMENTS = Array.from({ length: 16 }, (_, i) => `S${i + 1}`);

function record(id: string): MapRecord {
  const found = dataset.record(id);
  if (!found) throw new Error(`there is no record ${id}`);
  return found;
}

function claimOf(recordId: string, claimId: string) {
  const claim = record(recordId).claims.find(({ id }) => id === claimId);
  if (!claim) throw new Error(`there is no claim ${claimId} in ${recordId}`);
  return claim;
}

const saidBy = (recordId: string, speaker: string) =>
  record(recordId).claims.filter((claim) => claim.speaker === speaker);

describe('the table of facts and claims', () => {
  it.each([...STATEMENTS, ...ROWS])('%s leads to claims that exist', (name) => {
    const cells = rowOf(name);
    expect(cells).toBeDefined();
    const named = claimsIn(cells?.join(' | ') ?? '');
    expect(named).not.toEqual([]);
    for (const [recordId, claimId] of named) {
      expect(record(recordId).claims.map(({ id }) => id)).toContain(claimId);
    }
  });
});

describe('the winter of 2023-24', () => {
  it('no source puts the North Korean missile of 30 December in Kharkiv oblast', () => {
    const ofThatDay = dataset.incidents.filter(({ when }) => when.earliest.startsWith('2023-12-30'));
    expect(ofThatDay.map(({ id, where }) => [id, where.precision, where.place])).toEqual([
      ['w3kb', 'wider', null],
    ]);
    for (const { speaker, says } of record('w3kb').claims.filter(({ aspect }) => aspect === 'location')) {
      expect([speaker, says.en]).toEqual([speaker, expect.not.stringContaining('Kharkiv')]);
    }
  });

  it('2 January: three hits, one of them called North Korean by prosecutors; the toll moved from 2 to at least 3', () => {
    expect(claimOf('k7f3', 'c3').count).toEqual({ best: 3 });
    expect(claimOf('k7f3', 'c12').count).toEqual({ best: 1 });
    const counted = record('k7f3').claims.filter(({ aspect }) => ['origin', 'weapon'].includes(aspect));
    expect(counted.flatMap(({ count }) => count?.best ?? count?.low ?? [])).toEqual([1, 1, 1]);
    const tolls = record('k7f3').claims.flatMap(({ casualties }) => casualties ?? []);
    expect(tolls.map(({ killed, injured, asOf }) => [killed, injured, asOf])).toEqual([
      [{ best: 2 }, { best: 62 }, '2024-01-04'],
      [{ best: 1 }, { best: 44 }, '2024-01-02'],
      [undefined, undefined, '2024-01-08'],
      [{ best: 3 }, { best: 64 }, '2024-02-16'],
      [{ low: 3 }, { best: 62 }, '2024-04-25'],
    ]);
  });

  it('6 January: stated by the US alone, at least one at Kharkiv, disputed and denied', () => {
    const { grade } = threadOf(record('b4xr').claims, 'c3') ?? {};
    expect(record('b4xr').kind).toBe('incident');
    expect(grade).toMatchObject({
      kind: 'contested',
      origins: ['kirby'],
      disputedBy: ['nebenzya'],
      deniedBy: ['kim-song'],
      notConfirmedBy: [],
    });
    expect(claimOf('b4xr', 'c2').count).toEqual({ low: 1 });
  });

  it('7 February: S-300 first, two of five a KN-23 later on the same day, and no point for the launch', () => {
    const weapons = record('c9nw').claims.filter(({ aspect }) => aspect === 'weapon');
    expect(weapons.map(({ speaker, weapon, count, madeAt }) => [speaker, weapon, count, madeAt])).toEqual([
      ['prosecutors-kharkiv', 's300', undefined, '2024-02-07'],
      ['synehubov', 's300', undefined, '2024-02-07'],
      ['bolvinov', undefined, { best: 2 }, '2024-02-07'],
      ['bolvinov', 'kn23', { best: 2 }, '2024-02-07'],
    ]);
    expect(claimOf('c9nw', 'c2').count).toEqual({ best: 5 });
    expect(threadOf(record('c9nw').claims, 'c6')?.grade).toMatchObject({
      kind: 'contested',
      disputedBy: ['bolvinov'],
    });
    const launched = record('c9nw').claims.filter(({ aspect }) => aspect === 'launch-area');
    expect(launched.map(({ speaker, says }) => [speaker, says.en])).toEqual([
      ['bolvinov', expect.stringContaining('Belgorod oblast')],
    ]);
    const { where } = dataset.incidents.find(({ id }) => id === 'c9nw') ?? {};
    expect([where?.precision, where?.site]).toEqual(['district', null]);
  });

  it('totals are of one date each, and other oblasts are on no map', () => {
    expect(record('e7vq').kind).toBe('context');
    expect(saidBy('e7vq', 'kostin').map(({ madeAt }) => madeAt)).toEqual(Array(4).fill('2024-02-16'));
    expect(saidBy('e7vq', 'msmt')[0]?.count).toEqual({ low: 100 });
    expect(saidBy('e7vq', 'hur')[0]?.count).toEqual({ low: 60 });
    const last = dataset.incidents.find(({ id }) => id === 'd2hk');
    expect([last?.where.precision, last?.where.place]).toEqual(['unknown', null]);
  });
});
