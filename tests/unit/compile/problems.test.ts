import { describe, expect, it } from 'vitest';
import { compile, compileGeodata } from '../../../src/compile/compile.ts';
import { formatProblem } from '../../../src/compile/problem.ts';
import { KHARKIV_CODE } from '../../../src/domain/place.ts';
import { BAD, changed, problemsAfter, replacing, without } from './fixtures.ts';

describe('bad geodata', () => {
  it('is told all at once, one line for each fault, with file, line and field', async () => {
    const { problems, site, files } = await compileGeodata(BAD);
    const lines = problems.map(formatProblem).map((line) => line.replace('tests/fixtures/geodata/bad/', ''));
    expect(lines).toEqual([
      'ids.txt:3: gone1: was published and is gone. Links to it must go on working: bring the record back, put the id into `aliases` of the record that it was merged into, or keep it with `status: withdrawn` and the reason',
      'incidents/date.yaml:12: claims[0].madeAt: "2024-02-30" is not a calendar date; write it like 2024-01-02',
      'incidents/denial.yaml:16: claims[1].answers: is missing: this stance answers another claim, so name its id',
      'incidents/early.yaml:17: history[0].date: 2024-01-02 is too early: the event may have lasted until 2024-01-03T00:00 Kyiv time, and the policy asks for 12 hours more (sensitivity: unknown, object not named); publish later, or give hours in when and published',
      'incidents/id-2.yaml:1: id: "twice" is taken: incidents/id-1.yaml:1 has it as id',
      'incidents/person.yaml:15: claims[0].says.en: "Olena Pryklad" reads as the name of a person. Private persons are not named. Only those who speak for an office or as a researcher have a name here. Take it out; a public person who says something belongs into speakers.yaml with an office, and one who is only mentioned into people.mayBeNamed of policy.yaml',
      'incidents/person.yaml:15: claims[0].says.uk: "Олена Приклад" reads as the name of a person. Private persons are not named. Only those who speak for an office or as a researcher have a name here. Take it out; a public person who says something belongs into speakers.yaml with an office, and one who is only mentioned into people.mayBeNamed of policy.yaml',
      'incidents/place.yaml:6: where.place: no place has the code "UA63120270010096108"; did you mean "UA63120270010096107"?',
      'incidents/precise.yaml:16: claims[0].says.en: "Invented Street" is finer than settlement, the finest place that the publication policy allows here (energy): word it without the finer place',
      'incidents/precise.yaml:16: claims[0].says.uk: "вулиці" is finer than settlement, the finest place that the publication policy allows here (energy): word it without the finer place',
      'incidents/range.yaml:25: claims[1].range.km: is over 20000 km, out of all bounds',
      'incidents/source.yaml:16: claims[1].reports: is missing: a claim needs at least one source: list report ids',
      'incidents/speaker.yaml:11: claims[0].speaker: there is no speaker "prosecutor-kharkiv"; did you mean "prosecutors-kharkiv"? A new one goes into speakers.yaml',
      'incidents/syntax.yaml:15: not valid YAML: a colon with a blank behind it inside a text reads as a field: put the text in quotes, \'…\' or "…"',
      'incidents/tenfold.yaml:25: claims[1].range.km: is 9000, but "близько 900 км" (asStated.uk) is 900 km: correct one of the two',
      'incidents/words.yaml:6: where.words: "somewhere in the fields" names no place of the gazetteer; use the words of the report that name it, or by: place with its code',
      'places/settlements.tsv:4: code: "UA6310005001008162" is not a KATOTTG code: UA and 17 digits',
      'weapons.yaml:5: [0].ranges[0].source: is missing: a range is a claim: say where it was read (publisher, and its address if it is known)',
      'weapons.yaml:9: [0].ranges[1].range.low: is not below `high`: a range goes from low to high',
      'weapons.yaml:18: [1].ranges[0].range.high: is out of all bounds for ground-ballistic (100 to 2000 km): a slip of the decimal point?',
    ]);
    expect(site).toBeNull();
    expect(files.size).toBe(0);
  });
});

const STRIKE = 'incidents/kh24.yaml';
const REGION = 'incidents/reg1.yaml';

describe('a record', () => {
  it('with several faults in one claim has all of them told', () => {
    const claim = (text: string) =>
      replacing(
        'speaker: ihnat',
        'speaker: ignat',
      )(text.replace(/ {4}reports: \[seed-a\]\n(?![\s\S]*reports)/, '').replace('    answers: c1\n', ''));
    expect(problemsAfter(REGION, claim)).toEqual([
      `${REGION}:27: claims[1].answers: is missing: this stance answers another claim, so name its id`,
      `${REGION}:27: claims[1].reports: is missing: a claim needs at least one source: list report ids`,
      `${REGION}:30: claims[1].speaker: there is no speaker "ignat"; did you mean "ihnat"? A new one goes into speakers.yaml`,
    ]);
  });

  it('must not have fields that nobody reads', () => {
    expect(problemsAfter(REGION, replacing('category:', 'categorie: x\ncategory:'))).toEqual([
      `${REGION}:9: categorie: is not a field that is known here; did you mean "category"?`,
    ]);
  });

  it('must have its fields', () => {
    expect(problemsAfter(REGION, replacing('category: missile-strike\n', ''))).toEqual([
      `${REGION}:1: category: is missing`,
    ]);
  });

  it('must not take an alias of another record as its id', () => {
    expect(problemsAfter('incidents/ua30.yaml', replacing('ua231230', 'reg2401'))).toEqual([
      'context/supply.yaml:6: bearsOn[1]: there is no record "ua231230"',
      'incidents/ua30.yaml:1: id: "reg2401" is taken: incidents/reg1.yaml:2 has it as aliases[0]',
    ]);
  });

  it('must cite only claims that it has', () => {
    expect(
      problemsAfter(REGION, replacing('No settlement is named [c1].', 'No settlement is named [c1, c7].')),
    ).toEqual([`${REGION}:8: summary.en: it cites a claim that this record has not: "c7"`]);
  });
});

describe('a claim', () => {
  it('must have an id of its own in its record', () => {
    expect(problemsAfter(STRIKE, replacing('- id: c2', '- id: c1'))).toEqual([
      `${STRIKE}:23: claims[1].id: "c1" is taken: ${STRIKE}:12 has it as claims[0].id`,
    ]);
  });

  it('must name reports that are there', () => {
    expect(problemsAfter(REGION, replacing('[seed-a]', '[seed-a, seed-x]'))).toEqual([
      `${REGION}:22: claims[0].reports[1]: there is no report "seed-x"; did you mean "seed-a"? A new one goes into a file of its own in reports/`,
    ]);
  });

  it('must answer a claim that is there', () => {
    expect(problemsAfter(REGION, replacing('answers: c1', 'answers: c5'))).toEqual([
      `${REGION}:34: claims[1].answers: this record has no claim "c5"`,
    ]);
  });

  it('may answer several things, each of which must be there', () => {
    const answers = (written: string) =>
      problemsAfter(REGION, replacing('answers: c1', `answers: ${written}`));
    expect(answers('[c1]')).toEqual([]);
    expect(answers('all')).toEqual([]);
    expect(answers('{ record: kh240102, claim: c1 }')).toEqual([]);
    expect(answers('[c1, { record: kh240102, claim: c2 }, { words: { uk: слова, en: words } }]')).toEqual([]);
    expect(answers('[c1, c5]')).toEqual([
      `${REGION}:34: claims[1].answers[1]: this record has no claim "c5"`,
    ]);
    expect(answers('{ record: kh240102, claim: c99 }')).toEqual([
      `${REGION}:34: claims[1].answers: record "kh240102" has no claim "c99"`,
    ]);
    expect(answers('{ record: kh24010, claim: c1 }')).toEqual([
      `${REGION}:34: claims[1].answers: there is no record "kh24010"; did you mean "kh240102"?`,
    ]);
    expect(answers('{ record: reg2312, claim: c1 }')).toEqual([
      `${REGION}:34: claims[1].answers: is this record itself: write c1 alone`,
    ]);
    expect(answers('{ record: reg2401, claim: c1 }')).toEqual([
      `${REGION}:34: claims[1].answers: record "reg2401" is "reg2312" now: name that one`,
    ]);
    for (const wrong of ['al', 'C1', '[]', '{ record: kh240102 }', '{ words: { uk: слова } }']) {
      expect(answers(wrong), wrong).toEqual([expect.stringMatching(/claims\[1\]\.answers/)]);
    }
  });

  it('must not answer what is not on the site', () => {
    const answers = replacing('answers: c1', 'answers: { record: kh240102, claim: c1 }');
    const after = (edit: (text: string) => string) => {
      const sources = new Map(changed(STRIKE, edit));
      sources.set(REGION, answers(sources.get(REGION) ?? ''));
      return compile(sources).problems.map(({ field, message }) => `${field}: ${message}`);
    };
    expect(after((text) => `status: draft\n${text}`)).toEqual([
      expect.stringMatching(/^claims\[1\]\.answers: record "kh240102" is a draft/),
    ]);
    const gone =
      'id: kh240102\nstatus: withdrawn\nwithdrawn:\n  date: 2024-03-01\n  reason: { uk: Помилка., en: A mistake. }\n';
    expect(after(() => gone)).toEqual([
      expect.stringMatching(/^claims\[1\]\.answers: record "kh240102" is withdrawn/),
    ]);
  });

  it('must not answer itself, not even through others', () => {
    const circle = replacing('stance: asserts', 'stance: corroborates\n    answers: c2');
    expect(problemsAfter(REGION, circle)).toEqual([
      `${REGION}:20: claims[0].answers: answers go in a circle: c1 -> c2 -> c1`,
    ]);
  });

  it('cannot precede its event', () => {
    expect(problemsAfter(STRIKE, replacing('madeAt: 2024-01-06', 'madeAt: 2023-01-06'))).toEqual([
      `${STRIKE}:16: claims[0].madeAt: 2023-01-06 is before the incident (2024-01-02): a claim cannot precede its event; correct madeAt or when`,
    ]);
  });

  it('about a range or a denial of deliveries may be older than the event', () => {
    const older = (text: string) =>
      replacing(
        'aspect: casualties',
        'aspect: origin',
      )(text)
        .replace(/madeAt: 2024-01-06(?![\s\S]*madeAt)/, 'madeAt: 2023-11-02')
        .replace(/ {4}casualties:\n(?: {6}.*\n)+/, '');
    expect(problemsAfter(STRIKE, older)).toEqual([]);
  });

  it('that begins a statement date with bounds is told what the bounds lack', () => {
    const bounds = replacing('madeAt: 2024-01-05', 'madeAt: { earliest: 2024-01-05, latest: 2024-13-01 }');
    expect(problemsAfter(REGION, bounds)).toEqual([
      expect.stringMatching(/claims\[0\]\.madeAt\.latest: "2024-13-01" is not a calendar date/),
      expect.stringMatching(/claims\[0\]\.madeAt\.why: is missing/),
    ]);
  });
});

describe('where', () => {
  it('must come from a claim of the record', () => {
    expect(problemsAfter(REGION, replacing('from: c1', 'from: c9'))).toEqual([
      expect.stringContaining('where.from: this record has no claim "c9"'),
    ]);
  });

  it.each([
    ['by: words, words: near Kyivskyi district', 'words: "Kyivskyi district" leaves open which place it is'],
    ['by: near, words: Kharkiv region', 'words: a buffer needs a settlement or a part of a city'],
    ['by: near', 'place: give either place (a code) or words (of the report), and not both'],
    [`by: near, place: ${KHARKIV_CODE}, words: Kharkiv`, 'place: give either place (a code) or words'],
    [`by: near, place: ${KHARKIV_CODE}, bufferKm: 400`, 'bufferKm: must be from 0.1 to 100'],
    [
      'by: site, site: { uk: дім, en: house }, words: near Kharkiv',
      'words: a site lies in a place and not near',
    ],
    [
      'by: site, site: { uk: дім, en: house }, words: Kharkiv region',
      'words: a site needs the settlement or',
    ],
    [
      `by: site, site: { uk: дім, en: house }, place: ${KHARKIV_CODE}, ` +
        'point: { lat: 48.9, lon: 36.23, radiusKm: 0.1, report: seed-a }',
      'point: lies 121 km from the middle of Харків, outside it: check lat and lon, or the place',
    ],
  ])('cannot be "%s"', (where, problem) => {
    expect(problemsAfter(REGION, replacing('by: words, words: Kharkiv region', where))).toEqual([
      expect.stringContaining(`where.${problem}`),
    ]);
  });

  it('must be a place that can be drawn', () => {
    expect(problemsAfter(REGION, replacing('words: Kharkiv region', 'words: Чугуїв'))).toEqual([
      expect.stringContaining(
        'where.words: Чугуїв (UA63140170010036104) has no area to draw; give its radius_km in geodata/places',
      ),
    ]);
  });
});

describe('a text that is no YAML', () => {
  it('because a value begins with * is told to be quoted', () => {
    expect(problemsAfter('speakers.yaml', replacing('en: Oleh Synehubov', 'en: *Oleh'))).toEqual([
      'speakers.yaml:2: "*Oleh" means a reference in YAML: put text that begins with * in quotes',
    ]);
  });

  it('because a key stands twice is told where', () => {
    expect(problemsAfter(REGION, replacing('category:', 'category: launch\ncategory:'))).toEqual([
      `${REGION}:10: not valid YAML: this field stands twice (map keys must be unique): keep one of the two`,
    ]);
  });
});

describe('a report', () => {
  const REPORT = 'reports/seed-a.md';

  it('needs front matter, and its lines are counted from the top of the file', () => {
    expect(problemsAfter('reports/x.md', () => 'Only a body.')).toEqual([
      'reports/x.md:1: needs front matter: YAML between two lines ---',
    ]);
    expect(problemsAfter(REPORT, replacing('language: en', 'language: english'))).toEqual([
      `${REPORT}:12: language: must be a two-letter language code, for instance uk`,
    ]);
  });

  it('needs a body with a part in each language', () => {
    expect(problemsAfter(REPORT, (text) => text.slice(0, text.lastIndexOf('---') + 4))).toEqual([
      `${REPORT}:16: the part "## Українською" is missing: add this heading and under it what the report says, in our own words, in Ukrainian`,
      `${REPORT}:16: the part "## English" is missing: add this heading and under it what the report says, in our own words, in English`,
    ]);
    expect(problemsAfter(REPORT, (text) => text.slice(0, text.indexOf('## English')))).toEqual([
      `${REPORT}:20: the part "## English" is missing: add this heading and under it what the report says, in our own words, in English`,
    ]);
  });

  it('must have words in both parts', () => {
    expect(
      problemsAfter(REPORT, (text) => text.replace(/(?<=## Українською\n).*?(?=## English)/s, '\n')),
    ).toEqual([
      `${REPORT}:18: the part "## Українською" is empty: write under it what the report says, in our own words, in Ukrainian`,
    ]);
    expect(problemsAfter(REPORT, (text) => text.replace(/(?<=## English\n).*/s, ''))).toEqual([
      `${REPORT}:22: the part "## English" is empty: write under it what the report says, in our own words, in English`,
    ]);
  });

  it('may have its parts in either order', () => {
    const swapped = (text: string) =>
      text.replace(/(## Українською\n.*?)(## English\n.*)/s, (_, uk: string, en: string) => `${en}\n${uk}`);
    expect(problemsAfter(REPORT, swapped)).toEqual([]);
  });

  it('must have no text that the site would not show', () => {
    const HEADINGS = '## Українською and ## English';
    expect(problemsAfter(REPORT, replacing('## Українською', 'A note.\n\n## Українською'))).toEqual([
      `${REPORT}:18: this text has no heading: the two parts of a report are ${HEADINGS}`,
    ]);
    expect(problemsAfter(REPORT, (text) => `${text}\n## Notes\n\nA note.\n`)).toEqual([
      `${REPORT}:26: "## Notes" is no heading of a report: the two are ${HEADINGS}`,
    ]);
    expect(problemsAfter(REPORT, (text) => `${text}\n## English\n\nMore.\n`)).toEqual([
      `${REPORT}:26: "## English" stands twice: put all of this part under one heading`,
    ]);
  });
});

describe('a table of places', () => {
  const RAIONS = 'places/raions.tsv';
  it('must have its columns and as many cells in every row', () => {
    expect(problemsAfter(RAIONS, replacing('radius_km', 'radius'))).toEqual([
      `${RAIONS}:1: radius_km: this column is missing in the header row`,
    ]);
    expect(problemsAfter('basemap/labels.tsv', replacing('\t3\t', '\t'))).toEqual([
      'basemap/labels.tsv:2: Україна: has 5 columns, the header has 6',
    ]);
  });

  it('must have numbers where numbers belong, and known parents', () => {
    expect(problemsAfter(RAIONS, replacing('49.9942', '499942'))).toEqual([
      `${RAIONS}:2: lat: "499942" is not a number from -90 to 90`,
    ]);
    expect(problemsAfter(RAIONS, replacing('\tUA63000000000041885', '\tUA99000000000041885'))).toEqual([
      `${RAIONS}:2: parent: no place has the code "UA99000000000041885"; did you mean "UA63000000000041885"?`,
    ]);
  });

  it('must have each code once', () => {
    expect(
      problemsAfter(RAIONS, (text) => text.replaceAll('UA63140000000096278', 'UA63120000000091135')),
    ).toContain(
      `${RAIONS}:3: code: UA63120000000091135 is already the code of Харківський район in ${RAIONS}:2`,
    );
  });
});

describe('a folder', () => {
  it.each([
    'speakers.yaml',
    'boundaries/oblast.geojson',
    'boundaries/raions.geojson',
    'boundaries/hromadas.geojson',
    'boundaries/city_districts.geojson',
    'places/oblast.tsv',
    'SOURCES.md',
  ])('without %s has that told', (file) => {
    expect(compile(without(file)).problems.map(formatProblem)).toContainEqual(
      expect.stringMatching(new RegExp(`^${file}:1: .*(missing|needs)`)),
    );
  });
});
