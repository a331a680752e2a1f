import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesOnDevice, type KeptFile } from '../../../src/session/kept-files.ts';

const DATABASE = 'kharkiv-incident-map';
const file = (id: string, change: Partial<KeptFile> = {}): KeptFile => ({
  version: 1,
  id,
  name: `${id}.csv`,
  bytes: new Uint8Array([1, 2, 3]),
  columns: { kind: 'pair', lat: 0, lon: 1 },
  colour: 'teal',
  isShown: true,
  ...change,
});
const byId = (a: KeptFile, b: KeptFile): number => (a.id < b.id ? -1 : 1);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('files on the device', () => {
  it('are there for the next visit as they were kept, and gone once they are forgotten', async () => {
    const device = new IDBFactory();
    const kept = filesOnDevice(() => device);
    expect(await kept.keep(file('a'))).toBeNull();
    expect(await kept.keep(file('b'))).toBeNull();
    const nextVisit = filesOnDevice(() => device);
    expect([...(await nextVisit.all())].sort(byId)).toEqual([file('a'), file('b')]);
    expect(await nextVisit.forget('a')).toBeNull();
    expect(await nextVisit.forget('never kept')).toBeNull();
    expect(await kept.all()).toEqual([file('b')]);
  });

  it('take the place of an older one with their id', async () => {
    const device = new IDBFactory();
    const kept = filesOnDevice(() => device);
    await kept.keep(file('a'));
    await kept.keep(file('a', { colour: 'green' }));
    expect(await kept.all()).toEqual([file('a', { colour: 'green' })]);
  });

  it('leave no trace where none was ever kept: looking for them makes no database', async () => {
    const device = new IDBFactory();
    expect(await filesOnDevice(() => device).all()).toEqual([]);
    expect(await device.databases()).toEqual([]);
    await filesOnDevice(() => device).keep(file('a'));
    expect((await device.databases()).map(({ name }) => name)).toEqual([DATABASE]);
  });

  it('of another version of the page are not read, and are left as they are', async () => {
    const device = new IDBFactory();
    const kept = filesOnDevice(() => device);
    await kept.keep(file('a'));
    const newer = { ...file('b'), version: 2 };
    await new Promise<void>((resolve, reject) => {
      const opening = device.open(DATABASE);
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
      opening.onsuccess = () => {
        const writing = opening.result.transaction('own-files', 'readwrite');
        writing.objectStore('own-files').put(newer);
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    expect(await kept.all()).toEqual([file('a')]);
    await kept.forget('a');
    expect(await kept.all()).toEqual([]);
    const count = await new Promise<number>((resolve) => {
      const opening = device.open(DATABASE);
      opening.onsuccess = () => {
        const counting = opening.result.transaction('own-files').objectStore('own-files').count();
        counting.onsuccess = () => resolve(counting.result);
      };
    });
    expect(count).toBe(1);
  });

  it('that find no room are told to be too many, and what was kept before stays', async () => {
    const device = new IDBFactory();
    const kept = filesOnDevice(() => device);
    await kept.keep(file('a'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await kept.keep(file('b'))).toBe('full');
    expect(await kept.all()).toEqual([file('a')]);
  });

  it('cannot be kept where the browser blocks its storage: that is told, and looking for them is no fault', async () => {
    const kept = filesOnDevice(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect([await kept.keep(file('a')), await kept.forget('a'), await kept.all()]).toEqual([
      'blocked',
      'blocked',
      [],
    ]);
  });

  it('cannot be kept where a newer version of the page has given the database another form', async () => {
    const device = new IDBFactory();
    const held = device.open(DATABASE, 2);
    await new Promise<void>((resolve) => (held.onsuccess = () => resolve()));
    const kept = filesOnDevice(() => device);
    expect([await kept.keep(file('a')), await kept.all()]).toEqual(['blocked', []]);
  });
});
