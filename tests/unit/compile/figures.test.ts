import { describe, expect, it } from 'vitest';
import { problemsAfter, replacing } from './fixtures.ts';

const SUPPLY = 'context/supply.yaml';

describe('the figure of a range', () => {
  it.each([
    [
      '9000',
      'about 900 km (550 miles)',
      'is 9000, but "about 900 km (550 miles)" (asStated.en) is 900 or 885 km',
    ],
    ['90', 'about 900 km', 'is 90, but "about 900 km" (asStated.en) is 900 km'],
    ['550', '550 miles', 'is 550, but "550 miles" (asStated.en) is 885 km'],
    ['1000', '1,000 nautical miles', 'is 1000, but "1,000 nautical miles" (asStated.en) is 1852 km'],
  ])('%s km for "%s" fails the build', (km, words, problem) => {
    expect(problemsAfter(SUPPLY, range(km, words))).toEqual([
      expect.stringContaining(`range.km: ${problem}`),
    ]);
  });

  it.each([
    ['900', 'about 900 km (550 miles)'],
    ['885', 'about 885 km'],
    ['885.14', '550 miles'],
    ['1600', 'over 1,000 miles'],
    ['2500', '2 500 km'],
    ['900', 'a long way'],
  ])('%s km for "%s" is in order', (km, words) => {
    expect(problemsAfter(SUPPLY, range(km, words))).toEqual([]);
  });

  it('that differs tenfold from the others of its record fails the build', () => {
    const two = (text: string) =>
      range(
        '900',
        'far',
      )(text).replace(
        /( {2}- id: c1\n[^]*?)(?=history:)/,
        (claim) => claim + claim.replace('c1', 'c2').replace('km: 900', 'km: 9000'),
      );
    expect(problemsAfter(SUPPLY, two)).toEqual([
      expect.stringContaining(
        'claims[0].range.km: is 900, ten times from what else this record has (about 9000 km)',
      ),
      expect.stringContaining('claims[1].range.km: is 9000, ten times from'),
    ]);
  });
});

/** Gives the one claim of the record another range. */
function range(km: string, words: string): (text: string) => string {
  return replacing(
    'km: 900\n      asStated: { uk: близько 900 км (550 миль), en: about 900 km (550 miles) }',
    `km: ${km}\n      asStated: { uk: далеко, en: "${words}" }`,
  );
}
