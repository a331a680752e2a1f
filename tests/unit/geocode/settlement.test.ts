/** Which of several villages of one name is meant: what the text names around it decides, and says so. */
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../src/compile/compile.ts';
import { createGeocoder } from '../../../src/geocode/index.ts';
import { SETTLEMENT_RULES } from '../../../src/geocode/explain.ts';
import { REAL } from '../compile/fixtures.ts';

const { places } = await readGazetteer(REAL);
const { examine } = createGeocoder(places);

/** Four villages have this name, each in another raion. */
const KAMIANKA = { izium: 'UA63040090080095309', kupiansk: 'UA63080050160094886' } as const;

function kamiankaIn(text: string) {
  const [finding, ...others] = examine(text).findings.filter(({ text: words }) =>
    words.startsWith('Кам’янк'),
  );
  expect(others).toEqual([]);
  return finding;
}

describe('a village whose name others have', () => {
  it.each([
    ['В Ізюмському районі ворог обстріляв Кам’янку. У Куп’янському районі зруйновано будинок.', 'izium'],
    ['У Куп’янському районі ворог обстріляв Кам’янку. В Ізюмському районі зруйновано будинок.', 'kupiansk'],
  ] as const)('is the one in the raion of its own sentence: %s', (text, which) => {
    const finding = kamiankaIn(text);
    expect(finding?.code).toBe(KAMIANKA[which]);
    expect(finding?.why).toContain(SETTLEMENT_RULES.areaInSentence);
  });

  it.each([
    ['Ізюмський район знову під вогнем. Ракета влучила в Кам’янку.', 'izium'],
    ['Ракета влучила в Кам’янку. Куп’янський район знову під вогнем.', 'kupiansk'],
  ] as const)('is the one in the raion that another sentence names: %s', (text, which) => {
    const finding = kamiankaIn(text);
    expect(finding?.code).toBe(KAMIANKA[which]);
    expect(finding?.why).toContain(SETTLEMENT_RULES.areaInText);
  });

  it('is left open where nothing tells which', () => {
    expect(kamiankaIn('Ракета влучила в Кам’янку.')?.code).toBeNull();
  });
});
