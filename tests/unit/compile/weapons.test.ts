import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { formatProblem, type Problem } from '../../../src/compile/problem.ts';
import { readSources } from '../../../src/compile/source.ts';
import { readWeapons } from '../../../src/compile/weapons.ts';
import { rangeKm, type Weapon } from '../../../src/domain/weapon.ts';
import { changed, REAL, replacing } from './fixtures.ts';

const GOOD = `- code: fam
  name: { uk: Родина, en: Family }
  delivery: [ground-ballistic]
- code: kn23
  parent: fam
  name: { uk: KN-23, en: KN-23 }
  aliases: [Hwasong-11A]
  delivery: [ground-ballistic]
  ranges:
    - range: { high: 550, unit: mi, qualifier: about }
      basis: official-statement
      speaker: { uk: Кірбі, en: Kirby }
      date: 2024-01-04
      source: { publisher: { uk: Reuters, en: Reuters } }
    - range: { min: 90, low: 430, high: 690, unit: km }
      basis: test-flight
      speaker: { uk: ОКНШ, en: JCS }
      date: 2019-07
      source: { publisher: { uk: CSIS, en: CSIS }, url: https://example.org/a }
`;

function read(yaml: string) {
  const problems: Problem[] = [];
  const weapons = readWeapons(new Map([['weapons.yaml', yaml]]), problems);
  return { weapons, problems: problems.map(formatProblem) };
}

const problemsAfter = (from: string, to: string) => read(replacing(from, to)(GOOD)).problems;

describe('weapons.yaml', () => {
  it('is read as a tree of types with their claims', () => {
    const { weapons, problems } = read(GOOD);
    expect(problems).toEqual([]);
    expect(weapons.map(({ code, parent }) => [code, parent])).toEqual([
      ['fam', undefined],
      ['kn23', 'fam'],
    ]);
    const ranges = (weapons[1] as Weapon).ranges.map(({ range }) => rangeKm(range));
    expect(ranges).toEqual([
      { lowKm: 550 * 1.609344, highKm: 550 * 1.609344, minKm: null },
      { lowKm: 430, highKm: 690, minKm: 90 },
    ]);
  });

  it('need not be there', () => {
    expect(readWeapons(new Map(), [])).toEqual([]);
  });

  it('refuses a claim without a source, a speaker or a basis, and says what to do', () => {
    expect(problemsAfter('      source: { publisher: { uk: Reuters, en: Reuters } }\n', '')).toEqual([
      'weapons.yaml:10: [1].ranges[0].source: is missing: a range is a claim: say where it was read (publisher, and its address if it is known)',
    ]);
    expect(problemsAfter('      speaker: { uk: Кірбі, en: Kirby }\n', '')).toEqual([
      'weapons.yaml:10: [1].ranges[0].speaker: is missing: a range is a claim: say who states it',
    ]);
    expect(problemsAfter('basis: test-flight', 'basis: rumour')[0]).toMatch(
      /^weapons\.yaml:16: \[1\]\.ranges\[1\]\.basis: must be one of test-flight, /,
    );
  });

  it.each([
    ['low: 430', 'low: 700', 'weapons.yaml:15: [1].ranges[1].range.low: is not below `high`'],
    ['low: 430', 'low: 690', 'weapons.yaml:15: [1].ranges[1].range.low: is not below `high`'],
    ['min: 90', 'min: 430', 'weapons.yaml:15: [1].ranges[1].range.min: is not below the range'],
  ])('refuses %s as %s', (from, to, told) => {
    const problems = problemsAfter(from, to);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(told);
  });

  it.each([
    [
      'high: 550, unit: mi',
      'high: 5500, unit: mi',
      '[1].ranges[0].range.high: is 8851 km and is out of all bounds',
    ],
    [
      'high: 550, unit: mi',
      'high: 55, unit: mi',
      '[1].ranges[0].range.high: is 89 km and is out of all bounds',
    ],
    [
      'min: 90, low: 430',
      'low: 43',
      '[1].ranges[1].range.low: is out of all bounds for ground-ballistic (100 to 2000 km)',
    ],
    [
      'min: 90',
      'min: 2',
      '[1].ranges[1].range.min: is out of all bounds for ground-ballistic (5 to 2000 km)',
    ],
  ])('refuses a slip of the decimal point: %s as %s', (from, to, told) => {
    const problems = problemsAfter(from, to);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(told);
  });

  it('refuses a figure that is within the bounds of its class and far from all others of its type', () => {
    const wide = GOOD.replaceAll('ground-ballistic', 'cruise-or-drone').replace(
      'high: 550, unit: mi',
      'high: 5000, unit: km',
    );
    expect(read(wide).problems).toEqual([
      expect.stringContaining(
        '[1].ranges[0].range.high: is far from the other figures of this type (about 690 km)',
      ),
      expect.stringContaining(
        '[1].ranges[1].range.high: is far from the other figures of this type (about 5000 km)',
      ),
    ]);
  });

  it.each([
    ['parent: fam', 'parent: family', '[1].parent: there is no "family" above'],
    ['code: kn23', 'code: fam', '[1].code: "fam" is taken'],
    ['code: kn23', 'code: KN-23', '[1].code: must be 3 to 16 small letters and digits'],
    ['aliases: [Hwasong-11A]', 'aliases: [family]', '[1].aliases: "family" is a name of fam already'],
    [
      'https://example.org/a',
      'https://example.org/a...',
      '[1].ranges[1].source.url: must be a whole address: this one is cut short',
    ],
    ['date: 2019-07', 'date: 2019-13', '[1].ranges[1].date: "2019-13" is not a date'],
    [
      'delivery: [ground-ballistic]\n  ranges',
      'delivery: []\n  ranges',
      '[1].delivery: needs at least one class',
    ],
  ])('refuses %s as %s, with line and field', (from, to, told) => {
    const { problems } = read(replacing(from, to)(GOOD));
    expect(problems.some((line) => /^weapons\.yaml:\d+: /.test(line) && line.includes(told))).toBe(true);
  });

  it('stops the build as any other fault of geodata does', () => {
    const { problems, site } = compile(changed('weapons.yaml', () => GOOD.replace('low: 430', 'low: 4300')));
    expect(site).toBeNull();
    expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining(['weapons.yaml']));
  });
});

describe('the weapons of this map', async () => {
  const problems: Problem[] = [];
  const weapons = readWeapons(await readSources(REAL), problems);
  const band = (code: string) => {
    const ranges =
      weapons.find((weapon) => weapon.code === code)?.ranges.map(({ range }) => rangeKm(range)) ?? [];
    return [
      Math.min(...ranges.map(({ lowKm }) => lowKm)),
      Math.max(...ranges.map(({ highKm }) => highKm)),
    ].map(Math.round);
  };

  it('are in order', () => {
    expect(problems).toEqual([]);
  });

  // The intervals of the research behind them, without the figures that no source read supports.
  it.each([
    ['kn23', 430, 900],
    ['kn24', 380, 500],
    ['kn25', 330, 380],
    ['iskanderm', 380, 700],
    ['kh22', 400, 600],
    ['kh101', 4500, 5500],
    ['kinzhal', 1000, 2000],
    ['shahed136', 1000, 2500],
    ['s300', 90, 100],
  ])('%s reaches from %d to %d km, as published', (code, low, high) => {
    expect(band(code)).toEqual([low, high]);
  });

  it('KN-23 and Hwasong-11A are one missile, not two', () => {
    const named = weapons.filter(
      ({ aliases }) => aliases.includes('Hwasong-11A') || aliases.includes('KN-23'),
    );
    expect(named.map(({ code }) => code)).toEqual(['kn23']);
  });

  it('codes that links carry are all still there', () => {
    expect(weapons.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'hwasong11',
        'kn23',
        'kn24',
        'kn25',
        'hwasong11da45',
        'iskanderm',
        's300',
        'kh22',
        'kh101',
        'kinzhal',
        'shahed',
        'shahed136',
        'shahed131',
        'shahed136b',
      ]),
    );
  });
});
