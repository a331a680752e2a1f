import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportDraft, type Draft } from '../../../src/desk/index.ts';
import type { Desk } from '../../../src/session/desk.svelte.ts';
import { SETTLE_MS, SLOW_MS } from '../../../src/session/text-reading.svelte.ts';
import { codeOf, examine, inputOf } from '../desk/examples.ts';
import { HeldExaminer, HeldStorage, newDesk } from './desk-stand-ins.ts';

const CHUHUIV = 'Ракетний удар по Чугуєву.';
const IZIUM = 'Ракетний удар по Ізюму.';
const COMPLETE = { category: 'missile-strike', earliest: '2024-01-02', latest: '2024-01-02' };
const UNREAD = (because: string) => [{ kind: 'unread', because }];
const draft = (id: string, text: string): Draft => ({
  version: 1,
  id,
  text,
  published: '',
  corrections: {},
  edits: COMPLETE,
  savedAt: '2024-01-03T10:00:00.000Z',
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Writes a text into the box, as typing does. */
function type(desk: Desk, text: string): void {
  desk.text = text;
  desk.reading.typed();
}

/** A desk on which a text has been read and every field of the record is filled. */
async function deskWith(
  text: string,
  examiner = new HeldExaminer(),
): Promise<{ desk: Desk; examiner: HeldExaminer }> {
  const desk = newDesk({ examiner });
  for (const [field, value] of Object.entries(COMPLETE)) desk.edit(field as keyof typeof COMPLETE, value);
  type(desk, text);
  await vi.advanceTimersByTimeAsync(SETTLE_MS);
  await examiner.answer();
  return { desk, examiner };
}

const wordsOf = (desk: Desk): string[] => desk.record.places.map(({ text }) => text);
const exported = async (desk: Desk) =>
  (await exportDraft(desk.record, '2024-02-01', async (words) => examine(words))).files;

describe('what is exported', () => {
  it('is of the text that is shown', async () => {
    const { desk } = await deskWith(CHUHUIV);
    expect(desk.obstacles).toEqual([]);
    const files = await exported(desk);
    expect([...files.keys()].join()).toContain('chuhuiv');
  });

  it('is nothing from the moment in which the text is typed on until that is read', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV);
    type(desk, IZIUM);
    expect(desk.obstacles).toEqual(UNREAD('under-way'));
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    expect(desk.obstacles).toEqual(UNREAD('under-way'));
    await examiner.answer();
    expect(desk.obstacles).toEqual([]);
    expect(wordsOf(desk)).toEqual(['Ізюму']);
  });

  it('is nothing while another date of publication has not been reckoned with', async () => {
    const { desk, examiner } = await deskWith('Вчора був удар по Чугуєву.');
    const [before] = desk.claims;
    desk.published = '2024-01-03';
    expect(desk.reading.isBehind).toBe(true);
    expect(desk.obstacles).toEqual(UNREAD('under-way'));
    desk.reading.typed();
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    await examiner.answer();
    expect(desk.obstacles).toEqual([]);
    expect(desk.claims[0]).toMatchObject({ kind: 'when', earliest: '2024-01-02' });
    expect(desk.claims[0]).not.toEqual(before);
  });

  it('is nothing after a reading that was cancelled, until the text is read again', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV);
    type(desk, IZIUM);
    await vi.advanceTimersByTimeAsync(SETTLE_MS + SLOW_MS);
    expect(desk.reading.progress).toBe('slow');
    desk.reading.cancel();
    expect(desk.reading.progress).toBe('cancelled');
    expect(desk.obstacles).toEqual(UNREAD('cancelled'));
    expect(desk.text).toBe(IZIUM);
    await expect(exported(desk)).rejects.toThrow('cannot be exported');
    void desk.reading.begin();
    expect(desk.obstacles).toEqual(UNREAD('under-way'));
    await examiner.answer();
    expect(desk.obstacles).toEqual([]);
    expect(wordsOf(desk)).toEqual(['Ізюму']);
  });

  it('is nothing after a reading that failed, as when the worker dies, until the text is read again', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV);
    type(desk, IZIUM);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    await examiner.fail();
    expect(desk.obstacles).toEqual(UNREAD('failed'));
    void desk.reading.begin();
    await examiner.answer();
    expect(desk.obstacles).toEqual([]);
    expect(wordsOf(desk)).toEqual(['Ізюму']);
  });

  it('is nothing when the examiner throws instead of promising', async () => {
    const desk = newDesk({
      examiner: {
        examine: () => {
          throw new Error('no worker');
        },
        cancel: () => undefined,
      },
    });
    type(desk, IZIUM);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    expect(desk.obstacles).toEqual(UNREAD('failed'));
  });

  it('is never the place of a draft that was opened before, however late its reading ends', async () => {
    for (const isDeaf of [false, true]) {
      const { desk, examiner } = await deskWith(CHUHUIV, new HeldExaminer(isDeaf));
      desk.open(draft('chuh', CHUHUIV));
      desk.open(draft('izium', IZIUM));
      expect(desk.examination).toBeNull();
      expect(desk.obstacles).toEqual(UNREAD('under-way'));
      while (examiner.asked.length > 0) {
        await examiner.answer();
        expect([[], ['Ізюму']]).toContainEqual(wordsOf(desk));
      }
      expect(desk.obstacles).toEqual([]);
      expect(wordsOf(desk)).toEqual(['Ізюму']);
    }
  });

  it('is nothing of the text before on a desk that was cleared while it was read', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV, new HeldExaminer(true));
    type(desk, IZIUM);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    desk.clear();
    await examiner.answer();
    expect(desk.examination).toBeNull();
    expect(desk.obstacles.map(({ kind }) => kind)).toContain('no-place');
    desk.takeBack();
    expect(desk.text).toBe(IZIUM);
    expect(desk.obstacles).toEqual(UNREAD('under-way'));
    await examiner.answer();
    expect(wordsOf(desk)).toEqual(['Ізюму']);
  });

  it('takes no correction that was made on an older text without reading the newer one', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV);
    type(desk, IZIUM);
    desk.correct('Чугуєву#1', { code: codeOf('Мерефа') });
    expect(desk.obstacles).toEqual(UNREAD('under-way'));
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    await examiner.answer();
    expect(desk.record.places).toMatchObject([{ text: 'Ізюму', code: codeOf('Ізюм'), isCorrected: false }]);
  });

  it('is the same as before when the text comes back to what was read, without another reading', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV);
    type(desk, IZIUM);
    type(desk, CHUHUIV);
    expect(desk.reading.isBehind).toBe(false);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    expect(examiner.asked).toEqual([]);
    expect(desk.obstacles).toEqual([]);
  });
});

describe('a reading', () => {
  it('waits for a pause in the typing', async () => {
    const examiner = new HeldExaminer();
    const desk = newDesk({ examiner });
    for (const length of [5, 10, CHUHUIV.length]) {
      type(desk, CHUHUIV.slice(0, length));
      await vi.advanceTimersByTimeAsync(SETTLE_MS - 1);
    }
    expect(examiner.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(examiner.asked.map(({ text }) => text)).toEqual([CHUHUIV]);
  });

  it('that is nearly done is waited for, and then the newer text is read', async () => {
    const examiner = new HeldExaminer();
    const desk = newDesk({ examiner });
    type(desk, CHUHUIV);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    type(desk, IZIUM);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    expect(examiner.asked.map(({ text }) => text)).toEqual([CHUHUIV]);
    await examiner.answer();
    // Meanwhile the earlier text is shown as it was read, and said to be the earlier one.
    expect([desk.readText, desk.reading.isBehind]).toEqual([CHUHUIV, true]);
    expect(examiner.asked.map(({ text }) => text)).toEqual([IZIUM]);
  });

  it('that is slow is told, and gives way to a newer text', async () => {
    const examiner = new HeldExaminer();
    const desk = newDesk({ examiner });
    type(desk, CHUHUIV);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    expect(desk.reading.progress).toBe('reading');
    await vi.advanceTimersByTimeAsync(SLOW_MS);
    expect(desk.reading.progress).toBe('slow');
    type(desk, IZIUM);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    expect(examiner.asked.map(({ text }) => text)).toEqual([IZIUM]);
    expect(desk.reading.progress).toBe('reading');
    await examiner.answer();
    expect([desk.reading.progress, desk.readText]).toEqual(['idle', IZIUM]);
  });

  it('that fails does not keep the newer text from being read', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV);
    type(desk, IZIUM);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    type(desk, CHUHUIV + IZIUM);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    await examiner.fail();
    expect(desk.reading.progress).toBe('reading');
    await examiner.answer();
    expect(desk.readText).toBe(CHUHUIV + IZIUM);
  });

  it('that was cancelled stays so, however late it answers; there is nothing to cancel before and after', async () => {
    const examiner = new HeldExaminer(true);
    const desk = newDesk({ examiner });
    desk.reading.cancel();
    expect(desk.reading.progress).toBe('idle');
    type(desk, CHUHUIV);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    desk.reading.cancel();
    await examiner.answer();
    await vi.advanceTimersByTimeAsync(2 * SLOW_MS);
    expect([desk.reading.progress, desk.examination]).toEqual(['cancelled', null]);
  });

  it('of a text that is emptied leaves nothing', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV);
    type(desk, '  ');
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    expect([desk.examination, desk.reading.progress, examiner.asked]).toEqual([null, 'idle', []]);
  });
});

describe('a saved draft', () => {
  it('holds text, corrections and edits as they are, while the text is behind too', async () => {
    const { desk } = await deskWith(CHUHUIV);
    desk.correct('Чугуєву#1', { role: 'visit' });
    type(desk, IZIUM);
    desk.save();
    const [saved] = desk.listed.drafts;
    expect(saved).toEqual({
      version: 1,
      id: desk.id,
      text: IZIUM,
      published: '',
      corrections: { 'Чугуєву#1': { role: 'visit' } },
      edits: COMPLETE,
      savedAt: '2024-02-01T12:00:01.000Z',
    });
    expect(desk.isUnsaved).toBe(false);
  });

  it('is opened as it was saved; what was on the desk unsaved is put aside and can be taken back', async () => {
    const { desk, examiner } = await deskWith(CHUHUIV);
    const [mention] = desk.mentions;
    desk.correct(mention?.key ?? '', { code: codeOf('Чугуївський район', 'raion') });
    desk.save();
    const [saved] = desk.listed.drafts;
    if (!saved) throw new Error('nothing was saved');
    const { id } = desk;
    desk.clear();
    expect([desk.putAside, desk.id === id, desk.canUndo]).toEqual([null, false, false]);
    desk.text = 'Not saved';
    desk.open(saved);
    expect([desk.text, desk.id, desk.isSaved]).toEqual([CHUHUIV, id, true]);
    await examiner.answer();
    expect(desk.record.places).toMatchObject([{ precision: 'raion', isCorrected: true }]);
    desk.takeBack();
    expect([desk.text, desk.putAside]).toEqual(['Not saved', null]);
  });

  it('that is removed can be taken back, and the text stays on the desk', async () => {
    const { desk } = await deskWith(CHUHUIV);
    desk.save();
    const [saved] = desk.listed.drafts;
    if (!saved) throw new Error('nothing was saved');
    desk.remove(saved);
    expect([desk.listed.drafts, desk.text, desk.isUnsaved]).toEqual([[], CHUHUIV, true]);
    expect(desk.obstacles).toEqual([]);
    desk.undoRemove();
    expect([desk.listed.drafts, desk.deleted, desk.isSaved]).toEqual([[saved], null, true]);
  });

  it.each([
    ['full', new DOMException('no room', 'QuotaExceededError')],
    ['blocked', new DOMException('denied', 'SecurityError')],
  ])('that finds the storage %s is told, and nothing is lost', async (fault, error) => {
    const storage = new HeldStorage();
    const desk = newDesk({ openStorage: () => storage });
    type(desk, CHUHUIV);
    storage.fault = error;
    desk.save();
    expect([desk.saveFault, desk.isUnsaved, desk.text]).toEqual([fault, true, CHUHUIV]);
    storage.fault = null;
    desk.save();
    expect([desk.saveFault, desk.isUnsaved]).toEqual([null, false]);
  });

  it('cannot be kept where the browser gives no storage: that is told from the start', () => {
    const desk = newDesk({
      openStorage: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(desk.listed.fault).toBe('blocked');
    type(desk, CHUHUIV);
    desk.save();
    expect([desk.saveFault, desk.text]).toEqual(['blocked', CHUHUIV]);
  });
});

describe('corrections', () => {
  it('are taken back one by one, and all of one mention at once', async () => {
    const { desk } = await deskWith(CHUHUIV);
    const [{ key } = { key: '' }] = desk.mentions;
    const found = desk.places;
    desk.correct(key, { role: 'visit' });
    desk.correct(key, { dropped: true });
    expect(desk.places).toEqual([]);
    desk.undo();
    expect(desk.mentions).toMatchObject([{ role: 'visit', isDropped: false }]);
    desk.undo();
    expect([desk.places, desk.canUndo]).toEqual([found, false]);
    desk.undo();
    desk.correct(key, { role: 'visit' });
    desk.correct(key, { code: codeOf('Ізюм') });
    desk.reset(key);
    expect([desk.corrections, desk.places]).toEqual([{}, found]);
    desk.undo();
    expect(desk.mentions).toMatchObject([{ role: 'visit', code: codeOf('Ізюм') }]);
  });

  it('leave out a claim, and take it back in', async () => {
    const { desk } = await deskWith('Ракетний удар по Чугуєву, поранено двох людей.');
    const injured = desk.claims.find(({ kind }) => kind === 'casualties');
    desk.correct(injured?.key ?? '', { dropped: true });
    expect(desk.record.claims.map(({ kind }) => kind)).not.toContain('casualties');
    desk.correct(injured?.key ?? '', { dropped: undefined });
    expect(desk.record.claims.map(({ kind }) => kind)).toContain('casualties');
  });
});

describe('on the map', () => {
  it('the places that were hit are drawn while the desk is open, and only then', async () => {
    const { desk } = await deskWith(CHUHUIV);
    expect(desk.drawn).toEqual([]);
    desk.isOpen = true;
    expect(desk.drawn).toMatchObject([{ code: codeOf('Чугуїв'), isIncident: true }]);
  });

  it('a mention of another role is drawn and brought to sight when the reader asks for it', async () => {
    const glances: unknown[] = [];
    const examiner = new HeldExaminer();
    const desk = newDesk({ examiner, glanceAt: (areas) => glances.push(areas) });
    desk.isOpen = true;
    type(desk, CHUHUIV);
    await vi.advanceTimersByTimeAsync(SETTLE_MS);
    await examiner.answer();
    const [mention] = desk.mentions;
    if (!mention) throw new Error('no place was found');
    desk.correct(mention.key, { role: 'visit' });
    expect(desk.drawn).toEqual([]);
    desk.show(mention);
    expect(desk.drawn).toMatchObject([{ code: codeOf('Чугуїв'), isIncident: false }]);
    expect(glances).toEqual([[desk.drawn[0]?.area]]);
  });
});

describe('whatever is done, in whatever order', () => {
  const TEXTS = [
    CHUHUIV,
    IZIUM,
    'Вчора внаслідок удару по Чугуєву та Ізюму поранено трьох людей.',
    'У ніч на 5 січня дрони вдарили по Вовчанську, загинула людина.',
    'Нічого не сталося.',
    '',
  ];
  const PUBLISHED = ['', '2024-01-03', '2024-01-09'];

  interface Real {
    readonly desk: Desk;
    readonly examiner: HeldExaminer;
    /** How often something could be exported. */
    exportable: number;
  }
  type Step = fc.AsyncCommand<object, Real>;

  /** Places, claims and words are those that the text itself gives, read anew from scratch. */
  function check(real: Real): void {
    const { desk } = real;
    if (desk.obstacles.length > 0) return;
    real.exportable++;
    const { text, published, corrections, edits } = desk;
    const { record } = desk;
    const fresh = inputOf(text, { published, corrections, edits });
    expect(record.text).toBe(text);
    expect(record.places).toEqual(fresh.places);
    expect(record.claims).toEqual(fresh.claims);
    for (const { span, text: words } of [...record.places, ...record.claims])
      expect(text.slice(...span)).toBe(words);
  }

  const step = (name: string, run: (real: Real) => void | Promise<void>): Step => ({
    check: () => true,
    toString: () => name,
    async run(_model, real) {
      await run(real);
      check(real);
    },
  });
  const textOf = fc.constantFrom(...TEXTS);
  const steps = fc.commands(
    [
      textOf.map((text) => step(`type "${text}"`, ({ desk }) => type(desk, text))),
      fc.constantFrom(...PUBLISHED).map((published) =>
        step(`published "${published}"`, ({ desk }) => {
          desk.published = published;
          desk.reading.typed();
        }),
      ),
      fc.constantFrom(1, SETTLE_MS, SLOW_MS).map((ms) =>
        step(`wait ${ms}`, async () => {
          await vi.advanceTimersByTimeAsync(ms);
        }),
      ),
      fc.constant(step('answer', ({ examiner }) => examiner.answer())),
      fc.constant(step('answer at once', ({ examiner }) => examiner.answer())),
      fc.constant(step('fail', ({ examiner }) => examiner.fail())),
      fc.constant(step('cancel', ({ desk }) => desk.reading.cancel())),
      fc.constant(step('read again', ({ desk }) => void desk.reading.begin())),
      fc.constant(step('clear', ({ desk }) => desk.clear())),
      fc.constant(step('take back', ({ desk }) => desk.takeBack())),
      fc.constant(step('save', ({ desk }) => desk.save())),
      textOf.map((text) => step(`open "${text}"`, ({ desk }) => desk.open(draft('opened', text)))),
      fc.constant(
        step('remove', ({ desk }) => {
          const [saved] = desk.listed.drafts;
          if (saved) desk.remove(saved);
        }),
      ),
      fc
        .constantFrom('Чугуєву#1', 'Ізюму#1')
        .map((key) => step(`correct ${key}`, ({ desk }) => desk.correct(key, { code: codeOf('Мерефа') }))),
      fc.constant(
        step('fill in', ({ desk }) => {
          desk.edit('category', COMPLETE.category);
          desk.edit('earliest', COMPLETE.earliest);
          desk.edit('latest', COMPLETE.latest);
        }),
      ),
    ],
    { maxCommands: 40, size: 'max' },
  );

  it.each([
    ['an examiner that heeds a cancel', false],
    ['an examiner whose answers may come after it', true],
  ])('what can be exported is of the text that is shown: %s', async (_name, isDeaf) => {
    let exportable = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (commands) => {
        const examiner = new HeldExaminer(isDeaf);
        const real: Real = { desk: newDesk({ examiner }), examiner, exportable: 0 };
        await fc.asyncModelRun(() => ({ model: {}, real }), commands);
        // Left alone, it comes to an end: what is shown has been read, or is said not to have been.
        for (let rest = 0; rest < 6; rest++) {
          await vi.advanceTimersByTimeAsync(SETTLE_MS);
          await examiner.answer();
          check(real);
        }
        expect(real.desk.reading.state).not.toBe('under-way');
        exportable += real.exportable;
      }),
      { numRuns: 150 },
    );
    // The promise was put to the test, not passed by.
    expect(exportable).toBeGreaterThan(50);
  });
});
