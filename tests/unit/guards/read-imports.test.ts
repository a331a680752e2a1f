import { describe, expect, it } from 'vitest';
import { importsOf, type ImportForm } from './read-imports.ts';

const found = (file: string, text: string) =>
  importsOf({ file, text }).map(({ form, target, line }) => ({ form, target, line }));

describe('every form of import is read', () => {
  it.each<readonly [string, ImportForm, string | null]>([
    ["import a from './a.ts';", 'static', './a.ts'],
    ["import { a, type B } from './a.ts';", 'static', './a.ts'],
    // What is only named as a type: the file is still loaded.
    ["import { type B } from './a.ts';", 'static', './a.ts'],
    ["import * as a from './a.ts';", 'static', './a.ts'],
    ["import './a.css';", 'side effect', './a.css'],
    ["import worker from './a.ts?worker&url';", 'static', './a.ts'],
    ["import type { A } from './a.ts';", 'type', './a.ts'],
    ["export { a } from './a.ts';", 'export from', './a.ts'],
    ["export * from './a.ts';", 'export from', './a.ts'],
    ["export type { A } from './a.ts';", 'type', './a.ts'],
    ["const a = await import('./a.ts');", 'dynamic', './a.ts'],
    ['const a = import(`./a.ts`);', 'dynamic', './a.ts'],
    ['const a = import(`./${name}.ts`);', 'dynamic', null],
    ['const a = import(name);', 'dynamic', null],
    ["let a: import('./a.ts').A;", 'type', './a.ts'],
    ["let a: typeof import('./a.ts');", 'type', './a.ts'],
    ["const a = new Worker(new URL('./a.ts', import.meta.url));", 'address', './a.ts'],
    ['const a = new URL(name, import.meta.url);', 'address', null],
    ["const a = require('fs');", 'require', 'fs'],
    ["const a = require.resolve('fs');", 'require', 'fs'],
    ["import a = require('fs');", 'require', 'fs'],
    ["const all = import.meta.glob('./*.ts');", 'glob', null],
    ['/// <reference types="node" />', 'reference', 'node'],
  ])('%s', (text, form, target) => {
    expect(found('domain/text.ts', text)).toEqual([{ form, target, line: 1 }]);
  });

  it.each([
    "const text = `import a from './a.ts'`;",
    "// import a from './a.ts';",
    "const a = new URL('./a.ts', site);",
    'export const a = 1;',
  ])('no import: %s', (text) => {
    expect(found('domain/text.ts', text)).toEqual([]);
  });
});

describe('a component', () => {
  const text = [
    '<script module lang="ts">',
    "  import type { A } from './a.ts';",
    '</script>',
    '<!-- import b from "./no.ts": київський 🚀 -->',
    '<script lang="ts">',
    "  import B from './B.svelte';",
    "  const c = () => import('./c.ts');",
    '</script>',
    "{#await import('./D.svelte')}<p>…</p>{:then d}<d.default />{/await}",
    "<B onclick={async () => (await import('./e.ts')).go(import('./f.ts'))} title={`${new URL(x, import.meta.url)}`} />",
    '<style>@import "./no.css";</style>',
  ].join('\n');

  it('is read in its scripts and in its markup, each import on its line', () => {
    expect(found('ui/frame/Panel.svelte', text)).toEqual([
      { form: 'type', target: './a.ts', line: 2 },
      { form: 'static', target: './B.svelte', line: 6 },
      { form: 'dynamic', target: './c.ts', line: 7 },
      { form: 'dynamic', target: './D.svelte', line: 9 },
      { form: 'dynamic', target: './e.ts', line: 10 },
      { form: 'dynamic', target: './f.ts', line: 10 },
      { form: 'address', target: null, line: 10 },
    ]);
  });
});
