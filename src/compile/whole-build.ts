/**
 * A build that is whole or not at all, as a Vite plugin: it is written beside the folder of the site, which it replaces
 * at its end. A build that fails or is killed leaves the site that was there.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

const DEFAULT_FOLDER = 'dist';

/** Where a build stands until it is whole: hidden beside its folder, so that it is one step away from it. */
function beside(folder: string, what: 'new' | 'old'): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${what}`);
}

export function wholeBuild(): Plugin {
  let folder = '';
  let isWritten = false;
  return {
    name: 'whole-build',
    apply: 'build',
    config({ root = process.cwd(), build }) {
      if (build?.write === false) return;
      folder = path.resolve(root, build?.outDir ?? DEFAULT_FOLDER);
      return { build: { outDir: beside(folder, 'new'), emptyOutDir: true } };
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
        const old = beside(folder, 'old');
        await rm(old, { recursive: true, force: true });
        if (existsSync(folder)) await rename(folder, old);
        await rename(beside(folder, 'new'), folder);
        await rm(old, { recursive: true, force: true });
      },
    },
  };
}
