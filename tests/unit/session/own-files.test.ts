import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../src/domain/own-file.ts';
import { MAX_FILES, SLOW_MS, type ChosenFile } from '../../../src/session/own-files.svelte.ts';
import { OWN_COLOURS } from '../../../src/state/index.ts';
import { fileProblemText } from '../../../src/i18n/index.ts';
import { settled } from './settled.ts';
import { chosen, given, type Given } from './own-files-stand-ins.ts';

const geojson = (name: string, ...points: [number, number][]): ChosenFile =>
  chosen(
    name,
    JSON.stringify({
      type: 'FeatureCollection',
      features: points.map((coordinates, i) => ({
        type: 'Feature',
        properties: { name: `${name} ${i}` },
        geometry: { type: 'Point', coordinates },
      })),
    }),
  );
const school = geojson('school.geojson', [36.25, 50]);
const unnamedColumns = (name: string): ChosenFile =>
  chosen(name, 'who,first,second\nA,49.95,36.3\nB,50.1,36.4');
const COLUMNS = { kind: 'pair', lat: 1, lon: 2 } as const;
const many = (count: number): ChosenFile[] =>
  Array.from({ length: count }, (_, i) => geojson(`${i + 1}.geojson`, [36, 50]));

const names = ({ own }: Given): string[] => own.files.map(({ name }) => name);
const refusals = ({ own }: Given): string[] =>
  own.refused.map(({ name, problem }) => `${name}: ${problem.kind}`);

/** A page on which files were chosen and read. */
async function withFiles(...files: ChosenFile[]): Promise<Given> {
  const it = given();
  await it.own.add(files);
  await it.reader.answerAll();
  return it;
}
/** The id of a file by its name. */
function idOf({ own }: Given, name: string): string {
  return own.files.find((file) => file.name === name)?.id ?? '';
}
const fileOf = ({ own }: Given, name: string) => own.files.find((file) => file.name === name);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('files that are chosen', () => {
  it('are read one after the other and listed in the order in which they were given', async () => {
    const it = given();
    await it.own.add([school, chosen('broken.geojson', '{'), geojson('b.geojson', [36, 49], [37, 50])]);
    await it.own.add([geojson('c.geojson', [36, 49])]);
    // The reader, which refuses to be asked twice at once, was asked for the first alone.
    expect(names(it)).toEqual([]);
    await it.reader.answer();
    expect(names(it)).toEqual(['school.geojson']);
    await it.reader.answerAll();
    expect(names(it)).toEqual(['school.geojson', 'b.geojson', 'c.geojson']);
    expect(refusals(it)).toEqual(['broken.geojson: broken-json']);
  });

  it('open their section, switch their layer on, and bring the map to each', async () => {
    const it = given();
    await it.own.add([]);
    expect(it.page.opened).toBe(0);
    await it.own.add([school, geojson('b.geojson', [36, 49], [37, 50])]);
    await it.reader.answerAll();
    expect([it.page.opened, it.page.layers]).toEqual([1, { ownFiles: 1 }]);
    expect(it.glances).toEqual([
      [36.25, 50, 36.25, 50],
      [36, 49, 37, 50],
    ]);
  });

  it('each get a colour of their own as long as there is one', async () => {
    const it = await withFiles(...many(OWN_COLOURS.length));
    expect(it.own.files.map(({ colour }) => colour)).toEqual([...OWN_COLOURS]);
    it.own.remove(idOf(it, '2.geojson'));
    await it.own.add([geojson('again.geojson', [36, 50]), geojson('more.geojson', [36, 50])]);
    await it.reader.answerAll();
    expect(fileOf(it, 'again.geojson')?.colour).toBe(OWN_COLOURS[1]);
    expect(fileOf(it, 'more.geojson')?.colour).toBe(OWN_COLOURS[0]);
  });
});

describe('a file that cannot be shown', () => {
  it.each([
    ['nothing in it', chosen('a.csv', ''), 'empty'],
    ['no feature in it', chosen('a.json', '{"type": "FeatureCollection", "features": []}'), 'no-features'],
    ['only features that cannot be drawn', geojson('a.json', [200, 95]), 'out-of-bounds'],
    ['more bytes than are read', { ...school, size: LIMITS.bytes + 1 }, 'too-large'],
    [
      'bytes that cannot be read any more',
      { ...school, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) },
      'unreadable',
    ],
  ])('with %s is named with the reason, in words, until that is dismissed', async (_what, file, kind) => {
    const it = await withFiles(file, geojson('next.geojson', [36, 50]));
    expect([names(it), refusals(it)]).toEqual([['next.geojson'], [`${file.name}: ${kind}`]]);
    const [refused] = it.own.refused;
    if (!refused) throw new Error('nothing was refused');
    for (const lang of ['uk', 'en'] as const)
      expect(fileProblemText(refused.problem, lang)).toMatch(/\S+ \S+/);
    it.own.dismiss(refused.id);
    expect(it.own.refused).toEqual([]);
  });

  it('is told with its line, so that it can be mended', async () => {
    const it = await withFiles(chosen('broken.geojson', '{\n"type": "FeatureCollection",\n"features": [}'));
    const [refused] = it.own.refused;
    expect(refused && fileProblemText(refused.problem, 'en')).toBe(
      'Line 3: it is not well-formed JSON from here on.',
    );
  });
});

describe(`more than ${MAX_FILES} files`, () => {
  it('are not let in: those that are being read and asked about count, and each that is refused is named', async () => {
    const it = given();
    await it.own.add([unnamedColumns('asked.csv')]);
    await it.reader.answer();
    expect(it.own.asked?.given.name).toBe('asked.csv');
    await it.own.add(many(MAX_FILES));
    expect(refusals(it)).toEqual([`${MAX_FILES}.geojson: too-many-files`]);
    it.own.answer(COLUMNS);
    await it.reader.answerAll();
    expect(it.own.files.length).toBe(MAX_FILES);
  });

  it('are not let in when the first is still being read', async () => {
    const it = given();
    await it.own.add(many(MAX_FILES + 1));
    expect(it.own.files).toEqual([]);
    expect(refusals(it)).toEqual([`${MAX_FILES + 1}.geojson: too-many-files`]);
    await it.reader.answerAll();
    expect(it.own.files.length).toBe(MAX_FILES);
  });

  it('are not let in while others are still being fetched from the disk', async () => {
    const it = await withFiles(...many(MAX_FILES - 1));
    await Promise.all([it.own.add([school]), it.own.add([geojson('late.geojson', [36, 50])])]);
    await it.reader.answerAll();
    expect([it.own.files.length, refusals(it)]).toEqual([MAX_FILES, ['late.geojson: too-many-files']]);
  });

  it('do not come about by taking one back: it waits until there is room', async () => {
    const it = await withFiles(...many(MAX_FILES));
    it.own.remove(idOf(it, '1.geojson'));
    await it.own.add([school]);
    await it.reader.answerAll();
    it.own.undoRemove();
    expect(refusals(it)).toEqual(['1.geojson: too-many-files']);
    expect([it.own.files.length, it.own.removed?.file.name]).toEqual([MAX_FILES, '1.geojson']);
  });
});

describe('reading that goes wrong', () => {
  it('is told of the file, and the next one is read', async () => {
    const it = given();
    await it.own.add([school, geojson('b.geojson', [36, 50])]);
    await it.reader.fail();
    await it.reader.answerAll();
    expect([refusals(it), names(it)]).toEqual([['school.geojson: no-worker'], ['b.geojson']]);
  });

  it('is told when no reader can be started, and tried again with the next file', async () => {
    let tries = 0;
    const it = given({
      startFileReader: () => {
        tries++;
        throw new Error('no worker here');
      },
    });
    await it.own.add([school, geojson('b.geojson', [36, 50])]);
    await settled();
    expect([refusals(it), tries]).toEqual([['school.geojson: no-worker', 'b.geojson: no-worker'], 2]);
  });
});

describe('reading that takes a while', () => {
  it('is told with how far it has come, and no more once it is done', async () => {
    const it = given();
    await it.own.add([school]);
    await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
    expect(it.own.slow).toBeNull();
    it.reader.asked?.onProgress(500);
    await vi.advanceTimersByTimeAsync(1);
    expect(it.own.slow).toEqual({ name: 'school.geojson', features: 500 });
    it.reader.asked?.onProgress(1000);
    expect(it.own.slow).toEqual({ name: 'school.geojson', features: 1000 });
    await it.reader.answer();
    expect(it.own.slow).toBeNull();
    await vi.advanceTimersByTimeAsync(2 * SLOW_MS);
    expect(it.own.slow).toBeNull();
  });

  it('can be ended, with all that waits and is still being fetched; that is no fault', async () => {
    const it = given();
    let fetched = (): void => undefined;
    const arrayBuffer = (): Promise<ArrayBuffer> =>
      new Promise((resolve) => (fetched = () => resolve(new ArrayBuffer(8))));
    await it.own.add([school, geojson('b.geojson', [36, 50])]);
    const adding = it.own.add([{ name: 'late.csv', size: 8, arrayBuffer }, geojson('c.geojson', [36, 50])]);
    await vi.advanceTimersByTimeAsync(SLOW_MS);
    it.own.cancel();
    fetched();
    await adding;
    await it.reader.answerAll();
    expect([names(it), it.own.refused, it.own.slow]).toEqual([[], [], null]);
    await it.own.add([school]);
    await it.reader.answerAll();
    expect(names(it)).toEqual(['school.geojson']);
  });
});

describe('a table that does not say where', () => {
  it('asks for its columns, and nothing else is read until that is answered', async () => {
    const it = given();
    await it.own.add([unnamedColumns('points.csv'), school]);
    await it.reader.answerAll();
    expect(it.own.asked?.question.columns.map(({ name }) => name)).toEqual(['who', 'first', 'second']);
    expect(names(it)).toEqual([]);
    it.own.answer(COLUMNS);
    expect(it.own.asked).toBeNull();
    await it.reader.answerAll();
    expect(names(it)).toEqual(['points.csv', 'school.geojson']);
    expect(fileOf(it, 'points.csv')).toMatchObject({
      columns: COLUMNS,
      reading: { features: { length: 2 } },
    });
  });

  it('is left when that is the answer', async () => {
    const it = await withFiles(unnamedColumns('points.csv'), school);
    it.own.answer(null);
    await it.reader.answerAll();
    expect([names(it), it.own.refused, it.own.asked]).toEqual([['school.geojson'], [], null]);
  });
});

describe('a file that is kept', () => {
  it('lies on the device as it was given, with what was chosen about it since', async () => {
    const it = await withFiles(school);
    const id = idOf(it, 'school.geojson');
    expect(it.kept.files.size).toBe(0);
    await it.own.setKept(id, true);
    expect(fileOf(it, 'school.geojson')).toMatchObject({ isKept: true, keepFault: null });
    it.own.setColour(id, 'green');
    it.own.setShown(id, false);
    await settled();
    const bytes = new Uint8Array(await school.arrayBuffer());
    expect([...it.kept.files.values()]).toEqual([
      { version: 1, id, name: school.name, bytes, columns: null, colour: 'green', isShown: false },
    ]);
    await it.own.setKept(id, false);
    expect([it.kept.files.size, fileOf(it, 'school.geojson')?.isKept]).toEqual([0, false]);
  });

  it.each(['full', 'blocked'] as const)(
    'by a device that is %s is not; that is told, and it stays open',
    async (fault) => {
      const it = await withFiles(school);
      it.kept.fault = fault;
      await it.own.setKept(idOf(it, 'school.geojson'), true);
      expect(fileOf(it, 'school.geojson')).toMatchObject({ isKept: false, keepFault: fault });
      it.kept.fault = null;
      await it.own.setKept(idOf(it, 'school.geojson'), true);
      expect(fileOf(it, 'school.geojson')).toMatchObject({ isKept: true, keepFault: null });
    },
  );

  it('and that the device does not let go stays kept, and says so', async () => {
    const it = await withFiles(school);
    await it.own.setKept(idOf(it, 'school.geojson'), true);
    it.kept.fault = 'blocked';
    await it.own.setKept(idOf(it, 'school.geojson'), false);
    expect(fileOf(it, 'school.geojson')).toMatchObject({ isKept: true, keepFault: 'not-forgotten' });
  });

  it('is read again when the page is, in its colour, without a word and without moving the map', async () => {
    const before = await withFiles(school, unnamedColumns('points.csv'));
    before.own.answer(COLUMNS);
    await before.reader.answerAll();
    for (const { id } of before.own.files) {
      before.own.setColour(id, 'olive');
      await before.own.setKept(id, true);
    }
    const it = given({ kept: before.kept });
    await it.own.restore();
    await it.reader.answerAll();
    expect(it.own.files.map(({ name, colour, isKept, columns }) => [name, colour, isKept, columns])).toEqual([
      ['school.geojson', 'olive', true, null],
      ['points.csv', 'olive', true, COLUMNS],
    ]);
    expect([it.page.layers, it.page.opened, it.glances]).toEqual([{}, 0, []]);
  });

  it('is gone from the device when it is removed, and there again when that is taken back', async () => {
    const it = await withFiles(school);
    await it.own.setKept(idOf(it, 'school.geojson'), true);
    it.own.remove(idOf(it, 'school.geojson'));
    await settled();
    expect([it.own.files, it.kept.files.size]).toEqual([[], 0]);
    it.own.undoRemove();
    await settled();
    expect([names(it), it.kept.files.size]).toEqual([['school.geojson'], 1]);
  });

  it('and that the device does not let go when it is removed stands in its place again, and says so', async () => {
    const it = await withFiles(school, geojson('b.geojson', [36, 50]));
    await it.own.setKept(idOf(it, 'school.geojson'), true);
    it.kept.fault = 'blocked';
    it.own.remove(idOf(it, 'school.geojson'));
    expect(names(it)).toEqual(['b.geojson']);
    await settled();
    expect(names(it)).toEqual(['school.geojson', 'b.geojson']);
    expect(fileOf(it, 'school.geojson')).toMatchObject({ isKept: true, keepFault: 'not-forgotten' });
    expect(it.own.removed).toBeNull();
  });
});

describe('a file that is removed', () => {
  it('can be taken back to its place, until another one is removed', async () => {
    const it = await withFiles(...many(3));
    it.own.remove(idOf(it, '2.geojson'));
    it.own.undoRemove();
    expect([names(it), it.own.removed]).toEqual([['1.geojson', '2.geojson', '3.geojson'], null]);
    it.own.remove(idOf(it, '1.geojson'));
    it.own.remove(idOf(it, '3.geojson'));
    it.own.undoRemove();
    it.own.undoRemove();
    expect(names(it)).toEqual(['2.geojson', '3.geojson']);
  });

  it('leaves no layer on when it was the last, and brings it back with itself', async () => {
    const it = await withFiles(...many(2));
    it.own.remove(idOf(it, '1.geojson'));
    expect(it.own.isLayerOn).toBe(true);
    it.own.remove(idOf(it, '2.geojson'));
    expect(it.own.isLayerOn).toBe(false);
    it.own.undoRemove();
    expect(it.own.isLayerOn).toBe(true);
  });
});

describe('on the map', () => {
  it('are the files that are shown; showing one switches the layer on', async () => {
    const it = await withFiles(...many(2));
    const id = idOf(it, '1.geojson');
    it.own.setShown(id, false);
    expect(it.own.drawn.map((file) => file.id)).toEqual([idOf(it, '2.geojson')]);
    it.page.layers = {};
    it.own.setShown(id, true);
    expect([it.own.drawn.length, it.own.isLayerOn]).toEqual([2, true]);
  });

  it('a feature is opened from the list and brought to sight; closed, or without its file, there is none', async () => {
    const it = await withFiles(geojson('a.geojson', [36, 49], [37, 50]));
    const fileId = idOf(it, 'a.geojson');
    it.own.open({ fileId, index: 1 });
    expect(it.own.opened).toMatchObject({ index: 1, feature: { name: 'a.geojson 1' } });
    expect(it.glances.at(-1)).toEqual([37, 50, 37, 50]);
    expect(it.own.openedOnMap).toMatchObject({ properties: { index: 1 } });
    it.own.setShown(fileId, false);
    expect([it.own.opened?.index, it.own.openedOnMap]).toEqual([1, null]);
    it.own.close();
    expect(it.own.opened).toBeNull();
    it.own.open({ fileId, index: 0 });
    it.own.remove(fileId);
    expect(it.own.opened).toBeNull();
    it.own.open({ fileId: 'no such file', index: 0 });
    expect(it.own.opened).toBeNull();
  });

  it('clicks go through the features that lie there, the topmost first, and then to what lies below', async () => {
    const it = await withFiles(geojson('a.geojson', [36, 49], [36, 49]));
    const fileId = idOf(it, 'a.geojson');
    const hits = [1, 0].map((index) => ({ fileId, index }));
    const opened = [1, 2, 3].map(() => [it.own.pick(hits), it.own.opened?.index ?? null]);
    expect(opened).toEqual([
      [true, 1],
      [true, 0],
      [false, null],
    ]);
    expect(it.own.pick([])).toBe(false);
  });
});
