import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build, type Plugin } from 'vite';
import { wholeBuild } from '../../../src/compile/whole-build.ts';

describe('a build', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'whole-build-'));
    await mkdir(path.join(root, 'dist'));
    await writeFile(path.join(root, 'dist/index.html'), 'old');
    await writeFile(path.join(root, 'dist/gone.txt'), 'of the build before');
    await writeFile(path.join(root, 'index.html'), '<p>new</p>');
  });
  afterEach(() => rm(root, { recursive: true }));

  /** Builds with another plugin that writes, as the static pages are written, while the folder can be looked at. */
  const buildWith = (writes: () => Promise<void>, outDir?: string) => {
    const other: Plugin = { name: 'other', writeBundle: writes };
    return build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [other, wholeBuild()],
      build: outDir === undefined ? {} : { outDir },
    });
  };
  const page = (folder: string) => readFile(path.join(root, folder, 'index.html'), 'utf8');

  it('takes the place of the site once it is whole, and leaves nothing beside it', async () => {
    await buildWith(async () => {
      expect(await page('dist')).toBe('old');
    });
    expect(await page('dist')).toContain('new');
    expect((await readdir(root)).sort()).toEqual(['dist', 'index.html']);
    expect(await readdir(path.join(root, 'dist'))).toEqual(['index.html']);
  });

  it('that fails while it writes leaves the site that was there, whole', async () => {
    await expect(buildWith(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    expect(await page('dist')).toBe('old');
    expect((await readdir(path.join(root, 'dist'))).sort()).toEqual(['gone.txt', 'index.html']);
    // And what it left is no burden for the next.
    await buildWith(() => Promise.resolve());
    expect(await page('dist')).toContain('new');
    expect((await readdir(root)).sort()).toEqual(['dist', 'index.html']);
  });

  it('clears away what one has left that was killed, and nothing of one that is running', async () => {
    const dead = 2 ** 22 + 1;
    for (const name of [`.dist.new-${dead}`, `.dist.new-${process.ppid}`, `.other.new-${dead}`]) {
      await mkdir(path.join(root, name));
    }
    await buildWith(() => Promise.resolve());
    expect((await readdir(root)).sort()).toEqual([
      `.dist.new-${process.ppid}`,
      `.other.new-${dead}`,
      'dist',
      'index.html',
    ]);
  });

  it('goes where it is told to, also where nothing is yet', async () => {
    await buildWith(() => Promise.resolve(), path.join(root, 'other/site'));
    expect(await page('other/site')).toContain('new');
    expect(await page('dist')).toBe('old');
  });
});
