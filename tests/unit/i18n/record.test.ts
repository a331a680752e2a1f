import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import type { Claim } from '../../../src/domain/claim.ts';
import { besideOf, gradeOfRecord, threadOf } from '../../../src/domain/grade.ts';
import { LEDGER_GROUPS, groupsOf } from '../../../src/domain/ledger.ts';
import { missingIn } from '../../../src/domain/missing.ts';
import { LANGS } from '../../../src/domain/text.ts';
import {
  answeredViews,
  besideNote,
  gradeNotes,
  gradeReasons,
  MESSAGES,
  missingLists,
  missingText,
  RECORD_MESSAGES,
  selectedTitle,
  speakerWithOffice,
} from '../../../src/i18n/index.ts';
import { createDataset, selectionOf } from '../../../src/state/index.ts';
import { changed } from '../compile/fixtures.ts';
import { dataset } from '../state/real.ts';

const record = dataset.record('k7f3');
const general = dataset.record('n5ko');
/** What the US said of the use of North Korean missiles: stated, not confirmed, disputed and denied. */
const use = general && threadOf(general.claims, 'c7');
if (!record || !general || !use) throw new Error('no thread on the use in n5ko');

describe('a grade explains itself', () => {
  it('from the claims that made it, with who made them', () => {
    const reasons = gradeReasons(use.grade, use.claims, dataset, 'en');
    expect(reasons.map(({ words, claims }) => [words, claims])).toEqual([
      ['Stated on their own account by', ['c7', 'c8']],
      ['Not confirmed, which is not a denial, by', ['c9', 'c10']],
      ['Disputed by', ['c11']],
      ['Denied by', ['c12']],
    ]);
    const doubt = reasons[1]?.names ?? '';
    expect(doubt).toContain('Yurii Ihnat (Ukraine’s air force)');
  });

  it('in both languages alike, and names every claim of the record’s threads once', () => {
    for (const lang of LANGS) {
      const ids = gradeReasons(use.grade, use.claims, dataset, lang).flatMap(({ claims }) => claims);
      expect([...ids].sort()).toEqual(use.claims.map(({ id }) => id).sort());
    }
  });

  it('and never hides who could not confirm or denies it', () => {
    expect(gradeNotes(use.grade, dataset, 'en')).toEqual([
      'Could not confirm: Yurii Ihnat (Ukraine’s air force)',
      expect.stringMatching(/^Disputed by: Vasily Nebenzya/),
      expect.stringMatching(/^Denied by: Kim Song/),
    ]);
    expect(gradeNotes(gradeOfRecord(record.claims), dataset, 'uk')).toEqual([]);
  });

  it('nor who said the same of what was said elsewhere', () => {
    const note = besideNote(besideOf(record.claims), dataset, 'en') ?? '';
    expect(note).toMatch(/Yurii Ihnat \(Ukraine’s air force\) could not confirm/);
    expect(note).toMatch(/Kim Song .*denies/);
    // The spokesman and the air force are one voice.
    expect(note.match(/could not confirm/g)).toHaveLength(1);
    expect(besideNote([], dataset, 'uk')).toBeNull();
  });

  it('a person who speaks for no office of the list is named alone', () => {
    expect(speakerWithOffice('kirby', dataset, 'en')).toBe('John Kirby');
  });
});

describe('the ledger', () => {
  it('holds every claim of a thread in one group, in the order of the groups', () => {
    const groups = groupsOf(use.claims);
    expect(groups.map(([group]) => group)).toEqual(
      LEDGER_GROUPS.filter((group) => groups.some(([other]) => other === group)),
    );
    expect(groups.flatMap(([, claims]) => claims.map(({ id }) => id)).sort()).toEqual(
      use.claims.map(({ id }) => id).sort(),
    );
    const inGroup = (name: string) => groups.find(([group]) => group === name)?.[1].map(({ id }) => id);
    expect(inGroup('could-not-confirm')).toEqual(['c9', 'c10']);
    expect(inGroup('denies')).toEqual(['c12']);
  });
});

describe('what a claim answers', () => {
  const claimOf = (id: string): Claim => {
    const claim = record.claims.find((each) => each.id === id);
    if (!claim) throw new Error(`k7f3 has no ${id}`);
    return claim;
  };

  it('in another record is named with that record, its speaker and what was said', () => {
    for (const lang of LANGS) {
      const [view, ...others] = answeredViews(claimOf('c29'), dataset, lang);
      expect(others).toEqual([]);
      expect(view).toMatchObject({ link: { record: 'n5ko', claim: 'c7' } });
      expect(view?.words).toContain(general.title[lang]);
      expect(view?.says).toContain(dataset.speaker('kirby')?.name[lang]);
    }
  });

  it('may be several things, each said in words', () => {
    const words = { uk: 'слова міністра', en: 'the words of the minister' };
    const claim = { ...claimOf('c29'), answers: ['c9', { words }, 'all' as const] };
    const views = answeredViews(claim, dataset, 'en');
    expect(views.map(({ link }) => link)).toEqual([{ record: null, claim: 'c9' }, null, null]);
    expect(views[1]?.words).toContain('the words of the minister');
    expect(views[2]?.words).toContain('all accusations of this kind');
    expect(answeredViews({ ...claim, answers: { words } }, dataset, 'uk')[0]?.words).toContain(
      'слова міністра',
    );
    expect(answeredViews(claimOf('c1'), dataset, 'en')).toEqual([]);
  });
});

describe('what would settle it', () => {
  it('is said in words in both languages', () => {
    const missing = missingIn(use, general.claims, (speaker) => dataset.speaker(speaker)?.side);
    expect(missing.map(({ kind }) => kind)).toEqual([
      'basis',
      'basis',
      'basis',
      'grounds-of-denial',
      'later-word',
    ]);
    for (const lang of LANGS) {
      for (const piece of missing) expect(missingText(piece, dataset, lang)).toMatch(/\p{L}{4}/u);
    }
    expect(missingText({ kind: 'other-side', side: 'ukraine' }, dataset, 'uk')).toContain('Україна');
  });

  it('says what the record lacks, and of what one statement lacks which statement that is', () => {
    const place = threadOf(record.claims, 'c4');
    if (!place) throw new Error('k7f3 has no c4');
    for (const lang of LANGS) {
      const { inRecord } = RECORD_MESSAGES[lang].missing;
      const [ofRecord, ofStatement, ...others] = missingLists(place, record.claims, dataset, lang);
      expect(others).toEqual([]);
      expect(ofRecord).toEqual({ hint: inRecord, pieces: [expect.any(String)] });
      expect(ofStatement?.hint).toContain('c4');
      expect(ofStatement?.hint).toContain(MESSAGES[lang].aspects.location);
      expect(ofStatement?.pieces.length).toBeGreaterThan(0);
    }
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
