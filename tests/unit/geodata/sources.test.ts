/** Where the records' claims come from: the bars of `scripts/sources.mjs`, and that nobody is given another's words. */
import { describe, expect, it } from 'vitest';
import { CODERS, sourceFigures } from '../../../scripts/sources/figures.mjs';
import type { Claim, Count } from '../../../src/domain/claim.ts';
import { dataset, site } from '../state/real.ts';

const { records } = site;
const figures = sourceFigures({ records, reports: site.reports, speakers: site.speakers });
const coders = [...CODERS.values()];

function record(id: string) {
  const found = dataset.record(id);
  if (!found) throw new Error(`there is no record ${id}`);
  return found;
}

/** What was counted of a record by all but coders: "speaker killed/injured/children killed/children injured". */
function tolls(id: string): string[] {
  return record(id)
    .claims.filter(({ speaker }) => !coders.includes(speaker))
    .flatMap(({ speaker, casualties }) => (casualties ? [`${speaker} ${toll(casualties)}`] : []))
    .filter((told) => !told.endsWith(NOBODY));
}

/** A toll without a number. */
const NOBODY = '-/-/-/-';

const toll = ({ killed, injured, childrenKilled, childrenInjured }: NonNullable<Claim['casualties']>) =>
  [killed, injured, childrenKilled, childrenInjured].map(number).join('/');
const number = (count?: Count) => count?.best ?? (count?.low === undefined ? '-' : `${count.low}+`);

describe('the sources of the records', () => {
  it('have an address in at least 95 of 100 claims', () => {
    expect(figures.addressed.good / figures.addressed.of).toBeGreaterThanOrEqual(0.95);
  });

  it('are an official’s own words, with an address, in at least 45 of 50 records', () => {
    expect(figures.official.good / figures.official.of).toBeGreaterThanOrEqual(0.9);
  });

  it('are the coder where the number is a coder’s, in every claim', () => {
    expect(figures.coded.missing).toEqual([]);
    expect(figures.coded.of).toBeGreaterThan(0);
  });

  it('never let anyone but the coder speak of what the coder counts', () => {
    for (const { id: recordId, claims } of records) {
      for (const { id, speaker, says } of claims) {
        if (speaker === 'ucdp' || speaker === 'aoav') continue;
        for (const words of [says.uk, says.en]) {
          expect([recordId, id, words]).toEqual([recordId, id, expect.not.stringMatching(/UCDP|VIINA/)]);
        }
      }
    }
  });

  it('count of a place what was said of it, and not what was said of the whole oblast', () => {
    const ofMore = /(?<!, of \w+ )in the whole oblast|at all the facilities|not counted here/;
    for (const { id: recordId, claims, where } of dataset.incidents) {
      if (where.precision === 'wider' || where.precision === 'oblast') continue;
      for (const { id, says, casualties } of claims) {
        if (!ofMore.test(says.en)) continue;
        expect([recordId, id, casualties ? toll(casualties) : NOBODY]).toEqual([recordId, id, NOBODY]);
      }
    }
  });

  it('tell of people under casualties and not under damage', () => {
    const people = /\b(?:killed|injured|wounded|fighters|mercenaries|patients|women|men|child(?:ren)?)\b/;
    for (const { id: recordId, claims } of records) {
      for (const { id, aspect, says } of claims) {
        if (aspect !== 'damage') continue;
        expect([recordId, id, says.en]).toEqual([recordId, id, expect.not.stringMatching(people)]);
      }
    }
  });
});

describe('what was wrong in single records', () => {
  it.each([
    ['u6hw', 'two were injured in another town', ['synehubov 1/-/-/-']],
    ['r3bd', 'the woman killed and the girl of 16', ['synehubov 1/1/-/1']],
    ['v7dq', 'the day of the summary has its own injured', ['synehubov -/3/-/1']],
    ['j3vb', 'four children among nine', ['synehubov 2/9/-/4']],
    ['g4ty', 'the hospital', ['synehubov 4/2/-/-']],
    ['m3tf', 'the car', ['synehubov 2/-/-/-']],
    ['y3cg', 'two killed and not five', ['synehubov 2/5/-/-']],
    [
      'h5yp',
      'the second death is taken back, the six injured are not',
      ['synehubov 2/-/-/-', 'synehubov -/6/-/-', 'synehubov 1/-/-/-', 'terekhov 1/7/-/-'],
    ],
  ])('%s: %s', (id, _, told) => {
    expect(tolls(id)).toEqual(told);
  });

  it('j6qd: the toll that stood last is 97 injured, 22 of them children', () => {
    expect(tolls('j6qd').slice(-2)).toEqual(['synehubov 6/97/1/22', 'terekhov 6/97/-/22']);
  });

  it('r3bd is of the day before the summary, and UCDP’s other day is UCDP’s', () => {
    expect(record('r3bd')).toMatchObject({ when: { earliest: '2023-02-07', latest: '2023-02-07' } });
    const ofUcdp = record('r3bd').claims.filter(({ speaker }) => speaker === 'ucdp');
    expect(ofUcdp.map(({ says }) => says.en)).toEqual([expect.stringContaining('8 February')]);
  });

  it('p7gc: what has no date is not the last word on the toll', () => {
    const order = tolls('p7gc').map((told) => told.split(' ')[0]);
    expect(order.indexOf('cir')).toBeLessThan(order.lastIndexOf('synehubov'));
  });

  it('c9nw: Filchakov spoke of 7 February, twice', () => {
    const his = record('c9nw').claims.filter(({ speaker }) => speaker === 'filchakov');
    expect(his.map(({ id, stance }) => [id, stance])).toEqual([
      ['c13', 'asserts'],
      ['c14', 'corroborates'],
    ]);
    expect(his[0]?.says.en).toContain('7 February');
  });

  it.each(['b4xr', 'w3kb', 'k7f3', 'n5ko'])('%s: Kim Song spoke on 12 January', (id) => {
    const his = record(id).claims.filter(({ speaker }) => speaker === 'kim-song');
    expect(his.map(({ madeAt }) => madeAt)).toEqual(['2024-01-12']);
  });
});

describe('the words of the records', () => {
  const texts = records.flatMap(({ id, title, summary, claims }) =>
    [title, summary, ...claims.map(({ says }) => says)].map(({ uk, en }) => ({ id, uk, en })),
  );

  it('are English that an editor prints', () => {
    const stilted = /\bGave\b|\b[Gg]ave (?:one|\d)|\b(\w+) \1\b|named after|\bPlaced\b|\b[Nn]amed \S+ people (?:killed|hurt|injured)|\bIt reported\b|in the night to/;
    for (const { id, en } of texts) expect([id, en]).toEqual([id, expect.not.stringMatching(stilted)]);
  });

  it('are Ukrainian that an editor prints', () => {
    const stilted = /[Нн]азва(?:в|ла|ло) місцем|По?да(?:є|ло) \d|Твердять|Назва(?:в|ла|ло) обстріл|[Нн]азва(?:в|ла|ло|ли) \S+ (?:загибл|поранен)/;
    for (const { id, uk } of texts) expect([id, uk]).toEqual([id, expect.not.stringMatching(stilted)]);
  });

  it('say where it was in a sentence, and do not only name a place', () => {
    for (const { id, claims } of records) {
      for (const { aspect, says } of claims) {
        if (aspect !== 'location') continue;
        expect([id, says.en]).toEqual([id, expect.not.stringMatching(/^Names? (?:the )?[^;]*\p{Lu}[^;:,]*\.$/u)]);
        expect([id, says.uk]).toEqual([id, expect.not.stringMatching(/^Назива|^Назва(?:в|ла|ло) [^;:,]*\p{Lu}[^;:,]*\.$/u)]);
      }
    }
  });
});
