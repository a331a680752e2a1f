/** A folder with the built site, as the next build of other code would leave it. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const TEXT = /\.(?:html|js|css)$/;
/** The end of a name that Vite makes: the hash of the content. */
const HASH = /-[\w-]{8}(?=\.\w+$)/;

/**
 * Gives every file that is named by its content another name, in its place and wherever it is named: nothing is left at
 * the old addresses. `words` are replaced in the code, so that the new page can be told from the old one.
 */
export async function buildAnew(folder: string, [from, to]: readonly [string, string]): Promise<void> {
  const assets = path.join(folder, 'assets');
  const names = (await readdir(assets)).map((name) => [name, name.replace(HASH, '-newbuild')] as const);
  const found: string[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!TEXT.test(file)) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    const named = names.reduce((so, [before, after]) => so.replaceAll(before, after), text);
    if (named.includes(from)) found.push(file);
    await writeFile(path.join(folder, file), named.replaceAll(from, to));
  }
  if (found.length === 0) throw new Error(`no file of the site has the words "${from}"`);
  for (const [before, after] of names) await rename(path.join(assets, before), path.join(assets, after));
}
