/**
 * Runs around every test file. The files of a worker share its modules and globals, so each has to leave them as it
 * found them: what it forgot would fail a file that comes later, or let it pass.
 */
import { afterAll, beforeAll, expect, vi } from 'vitest';

/** What a test may change for itself and could forget to put back. */
const surroundings = () => ({
  globals: Object.getOwnPropertyDescriptors(globalThis) as Record<string, PropertyDescriptor>,
  env: { ...process.env },
  cwd: process.cwd(),
  exitCode: process.exitCode,
});

let before: ReturnType<typeof surroundings>;
beforeAll(() => {
  before = surroundings();
});

// Defined first, so run last: after the file's own.
afterAll(() => {
  const after = surroundings();
  expect(vi.isFakeTimers(), 'timers are still fake').toBe(false);
  expect(changed(before.globals, after.globals, isSameProperty), 'globals left changed').toEqual([]);
  expect(changed(before.env, after.env, Object.is), 'variables of the environment left changed').toEqual([]);
  expect(after.cwd, 'the working folder').toBe(before.cwd);
  expect(after.exitCode, 'the exit code').toBe(before.exitCode);
});

function changed<T>(
  from: Record<string, T>,
  to: Record<string, T>,
  isSame: (a?: T, b?: T) => boolean,
): string[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (key) => !isSame(from[key], to[key]),
  );
}

/** Node loads many of its globals when they are first read: a getter then gives way to what it gives. */
function isSameProperty(from?: PropertyDescriptor, to?: PropertyDescriptor): boolean {
  if (from === undefined || to === undefined) return from === to;
  if (from.get !== undefined && to.get === undefined) return to.value === from.get.call(globalThis);
  return from.get === to.get && Object.is(from.value, to.value);
}
