import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAdmission } from '../../../src/domain/admission.ts';
import { STANCES, targetsOf, type Claim, type Stance } from '../../../src/domain/claim.ts';
import {
  besideOf,
  gradeOf,
  gradeOfPlacement,
  gradeOfRecord,
  GRADES,
  PARTS,
  threadAbout,
  threadOf,
  threadsOf,
  weakest,
} from '../../../src/domain/grade.ts';
import { dataset } from '../state/real.ts';

let serial = 0;
/** A claim of this speaker and stance; the rest of it plays no part in a grade. */
function claim(speaker: string, stance: Stance, rest: Partial<Claim> = {}): Claim {
  return {
    id: `c${++serial}`,
    aspect: 'occurred',
    stance,
    speaker,
    madeAt: '2024-01-04',
    reports: ['a-report'],
    basis: 'none-given',
    says: { uk: 'слова', en: 'words' },
    ...rest,
  };
}
const NO_PART = Object.fromEntries(PARTS.map((part) => [part, []]));
const kindOf = (...claims: Claim[]) => gradeOf(claims).kind;

describe('the grade of a statement', () => {
  it('of one speaker is single-source', () => {
    const statement = claim('kirby', 'asserts');
    expect(gradeOf([statement])).toEqual({
      kind: 'single-source',
      origins: ['kirby'],
      notConfirmedBy: [],
      disputedBy: [],
      deniedBy: [],
      admittedBy: [],
      acceptedBy: [],
      because: { ...NO_PART, stated: [statement.id] },
    });
  });

  it('of two speakers, each on their own account, is corroborated', () => {
    expect(kindOf(claim('kirby', 'asserts'), claim('un-panel', 'corroborates'))).toBe('corroborated');
    expect(kindOf(claim('kirby', 'asserts'), claim('car', 'attributes'))).toBe('corroborated');
  });

  it('a speaker who says it twice is one source', () => {
    expect(gradeOf([claim('kirby', 'asserts'), claim('kirby', 'asserts')]).origins).toEqual(['kirby']);
  });

  it('repeats count once, with their origin, however many there are', () => {
    const repeats = ['dpa', 'bbc', 'cnn'].map((speaker) => claim(speaker, 'repeats'));
    const statement = claim('kirby', 'asserts');
    const { because, ...grade } = gradeOf([statement, ...repeats]);
    expect(grade).toEqual({ ...gradeOf([statement]), because: undefined });
    expect(because.repeated).toEqual(repeats.map(({ id }) => id));
  });

  it('reprints count once: a claim in ten reports is one claim', () => {
    const reports = Array.from({ length: 10 }, (_, i) => `report-${i}`);
    expect(kindOf(claim('kirby', 'asserts', { reports }))).toBe('single-source');
  });

  it('a non-confirmation is never a denial: it changes no grade and is named as what it is', () => {
    const statement = claim('podolyak', 'asserts');
    const doubt = claim('ihnat', 'cannot-confirm');
    expect(gradeOf([statement, doubt])).toEqual({
      kind: 'single-source',
      origins: ['podolyak'],
      notConfirmedBy: ['ihnat'],
      disputedBy: [],
      deniedBy: [],
      admittedBy: [],
      acceptedBy: [],
      because: { ...NO_PART, stated: [statement.id], notConfirmed: [doubt.id] },
    });
    expect(kindOf(statement, claim('kirby', 'corroborates'), doubt)).toBe('corroborated');
  });

  it.each(['denies', 'disputes'] as const)(
    'somebody who %s it makes it contested, also when many state it',
    (stance) => {
      const statements = [claim('kirby', 'asserts'), claim('un-panel', 'corroborates')];
      expect(gradeOf([...statements, claim('moscow', stance)])).toMatchObject({
        kind: 'contested',
        deniedBy: stance === 'denies' ? ['moscow'] : [],
        disputedBy: stance === 'disputes' ? ['moscow'] : [],
      });
    },
  );

  it('taking the denial away, or turning it into an assertion, changes the grade', () => {
    const statement = claim('kirby', 'asserts');
    const denial = claim('moscow', 'denies');
    expect(kindOf(statement, denial)).toBe('contested');
    expect(kindOf(statement)).toBe('single-source');
    expect(kindOf(statement, { ...denial, stance: 'corroborates' })).toBe('corroborated');
  });

  it('is retracted when everyone who stated it has taken it back', () => {
    const statement = claim('kirby', 'asserts');
    expect(kindOf(statement, claim('kirby', 'retracts'))).toBe('retracted');
    expect(kindOf(statement, claim('kirby', 'retracts'), claim('moscow', 'denies'))).toBe('retracted');
    expect(kindOf(statement, claim('un-panel', 'corroborates'), claim('kirby', 'retracts'))).toBe(
      'single-source',
    );
  });

  it('is not retracted by who takes back one figure of several', () => {
    const asOf = '2024-04-30';
    const two = claim('governor', 'asserts', {
      id: 'c1',
      aspect: 'casualties',
      casualties: { killed: { best: 2 }, injured: { best: 6 }, asOf },
    });
    const back = (casualties: Claim['casualties']) =>
      claim('governor', 'retracts', { answers: 'c1', aspect: 'casualties', casualties });
    expect(kindOf(two, back({ killed: { best: 1 }, asOf }))).toBe('single-source');
    expect(kindOf(two, back({ killed: { best: 1 }, injured: { best: 5 }, asOf }))).toBe('retracted');
    expect(kindOf(two, back({ asOf }))).toBe('retracted');
  });

  it('somebody else’s retraction takes back nothing', () => {
    expect(kindOf(claim('kirby', 'asserts'), claim('moscow', 'retracts'))).toBe('single-source');
  });
});

describe('for every set of claims', () => {
  const claims = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...STANCES))
      .map(([who, stance]) => claim(who, stance)),
    { maxLength: 8 },
  );

  it('the grade does not depend on their order', () => {
    fc.assert(
      fc.property(claims, (list) => {
        expect(gradeOf([...list].reverse()).kind).toBe(gradeOf(list).kind);
      }),
      { numRuns: 500 },
    );
  });

  it('adding a repeat or a non-confirmation never changes it', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom('repeats' as const, 'cannot-confirm' as const), (list, stance) => {
        expect(gradeOf([...list, claim('e', stance)]).kind).toBe(gradeOf(list).kind);
      }),
      { numRuns: 500 },
    );
  });

  it('a denial never makes it better supported, nor a new origin less', () => {
    fc.assert(
      fc.property(claims, (list) => {
        fc.pre(gradeOf(list).kind !== 'retracted');
        expect(kindOf(...list, claim('e', 'denies'))).toBe('contested');
        const before = gradeOf(list);
        const after = gradeOf([...list, claim('e', 'asserts')]);
        expect(after.kind).toBe(before.kind === 'contested' ? 'contested' : 'corroborated');
      }),
      { numRuns: 500 },
    );
  });
});

describe('threads', () => {
  const root = claim('kirby', 'asserts', { id: 'c1' });
  const answer = claim('moscow', 'denies', { id: 'c2', answers: 'c1' });
  const second = claim('un-panel', 'disputes', { id: 'c3', answers: 'c2' });
  const other = claim('jcs', 'asserts', { id: 'c4', aspect: 'range' });

  it('are a statement and the claims that answer it, through any number of steps', () => {
    const threads = threadsOf([root, answer, second, other]);
    expect(threads.map(({ root: { id }, claims }) => [id, claims.map((it) => it.id)])).toEqual([
      ['c1', ['c1', 'c2', 'c3']],
      ['c4', ['c4']],
    ]);
  });

  it('have their root first, also when an answer is listed before it', () => {
    const [thread] = threadsOf([second, answer, root]);
    expect(thread?.root).toBe(root);
    expect(thread?.claims[0]).toBe(root);
    expect(thread?.claims).toHaveLength(3);
  });

  it('hold every claim once, also when answers lead in a circle or nowhere', () => {
    const circle = [
      claim('a', 'disputes', { id: 'c1', answers: 'c2' }),
      claim('b', 'disputes', { id: 'c2', answers: 'c1' }),
      claim('c', 'disputes', { id: 'c3', answers: 'c99' }),
    ];
    const held = threadsOf(circle).flatMap(({ claims }) => claims.map(({ id }) => id));
    expect([...new Set(held)].sort()).toEqual(['c1', 'c2', 'c3']);
  });

  it('a denial in one thread leaves the others alone', () => {
    expect(threadsOf([root, answer, other]).map(({ grade }) => grade.kind)).toEqual([
      'contested',
      'single-source',
    ]);
    expect(threadAbout([root, answer, other], 'range')?.root).toBe(other);
    expect(threadAbout([root], 'range')).toBeUndefined();
  });
});

describe('an admission', () => {
  const accusation = claim('governor', 'asserts', { attacker: 'russia' });
  const own = (stance: Stance, rest: Partial<Claim> = {}): Claim =>
    claim('ministry', stance, { attacker: 'russia', admits: true, ...rest });

  it.each(['accepts', 'asserts', 'attributes', 'corroborates'] as const)(
    'of who %s it, beside the word of another, is the strongest grade',
    (stance) => {
      const grade = gradeOf([accusation, own(stance)]);
      expect(grade).toMatchObject({ kind: 'admitted', admittedBy: ['ministry'], acceptedBy: [] });
      expect(grade.origins).toEqual(['governor', 'ministry']);
      expect(grade.because).toMatchObject({ stated: [accusation.id], accepted: [] });
    },
  );

  it('settles who did it by itself, and not that it happened', () => {
    expect(kindOf(own('asserts'))).toBe('single-source');
    expect(kindOf(own('asserts'), own('corroborates'))).toBe('single-source');
    expect(kindOf(own('asserts', { aspect: 'responsibility' }))).toBe('admitted');
  });

  it('can be taken back, and does not silence a denial', () => {
    const admission = own('accepts', { id: 'c9' });
    expect(kindOf(accusation, admission, claim('ministry', 'retracts', { answers: 'c9' }))).toBe(
      'single-source',
    );
    expect(kindOf(accusation, admission, claim('embassy', 'denies'))).toBe('contested');
  });

  it('is none without the word of the side itself: to accept is not to admit', () => {
    expect(gradeOf([accusation, claim('ministry', 'accepts')])).toMatchObject({
      kind: 'single-source',
      admittedBy: [],
      acceptedBy: ['ministry'],
    });
  });

  it('is told by whose forces are named and by the side of the speaker', () => {
    const says = (stance: Stance, attacker?: Claim['attacker']) =>
      isAdmission({ stance, attacker }, 'russia');
    expect(says('asserts', 'russia')).toBe(true);
    expect(says('accepts', 'russia')).toBe(true);
    expect(says('asserts', 'ukraine')).toBe(false);
    expect(says('asserts')).toBe(false);
    for (const stance of ['denies', 'disputes', 'cannot-confirm', 'repeats', 'retracts'] as const)
      expect(says(stance, 'russia')).toBe(false);
    expect(isAdmission({ stance: 'asserts', attacker: 'russia' }, 'press')).toBe(false);
    expect(isAdmission({ stance: 'asserts', attacker: 'russia' }, undefined)).toBe(false);
  });

  it('of 17 January 2024 is that of Russia’s ministry; strikes that it alone claims rest on one source', () => {
    const gradeIn = (id: string) => gradeOfRecord(dataset.record(id)?.claims ?? []);
    expect(gradeIn('f3zt')).toMatchObject({ kind: 'admitted', admittedBy: ['russia-mod'] });
    for (const id of ['c6rd', 'p4jt', 'b2vf'])
      expect(gradeIn(id)).toMatchObject({ kind: 'single-source', admittedBy: ['konashenkov'] });
    // Officials set up by Russia speak of a shelling that they ascribe to another side.
    expect(gradeIn('x6rw').admittedBy).toEqual([]);
    const admissions = dataset.records.flatMap(({ claims }) => claims.filter(({ admits }) => admits));
    for (const { speaker, attacker } of admissions) expect(dataset.speaker(speaker)?.side).toBe(attacker);
  });
});

describe('a claim that answers', () => {
  const first = claim('ministry', 'asserts', { id: 'c1', aspect: 'damage' });
  const second = claim('ministry', 'asserts', { id: 'c2', aspect: 'casualties' });
  const grades = (...claims: Claim[]) => threadsOf(claims).map(({ grade }) => grade.kind);
  const denial = (answers: Claim['answers']) => claim('governor', 'denies', { id: 'c3', answers });

  it('several statements is in the thread of each', () => {
    const both = denial(['c1', 'c2']);
    expect(threadsOf([first, second, both]).map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['c1', 'c3'],
      ['c2', 'c3'],
    ]);
    expect(grades(first, second, both)).toEqual(['contested', 'contested']);
    expect(grades(first, second, denial('c1'))).toEqual(['contested', 'single-source']);
    expect(grades(first, second, denial(['c1']))).toEqual(['contested', 'single-source']);
  });

  it.each([
    { record: 'n5ko', claim: 'c7' },
    { words: { uk: 'слова посла', en: 'the words of the ambassador' } },
    'all' as const,
    [{ record: 'n5ko', claim: 'c7' }, 'all' as const],
  ])('what no claim of the record states contests none of it and stands beside: %j', (answers) => {
    const beside = denial(answers);
    expect(grades(first, second, beside)).toEqual(['single-source', 'single-source']);
    expect(besideOf([first, second, beside])).toEqual([beside]);
    // Whoever answers that answer stands beside too; whoever also names a statement contests it.
    const doubt = claim('mayor', 'cannot-confirm', { id: 'c4', answers: 'c3' });
    expect(besideOf([first, beside, doubt])).toEqual([beside, doubt]);
    const named = denial(['c1', ...(Array.isArray(answers) ? answers : [answers])]);
    expect(grades(first, named)).toEqual(['contested']);
    expect(besideOf([first, named])).toEqual([]);
  });

  it('what was said elsewhere by stating the same itself is a statement of the record', () => {
    const own = claim('expert', 'corroborates', { id: 'c3', answers: { record: 'n5ko', claim: 'c7' } });
    expect(threadsOf([first, own]).map(({ root }) => root.id)).toEqual(['c1', 'c3']);
    expect(gradeOf([own]).kind).toBe('single-source');
  });

  it('every claim of every real record is in a thread or beside them, and in one of the two', () => {
    for (const { id, claims } of dataset.records) {
      const threaded = new Set(threadsOf(claims).flatMap((thread) => thread.claims));
      const beside = new Set(besideOf(claims));
      expect(
        [...threaded].filter((each) => beside.has(each)),
        id,
      ).toEqual([]);
      expect(new Set([...threaded, ...beside]), id).toEqual(new Set(claims));
      for (const each of beside) expect(targetsOf(each), id).toEqual([]);
    }
  });
});

describe('the grade of a record', () => {
  it('is that of its statement that something occurred, wherever it stands', () => {
    const range = claim('jcs', 'asserts', { id: 'c1', aspect: 'range' });
    const occurred = claim('kirby', 'asserts', { id: 'c2' });
    const corroborated = claim('un-panel', 'corroborates', { id: 'c3', answers: 'c2' });
    expect(gradeOfRecord([range, occurred, corroborated]).kind).toBe('corroborated');
    expect(gradeOfRecord([range]).kind).toBe('single-source');
  });

  it('follows from the claims of the real records: without the claims that make it, each grade is another', () => {
    const threads = dataset.records.flatMap(({ claims }) => threadsOf(claims));
    const without = (claims: readonly Claim[], ...stances: Stance[]) =>
      gradeOf(claims.filter(({ stance }) => !stances.includes(stance))).kind;
    const corroborated = threads.filter(({ grade }) => grade.kind === 'corroborated');
    const contested = threads.filter(({ grade }) => grade.kind === 'contested');
    expect(corroborated).not.toEqual([]);
    expect(contested).not.toEqual([]);
    for (const { root, claims } of corroborated) {
      const ownAlone = claims.filter((it) => it === root || !['asserts', 'attributes'].includes(it.stance));
      expect(without(ownAlone, 'corroborates')).toBe('single-source');
    }
    for (const { claims } of contested) expect(without(claims, 'denies', 'disputes')).not.toBe('contested');
  });

  it('the strike of 2 January: without the speaker who corroborates it, it has a single source', () => {
    const claims = dataset.record('k7f3')?.claims ?? [];
    const thread = threadAbout(claims, 'occurred');
    expect(thread?.grade.origins).toEqual(expect.arrayContaining(['prosecutors-kharkiv', 'un-panel']));
    expect(thread?.grade.kind).toBe('corroborated');
    const without = claims.filter(({ id }) => !(thread?.claims ?? []).slice(1).some((it) => it.id === id));
    expect(gradeOfRecord(without).kind).toBe('single-source');
    const [first, ...rest] = thread?.claims ?? [];
    const reversed = rest.map((it) =>
      it.stance === 'corroborates' ? { ...it, stance: 'denies' as const } : it,
    );
    expect(gradeOf([first as Claim, ...reversed]).kind).toBe('contested');
  });
});

describe('the grade of a placement', () => {
  const occurred = claim('a', 'asserts', { id: 'c1' });
  const agreed = claim('b', 'corroborates', { id: 'c2', answers: 'c1' });
  const place = claim('a', 'asserts', { id: 'c3', aspect: 'location' });
  const doubted = claim('c', 'disputes', { id: 'c4', aspect: 'location', answers: 'c3' });

  it('is the weaker of that of the event and that of the claim which the place comes from', () => {
    expect(gradeOfRecord([occurred, agreed, place]).kind).toBe('corroborated');
    expect(gradeOfPlacement([occurred, agreed, place], 'c3')).toBe('single-source');
    expect(gradeOfPlacement([occurred, agreed, place, doubted], 'c3')).toBe('contested');
    expect(gradeOfPlacement([occurred, agreed, place, doubted], 'c1')).toBe('corroborated');
  });

  it('finds the thread of a claim that only answers', () => {
    expect(threadOf([occurred, place, doubted], 'c4')?.root).toBe(place);
    expect(threadOf([occurred], 'c99')).toBeUndefined();
  });

  it('the weakest of several grades is the same in any order, and never better than one of them', () => {
    const order = ['retracted', 'contested', 'single-source', 'corroborated', 'admitted'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GRADES), { minLength: 1 }), (kinds) => {
        expect(weakest([...kinds].reverse())).toBe(weakest(kinds));
        const ranks = kinds.map((kind) => order.indexOf(kind));
        expect(order.indexOf(weakest(kinds))).toBe(Math.min(...ranks));
      }),
    );
  });
});
