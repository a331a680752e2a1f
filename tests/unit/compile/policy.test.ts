import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { createNameFinder } from '../../../src/compile/policy/people.ts';
import { readPolicy } from '../../../src/compile/policy/read.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { readSources } from '../../../src/compile/source.ts';
import { isFiner } from '../../../src/domain/policy.ts';
import { PRECISION_CLASSES } from '../../../src/domain/precision.ts';
import { dataset, site } from '../state/real.ts';
import { changed, good, problemsAfter, REAL, replacing, without } from './fixtures.ts';

const STRIKE = 'incidents/kh24.yaml';
const policy = readPolicy(await readSources(REAL), []);
if (!policy) throw new Error('the project has no policy');

/** The strike of the fixture, changed; its files when it has no problems. */
function compiledAfter(change: (text: string) => string) {
  const compiled = compile(changed(STRIKE, change));
  expect(compiled.problems.map(formatProblem)).toEqual([]);
  return compiled;
}

describe('a folder without a policy', () => {
  it('publishes nothing', () => {
    const { problems, files } = compile(without('policy.yaml'));
    expect(problems.map(formatProblem)).toEqual([
      'policy.yaml:1: this file is missing: nothing is published without a publication policy',
    ]);
    expect(files.size).toBe(0);
  });
});

describe('earliest publication', () => {
  const published = (moment: string, sensitivity = 'unknown') =>
    replacing('category:', `published: ${moment}\nsensitivity: ${sensitivity}\ncategory:`);
  // The event is about 07:30, so at the latest 08:01.
  it.each([
    ['2024-01-02T20:01', 'unknown'],
    ['2024-01-02T20:01', 'military'],
    ['2024-01-02T11:01', 'civilian'],
    ['2024-01-04', 'energy'],
  ])('%s is late enough for a strike at 07:30 on a %s object', (moment, sensitivity) => {
    const lines = problemsAfter(STRIKE, published(moment, sensitivity));
    expect(lines.filter((line) => line.includes('too early'))).toEqual([]);
  });

  it.each([
    ['2024-01-02T20:00', 'unknown', 12],
    ['2024-01-02T11:00', 'civilian', 3],
    ['2024-01-02', 'civilian', 3],
  ])('%s is too early on a %s object', (moment, sensitivity, hours) => {
    expect(problemsAfter(STRIKE, published(moment, sensitivity))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${STRIKE}:8: published: ${moment} is too early: the event may have lasted until 2024-01-02T08:01 Kyiv time, ` +
            `and the policy asks for ${hours} hours more \\(sensitivity: ${sensitivity},`,
        ),
      ),
    ]);
  });

  it('is measured from the history when the record does not say', () => {
    expect(problemsAfter(STRIKE, replacing('date: 2024-02-01', 'date: 2024-01-02'))).toEqual([
      expect.stringMatching(/history\[0\]\.date: 2024-01-02 is too early/),
    ]);
  });

  it('takes a date without a time at its worst: the event at its end, the publication at its start', () => {
    const dayOnly = (text: string) =>
      replacing(
        'earliest: 2024-01-02T07:30, latest: 2024-01-02T07:30, precision: hour',
        'earliest: 2024-01-02, latest: 2024-01-02, precision: day',
      )(published('2024-01-03')(text));
    expect(problemsAfter(STRIKE, dayOnly)).toEqual([expect.stringContaining('until 2024-01-03T00:00')]);
  });

  it('knows that an event is over when it is reported, however wide its own bounds are', () => {
    const month = replacing(
      'earliest: 2024-01-02T07:30, latest: 2024-01-02T07:30, precision: hour',
      'earliest: 2024-01-02, latest: 2024-01-31, precision: month',
    );
    expect(problemsAfter(STRIKE, (text) => month(published('2024-01-08')(text)))).toEqual([]);
    expect(problemsAfter(STRIKE, (text) => month(published('2024-01-07')(text)))).toEqual([
      expect.stringContaining('until 2024-01-07T00:00'),
    ]);
  });
});

describe('the finest precision', () => {
  const ENERGY = replacing('category:', 'sensitivity: energy\ncategory:');
  const withoutDistrict = (text: string) =>
    text
      .replaceAll(/ у Шевченківському районі Харкова|У Шевченківському районі Харкова /g, '')
      .replaceAll(' in the Shevchenkivskyi district of Kharkiv', '')
      .replaceAll('the Shevchenkivskyi district of Kharkiv', 'the city');

  it('of an energy object is the settlement: nothing finer reaches any file of the site', () => {
    const report = 'reports/rbc-ukraine-2024-01-06.md';
    const sources = changed(STRIKE, (text) => withoutDistrict(ENERGY(text)));
    sources.set(report, withoutDistrict(good.get(report) ?? ''));
    const { problems, files, site: coarse } = compile(sources);
    expect(problems.map(formatProblem)).toEqual([]);
    const record = coarse?.records.find(({ id }) => id === 'kh240102');
    expect(record).toMatchObject({
      where: {
        precision: 'settlement',
        drawn: 'settlement',
        place: 'UA63120270010096107',
        verbatim: null,
        site: null,
        why: [{ en: 'The publication policy (energy) does not let the place be shown more precisely.' }],
      },
    });
    for (const file of ['data/site.json', 'data/incidents.geojson', 'data/claims.json']) {
      expect(files.get(file)).not.toMatch(/Шевченківськ|Shevchenkivsk|UA63120270010948820/);
    }
  });

  it('fails where the texts still name the finer place, with each of them', () => {
    const lines = problemsAfter(STRIKE, ENERGY);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          new RegExp(
            `^${STRIKE}:\\d+: title\\.uk: "Шевченківському районі Харкова" is finer than settlement, the finest place that the publication policy allows here \\(energy\\): word it without the finer place`,
          ),
        ),
        expect.stringContaining(
          'claims[0].says.en: "Shevchenkivskyi district of Kharkiv" is finer than settlement',
        ),
        expect.stringMatching(
          /^reports\/rbc-ukraine-2024-01-06\.md:\d+: "Шевченківському районі Харкова" is finer/,
        ),
      ]),
    );
  });

  it('of an object that is not named is the district: a site becomes one, and a street is told', () => {
    const SITE =
      'by: site, site: { uk: дім на вулиці, en: a house }, words: Шевченківський район Харкова, from: c1';
    const toSite = replacing('by: words, words: Шевченківський район Харкова, from: c1', SITE);
    expect(problemsAfter(STRIKE, toSite)).toEqual([
      expect.stringMatching(/where\.site\.uk: "вулиці" is finer than district/),
    ]);
    const { site: compiled } = compiledAfter((text) => toSite(text).replace('дім на вулиці', 'дім'));
    expect(compiled?.records.find(({ id }) => id === 'kh240102')).toMatchObject({
      where: { precision: 'district', site: null, verbatim: null },
    });
  });

  it('of a civilian object is what the reports have', () => {
    const { site: compiled } = compiledAfter(replacing('category:', 'sensitivity: civilian\ncategory:'));
    expect(compiled?.records.find(({ id }) => id === 'kh240102')).toMatchObject({
      where: { precision: 'district', verbatim: 'Шевченківський район Харкова' },
    });
  });

  it('is kept by every record of this project, and by the policy itself', () => {
    for (const { where, sensitivity } of dataset.incidents) {
      expect(isFiner(where.precision, policy.rules[sensitivity].finest)).toBe(false);
    }
    for (const sensitivity of ['energy', 'air-defence', 'defence-industry'] as const) {
      const { finest } = policy.rules[sensitivity];
      expect(PRECISION_CLASSES.indexOf(finest)).toBeGreaterThanOrEqual(
        PRECISION_CLASSES.indexOf('settlement'),
      );
    }
    expect(policy.rules.civilian.delayHours).toBe(3);
    expect(policy.rules.military.delayHours).toBe(12);
    expect(policy.rules.unknown.delayHours).toBe(12);
  });
});

describe('names of private persons', () => {
  it.each([
    [
      'a title',
      'title:\n  uk: Три влучання',
      'title:\n  uk: Олена Приклад і три влучання',
      'title.uk: "Олена Приклад"',
    ],
    [
      'a claim',
      'en: Two people were killed',
      'en: Olena Pryklad was killed',
      'claims[1].says.en: "Olena Pryklad"',
    ],
  ])('in %s fail the build', (_where, from, to, problem) => {
    expect(problemsAfter(STRIKE, replacing(from, to))).toEqual([
      expect.stringMatching(
        new RegExp(
          `${problem.replace(/[[\]]/g, '\\$&')} reads as the name of a person\\. Private persons are not named\\.`,
        ),
      ),
    ]);
  });

  it('in a report fail the build, at the line of its body', () => {
    expect(
      problemsAfter('reports/seed-a.md', (text) => `${text.trimEnd()} Among them was Olha Pryklad.\n`),
    ).toEqual([
      expect.stringMatching(/^reports\/seed-a\.md:\d+: "Olha Pryklad" reads as the name of a person/),
    ]);
  });

  const find = createNameFinder(
    policy,
    site.speakers.filter(({ office }) => office !== undefined).map(({ name }) => name),
  );

  it.each([
    ['uk', 'Загинула Олена Приклад.', ['Олена Приклад']],
    ['uk', 'Серед загиблих — 43-річний Петро Вигаданий.', ['Петро Вигаданий']],
    [
      'uk',
      'Поранено Марію Вигадану-Приклад і Сергія Прикладенка.',
      ['Марію Вигадану-Приклад', 'Сергія Прикладенка'],
    ],
    ['uk', 'Про це Ользі Приклад сказали сусіди.', ['Ользі Приклад']],
    ['uk', 'Помер Приклад Вигадович.', ['Приклад Вигадович']],
    ['uk', 'Загинула 8-річна Вигадана Прикладова.', ['Вигадана Прикладова']],
    ['en', 'Dmytro Pryklad was killed.', ['Dmytro Pryklad']],
    ['en', 'A 62-year-old woman named Vyhadana Pryklad was injured.', ['Vyhadana Pryklad']],
    ['en', 'Vyhadana Pryklad, 62, was injured.', ['Vyhadana Pryklad']],
    ['uk', 'Олег Синєгубов повідомив Суспільному про удар.', []],
    ['uk', 'За словами Олега Синєгубова та Юрія Ігната.', []],
    ['uk', 'Про це сказав Джона Лефф.', []],
    ['en', 'Oleksandr Filchakov spoke of one case.', []],
    ['uk', 'Влучили в будинок на вулиці Тараса Шевченка.', []],
    ['uk', 'Удар по селу Іванівка Чугуївського району, по Андріївці та Петрівському.', []],
    ['uk', 'Поранено 62-річну жительку Харкова.', []],
    ['en', 'Houses in Taras Shevchenko Street were hit.', []],
    ['en', 'A 62-year-old woman was injured in Kharkiv.', []],
    ['en', 'It was said on Tuesday, 2 January, by John Kirby.', []],
  ] as const)('in %s: %s', (lang, text, names) => {
    expect(find(text, lang)).toEqual(names);
  });

  it('are in no record or report of this project', () => {
    const texts = [
      ...site.records.flatMap(({ title, summary, claims }) => [
        title,
        summary,
        ...claims.map(({ says }) => says),
      ]),
      ...site.reports.map(({ summary }) => summary),
    ];
    expect(texts.length).toBeGreaterThan(60);
    for (const text of texts) expect([...find(text.uk, 'uk'), ...find(text.en, 'en')]).toEqual([]);
  });
});

describe('pictures and personal data', () => {
  it.each([
    ['thumbnail: strike.jpg', 'thumbnail', 'The site shows no pictures'],
    ['victims: [someone]', 'victims', 'The site holds no personal data'],
    ['target: somewhere', 'target', 'not a tool for targeting'],
  ])('as a field "%s" are refused with the reason', (field, name, reason) => {
    expect(problemsAfter(STRIKE, replacing('category:', `${field}\ncategory:`))).toEqual([
      expect.stringMatching(
        new RegExp(`^${STRIKE}:8: ${name}: the publication policy refuses this field\\. .*${reason}`),
      ),
    ]);
  });
});
