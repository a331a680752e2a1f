/** Each column of an exported incident holds what its name says, in the language that it names. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Claim, Stance } from '../../../src/domain/claim.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { incidentFeature } from '../../../src/exchange/index.ts';
import { dataset } from '../state/real.ts';
import { claimCsv, features, incidentCsv, kml } from './files.ts';

const strike = dataset.record('k7f3') as Incident;
const occurred = strike.claims.find(({ aspect }) => aspect === 'occurred') as Claim;

/** Four speakers of the data, none of whom speaks for another. */
const [stating = '', doubting = '', disputing = '', denying = ''] = dataset.site.speakers
  .filter(({ speaksFor }) => speaksFor === undefined)
  .map(({ id }) => id);

function claim(id: string, stance: Stance, speaker: string): Claim {
  const { voice: _voice, answers: _answers, ...rest } = occurred;
  return { ...rest, id, stance, speaker, ...(stance === 'asserts' ? {} : { answers: 'c1' }) };
}

/** The strike with a claim of each kind by a speaker of its own. */
const answered: Incident = {
  ...strike,
  where: { ...strike.where, from: 'c1' },
  claims: [
    claim('c1', 'asserts', stating),
    claim('c2', 'cannot-confirm', doubting),
    claim('c3', 'disputes', disputing),
    claim('c4', 'denies', denying),
  ],
};

const propertiesOf = (incident: Incident) =>
  incidentFeature(incident, dataset, (id) => `i/${id}/`).properties;

describe('who said what of an incident', () => {
  it.each(LANGS)('stands in a column of its own (%s)', (lang) => {
    const name = (id: string): string | undefined => dataset.speaker(id)?.name[lang];
    expect(propertiesOf(answered)).toMatchObject({
      [`stated_by_${lang}`]: name(stating),
      [`not_confirmed_by_${lang}`]: name(doubting),
      [`disputed_by_${lang}`]: name(disputing),
      [`denied_by_${lang}`]: name(denying),
    });
  });

  it('is an empty column where nobody did', () => {
    const { claims } = answered;
    expect(propertiesOf({ ...answered, claims: claims.slice(0, 1) })).toMatchObject({
      not_confirmed_by_uk: null,
      disputed_by_en: null,
      denied_by_uk: null,
    });
  });
});

describe('what was hit', () => {
  const hitBy = (...claims: readonly Claim[]) => propertiesOf({ ...answered, claims });
  const house: Claim = { ...claim('c1', 'asserts', stating), hit: ['railway', 'house'] };
  const other: Claim = { ...claim('c2', 'asserts', doubting), hit: ['house'] };

  it.each(LANGS)('stands in codes, and with each of those who say so (%s)', (lang) => {
    const name = (id: string): string => dataset.speaker(id)?.name[lang] ?? '';
    expect(hitBy(house, other)).toMatchObject({
      hit: 'house railway',
      [`hit_by_${lang}`]: `house (${name(stating)}); house (${name(doubting)}); railway (${name(stating)})`,
    });
  });

  it('is an empty column where nobody says it', () => {
    expect(hitBy(claim('c1', 'asserts', stating))).toMatchObject({
      hit: null,
      hit_by_uk: null,
      hit_by_en: null,
    });
  });
});

describe('what was hit, in the files of the real incidents', () => {
  const rowsOf = (csv: string) =>
    Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true })
      .data;

  it('is told of every claim that says it', () => {
    const said = dataset.incidents.flatMap(({ id, claims }) =>
      claims.map((each) => [id, each.id, each.hit?.join(' ') ?? '']),
    );
    expect(rowsOf(claimCsv).map(({ record, claim: id, hit }) => [record, id, hit])).toEqual(said);
    expect(said.filter(([, , hit]) => hit !== '').length).toBeGreaterThan(1);
  });

  it('is the same in GeoJSON, in the table and in KML', () => {
    const hits = features.map(({ properties }) => properties.hit);
    expect(rowsOf(incidentCsv).map(({ hit }) => hit)).toEqual(hits.map((hit) => hit ?? ''));
    const inKml = [...kml.matchAll(/<Data name="hit"><value>([^<]*)</g)].map(([, hit]) => hit);
    expect(inKml).toEqual(hits.filter((hit) => hit !== null));
  });
});

describe('the figures of an incident', () => {
  const killed = (count: Claim['count']) =>
    propertiesOf({
      ...answered,
      claims: [{ ...claim('c1', 'asserts', stating), casualties: { asOf: '2024-01-03', killed: count } }],
    });

  it('of an exact count are that count', () => {
    expect(killed({ best: 3 })).toMatchObject({ killed_low: 3, killed_latest: 3, killed_high: 3 });
  });

  it('of "at least" are a lower bound, and no latest figure', () => {
    expect(killed({ low: 3 })).toMatchObject({ killed_low: 3, killed_latest: null, killed_high: null });
  });

  it('of a range are its bounds, with whose they are and of which day', () => {
    expect(killed({ low: 2, high: 5 })).toMatchObject({
      killed_low: 2,
      killed_latest: null,
      killed_high: 5,
      killed_as_of: '2024-01-03',
      killed_by_en: dataset.speaker(stating)?.name.en,
    });
  });
});

describe('the figures of several claims', () => {
  const at = '2024-01-03';
  const figures = (...casualties: readonly NonNullable<Claim['casualties']>[]) => {
    const speakers = [stating, doubting, disputing];
    const claims = casualties.map((each, i) => ({
      ...claim(`c${i + 1}`, 'asserts', speakers[i] ?? denying),
      casualties: each,
    }));
    return propertiesOf({ ...answered, claims });
  };
  const nameOf = (id: string): string => dataset.speaker(id)?.name.en ?? '';

  it('of one time that differ are no latest figure: all of them are named', () => {
    expect(figures({ asOf: at, injured: { best: 80 } }, { asOf: at, injured: { best: 97 } })).toMatchObject({
      injured_low: 80,
      injured_latest: null,
      injured_high: 97,
      injured_newest_en: `80 (${nameOf(stating)}); 97 (${nameOf(doubting)})`,
    });
  });

  it('of a part, and of soldiers, have columns of their own', () => {
    const properties = figures(
      { asOf: at, injured: { best: 10 } },
      { asOf: at, injured: { best: 4 }, part: { uk: 'працівники залізниці', en: 'railway staff' } },
      { asOf: at, injured: { low: 20 }, killed: { low: 60 }, counted: 'soldiers' },
    );
    expect(properties).toMatchObject({
      killed_low: null,
      injured_low: 10,
      injured_latest: 10,
      injured_high: 10,
      injured_parts_en: `railway staff: 4 (${nameOf(doubting)})`,
      soldiers_killed_low: 60,
      soldiers_injured_newest_uk: expect.stringMatching(/^≥20 /),
    });
  });
});

it('no file has soldiers among people, or a part as the whole', () => {
  const of = (id: string) => {
    const record = dataset.record(id);
    if (record?.kind !== 'incident') throw new Error(`no incident ${id}`);
    return propertiesOf(record);
  };
  for (const [id, killed] of [
    ['f3zt', 60],
    ['c6rd', 53],
    ['p4jt', 2],
  ] as const)
    expect(of(id)).toMatchObject({ killed_low: null, killed_latest: null, soldiers_killed_low: killed });
  // Four railway employees are a part of them; the governor and the prosecutors differ on the whole.
  expect(of('a8tk')).toMatchObject({ injured_low: 10, injured_latest: null, injured_high: 13 });
});
