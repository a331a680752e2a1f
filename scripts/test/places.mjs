/** Where the runs of the tests leave their reports, and the commands of package.json that they are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

export const RESULTS = join(ROOT, 'test-results');
export const UNIT_JOURNAL = join(RESULTS, 'unit.ndjson');
export const BROWSER_JOURNAL = join(RESULTS, 'browser.ndjson');
/** The rows of the table of `npm test`, as JSON. */
export const STAGES = join(RESULTS, 'stages.json');

/** @type {{ scripts: Record<'check' | 'lint' | 'format:check' | 'test:unit' | 'build', string> }} */
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
export const SCRIPTS = scripts;
