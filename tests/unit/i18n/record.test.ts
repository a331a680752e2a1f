import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { gradeOfRecord, threadOf } from '../../../src/domain/grade.ts';
import { LEDGER_GROUPS, groupsOf } from '../../../src/domain/ledger.ts';
import { missingIn } from '../../../src/domain/missing.ts';
import { LANGS } from '../../../src/domain/text.ts';
import {
  gradeNotes,
  gradeReasons,
  missingText,
  RECORD_MESSAGES,
  selectedTitle,
  speakerWithOffice,
} from '../../../src/i18n/index.ts';
import { createDataset, selectionOf } from '../../../src/state/index.ts';
import { changed } from '../compile/fixtures.ts';
import { dataset } from '../state/real.ts';

const record = dataset.record('k7f3');
const origin = record && threadOf(record.claims, 'c9');
if (!record || !origin) throw new Error('no thread on the origin of k7f3');

describe('a grade explains itself', () => {
  it('from the claims that made it, with who made them', () => {
    const reasons = gradeReasons(origin.grade, origin.claims, dataset, 'en');
    expect(reasons.map(({ words, claims }) => [words, claims])).toEqual([
      ['State it on their own account', ['c9', 'c37', 'c12', 'c13', 'c14', 'c15', 'c32']],
      ['Could not confirm it, which is not a denial', ['c10', 'c11']],
      ['Dispute it', ['c28']],
      ['Deny it', ['c29']],
      ['Repeat it; this counts with its origin', ['c16']],
    ]);
    const doubt = reasons[1]?.names ?? '';
    expect(doubt).toContain('Yurii Ihnat (Ukraine’s air force)');
  });

  it('in both languages alike, and names every claim of the record’s threads once', () => {
    for (const lang of LANGS) {
      const ids = gradeReasons(origin.grade, origin.claims, dataset, lang).flatMap(({ claims }) => claims);
      expect([...ids].sort()).toEqual(origin.claims.map(({ id }) => id).sort());
    }
  });

  it('and never hides who could not confirm or denies it', () => {
    expect(gradeNotes(origin.grade, dataset, 'en')).toEqual([
      'Could not confirm: Yurii Ihnat (Ukraine’s air force)',
      expect.stringMatching(/^Disputed by: Vasily Nebenzya/),
      expect.stringMatching(/^Denied by: Kim Song/),
    ]);
    expect(gradeNotes(gradeOfRecord(record.claims), dataset, 'uk')).toEqual([]);
  });

  it('a person who speaks for no office of the list is named alone', () => {
    expect(speakerWithOffice('kirby', dataset, 'en')).toBe('John Kirby');
  });
});

describe('the ledger', () => {
  it('holds every claim of a thread in one group, in the order of the groups', () => {
    const groups = groupsOf(origin.claims);
    expect(groups.map(([group]) => group)).toEqual(
      LEDGER_GROUPS.filter((group) => groups.some(([other]) => other === group)),
    );
    expect(groups.flatMap(([, claims]) => claims.map(({ id }) => id)).sort()).toEqual(
      origin.claims.map(({ id }) => id).sort(),
    );
    const inGroup = (name: string) => groups.find(([group]) => group === name)?.[1].map(({ id }) => id);
    expect(inGroup('could-not-confirm')).toEqual(['c10', 'c11']);
    expect(inGroup('denies')).toEqual(['c29']);
  });
});

describe('what would settle it', () => {
  it('is said in words in both languages', () => {
    const missing = missingIn(origin, (speaker) => dataset.speaker(speaker)?.side);
    expect(missing.map(({ kind }) => kind)).toEqual(['grounds-of-denial', 'later-word']);
    for (const lang of LANGS) {
      for (const piece of missing) expect(missingText(piece, dataset, lang)).toMatch(/\p{L}{4}/u);
    }
    expect(missingText({ kind: 'other-side', side: 'ukraine' }, dataset, 'uk')).toContain('Україна');
  });
});

describe('a link to a withdrawn record', () => {
  const gone = `id: kh240102\nstatus: withdrawn\nwithdrawn:\n  date: 2024-03-01\n  reason: { uk: Помилка., en: A mistake. }\n`;
  const { site } = compile(changed('incidents/kh24.yaml', () => gone));
  if (!site) throw new Error('the fixture has problems');

  it('leads to its tombstone and is no fault of the link', () => {
    const { selected, notices } = selectionOf({ selection: ['kh240102'] }, createDataset(site));
    expect(notices).toEqual([]);
    expect(selected).toEqual([
      expect.objectContaining({
        kind: 'withdrawn',
        tombstone: expect.objectContaining({ date: '2024-03-01' }),
      }),
    ]);
    for (const lang of LANGS) {
      expect(selected.map((each) => selectedTitle(each, lang))).toEqual([
        RECORD_MESSAGES[lang].withdrawn.title,
      ]);
    }
  });
});
