import { describe, expect, it } from 'vitest';
import { createVoices } from '../../../src/compile/voices.ts';
import { voiceOf, type AuthoredClaim, type Stance } from '../../../src/domain/claim.ts';
import { besideOf, gradeOf, threadOf } from '../../../src/domain/grade.ts';
import type { Report } from '../../../src/domain/report.ts';
import type { Speaker } from '../../../src/domain/speaker.ts';
import { dataset } from '../state/real.ts';
import { problemsAfter, replacing } from './fixtures.ts';

const both = (text: string) => ({ uk: text, en: text });
const outlets = Array.from({ length: 15 }, (_, i) => `outlet-${i}`);
const speakers: Speaker[] = [
  { id: 'air-force', name: both('Air force'), side: 'ukraine' },
  {
    id: 'ihnat',
    name: both('Yurii Ihnat'),
    office: both('spokesman'),
    side: 'ukraine',
    speaksFor: 'air-force',
  },
  { id: 'wire', name: both('The Wire'), side: 'press' },
  ...outlets.map((id) => ({ id, name: both(id), side: 'press' as const })),
];
const report = (id: string, rest: Partial<Report> = {}): Report => ({
  id,
  publisher: both(id),
  published: '2024-01-05',
  language: 'en',
  summary: both('words'),
  ...rest,
});

let serial = 0;
const claim = (speaker: string, stance: Stance, reports = ['own']): AuthoredClaim => ({
  id: `c${++serial}`,
  aspect: 'occurred',
  stance,
  speaker,
  madeAt: '2024-01-05',
  reports,
  basis: 'none-given',
  says: both('words'),
});
const gradeWith = (reports: readonly Report[], ...claims: AuthoredClaim[]) =>
  gradeOf(claims.map(createVoices(speakers, reports)));

describe('one voice', () => {
  it('fifteen outlets that reprint one agency are one source, the agency', () => {
    const reprints = outlets.map((id) => report(id, { reprints: 'The Wire' }));
    const claims = outlets.map((id) => claim(id, 'asserts', [id]));
    const grade = gradeWith(reprints, ...claims);
    expect(grade.kind).toBe('single-source');
    expect(grade.origins).toHaveLength(1);
    expect(grade.because.stated).toHaveLength(15);
    const withAgency = gradeWith([...reprints, report('own')], claim('wire', 'asserts'), ...claims);
    expect(withAgency.kind).toBe('single-source');
    expect(withAgency.origins).toEqual(['wire']);
  });

  it('each outlet with a text of its own is a source: without the reprint they count', () => {
    const own = outlets.map((id) => report(id));
    const grade = gradeWith(own, ...outlets.map((id) => claim(id, 'asserts', [id])));
    expect(grade.kind).toBe('corroborated');
    expect(grade.origins).toHaveLength(15);
  });

  it('is also that of a text which repeats a report that repeats another', () => {
    const chain = [
      report('first', { publisher: both('The Wire') }),
      report('second', { origin: 'first' }),
      report('third', { origin: 'second' }),
    ];
    const grade = gradeWith(
      chain,
      claim('outlet-1', 'asserts', ['second']),
      claim('outlet-2', 'asserts', ['third']),
    );
    expect(grade.kind).toBe('single-source');
  });

  it('is not that of an outlet which has a text of its own beside the reprint', () => {
    const reports = [report('reprint', { reprints: 'The Wire' }), report('own')];
    const grade = gradeWith(
      reports,
      claim('wire', 'asserts'),
      claim('outlet-1', 'asserts', ['reprint', 'own']),
    );
    expect(grade.kind).toBe('corroborated');
  });

  it('a spokesman and the office are one, whichever of them says it', () => {
    const said = [claim('ihnat', 'asserts'), claim('air-force', 'corroborates')];
    expect(gradeWith([report('own')], ...said).kind).toBe('single-source');
    const doubted = gradeWith(
      [report('own')],
      claim('wire', 'asserts'),
      claim('ihnat', 'cannot-confirm'),
      claim('air-force', 'cannot-confirm'),
    );
    expect(doubted.notConfirmedBy).toEqual(['ihnat']);
    expect(doubted.because.notConfirmed).toHaveLength(2);
  });

  it('that could not confirm it and has stated it since is counted where it stands now', () => {
    const grade = gradeWith(
      [report('own')],
      claim('wire', 'asserts'),
      claim('ihnat', 'cannot-confirm'),
      claim('air-force', 'corroborates'),
    );
    expect(grade).toMatchObject({ kind: 'corroborated', notConfirmedBy: [] });
  });
});

describe('January 2024', () => {
  const general = dataset.record('n5ko');
  const thread = general && threadOf(general.claims, 'c7');
  const strike = dataset.record('k7f3')?.claims ?? [];

  it('the air force could not confirm the origin, as one office, and is not among those who deny it', () => {
    expect(thread?.grade.notConfirmedBy).toEqual(['ihnat']);
    expect(thread?.grade.because.notConfirmed).toEqual(['c9', 'c10']);
    expect(thread?.grade.disputedBy).toEqual(['nebenzya']);
    expect(thread?.grade.deniedBy).toEqual(['kim-song']);
    const claims = thread?.claims ?? [];
    const offices = (stances: readonly Stance[]) =>
      claims.filter(({ stance }) => stances.includes(stance)).map(voiceOf);
    expect(offices(['denies', 'disputes'])).not.toContain('air-force');
  });

  it('what the US said is contested because of the two at the UN and not because of the air force', () => {
    const claims = thread?.claims ?? [];
    const without = (...ids: string[]) => gradeOf(claims.filter(({ id }) => !ids.includes(id))).kind;
    expect(thread?.grade.kind).toBe('contested');
    expect(without('c9', 'c10')).toBe('contested');
    expect(without('c11', 'c12')).toBe('corroborated');
  });

  it('who answered the US did not answer the expert: the origin of this missile is not contested by them', () => {
    const origin = threadOf(strike, 'c9');
    expect(origin?.grade).toMatchObject({
      kind: 'corroborated',
      deniedBy: [],
      disputedBy: [],
      notConfirmedBy: [],
    });
    expect(besideOf(strike).map(({ id }) => id)).toEqual(['c10', 'c11', 'c28', 'c29']);
    // If one of them had answered the expert, it would be.
    const said = strike.map((claim) => (claim.id === 'c29' ? { ...claim, answers: 'c9' } : claim));
    expect(threadOf(said, 'c9')?.grade).toMatchObject({ kind: 'contested', deniedBy: ['kim-song'] });
  });

  it('who denied any arms deals denied the deals that were stated', () => {
    expect(threadOf(general?.claims ?? [], 'c1')?.grade).toMatchObject({
      kind: 'contested',
      deniedBy: ['moscow', 'pyongyang'],
    });
  });
});

describe('references of voices', () => {
  it('must lead to a speaker, and end somewhere', () => {
    const SPEAKERS = 'speakers.yaml';
    const lost = (text: string) => text.replace(/(- id: ihnat\n)/, '$1  speaksFor: airforce\n');
    expect(problemsAfter(SPEAKERS, lost)).toEqual([
      expect.stringMatching(/^speakers\.yaml:\d+: \[\d\]\.speaksFor: there is no speaker "airforce"/),
    ]);
    const circle = (text: string) => text.replace(/(- id: ihnat\n)/, '$1  speaksFor: ihnat\n');
    expect(problemsAfter(SPEAKERS, circle)).toEqual([
      expect.stringContaining('goes in a circle: ihnat -> ihnat'),
    ]);
  });

  it('must lead to a report', () => {
    const lost = replacing('language: en', 'language: en\norigin: seed-c');
    expect(problemsAfter('reports/seed-a.md', lost)).toEqual([
      expect.stringMatching(/origin: there is no report "seed-c"; did you mean "seed-a"\?/),
    ]);
  });
});
