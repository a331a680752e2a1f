import { describe, expect, it } from 'vitest';
import { circles } from './guards/circles.ts';
import { brokenRules, FLOORS, packageOf } from './guards/floors.ts';
import { importsOf, type Source } from './guards/read-imports.ts';
import { sources } from './guards/sources.ts';

const src = sources();
const imports = src.flatMap(importsOf);
const files = src.map(({ file }) => file);

/** What a small set of files breaks. */
function broken(...set: readonly Source[]): string[] {
  const all = set.map(({ file }) => file);
  return brokenRules(set.flatMap(importsOf), all);
}

describe('imports run one way', () => {
  it('every folder of src is a floor, and every floor a folder', () => {
    const folders = new Set(files.map((file) => file.split('/')[0]));
    expect([...folders].sort()).toEqual(Object.keys(FLOORS).sort());
  });

  it('a floor stands above those that it may import', () => {
    const order = Object.keys(FLOORS);
    for (const [name, { below }] of Object.entries(FLOORS)) {
      for (const lower of below)
        expect(order.indexOf(lower), `${lower}, ${name}`).toBeLessThan(order.indexOf(name));
    }
  });

  it('each file imports only from the floors below, by their index, and the packages of its floor', () => {
    expect(brokenRules(imports, files)).toEqual([]);
  });

  it('no package stands in the list of a floor that does not use it', () => {
    const used = new Set(
      imports.map(({ file, target }) => `${file.split('/')[0]} ${packageOf(target ?? '')}`),
    );
    const listed = Object.entries(FLOORS).flatMap(([name, { packages }]) =>
      packages.map((it) => `${name} ${it}`),
    );
    expect(listed.filter((it) => !used.has(it))).toEqual([]);
  });

  it.each(['value', 'any'] as const)('no files import each other in a circle (bond: %s)', (bond) => {
    expect(circles(imports, bond)).toEqual([]);
  });
});

describe('what breaks a rule is named, with its line and what to do', () => {
  it.each<readonly [string, Source, string]>([
    [
      'a floor above',
      { file: 'reading/numbers.ts', text: "\nimport { x } from '../state/index.ts';" },
      'src/reading/numbers.ts:2 imports ../state/index.ts: state does not stand below reading; move what both need down, or hand it over as a parameter.',
    ],
    [
      'a floor above, by a dynamic import with a backtick',
      { file: 'domain/text.ts', text: 'export const late = () => import(`../map/index.ts`);' },
      'src/domain/text.ts:1 imports ../map/index.ts: map does not stand below domain; move what both need down, or hand it over as a parameter.',
    ],
    [
      'a floor above, by a type alone',
      { file: 'domain/text.ts', text: "export type Way = import('../rings/index.ts').Ring;" },
      'src/domain/text.ts:1 imports ../rings/index.ts: rings does not stand below domain; move what both need down, or hand it over as a parameter.',
    ],
    [
      'what lies outside src',
      { file: 'domain/text.ts', text: "import '../../scripts/start.mjs';" },
      'src/domain/text.ts:1 imports ../../scripts/start.mjs: .. does not stand below domain; move what both need down, or hand it over as a parameter.',
    ],
    [
      'a target that is worked out',
      { file: 'ui/frame/Panel.svelte', text: '<p>\n{#await import(name)}{/await}</p>' },
      'src/ui/frame/Panel.svelte:2 imports what is worked out at run time (dynamic): write the target as one plain string.',
    ],
    [
      'a part of Node, with its prefix or without',
      { file: 'state/shown.ts', text: "import fs from 'fs';" },
      'src/state/shown.ts:1 imports fs: state may not know node:fs; use it on a floor that does, or add it to the packages of state in tests/unit/guards/floors.ts.',
    ],
    [
      'a package of another floor',
      { file: 'domain/geometry.ts', text: "import bbox from '@turf/bbox';" },
      'src/domain/geometry.ts:1 imports @turf/bbox: domain may not know @turf/bbox; use it on a floor that does, or add it to the packages of domain in tests/unit/guards/floors.ts.',
    ],
    [
      'Svelte itself in the session, where only the runes are',
      { file: 'session/find.svelte.ts', text: "import { untrack } from 'svelte';" },
      'src/session/find.svelte.ts:1 imports svelte: session may not know svelte; use it on a floor that does, or add it to the packages of session in tests/unit/guards/floors.ts.',
    ],
    [
      'a folder without a row',
      { file: 'attic/box.ts', text: "import '../domain/text.ts';" },
      'src/attic/box.ts:1 is on no floor: give attic a row in tests/unit/guards/floors.ts.',
    ],
  ])('%s', (_, source, message) => {
    expect(broken(source)).toEqual([message]);
  });

  it('a way past the index of a folder that has one', () => {
    const set = [
      { file: 'geocode/index.ts', text: '' },
      { file: 'geocode/tokens.ts', text: '' },
      { file: 'cli/main.ts', text: "import { tokenise } from '../geocode/tokens.ts';" },
    ];
    expect(broken(...set)).toEqual([
      'src/cli/main.ts:1 imports ../geocode/tokens.ts: geocode is entered by its index; export what is needed from src/geocode/index.ts.',
    ]);
    expect(broken({ file: 'session/a.ts', text: "import '../desk/draft.ts';" })).toEqual([]);
  });

  it('a circle, the shortest one of those that hang together', () => {
    const set = [
      { file: 'domain/a.ts', text: "import { b } from './b.ts';" },
      { file: 'domain/b.ts', text: "import { c } from './c.ts'; import { d } from './d.ts';" },
      { file: 'domain/c.ts', text: "export { a } from './a.ts';" },
      { file: 'domain/d.ts', text: "import { b } from './b.ts';" },
    ].flatMap(importsOf);
    expect(circles(set, 'value')).toEqual(['domain/b.ts → domain/d.ts → domain/b.ts']);
  });

  it('a circle of types is none of values', () => {
    const set = [
      { file: 'domain/a.ts', text: "import type { B } from './b.ts';" },
      { file: 'domain/b.ts', text: "import { a } from './a.ts';" },
    ].flatMap(importsOf);
    expect(circles(set, 'value')).toEqual([]);
    expect(circles(set, 'any')).toEqual(['domain/a.ts → domain/b.ts → domain/a.ts']);
  });
});
