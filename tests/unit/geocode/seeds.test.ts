/** The two reports that the project began with. They are not part of the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OBLAST_CODE } from '../../../src/domain/place.ts';
import { createGeocoder, finestLevel } from '../../../src/geocode/index.ts';
import { PLACES } from './fixture-places.ts';

const FOLDER = path.resolve('../shared/seeds');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.txt')) : [];
const { geocode } = createGeocoder(PLACES);

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000_cb297e24025465d7.txt': ['Kharkiv region', 'Kharkiv region', 'governor of Kharkiv'],
  '003_b9e9679455113204.txt': ['Kharkiv region', 'Kharkiv regional prosecutors'],
};

describe('a report that says only "Kharkiv region" is placed in the oblast and never finer', () => {
  if (files.length === 0) it.skip(`skipped: there is no folder ${FOLDER}`);
  it.each(files)('%s', (file) => {
    const findings = geocode(readFileSync(path.join(FOLDER, file), 'utf8'));
    expect(findings.map(({ text }) => text)).toEqual(EXPECTED[file]);
    expect(new Set(findings.map(({ level, code }) => `${level} ${code}`))).toEqual(
      new Set([`oblast ${OBLAST_CODE}`]),
    );
    expect(finestLevel(findings)).toBe('oblast');
  });
});
