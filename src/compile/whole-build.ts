/**
 * A build that is whole or not at all, as a Vite plugin: it is written beside the folder of the site, which it replaces
 * at its end. A build that fails or is killed leaves the site that was there.
 */
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

const DEFAULT_FOLDER = 'dist';

/**
 * Where a build stands until it is whole: hidden beside its folder, so that it is one step away from it, and by the
 * number of its process, so that two builds at once do not mix.
 */
function beside(folder: string, what: 'new' | 'old', process: number | string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${what}-${process}`);
}

/** Takes away what builds have left that were killed. */
async function dropLeftovers(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of await readdir(parent)) {
    const left = /-(\d+)$/.exec(name)?.[1];
    const isOurs = (['new', 'old'] as const).some(
      (what) => left !== undefined && path.join(parent, name) === beside(folder, what, left),
    );
    if (isOurs && !isRunning(Number(left))) {
      await rm(path.join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return true;
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

export function wholeBuild(): Plugin {
  let folder = '';
  let isWritten = false;
  return {
    name: 'whole-build',
    apply: 'build',
    async config({ root = process.cwd(), build }) {
      if (build?.write === false) return;
      folder = path.resolve(root, build?.outDir ?? DEFAULT_FOLDER);
      await dropLeftovers(folder);
      return { build: { outDir: beside(folder, 'new', process.pid), emptyOutDir: true } };
    },
    writeBundle: {
      // After all others have written what is theirs.
      order: 'post',
      sequential: true,
      handler() {
        isWritten = true;
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!isWritten) return;
        isWritten = false;
        const old = beside(folder, 'old', process.pid);
        if (existsSync(folder)) await rename(folder, old);
        await rename(beside(folder, 'new', process.pid), folder);
        await rm(old, { recursive: true, force: true });
      },
    },
  };
}
