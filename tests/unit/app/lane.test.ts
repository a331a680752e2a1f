import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Lane } from '../../../src/app/lane.ts';

beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Resolves once all that was asked for is done. */
function lane(): { readonly lane: Lane; readonly idle: Promise<void> } {
  let idle = (): void => undefined;
  const isIdle = new Promise<void>((resolve) => (idle = resolve));
  return { lane: new Lane(() => idle()), idle: isIdle };
}

/** A work in steps that says which of its steps have been done, and asks for more at one of them. */
function* steps(
  name: number,
  count: number,
  done: [number, number][],
  during?: () => void,
): Generator<void, void> {
  for (let step = 0; step < count; step++) {
    done.push([name, step]);
    if (step === 0) during?.();
    yield;
  }
}

describe('work that follows a choice', () => {
  it('does not begin in the task of the choice', async () => {
    const { lane: it, idle } = lane();
    const done: [number, number][] = [];
    it.ask(() => steps(0, 2, done));
    expect(done).toEqual([]);
    expect(it.isBusy).toBe(true);
    await idle;
    expect(done).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(it.isBusy).toBe(false);
  });

  it('is done to its end once begun, one after another, and of what waits the last alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
        async (first, others) => {
          const { lane: it, idle } = lane();
          const done: [number, number][] = [];
          const askForOthers = (): void =>
            others.forEach((count, i) => it.ask(() => steps(i + 1, count, done)));
          it.ask(() => steps(0, first, done, askForOthers));
          await idle;
          const range = (name: number, count: number): [number, number][] =>
            Array.from({ length: count }, (_, step) => [name, step]);
          expect(done).toEqual([...range(0, first), ...range(others.length, others.at(-1) ?? 0)]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
