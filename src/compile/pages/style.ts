/** The style sheet of the static pages: the colours of the map, its typeface, and pages.css. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PALETTES, type Palette } from '../../state/index.ts';

const { resolve } = createRequire(import.meta.url);
const FACES = '@fontsource-variable/ibm-plex-sans/wght.css';

/** A font file that the faces name: how they name it, and where it lies on this machine. */
export interface FontFile {
  readonly name: string;
  readonly file: string;
}

/** The faces of the typeface, and the files that they name. */
export async function readFaces(): Promise<{ css: string; fonts: readonly FontFile[] }> {
  const file = resolve(FACES);
  const css = (await readFile(file, 'utf8')).replace(/\/\*.*?\*\//gs, '').trim();
  const names = [...css.matchAll(/url\((\.\/files\/[\w.-]+)\)/g)].map(([, name = '']) => name);
  return { css, fonts: names.map((name) => ({ name, file: join(dirname(file), name) })) };
}

/** The whole style sheet. `addressOf` says where a font file is, as seen from the style sheet. */
export async function styleSheet(addressOf: (font: FontFile) => string): Promise<string> {
  const { css, fonts } = await readFaces();
  const faces = fonts.reduce((text, font) => text.replaceAll(font.name, addressOf(font)), css);
  const rules = await readFile(new URL('./pages.css', import.meta.url), 'utf8');
  return [
    faces,
    `:root {\n${colours(PALETTES.light)}\n}`,
    `@media (prefers-color-scheme: dark) {\n:root {\n${colours(PALETTES.dark)}\n}\n}`,
    // Paper is light, whatever the screen was.
    `@media print {\n:root {\n${colours(PALETTES.light)}\n}\n}`,
    rules,
  ].join('\n');
}

function colours({ land, text, textQuiet, paper, paperEdge, accent, grade }: Palette): string {
  const named: Readonly<Record<string, string>> = {
    land,
    text,
    'text-quiet': textQuiet,
    paper,
    'paper-edge': paperEdge,
    accent,
    ...Object.fromEntries(Object.entries(grade).map(([kind, colour]) => [`grade-${kind}`, colour])),
  };
  return Object.entries(named)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join('\n');
}
