/** The static pages in a build: what they share goes through the bundler, pages and pictures straight to the disk. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rollup } from 'vite';
import { pagesOf, picturesOf, type Data, type Surroundings } from './index.ts';
import { readFaces, styleSheet } from './style.ts';

const ICON = 'static/icon.svg';
/** Pictures are encoded beside the main thread: a few at once keep the cores busy and the memory small. */
const AT_ONCE = 4;

/**
 * Emits what all pages share, under names that change with the content. Fonts and icon are those of the page with the
 * map: the bundler writes equal files once.
 */
export async function emitShared(
  context: Rollup.PluginContext,
  root: string,
): Promise<Pick<Surroundings, 'stylesheet' | 'icon'>> {
  const emit = async (file: string): Promise<string> => {
    const source = await readFile(file);
    return context.getFileName(context.emitFile({ type: 'asset', name: path.basename(file), source }));
  };
  const fonts = new Map<string, string>();
  for (const { name, file } of (await readFaces()).fonts) fonts.set(name, await emit(file));
  // The style sheet lies in the same folder as the fonts.
  const source = await styleSheet(({ name }) => `./${path.posix.basename(fonts.get(name) ?? '')}`);
  return {
    stylesheet: context.getFileName(context.emitFile({ type: 'asset', name: 'pages.css', source })),
    icon: await emit(path.join(root, ICON)),
  };
}

/** Writes all pages and pictures into the folder of the site, and says how many, how large and how long it took. */
export async function writePages(dir: string, data: Data, surroundings: Surroundings): Promise<string> {
  const write = async (name: string, content: string | Uint8Array): Promise<number> => {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return Buffer.byteLength(content);
  };
  const pages = [...pagesOf(data, surroundings)];
  let pageBytes = 0;
  for (const [name, text] of pages) pageBytes += await write(name, text);

  const start = performance.now();
  const pictures = [...picturesOf(data)];
  let pictureBytes = 0;
  for (let i = 0; i < pictures.length; i += AT_ONCE) {
    const sizes = pictures.slice(i, i + AT_ONCE).map(async ([name, draw]) => write(name, await draw()));
    for (const size of await Promise.all(sizes)) pictureBytes += size;
  }
  const seconds = (performance.now() - start) / 1000;
  return (
    `static pages and feeds: ${pages.length} files, ${kB(pageBytes)}; ` +
    `preview pictures: ${pictures.length} files, ${kB(pictureBytes)}, drawn in ${seconds.toFixed(1)} s`
  );
}

function kB(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}
