#!/usr/bin/env node
/**
 * Prints how well the records lead to their sources, and what does not yet:
 *
 *     node scripts/sources.mjs [FOLDER]
 *
 * FOLDER is one with geodata; without it, that of this project. The bars are held by tests/unit/geodata/sources.test.ts.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './eval/geocoder.mjs';
import { sourceFigures } from './sources/figures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {typeof import('../src/compile/compile.ts')} */
const { compileGeodata } = await importSource('src/compile/compile.ts');
const { site, problems } = await compileGeodata(path.resolve(process.argv[2] ?? path.join(root, 'geodata')));
if (!site) throw new Error(`geodata has ${problems.length} problems: npx incident-map check tells them`);

const { addressed, official, coded } = sourceFigures(site);
const rows = /** @type {const} */ ([
  ['claims with an address', addressed],
  ['records with an official’s own words and an address', official],
  ['claims from a coder’s data set under the coder’s own name', coded],
]);
for (const [name, { good, of, missing }] of rows) {
  const hundredths = of === 0 ? 100 : (100 * good) / of;
  console.log(`${name}: ${good} of ${of} (${hundredths.toFixed(1)} in 100)`);
  if (missing.length > 0) console.log(`  not: ${missing.join(', ')}`);
}
