/** Reports like the two that the project began with, in words of our own. */
import { describe, expect, it } from 'vitest';
import { OBLAST_CODE } from '../../../src/domain/place.ts';
import { createGeocoder, finestLevel } from '../../../src/geocode/index.ts';
import { PLACES } from './fixture-places.ts';

const { geocode } = createGeocoder(PLACES);

describe('a report that says only "Kharkiv region" is placed in the oblast and never finer', () => {
  it.each([
    [
      'The Kharkiv region came under missile fire on the morning of January 2, killing one person.\n\nHomes across the Kharkiv region lost power, the governor of Kharkiv wrote on Telegram. Kyiv was attacked the same morning.',
      ['Kharkiv region', 'Kharkiv region', 'governor of Kharkiv'],
    ],
    [
      'Missiles that were made outside Russia were fired at the Kharkiv region, an air force spokesman said.\n\nFragments are examined by Kharkiv regional prosecutors, who showed them to reporters.',
      ['Kharkiv region', 'Kharkiv regional prosecutors'],
    ],
  ])('%s', (text, mentions) => {
    const findings = geocode(text);
    expect(findings.map((finding) => finding.text)).toEqual(mentions);
    expect(new Set(findings.map(({ level, code }) => `${level} ${code}`))).toEqual(
      new Set([`oblast ${OBLAST_CODE}`]),
    );
    expect(finestLevel(findings)).toBe('oblast');
  });
});
