/** Contact sheets: the pictures of one panel at one width side by side, by ImageMagick where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const isInstalled = () => spawnSync('montage', ['-version'], { stdio: 'ignore' }).status === 0;

/**
 * @param {string} folder Of the pictures; the sheets go into `sheets` below it.
 * @param {readonly { name: string, files: readonly string[], tilePx: number }[]} sheets `files` are their paths.
 * @returns {string | null} the folder of the sheets, or null when there is no ImageMagick
 */
export function writeSheets(folder, sheets) {
  if (!isInstalled()) return null;
  const into = path.join(folder, 'sheets');
  mkdirSync(into, { recursive: true });
  for (const { name, files, tilePx } of sheets) {
    // The column of a phone is narrow: all four beside each other.
    const columns = tilePx <= 400 ? files.length : 2;
    const options = ['-tile', `${columns}x`, '-geometry', `${tilePx}x+8+8`, '-background', '#808080'];
    const made = spawnSync('montage', [...files, ...options, path.join(into, `${name}.png`)]);
    if (made.status !== 0) throw new Error(`montage could not make ${name}.png: ${made.stderr}`);
  }
  return into;
}
