/**
 * Makes the made files of geodata again, in a folder of their own, and compares them byte for byte:
 *
 *     npm run geodata:made-again [-- make-labels make-places ...]
 *
 * Packages are installed in a temporary folder where they are missing (npm). Without gmt the rivers are left out, and
 * that is said. Exit code 1 when a file differs or a script fails.
 */
import { spawnSync } from 'node:child_process';
import { differing, MAKERS } from './made.mjs';

const asked = process.argv.slice(2).map((name) => name.replace(/(\.mjs)?$/, '.mjs'));
const unknown = asked.filter((name) => !MAKERS.some(({ script }) => script === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: ${MAKERS.map(({ script }) => script).join(', ')}.`);
  process.exit(1);
}

const hasGmt = spawnSync('gmt', ['--version']).error === undefined;
for (const maker of MAKERS.filter(({ script }) => asked.length === 0 || asked.includes(script))) {
  if (maker.needs === 'gmt' && !hasGmt) {
    console.log(`${maker.script}: not tried, there is no gmt (geodata/SOURCES.md says how to install it)`);
    continue;
  }
  try {
    const different = await differing(maker);
    const outcome = different.length === 0 ? 'the same' : `DIFFERENT: ${different.join(', ')}`;
    console.log(`${maker.script}: ${outcome}`);
    if (different.length > 0) process.exitCode = 1;
  } catch (error) {
    console.error(`${maker.script} FAILED: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
