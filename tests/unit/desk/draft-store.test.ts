import { describe, expect, it } from 'vitest';
import { DraftStore, type Draft, type DraftStorage } from '../../../src/desk/index.ts';

/** The storage of a browser, with as much room as it is given. */
class Room implements DraftStorage {
  readonly entries = new Map<string, string>();
  readonly #size: number;
  constructor(size = Infinity) {
    this.#size = size;
  }
  get length(): number {
    return this.entries.size;
  }
  key(i: number): string | null {
    return [...this.entries.keys()][i] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const others = [...this.entries]
      .filter(([other]) => other !== key)
      .reduce((n, [, text]) => n + text.length, 0);
    if (others + value.length > this.#size) throw new DOMException('no room', 'QuotaExceededError');
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

const draft = (id: string, savedAt: string, text = 'Удар по Чугуєву'): Draft => ({
  version: 1,
  id,
  text,
  published: '2024-01-05',
  corrections: { 'Чугуєву#1': { role: 'visit' }, '=when:вчора#1': { dropped: true } },
  edits: { titleEn: 'Own title' },
  savedAt,
});
const A = draft('aaaa', '2024-01-06T10:00:00.000Z');
const B = draft('bbbb', '2024-01-07T10:00:00.000Z');

const blocked = new DraftStore(() => {
  throw new DOMException('denied', 'SecurityError');
});

describe('drafts on the device', () => {
  it('come back as they were saved, the newest first', () => {
    const room = new Room();
    const store = new DraftStore(() => room);
    expect([store.save(A), store.save(B)]).toEqual([null, null]);
    expect(new DraftStore(() => room).list()).toEqual({ drafts: [B, A], unreadable: 0, fault: null });
  });

  it('saving again replaces, and deleting takes away only that one', () => {
    const room = new Room();
    const store = new DraftStore(() => room);
    store.save(A);
    store.save(B);
    store.save({ ...A, text: 'Інше' });
    expect(store.list().drafts.map(({ text }) => text)).toEqual([B.text, 'Інше']);
    store.remove('bbbb');
    expect(store.list().drafts.map(({ id }) => id)).toEqual(['aaaa']);
  });

  it('a full storage is told, and the draft that was there stays', () => {
    const room = new Room(400);
    const store = new DraftStore(() => room);
    expect(store.save(A)).toBeNull();
    expect(store.save({ ...A, text: 'а'.repeat(500) })).toBe('full');
    expect(store.list().drafts).toEqual([A]);
  });

  it('a blocked storage is told at every step and nothing throws', () => {
    expect(blocked.save(A)).toBe('blocked');
    expect(blocked.list()).toEqual({ drafts: [], unreadable: 0, fault: 'blocked' });
    expect(blocked.remove('aaaa')).toBe('blocked');
  });

  it.each([
    ['text that is no JSON', '{'],
    ['a draft of another version', JSON.stringify({ ...A, version: 2 })],
    ['a correction that is none', JSON.stringify({ ...A, corrections: { x: { role: 'pilot' } } })],
  ])('%s is counted and left alone, and other drafts are read', (_, stored) => {
    const room = new Room();
    const store = new DraftStore(() => room);
    store.save(B);
    room.setItem('kharkiv-incident-map/draft/cccc', stored);
    room.setItem('something-else', 'not ours');
    expect(store.list()).toEqual({ drafts: [B], unreadable: 1, fault: null });
    expect(room.getItem('kharkiv-incident-map/draft/cccc')).toBe(stored);
  });
});
