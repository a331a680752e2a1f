/** What the reader's device says: the day in Kyiv wherever it stands, this instant, and ids that nobody else has. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId, now, today } from '../../../src/session/device.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the clock', () => {
  it.each([
    // Kyiv is two hours ahead of UTC in winter and three in summer.
    ['2024-01-01T21:59:59Z', '2024-01-01'],
    ['2024-01-01T22:00:00Z', '2024-01-02'],
    ['2024-07-01T20:59:59Z', '2024-07-01'],
    ['2024-07-01T21:00:00Z', '2024-07-02'],
  ])('at %s it is %s in Kyiv', (instant, day) => {
    vi.setSystemTime(new Date(instant));
    expect(today()).toBe(day);
  });

  it('says this instant in UTC', () => {
    vi.setSystemTime(new Date('2024-01-02T05:30:00Z'));
    expect(now()).toBe('2024-01-02T05:30:00.000Z');
  });
});

describe('an id', () => {
  it('is a letter, then letters and digits that are not taken for each other, unlike any other', () => {
    const ids = Array.from({ length: 500 }, newId);
    for (const id of ids) expect(id).toMatch(/^d[a-hjkmnp-z2-9]{6}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
