import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ASPECTS, BASES, ClaimSchema, STANCES } from '../../../src/domain/claim.ts';
import { AuthoredIncidentSchema } from '../../../src/domain/incident.ts';
import { DEFAULT_LAYERS, LAYERS } from '../../../src/domain/layers.ts';
import { isPlaceCode, KHARKIV_CODE, OBLAST_CODE, PLACE_LEVELS } from '../../../src/domain/place.ts';
import { PRECISION, PRECISION_CLASSES, precisionOfLevel } from '../../../src/domain/precision.ts';
import { dataset } from '../state/real.ts';

const both = { uk: 'слова', en: 'words' };
const claim = {
  id: 'c1',
  aspect: 'occurred',
  stance: 'asserts',
  speaker: 'kirby',
  madeAt: '2024-01-04',
  reports: ['seed-a'],
  basis: 'none-given',
  says: both,
};
const range = { km: 900, asStated: both };
const casualties = { killed: { best: 2 }, asOf: '2024-01-06' };

/** The faults of a claim after a change, each with the field that it is in. */
const faults = (change: Record<string, unknown>) =>
  (v.safeParse(ClaimSchema, { ...claim, ...change }).issues ?? []).map(
    (issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`,
  );

describe('precision classes', () => {
  // The table of the specification: design, section 3.
  it.each([
    ['site', 'point', 1, [1]],
    ['district', 'outline', 1, [1]],
    ['settlement', 'outline', 1, [1, 2]],
    ['near', 'buffer', 2, [2]],
    ['hromada', 'hatch', 2, [3]],
    ['raion', 'hatch', 2, [3]],
    ['oblast', 'hatch', 3, [4]],
    ['wider', 'list', 3, [5, 6]],
    ['unknown', 'list', null, []],
  ] as const)('%s is drawn as %s; ACLED %d, UCDP %j', (name, drawnAs, acled, ucdp) => {
    expect(PRECISION[name]).toEqual({ drawnAs, acledGeoPrecision: acled, ucdpWherePrec: ucdp });
  });

  it('are those nine', () => {
    expect(Object.keys(PRECISION)).toEqual([...PRECISION_CLASSES]);
    expect(PRECISION_CLASSES).toHaveLength(9);
  });

  it('coarser than a site are never drawn as a point', () => {
    const points = PRECISION_CLASSES.filter((name) => PRECISION[name].drawnAs === 'point');
    expect(points).toEqual(['site']);
  });

  it.each(PLACE_LEVELS)('a report that names a %s and nothing finer has that precision', (level) => {
    expect(precisionOfLevel(level)).toBe(level === 'neighbourhood' ? 'district' : level);
    expect(['point', 'list']).not.toContain(PRECISION[precisionOfLevel(level)].drawnAs);
  });
});

describe('layers', () => {
  it('have permanent codes: none is used twice, and none can be taken for an opacity or for none', () => {
    const codes = LAYERS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^(?!none$)[a-z]{2,6}$/);
  });

  it('that a link means by saying nothing never change, and are fully drawn', () => {
    expect(DEFAULT_LAYERS).toEqual({ ground: 1, oblast: 1, rings: 1, places: 1, incidents: 1 });
  });
});

describe('place codes', () => {
  it.each([KHARKIV_CODE, OBLAST_CODE])('%s is well formed', (code) => {
    expect(isPlaceCode(code)).toBe(true);
  });

  it.each([
    '',
    'UA',
    'UA6312027001009610',
    'UA631202700100961077',
    'ua63120270010096107',
    'k7f3',
    `${KHARKIV_CODE} `,
  ])('%j is not', (text) => {
    expect(isPlaceCode(text)).toBe(false);
  });

  it('of the gazetteer are all well formed and given once', () => {
    const codes = dataset.places.map(({ code }) => code);
    expect(codes.filter((code) => !isPlaceCode(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('lead up to the oblast, which alone has nothing above it', () => {
    const parents = new Map<string, string | null>(dataset.places.map(({ code, parent }) => [code, parent]));
    for (const { code } of dataset.places) {
      let at: string = code;
      for (let steps = 0; at !== OBLAST_CODE && steps < PLACE_LEVELS.length; steps++)
        at = parents.get(at) ?? '';
      expect(at).toBe(OBLAST_CODE);
    }
    expect(dataset.places.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual([
      OBLAST_CODE,
    ]);
  });
});

describe('a claim', () => {
  it('needs a speaker, a date, a report, a basis and words in both languages', () => {
    expect(faults({})).toEqual([]);
    for (const field of Object.keys(claim)) expect(faults({ [field]: undefined })).not.toEqual([]);
    expect(faults({ says: { en: 'words' } })).not.toEqual([]);
    expect(faults({ says: { uk: '  ', en: 'words' } })).toEqual(['says.uk: must not be empty']);
  });

  it('needs at least one report', () => {
    expect(faults({ reports: [] })).toEqual(['reports: a claim needs at least one source: list report ids']);
  });

  it('has nothing that is not in the schema: a typing error is a fault', () => {
    expect(faults({ spaeker: 'kirby' })).not.toEqual([]);
    expect(faults({ grade: 'corroborated' })).not.toEqual([]);
  });

  it.each([
    ['aspect', ASPECTS],
    ['stance', STANCES],
    ['basis', BASES],
  ] as const)('has a %s from the list, and the fault lists them', (field, options) => {
    expect(faults({ [field]: 'guesses' })).toEqual([`${field}: must be one of ${options.join(', ')}`]);
  });

  it.each(['asserts', 'attributes'])('that %s stands by itself, or answers another one', (stance) => {
    expect(faults({ stance })).toEqual([]);
    expect(faults({ stance, answers: 'c2' })).toEqual([]);
  });

  it.each(['corroborates', 'cannot-confirm', 'disputes', 'denies', 'repeats', 'retracts'])(
    'that %s must name the claim that it answers',
    (stance) => {
      expect(faults({ stance })).toEqual([expect.stringMatching(/^answers: is missing/)]);
      expect(faults({ stance, answers: 'c2' })).toEqual([]);
    },
  );

  it('that something cannot be confirmed is another stance than a denial', () => {
    expect(STANCES).toEqual(expect.arrayContaining(['cannot-confirm', 'denies', 'disputes']));
  });

  it('about range or casualties gives them; one about something else need not', () => {
    expect(faults({ aspect: 'range' })).toEqual(['range: is missing in a claim about range']);
    expect(faults({ aspect: 'range', range })).toEqual([]);
    expect(faults({ aspect: 'casualties' })).toEqual(['casualties: is missing in a claim about casualties']);
    expect(faults({ aspect: 'casualties', casualties })).toEqual([]);
  });

  it.each([9, 90_000, -1, Number.NaN, '900'])('has no range of %j km', (km) => {
    expect(faults({ aspect: 'range', range: { ...range, km } })).not.toEqual([]);
  });

  it('keeps the unit as stated, in both languages', () => {
    expect(faults({ aspect: 'range', range: { km: 900 } })).not.toEqual([]);
  });

  it('about casualties says of which date the figures are', () => {
    expect(faults({ casualties: { killed: { best: 2 } } })).not.toEqual([]);
    expect(faults({ casualties: { ...casualties, asOf: '2024-02-30' } })).not.toEqual([]);
  });

  it.each([
    { best: 2 },
    { low: 2 },
    { high: 2 },
    { low: 1, high: 3 },
    { low: 1, best: 2, high: 3 },
    { best: 0 },
  ])('can count %j', (count) => {
    expect(faults({ count })).toEqual([]);
  });

  it.each([
    {},
    { best: -1 },
    { best: 1.5 },
    { low: 3, high: 2 },
    { low: 3, best: 2 },
    { best: '2' },
    { about: 2 },
  ])('cannot count %j', (count) => {
    expect(faults({ count })).not.toEqual([]);
  });

  it('tells of all its faults at once', () => {
    expect(faults({ stance: 'denies', aspect: 'range', basis: 'rumour' })).toHaveLength(3);
  });
});

describe('an incident', () => {
  const incident = {
    id: 'k7f3',
    title: both,
    summary: both,
    category: 'missile-strike',
    when: { earliest: '2024-01-02', latest: '2024-01-02', precision: 'day' },
    where: { by: 'words', words: 'Kharkiv', from: 'c1' },
    claims: [claim],
    history: [{ date: '2024-02-01', change: both }],
  };
  const valid = (change: Record<string, unknown>) =>
    v.safeParse(AuthoredIncidentSchema, { ...incident, ...change }).success;

  it('is made of claims and has a history', () => {
    expect(valid({})).toBe(true);
    expect(valid({ claims: [] })).toBe(false);
    expect(valid({ history: [] })).toBe(false);
  });

  it.each(['k7f', '7k3f', 'K7F3', 'k7f3-a', 'k7f3k7f3k7f3x'])('has no id like %s', (id) => {
    expect(valid({ id })).toBe(false);
    expect(valid({ aliases: [id] })).toBe(false);
  });

  it('has no coordinates of its own: where it was comes from words or a place, and from a claim', () => {
    expect(valid({ where: { by: 'point', lat: 49.99, lon: 36.23, from: 'c1' } })).toBe(false);
    expect(valid({ where: { by: 'words', words: 'Kharkiv' } })).toBe(false);
    expect(valid({ where: { by: 'place', place: KHARKIV_CODE, from: 'c1' } })).toBe(true);
    expect(valid({ where: { by: 'wider', words: both, from: 'c1' } })).toBe(true);
  });

  it('has no grade: grades are computed', () => {
    expect(valid({ grade: 'corroborated' })).toBe(false);
  });
});
