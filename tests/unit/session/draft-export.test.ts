import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../src/session/desk.svelte.ts';
import { DraftExport } from '../../../src/session/draft-export.svelte.ts';
import { HeldExaminer, newDesk } from './desk-stand-ins.ts';

const CHUHUIV = 'Ракетний удар по Чугуєву.';
const IZIUM = 'Ракетний удар по Ізюму.';

interface Given {
  readonly desk: Desk;
  readonly examiner: HeldExaminer;
  readonly making: DraftExport;
  readonly downloads: { readonly name: string; readonly files: string; readonly type: string }[];
  readonly clipboard: string[];
}

async function read(desk: Desk, examiner: HeldExaminer, text: string): Promise<void> {
  desk.text = text;
  void desk.reading.begin();
  await examiner.answer();
}

/** A desk that is ready to be exported. */
async function given(writeText?: () => Promise<void>): Promise<Given> {
  const examiner = new HeldExaminer();
  const desk = newDesk({ examiner });
  desk.edit('category', 'missile-strike');
  desk.edit('earliest', '2024-01-02');
  await read(desk, examiner, CHUHUIV);
  const downloads: Given['downloads'] = [];
  const clipboard: string[] = [];
  const making = new DraftExport(desk, {
    today: () => '2024-02-01',
    download: (name, zip, type) => {
      const texts = Object.values(unzipSync(zip)).map((bytes) => strFromU8(bytes));
      downloads.push({ name, files: texts.join('\n'), type });
    },
    writeText: writeText ?? (async (text) => void clipboard.push(text)),
  });
  return { desk, examiner, making, downloads, clipboard };
}

/** Waits until the words of a place are examined, for the export. */
async function underWay(examiner: HeldExaminer, words: string): Promise<void> {
  await vi.waitFor(() => expect(examiner.asked.map(({ text }) => text)).toContain(words), {
    timeout: 60_000,
  });
}

describe('an export of the desk', () => {
  it('is an archive with a name of its own, and one at a time', async () => {
    const { examiner, making, downloads, desk } = await given();
    const made = making.download();
    expect(making.isBusy).toBe(true);
    await underWay(examiner, 'Чугуєву');
    await examiner.answer();
    await made;
    expect(downloads).toMatchObject([{ name: `${desk.id}.zip`, type: 'application/zip' }]);
    expect(downloads[0]?.files).toContain('Чугуєву');
    expect([making.isBusy, making.outcome, making.patch]).toEqual([false, 'downloaded', '']);
  });

  it('is a patch in the clipboard, and that is said', async () => {
    const { examiner, making, clipboard } = await given();
    const made = making.copy();
    await underWay(examiner, 'Чугуєву');
    await examiner.answer();
    await made;
    expect(clipboard.join()).toMatch(/^(Append|diff --git)/);
    expect([making.outcome, making.patch]).toEqual(['copied', '']);
  });

  it('is shown to be copied by hand where the clipboard refuses, until the next one', async () => {
    const { examiner, making } = await given(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const made = making.copy();
    await underWay(examiner, 'Чугуєву');
    await examiner.answer();
    await made;
    expect(making.outcome).toBe('refused');
    expect(making.patch).toContain('Чугуєву');
    const again = making.download();
    expect([making.outcome, making.patch]).toEqual([null, '']);
    await underWay(examiner, 'Чугуєву');
    await examiner.answer();
    await again;
  });

  it('that was refused is not shown any more once the desk has been changed: it is of another text', async () => {
    const { desk, examiner, making } = await given(() =>
      Promise.reject(new DOMException('no', 'NotAllowedError')),
    );
    const made = making.copy();
    await underWay(examiner, 'Чугуєву');
    await examiner.answer();
    await made;
    expect(making.patch).toContain('Чугуєву');
    desk.text = IZIUM;
    expect([making.outcome, making.patch]).toEqual([null, '']);
  });

  it('that cannot be made is told, and another try is free', async () => {
    const { examiner, making, downloads } = await given();
    const made = making.download();
    await underWay(examiner, 'Чугуєву');
    await examiner.fail();
    await made;
    expect([making.outcome, making.isBusy, downloads]).toEqual(['failed', false, []]);
  });

  it('is of what is shown when it is ready: a change of the record meanwhile is in it', async () => {
    const { desk, examiner, making, downloads } = await given();
    const made = making.download();
    await underWay(examiner, 'Чугуєву');
    desk.edit('titleEn', 'Another title');
    await examiner.answer();
    await underWay(examiner, 'Чугуєву');
    await examiner.answer();
    await made;
    expect(downloads.map(({ files }) => files.includes('Another title'))).toEqual([true]);
  });

  it('comes to nothing, and to no fault, when the text is changed or another draft is opened meanwhile', async () => {
    for (const change of [
      (desk: Desk) => (desk.text = IZIUM),
      (desk: Desk) => desk.clear(),
      (desk: Desk) => {
        desk.text = IZIUM;
        void desk.reading.begin();
        desk.reading.cancel();
      },
    ]) {
      const { desk, examiner, making, downloads } = await given();
      const made = making.download();
      await underWay(examiner, 'Чугуєву');
      change(desk);
      await examiner.answer();
      await made;
      expect([making.outcome, making.isBusy, downloads]).toEqual([null, false, []]);
    }
  });

  it('is not begun while something stands in its way', async () => {
    const { desk, examiner, making, downloads } = await given();
    desk.text = IZIUM;
    await making.download();
    expect([examiner.asked, downloads, making.isBusy]).toEqual([[], [], false]);
  });
});
