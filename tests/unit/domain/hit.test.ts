/** What was hit: the registry of kinds, what a claim may say of it, and what the claims of a record come to. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ClaimSchema, STANCES, type Claim, type Stance } from '../../../src/domain/claim.ts';
import { FACETS } from '../../../src/domain/filter.ts';
import { HIT_CODES, HIT_KINDS, hitSymbol, type HitKind } from '../../../src/domain/hit-kinds.ts';
import { hitsOf } from '../../../src/domain/hit.ts';
import { jsonSchemas } from '../../../src/domain/json-schema.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { RECORD_MESSAGES } from '../../../src/i18n/index.ts';

/** As they were published. Only ever added to: links and files carry them. */
const PUBLISHED =
  'apartments house homes school kindergarten university hospital church culture sports shop market cafe hotel ' +
  'administration emergency-services energy gas water railway transport aerodrome vehicle industry warehouse farm ' +
  'military other';

/** The kinds by which the table of statements that the records were held against is coded. */
const STATEMENTS =
  'apartments house school kindergarten university hospital church culture shop market cafe industry warehouse energy ' +
  'gas water railway transport vehicle farm administration sports hotel emergency-services other';

describe('the registry of what can be hit', () => {
  it('keeps every code for ever, once, and written so that a link can carry it', () => {
    expect(HIT_CODES).toEqual(expect.arrayContaining(PUBLISHED.split(' ')));
    expect(new Set(HIT_CODES).size).toBe(HIT_CODES.length);
    for (const code of HIT_CODES) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('has every kind of the statement tables', () => {
    expect(HIT_CODES).toEqual(expect.arrayContaining(STATEMENTS.split(' ')));
  });

  it.each(LANGS)('has a name of its own for each kind (%s)', (lang) => {
    const { kinds } = RECORD_MESSAGES[lang].hit;
    expect(Object.keys(kinds).sort()).toEqual([...HIT_CODES].sort());
    expect(new Set(Object.values(kinds)).size).toBe(HIT_CODES.length);
    for (const name of Object.values(kinds)) expect(name).toMatch(lang === 'uk' ? /^[А-ЩЬЮЯЄІЇҐ]/ : /^[A-Z]/);
  });

  it('has a sign of its own for each kind: a path within its grid', () => {
    expect(new Set(HIT_KINDS.map(({ symbol }) => symbol)).size).toBe(HIT_KINDS.length);
    for (const { code, symbol } of HIT_KINDS) {
      expect(hitSymbol(code)).toBe(symbol);
      expect(symbol).toMatch(/^M[-MmLlHhVvCcSsQqTtAaZz\d. ]+$/);
      // What is given in whole coordinates lies on the grid; the rest is relative to it.
      for (const [, x, y] of symbol.matchAll(/[ML](-?[\d.]+)[ ,]?(-?[\d.]+)/g)) {
        for (const at of [x, y])
          expect(Math.abs(Number(at) - 12), `${code}: ${symbol}`).toBeLessThanOrEqual(10.5);
      }
    }
  });

  it('is what filter and JSON Schema have', () => {
    expect(FACETS.find(({ id }) => id === 'hit')?.values).toBe(HIT_CODES);
    const schema = JSON.stringify(jsonSchemas().get('data/schema/v1/incident.schema.json'));
    expect(schema).toContain(JSON.stringify({ enum: HIT_CODES }).slice(1, -1));
  });
});

const both = { uk: 'слова', en: 'words' };
const authored = {
  id: 'c1',
  aspect: 'damage',
  stance: 'asserts',
  speaker: 'kirby',
  madeAt: '2024-01-04',
  reports: ['seed-a'],
  basis: 'none-given',
  says: both,
  hit: ['school'],
};
const faults = (change: Record<string, unknown>) =>
  (v.safeParse(ClaimSchema, { ...authored, ...change }).issues ?? []).map(
    (issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`,
  );

describe('a claim', () => {
  it.each(['damage', 'occurred', 'location'])('about %s may say what was hit, and need not', (aspect) => {
    expect(faults({ aspect })).toEqual([]);
    expect(faults({ aspect, hit: [...HIT_CODES] })).toEqual([]);
    expect(faults({ aspect, hit: undefined })).toEqual([]);
  });

  it.each(['casualties', 'weapon', 'responsibility', 'response', 'time', 'interception'])(
    'about %s may not',
    (aspect) => {
      const casualties = { killed: { best: 1 }, asOf: '2024-01-04' };
      expect(faults({ aspect, casualties })).toEqual([
        'hit: belongs to a claim about damage, occurred, location; people who were hurt belong to casualties',
      ]);
    },
  );

  it.each(STANCES)('that %s may, unless it says that nothing was hit', (stance) => {
    const told = faults({ stance, answers: 'c2' });
    expect(told.length).toBe(['cannot-confirm', 'disputes', 'denies'].includes(stance) ? 1 : 0);
  });

  it.each([
    [['castle'], /^hit\.0: must be one of apartments, house, /],
    [['School'], /^hit\.0: must be one of /],
    [[''], /^hit\.0: must be one of /],
    ['school', /^hit: must be a list of kinds, for instance \[school, house\]/],
    [{ school: true }, /^hit: must be a list of kinds/],
    [[], /^hit: is empty: name what was hit, or leave it out/],
    [['school', 'house', 'school'], /^hit: names a kind twice/],
  ])('cannot say %j', (hit, told) => {
    expect(faults({ hit })).toEqual([expect.stringMatching(told)]);
  });
});

function claim(
  id: string,
  hit: readonly HitKind[] | undefined,
  stance: Stance = 'asserts',
  speaker = 'kirby',
  answers?: string,
): Claim {
  const fields = { ...authored, id, stance, speaker, answers, hit };
  return fields as unknown as Claim;
}
const said = (...claims: readonly Claim[]) =>
  hitsOf(claims).map(({ kind, claims: of }) => [kind, ...of.map(({ id }) => id)].join(' '));

describe('what was hit', () => {
  it('is nothing where nobody says it', () => {
    expect(said()).toEqual([]);
    expect(said(claim('c1', undefined))).toEqual([]);
  });

  it('stands in the order of the registry, each kind with all who say so in the order of the record', () => {
    const claims = [
      claim('c1', ['railway', 'school']),
      claim('c2', ['house', 'school'], 'corroborates', 'ihnat', 'c1'),
    ];
    expect(said(...claims)).toEqual(['house c2', 'school c1 c2', 'railway c1']);
  });

  it('that is only repeated or accepted is told by those who do, and by them only then', () => {
    const own = claim('c1', ['school']);
    const repeats = claim('c2', ['school', 'house'], 'repeats', 'ihnat', 'c1');
    const accepts = claim('c3', ['school'], 'accepts', 'ihnat', 'c1');
    expect(said(own, repeats, accepts)).toEqual(['house c2', 'school c1']);
    expect(said(repeats, accepts)).toEqual(['house c2', 'school c2 c3']);
  });

  it('that its speaker took back is gone: the kinds that are named, or all; nobody takes back what another said', () => {
    const first = claim('c1', ['school', 'house']);
    const other = claim('c2', ['house'], 'asserts', 'ihnat');
    expect(said(first, other, claim('c3', ['house'], 'retracts', 'kirby', 'c1'))).toEqual([
      'house c2',
      'school c1',
    ]);
    expect(said(first, other, claim('c3', undefined, 'retracts', 'kirby', 'c1'))).toEqual(['house c2']);
    expect(said(first, claim('c3', undefined, 'retracts', 'ihnat', 'c1'))).toEqual(['house c1', 'school c1']);
  });

  it('stays what it is when somebody denies it: the ledger has the denial', () => {
    const denies = claim('c2', undefined, 'denies', 'ihnat', 'c1');
    expect(said(claim('c1', ['energy']), denies)).toEqual(['energy c1']);
  });
});
