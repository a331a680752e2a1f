import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Incident } from '../../../src/domain/incident.ts';
import { KHARKIV_CODE } from '../../../src/domain/place.ts';
import { LANGS, type Lang } from '../../../src/domain/text.ts';
import type { When } from '../../../src/domain/time.ts';
import {
  azimuthText,
  citationText,
  coordinatesText,
  countText,
  dateText,
  daysText,
  kmText,
  languageName,
  mapLabel,
  MESSAGES,
  namesText,
  noticeText,
  numberText,
  partialDateText,
  placeText,
  rangeClaimSource,
  rangeText,
  ringEdgeFigure,
  ringEdgeLabel,
  saidAtText,
  outlineText,
  saidText,
  shapeInFigures,
  shapeText,
  shortWhenText,
  speakerName,
  statedRangeText,
  whenText,
  whereText,
} from '../../../src/i18n/index.ts';
import type { Notice } from '../../../src/permalink/index.ts';
import { rangeClaimsFor, type RangeClaim, type RingEdge } from '../../../src/state/index.ts';
import { dataset } from '../state/real.ts';

/** Blanks of every width as one: which of them a date has is for the language to say. */
const plain = (text: string) => text.replace(/\s/g, ' ');
const day = (date: string): When => ({ earliest: date, latest: date, precision: 'day' });
const edge = (km: number, claims: readonly RangeClaim[], unit: RingEdge['unit'] = 'km'): RingEdge => ({
  km,
  claims,
  published: [],
  unit,
});
const incident = (id: string) => dataset.incidents.find((it) => it.id === id) as Incident;

describe('dates', () => {
  const HERE = process.env['TZ'];
  afterEach(() => {
    if (HERE === undefined) delete process.env['TZ'];
    else process.env['TZ'] = HERE;
  });

  // Offsets in minutes, as JavaScript counts them: the day begins 14 hours earlier and 8 hours later than in UTC.
  it.each([
    ['UTC', 0],
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
  ])('never shift: in %s a report of 2 January is of 2 January', async (zone, offset) => {
    process.env['TZ'] = zone;
    // Formatters are made once, in the zone that the machine has then: here they are made anew.
    vi.resetModules();
    const { dateText, saidAtText, shortDateText, whenText } = await import('../../../src/i18n/index.ts');
    expect(new Date(2024, 0, 2).getTimezoneOffset()).toBe(offset);
    expect(plain(dateText('2024-01-02', 'en'))).toBe('2 January 2024');
    expect(plain(dateText('2024-01-02', 'uk'))).toBe('2 січня 2024 р.');
    expect(plain(shortDateText('2024-01-02', 'en'))).toBe('2 Jan 2024');
    expect(plain(shortDateText('2024-01-02', 'uk'))).toBe('2 січ. 2024 р.');
    expect(plain(whenText(day('2024-01-01'), 'en'))).toBe('1 January 2024');
    expect(plain(whenText(day('2023-12-31'), 'en'))).toBe('31 December 2023');
    expect(plain(saidAtText('2024-01-04', 'en'))).toBe('4 January 2024');
    const morning: When = { earliest: '2024-01-02T00:10', latest: '2024-01-02T00:10', precision: 'minute' };
    expect(plain(whenText(morning, 'en'))).toBe('2 January 2024, at 00:10 Kyiv time');
  });

  it('of every day of the calendar have its day and its year', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom('UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'),
        fc.constantFrom(...LANGS),
        (date, zone, lang) => {
          process.env['TZ'] = zone;
          const text = date.toISOString().slice(0, 10);
          const numbers = dateText(text, lang).match(/\d+/g)?.map(Number);
          expect(numbers).toEqual([Number(text.slice(8)), Number(text.slice(0, 4))]);
        },
      ),
    );
  });
});

describe('coordinates', () => {
  it('are shown latitude first, as people write them', () => {
    expect(coordinatesText([36.23, 49.9935], 'en')).toBe('49.9935°, 36.23°');
    expect(coordinatesText([36.23, 49.9935], 'uk')).toBe('49,9935°, 36,23°');
  });
});

describe('when something happened is said no more exactly than it was stated', () => {
  const night: When = { earliest: '2024-01-01', latest: '2024-01-02', precision: 'night' };
  const span: When = { earliest: '2023-12-29', latest: '2024-01-08', precision: 'week' };
  const about: When = { earliest: '2024-01-02T07:30', latest: '2024-01-02T07:30', precision: 'hour' };
  const worded: When = { ...span, words: { uk: 'наприкінці грудня', en: 'late December' } };

  it.each<[string, When, string, string]>([
    ['a day', day('2024-01-02'), '2 January 2024', '2 січня 2024 р.'],
    ['a night is one interval', night, 'the night of 1–2 January 2024', 'у ніч на 2 січня 2024 р.'],
    ['an interval', span, '29 December 2023 – 8 January 2024', '29 грудня 2023 р. – 8 січня 2024 р.'],
    ['the words of the report lead', worded, 'late December', 'наприкінці грудня'],
  ])('%s', (_, when, en, uk) => {
    expect(plain(whenText(when, 'en'))).toBe(en);
    expect(plain(whenText(when, 'uk'))).toBe(uk);
  });

  it('a time to the hour is "about", and every time says whose it is', () => {
    expect(plain(whenText(about, 'en'))).toBe('2 January 2024, about 07:30 Kyiv time');
    expect(plain(whenText({ ...about, precision: 'minute' }, 'en'))).toBe(
      '2 January 2024, at 07:30 Kyiv time',
    );
    expect(plain(whenText(about, 'uk'))).toContain('близько 07:30');
  });

  it('a date without a time never gets one', () => {
    expect(whenText(day('2024-01-02'), 'en')).not.toMatch(/\d\d:\d\d/);
  });

  it('in a list it is short, with both ends of an interval', () => {
    expect(plain(shortWhenText(about, 'en'))).toBe('2 Jan 2024');
    expect(plain(shortWhenText(span, 'en'))).toBe('29 Dec 2023 – 8 Jan 2024');
    expect(shortWhenText(worded, 'en')).toBe('late December');
  });
});

describe('an interval is printed as an editor would print it', () => {
  const table: readonly (readonly [When['precision'], string, string, string, string])[] = [
    ['day', '2022-09-17', '2022-09-18', '17–18 September 2022', '17–18 вересня 2022 р.'],
    ['day', '2022-09-01', '2022-09-30', '1–30 September 2022', '1–30 вересня 2022 р.'],
    ['day', '2022-09-29', '2022-10-01', '29 September – 1 October 2022', '29 вересня – 1 жовтня 2022 р.'],
    [
      'week',
      '2023-12-31',
      '2024-01-01',
      '31 December 2023 – 1 January 2024',
      '31 грудня 2023 р. – 1 січня 2024 р.',
    ],
    ['day', '2022-05-03', '2023-05-03', '3 May 2022 – 3 May 2023', '3 травня 2022 р. – 3 травня 2023 р.'],
    ['month', '2024-02-01', '2024-02-29', 'February 2024', 'лютий 2024 р.'],
    ['month', '2024-02-01', '2024-02-28', '1–28 February 2024', '1–28 лютого 2024 р.'],
    [
      'month',
      '2023-12-01',
      '2024-01-31',
      '1 December 2023 – 31 January 2024',
      '1 грудня 2023 р. – 31 січня 2024 р.',
    ],
    ['night', '2024-01-16', '2024-01-17', 'the night of 16–17 January 2024', 'у ніч на 17 січня 2024 р.'],
    [
      'night',
      '2025-10-31',
      '2025-11-01',
      'the night of 31 October – 1 November 2025',
      'у ніч на 1 листопада 2025 р.',
    ],
    [
      'night',
      '2023-12-31',
      '2024-01-01',
      'the night of 31 December 2023 – 1 January 2024',
      'у ніч на 1 січня 2024 р.',
    ],
    ['night', '2024-01-16', '2024-01-16', '16 January 2024, at night', '16 січня 2024 р., уночі'],
    ['night', '2024-01-16', '2024-01-18', '16–18 January 2024, at night', '16–18 січня 2024 р., уночі'],
    [
      'night',
      '2024-01-16T23:30',
      '2024-01-17T01:10',
      'the night of 16–17 January 2024, roughly between 23:30 and 01:10 Kyiv time',
      'у ніч на 17 січня 2024 р., приблизно між 23:30 і 01:10 за київським часом',
    ],
    [
      'hour',
      '2025-08-05T02:45',
      '2025-08-05T04:40',
      '5 August 2025, roughly between 02:45 and 04:40 Kyiv time',
      '5 серпня 2025 р., приблизно між 02:45 і 04:40 за київським часом',
    ],
    [
      'minute',
      '2025-08-05T02:45',
      '2025-08-05T04:40',
      '5 August 2025, between 02:45 and 04:40 Kyiv time',
      '5 серпня 2025 р., між 02:45 і 04:40 за київським часом',
    ],
    [
      'hour',
      '2025-08-05',
      '2025-08-05T04:40',
      '5 August 2025, by 04:40 Kyiv time',
      '5 серпня 2025 р., до 04:40 за київським часом',
    ],
    [
      'hour',
      '2024-01-16T23:30',
      '2024-01-17T01:10',
      '16 January 2024, 23:30 – 17 January 2024, 01:10 Kyiv time',
      '16 січня 2024 р., 23:30 – 17 січня 2024 р., 01:10 за київським часом',
    ],
    [
      'hour',
      '2024-01-16T23:30',
      '2024-01-17',
      '16 January 2024, 23:30 – 17 January 2024 Kyiv time',
      '16 січня 2024 р., 23:30 – 17 січня 2024 р. за київським часом',
    ],
  ];

  it.each(table)('%s, %s to %s: %s', (precision, earliest, latest, en, uk) => {
    expect(plain(whenText({ earliest, latest, precision }, 'en'))).toBe(en);
    expect(plain(whenText({ earliest, latest, precision }, 'uk'))).toBe(uk);
  });

  it.each([
    ['day', '2022-09-17', '2022-09-18', '17–18 Sept 2022', '17–18 вер. 2022 р.'],
    ['day', '2022-09-29', '2022-10-01', '29 Sept – 1 Oct 2022', '29 вер. – 1 жовт. 2022 р.'],
    ['week', '2023-12-31', '2024-01-01', '31 Dec 2023 – 1 Jan 2024', '31 груд. 2023 р. – 1 січ. 2024 р.'],
    ['night', '2025-03-19', '2025-03-20', 'night of 19–20 Mar 2025', 'ніч на 20 бер. 2025 р.'],
    ['hour', '2025-08-05T02:45', '2025-08-05T04:40', '5 Aug 2025', '5 серп. 2025 р.'],
  ] as const)('in a list, %s, %s to %s: %s', (precision, earliest, latest, en, uk) => {
    expect(plain(shortWhenText({ earliest, latest, precision }, 'en'))).toBe(en);
    expect(plain(shortWhenText({ earliest, latest, precision }, 'uk'))).toBe(uk);
  });

  it('of any two days keeps both days and says each year and month once at the most', () => {
    const date = fc
      .date({ min: new Date('2014-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((it) => it.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, fc.constantFrom(...LANGS), (one, other, lang) => {
        const [from, to] = [one, other].sort() as [string, string];
        const years = new Set([from.slice(0, 4), to.slice(0, 4)].map(Number));
        const days = [from, ...(from === to ? [] : [to])].map((it) => Number(it.slice(8)));
        const numbers = daysText(from, to, lang).match(/\d+/g)?.map(Number);
        expect(numbers?.filter((n) => n > 31)).toEqual([...years]);
        expect(numbers?.filter((n) => n <= 31)).toEqual(days);
      }),
    );
  });
});

describe('when something was said', () => {
  const why = { uk: 'чому', en: 'why' };

  it.each([
    ['2024-01-04', '4 January 2024'],
    [{ earliest: '2024-01-05', why }, '5 January 2024 or later'],
    [{ earliest: '2024-01-04', latest: '2024-01-05', why }, 'between 4 and 5 January 2024'],
    [{ earliest: '2024-01-04', latest: '2024-01-04', why }, '4 January 2024'],
  ] as const)('%j is "%s"', (saidAt, text) => {
    expect(plain(saidAtText(saidAt, 'en'))).toBe(text);
  });
});

describe('that something was said, and when', () => {
  const why = { uk: 'чому', en: 'why' };

  it.each([
    ['2024-01-02', 'said on 2 January 2024', 'сказано 2 січня 2024 р.'],
    ['2024-01-02T09:15', 'said on 2 January 2024, 09:15', 'сказано 2 січня 2024 р., 09:15'],
    [
      { earliest: '2024-01-05', why },
      'said on 5 January 2024 or later',
      'сказано 5 січня 2024 р. або пізніше',
    ],
    [
      { earliest: '2024-01-02', latest: '2024-01-06', why },
      'said between 2 and 6 January 2024',
      'сказано між 2 і 6 січня 2024 р.',
    ],
    [
      { earliest: '2024-01-30', latest: '2024-02-01', why },
      'said between 30 January and 1 February 2024',
      'сказано між 30 січня і 1 лютого 2024 р.',
    ],
    [
      { earliest: '2023-12-30', latest: '2024-01-04', why },
      'said between 30 December 2023 and 4 January 2024',
      'сказано між 30 грудня 2023 р. і 4 січня 2024 р.',
    ],
    [
      { earliest: '2024-01-02T09:00', latest: '2024-01-02T11:30', why },
      'said on 2 January 2024, between 09:00 and 11:30',
      'сказано 2 січня 2024 р., між 09:00 і 11:30',
    ],
    [
      { earliest: '2024-01-02', latest: '2024-01-02T11:30', why },
      'said on 2 January 2024, by 11:30',
      'сказано 2 січня 2024 р., до 11:30',
    ],
    [
      { earliest: '2024-01-02T23:00', latest: '2024-01-03T01:30', why },
      'said between 2 January 2024, 23:00 and 3 January 2024, 01:30',
      'сказано між 2 січня 2024 р., 23:00 і 3 січня 2024 р., 01:30',
    ],
  ] as const)('%j is "%s"', (saidAt, en, uk) => {
    expect(plain(saidText(saidAt, 'en'))).toBe(en);
    expect(plain(saidText(saidAt, 'uk'))).toBe(uk);
  });
});

describe('numbers', () => {
  it('have the separators of the language', () => {
    expect(numberText(10_000, 'en')).toBe('10,000');
    expect(plain(numberText(10_000, 'uk'))).toBe('10 000');
    expect(numberText(885.14, 'en', 2)).toBe('885.14');
    expect(numberText(885.14, 'uk', 2)).toBe('885,14');
  });

  it('of km never part from their unit', () => {
    expect(kmText(900, 'en')).toBe('900\u00a0km');
    expect(kmText(900, 'uk')).toBe('900\u00a0км');
  });

  it.each([
    [{ best: 2 }, '2', '2'],
    [{ low: 50 }, 'at least 50', 'щонайменше 50'],
    [{ high: 62 }, 'at most 62', 'щонайбільше 62'],
    [{ low: 50, high: 62 }, '50 to 62', 'від 50 до 62'],
    [{ low: 50, best: 57, high: 62 }, '57', '57'],
    [{ best: 0 }, '0', '0'],
    [{ high: 0 }, 'at most 0', 'щонайбільше 0'],
  ])('a count of %j is "%s"', (count, en, uk) => {
    expect(countText(count, 'en')).toBe(en);
    expect(countText(count, 'uk')).toBe(uk);
  });

  it('names stand in a row, and languages have names', () => {
    expect(namesText(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(namesText(['а', 'б'], 'uk')).toMatch(/^а (і|й|та) б$/);
    expect(languageName('uk', 'en')).toBe('Ukrainian');
    expect(languageName('uk', 'uk')).toBe('українська');
  });
});

describe('places and speakers', () => {
  it('a district is told with its city, a city alone', () => {
    const district = dataset.place(incident('k7f3').where.place ?? '');
    expect(district && placeText(district, dataset, 'en')).toMatch(/, Kharkiv$/);
    expect(district && placeText(district, dataset, 'uk')).toMatch(/, Харків$/);
    const city = dataset.place(KHARKIV_CODE);
    expect(city && placeText(city, dataset, 'uk')).toBe('Харків');
  });

  it.each(LANGS)('%s: every incident has a place in words', (lang) => {
    for (const it of dataset.incidents) expect(whereText(it, dataset, lang)).not.toBe('');
    expect(whereText(incident('s4yn'), dataset, lang)).toBe(
      dataset.place(incident('s4yn').where.place ?? '')?.[lang],
    );
  });

  it('a speaker whom the data lacks is shown by the id rather than not at all', () => {
    expect(speakerName('nobody', dataset, 'en')).toBe('nobody');
    expect(speakerName('kirby', dataset, 'en')).toContain('Kirby');
  });

  it('the label on the map has a date when it stands for one incident, and a number for more', () => {
    const one = incident('k7f3');
    expect(plain(mapLabel([one], dataset, 'en'))).toContain('2 Jan 2024');
    expect(mapLabel([one, one], dataset, 'en')).toMatch(/^2 records\n/);
    expect(mapLabel([], dataset, 'en')).toBe('');
  });
});

describe('what the drawn place is worth', () => {
  const placed = (precision: string) => dataset.incidents.filter(({ where }) => where.drawn === precision);

  it.each(LANGS)(
    '%s: the outline of a district says what it is worth, one of a raion that it is approximate',
    (lang) => {
      const { card } = MESSAGES[lang];
      expect(placed('district').length).toBeGreaterThan(0);
      for (const it of placed('district')) expect(shapeText(it, dataset, lang)).toBe(card.districtIsCoarse);
      for (const it of placed('raion')) expect(shapeText(it, dataset, lang)).toBe(card.outlineIsCoarse);
      for (const it of placed('district'))
        expect(shapeInFigures(it, dataset, lang)).toMatch(lang === 'uk' ? /0,64.*0,50/ : /0\.64.*0\.50/);
      const code = placed('district')[0]?.where.place ?? '';
      expect(outlineText(code, dataset, lang)).toBe(card.districtIsCoarse);
    },
  );

  it.each(LANGS)('%s: an exact point has its radius, and is no disc as large as an area', (lang) => {
    const points = dataset.incidents.filter(({ where }) => where.site?.point);
    expect(points).not.toEqual([]);
    for (const it of points) {
      expect(shapeText(it, dataset, lang)).not.toContain(MESSAGES[lang].card.areaIsDisc);
      expect(shapeText(it, dataset, lang)).toContain(kmText(it.where.site?.radiusKm ?? 0, lang));
    }
  });

  it.each(LANGS)('%s: the disc of a settlement is one, and a buffer is exactly what is meant', (lang) => {
    for (const it of placed('settlement')) {
      const isDisc = dataset.areaOf(it.where)?.properties.shape === 'disc';
      const { areaIsDisc, outlineIsCoarse } = MESSAGES[lang].card;
      expect(shapeText(it, dataset, lang)).toBe(isDisc ? areaIsDisc : outlineIsCoarse);
    }
    for (const it of placed('near')) expect(shapeText(it, dataset, lang)).toBe('');
    for (const it of [...placed('wider'), ...placed('unknown')])
      expect(shapeText(it, dataset, lang)).toBe(MESSAGES[lang].card.notDrawn);
  });
});

describe('rings', () => {
  const claims = rangeClaimsFor(dataset, 'k7f3');
  const kirby = claims.filter(({ claim }) => claim.speaker === 'kirby');

  it.each(LANGS)('%s: a stated range has its unit as stated, its speaker and its date', (lang) => {
    for (const it of claims) {
      const source = rangeClaimSource(it, dataset, lang);
      expect(source).toContain(speakerName(it.claim.speaker, dataset, lang));
      expect(source).toContain(saidAtText(it.claim.madeAt, lang));
      const label = ringEdgeLabel(edge(it.claim.range.km, [it]), dataset, lang);
      expect(label).toContain(it.claim.range.asStated[lang]);
      expect(label).toContain(source);
    }
    expect(claims).not.toEqual([]);
  });

  it.each(LANGS)('%s: the short label has the figure and its speaker, or says that there is none', (lang) => {
    expect(ringEdgeFigure(edge(900, kirby), dataset, lang)).toBe(
      `${kmText(900, lang)} · ${speakerName('kirby', dataset, lang)}`,
    );
    const own = ringEdgeFigure(edge(900, []), dataset, lang);
    expect(own).toContain(MESSAGES[lang].rings.noSource);
  });

  it('a band has both its figures, a ring one', () => {
    const [low, high] = [430, 900].map((km) => edge(km, []));
    if (!low || !high) throw new Error('two edges');
    expect(rangeText({ low, high }, 'en')).toBe('430–900\u00a0km');
    expect(rangeText({ low: null, high }, 'uk')).toBe('900\u00a0км');
  });

  it('the label of an edge names the one who stated it, and says that it is not about this launch', () => {
    const label = ringEdgeLabel(edge(900, kirby), dataset, 'en');
    expect(label).toContain('about 900 km (550 miles)');
    expect(label).toContain('Kirby');
    expect(label).toContain('not a statement about this launch');
  });

  it('a figure that nobody stated is said to be the reader’s own', () => {
    expect(ringEdgeLabel(edge(123, []), dataset, 'en')).toBe(
      '123\u00a0km: the reader’s own figure, without a source',
    );
  });

  it('a figure that was given in another unit keeps it, beside its km', () => {
    const miles = edge(550 * 1.609344, [], 'mi');
    expect(plain(rangeText({ low: null, high: miles }, 'en'))).toBe('550 mi (885.14 km)');
    expect(plain(ringEdgeFigure(edge(486 * 1.852, [], 'nmi'), dataset, 'uk'))).toContain(
      '486 nmi (900,07 км)',
    );
    const low = edge(300 * 1.609344, [], 'mi');
    expect(plain(rangeText({ low, high: miles }, 'en'))).toBe('300–550 mi (482.8–885.14 km)');
  });

  it('a published range is worded as it was stated', () => {
    const text = (range: Parameters<typeof statedRangeText>[0]) => plain(statedRangeText(range, 'en'));
    expect(text({ high: 900, unit: 'km', qualifier: 'about' })).toBe('about 900 km');
    expect(text({ low: 450, high: 690, unit: 'km' })).toBe('450–690 km');
    expect(text({ high: 1200, unit: 'mi', qualifier: 'up-to' })).toBe('up to 1,200 mi (1,931.21 km)');
    expect(text({ min: 50, high: 500, unit: 'km' })).toBe('from 50 km (minimum), 500 km');
    expect(partialDateText('2023-01', 'en')).toBe('January 2023');
    expect(partialDateText('2001', 'uk')).toBe('2001');
  });

  it('a direction is one of 0 to 360 degrees', () => {
    expect(azimuthText(-90, 'en')).toBe('270°');
    expect(azimuthText(359.7, 'en')).toBe('0°');
    expect(azimuthText(45.25, 'uk', 1)).toBe('45,3°');
  });

  it('of several who state a figure, the first to do so is named', () => {
    const [it] = kirby;
    if (!it) throw new Error('Kirby states no range');
    const later = { ...it, claim: { ...it.claim, speaker: 'dpa', madeAt: '2024-01-31' } };
    for (const order of [
      [it, later],
      [later, it],
    ]) {
      expect(ringEdgeLabel(edge(900, order), dataset, 'en')).toContain('Kirby');
    }
  });
});

describe('notices', () => {
  const bounds = { min: 1, max: 10_000 };
  const notices: Notice[] = [
    { kind: 'unreadable', key: 'map', value: 'abc' },
    { kind: 'out-of-bounds', key: 'map', value: '91', min: -85.06, max: 85.06 },
    { kind: 'too-many', key: 'sel', value: 'k7f3', max: 20 },
    { kind: 'unknown-layer', key: 'on', value: 'heat' },
    { kind: 'unknown-id', key: 'sel', value: 'zz99' },
    { kind: 'not-loaded', key: 'sel', value: 'UA63120270010096107' },
    { kind: 'no-centre', key: 'ring', value: 's4yn:900' },
    { kind: 'repeated', key: 'sel', value: 's4yn' },
    { kind: 'newer-version', key: 'v', value: '2' },
  ];

  it.each(
    notices.flatMap((notice) => LANGS.map((lang): [string, Lang, Notice] => [notice.kind, lang, notice])),
  )('%s in %s names the key and the value', (_, lang, notice) => {
    expect(noticeText(notice, lang)).toContain(notice.value);
    expect(noticeText(notice, lang)).toMatch(new RegExp(`^${notice.key}:`));
  });

  it('a range of 90000 km is told with its unit and its bounds', () => {
    const notice: Notice = { kind: 'out-of-bounds', key: 'ring', value: '90000', ...bounds, unit: 'km' };
    expect(plain(noticeText(notice, 'en'))).toBe(
      'ring: 90,000 km was out of bounds (1 to 10,000) and was left out.',
    );
    expect(plain(noticeText(notice, 'uk'))).toContain('90 000 км');
  });
});

it.each(LANGS)('%s: a citation has title, site, id, date of the last change and address', (lang) => {
  const record = dataset.record('k7f3');
  if (!record) throw new Error('no k7f3');
  const address = 'https://example.org/#sel=k7f3&v=1';
  const earlier = { date: '2001-01-01', change: { uk: 'раніше', en: 'before' } };
  const text = citationText({ ...record, history: [...record.history, earlier] }, address, lang);
  const changed =
    record.history
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  for (const part of [record.title[lang], MESSAGES[lang].title, 'k7f3', dateText(changed, lang), address]) {
    expect(text).toContain(part);
  }
});
