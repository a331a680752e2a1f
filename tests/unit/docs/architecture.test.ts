/** docs/architecture.md tells the floors as the rule has them. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FLOORS } from '../guards/floors.ts';

const text = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8');

/** The names in backticks of a cell. */
const named = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').slice(1, -1));

it('each row of the table names a floor with all that it may import, from the ground up', () => {
  const told = rows.map(([floor, , below, packages]) => [named(floor)[0], named(below), named(packages)]);
  expect(told).toEqual(Object.entries(FLOORS).map(([floor, it]) => [floor, it.below, it.packages]));
});

it('each row says what its floor holds', () => {
  expect(rows.filter(([, holds]) => !holds?.trim())).toEqual([]);
});
