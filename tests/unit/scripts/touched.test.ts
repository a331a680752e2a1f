import { describe, expect, it } from 'vitest';
import { planFor } from '../../../scripts/test/touched.mjs';

/** Tests and their helpers, as far as they name what they read. */
const SOURCES = new Map([
  ['tests/unit/a.test.ts', "import { b } from '../../src/b.ts';"],
  ['tests/unit/real.ts', "root('../../geodata')"],
  ['tests/unit/page.test.ts', "read('docs/permalinks.md')"],
  ['tests/geocode/labels.ts', "new URL('sentences/', import.meta.url)"],
]);
const plan = (...changed: string[]) => planFor(changed, SOURCES);

describe('a change touches', () => {
  it('the tests of the modules that it changes', () => {
    expect(plan('src/b.ts', 'tests/unit/a.test.ts').related).toEqual(['src/b.ts', 'tests/unit/a.test.ts']);
  });

  it.each([
    ['geodata/incidents/2024/k7f3.yaml', 'tests/unit/real.ts'],
    ['docs/permalinks.md', 'tests/unit/page.test.ts'],
    ['tests/geocode/sentences/roles.jsonl', 'tests/geocode/labels.ts'],
  ])('by %s what reads it by name', (file, reader) => {
    expect(plan(file).related).toEqual([reader]);
  });

  it('nothing by a file that no test reads', () => {
    expect(plan('docs/decisions/1-other.md').related).toEqual([]);
  });

  it('all tests by what they all run in', () => {
    expect(plan('package-lock.json').related).toBe('all');
  });

  it('the browser specs that it changes, and no others', () => {
    const { specs, related, leftOut } = plan('tests/browser/map.spec.ts');
    expect({ specs, related, leftOut }).toEqual({
      specs: ['tests/browser/map.spec.ts'],
      related: [],
      leftOut: [],
    });
  });

  it('by a component only what is left to npm test, and it is named', () => {
    const { related, specs, leftOut } = plan('src/ui/list/List.svelte');
    expect([...related, ...specs]).toEqual([]);
    expect(leftOut).toEqual(['src/ui/list/List.svelte: only browser tests see it', 'the browser tests']);
  });

  it('the linter and the formatter by every file of it', () => {
    expect(plan('docs/a.md', 'src/b.ts').checked).toEqual(['docs/a.md', 'src/b.ts']);
  });
});
