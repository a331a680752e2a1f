import { describe, expect, it } from 'vitest';
import { isMiss, isRightPlace, scoreText, summarise } from '../../../scripts/eval/score.mjs';
import type { Found, FoundSpot, Ground, LabelledSpot, LabelledText } from '../../../scripts/eval/types.d.ts';
import { OBLAST_CODE, type Place } from '../../../src/domain/place.ts';
import { code } from '../geocode/fixture-places.ts';

const CITY = code('UA63120270010096107');
const RAION = code('UA63120000000091135');
const DISTRICT = code('UA63120270010315719');
const VILLAGE = code('UA63120290010028715');
const NAMESAKE = code('UA63140130150094322');

const place = (of: Pick<Place, 'code' | 'level' | 'parent' | 'point' | 'radiusKm'>): Place => ({
  type: 'selo',
  uk: '',
  en: '',
  ru: '',
  former: [],
  confidence: 'mapped',
  ...of,
});

/** A flat world: a degree is 100 km in both directions, which is enough to count with. */
const PLACES = [
  place({ code: OBLAST_CODE, level: 'oblast', parent: null, point: [36, 49], radiusKm: 150 }),
  place({ code: RAION, level: 'raion', parent: OBLAST_CODE, point: [36, 50], radiusKm: 30 }),
  place({ code: CITY, level: 'settlement', parent: RAION, point: [36.1, 50], radiusKm: 10 }),
  place({ code: DISTRICT, level: 'district', parent: CITY, point: [36.15, 50], radiusKm: 3 }),
  place({ code: VILLAGE, level: 'settlement', parent: RAION, point: [36.24, 50], radiusKm: 1 }),
  place({ code: NAMESAKE, level: 'settlement', parent: OBLAST_CODE, point: [37.5, 50], radiusKm: 1 }),
];
const byCode = new Map<string, Place>(PLACES.map((it) => [it.code, it]));
const ground: Ground = {
  byCode,
  liesIn: (inner, area) => {
    for (let at = byCode.get(inner); at !== undefined; at = byCode.get(at.parent ?? '')) {
      if (at.code === area) return true;
    }
    return false;
  },
  distanceKm: (from, [lon, lat]) => {
    const { point, radiusKm } = byCode.get(from) ?? PLACES[0] ?? expect.fail();
    const km = 100 * Math.hypot(point[0] - lon, point[1] - lat);
    return km <= (radiusKm ?? 0) ? 0 : km;
  },
};

const label = (
  katottg: string | null,
  level = 'settlement',
  more: Partial<LabelledSpot> = {},
): LabelledSpot => ({
  katottg,
  name: '',
  level,
  relation: 'in',
  role: 'hit',
  ...more,
});
const spot = (katottg: string | null, level = 'settlement', more: Partial<FoundSpot> = {}): FoundSpot => ({
  ...label(katottg, level),
  candidates: katottg === null ? [] : [katottg],
  text: '',
  why: [],
  ...more,
});
const text = (places: readonly LabelledSpot[], more: Partial<LabelledText> = {}): LabelledText => ({
  id: 'x',
  lang: 'uk',
  text: '',
  strikeReport: true,
  places,
  ...more,
});
const found = (places: readonly FoundSpot[], others: readonly FoundSpot[] = []): Found => ({
  strikeReport: true,
  places,
  others,
});
const score = (
  places: readonly LabelledSpot[],
  spots: readonly FoundSpot[],
  more: Partial<LabelledText> = {},
) => scoreText(text(places, more), found(spots), ground);

describe('the main place is exact', () => {
  it('with the right code and level', () => {
    expect(score([label(CITY)], [spot(CITY)]).exact).toBe(true);
    expect(score([label(CITY)], [spot(VILLAGE)]).exact).toBe(false);
    expect(score([label(CITY)], [spot(CITY, 'site')]).exact).toBe(false);
    expect(score([label(CITY)], []).exact).toBe(false);
  });

  it('only when it comes first', () => {
    const second = score([label(CITY)], [spot(VILLAGE), spot(CITY)]);
    expect(second).toMatchObject({ exact: false, right: 1, given: 2 });
  });

  it('on one of the levels that the label allows', () => {
    const street = label(CITY, 'settlement', { alsoLevels: ['site'] });
    expect(score([street], [spot(CITY, 'site')])).toMatchObject({ exact: true, falselyFine: false });
    expect(score([street], [spot(DISTRICT, 'district')]).exact).toBe(false);
  });

  it('with its relation counted apart', () => {
    const near = label(CITY, 'settlement', { relation: 'near' });
    expect(score([near], [spot(CITY)])).toMatchObject({ exact: true, exactWithRelation: false });
  });

  it('for a site by the settlement that it lies in, or a part of that settlement', () => {
    const site: LabelledSpot = { ...label(null, 'site'), withinKatottg: CITY };
    expect(isRightPlace(site, spot(CITY, 'site'), ground)).toBe(true);
    expect(isRightPlace(site, spot(DISTRICT, 'site'), ground)).toBe(true);
    expect(isRightPlace(site, spot(VILLAGE, 'site'), ground)).toBe(false);
    expect(isRightPlace(label(CITY), spot(DISTRICT, 'district'), ground)).toBe(false);
  });

  it('for a direction by its level, since an axis has no code', () => {
    const axis = label(null, 'direction');
    expect(score([axis], [spot(null, 'direction')]).exact).toBe(true);
    expect(score([axis], [spot(RAION, 'raion')]).exact).toBe(false);
    expect(score([label(RAION, 'raion')], [spot(null, 'direction')]).exact).toBe(false);
  });
});

describe('a label that is left open', () => {
  const open = label(null, 'settlement', { candidates: [VILLAGE, NAMESAKE] });

  it('is exact when the whole set is kept', () => {
    const kept = score([open], [spot(null, 'settlement', { candidates: [NAMESAKE, CITY, VILLAGE] })]);
    expect(kept).toMatchObject({ exact: true, openLabel: 'kept', falselyFine: false, right: 1 });
  });

  it('is missed when a place of it is lost', () => {
    const half = score([open], [spot(null, 'settlement', { candidates: [VILLAGE] })]);
    expect(half).toMatchObject({ exact: false, openLabel: 'missed' });
  });

  it('is finer than the words when one is chosen', () => {
    const chosen = score([open], [spot(VILLAGE)]);
    expect(chosen).toMatchObject({ exact: false, openLabel: 'chose one', falselyFine: true });
  });
});

it('a decided label that the geocoder left open counts by whether the truth is still there', () => {
  const among = score([label(VILLAGE)], [spot(null, 'settlement', { candidates: [NAMESAKE, VILLAGE] })]);
  expect(among).toMatchObject({ exact: false, leftOpen: 'with the truth' });
  const gone = score([label(VILLAGE)], [spot(null, 'settlement', { candidates: [NAMESAKE] })]);
  expect(gone.leftOpen).toBe('without the truth');
  expect(score([label(VILLAGE)], [spot(VILLAGE)]).leftOpen).toBeNull();
});

describe('the 5 km', () => {
  it('are measured to the disc of the place found', () => {
    // The village lies 14 km from the point of the city, and outside its disc of 10 km.
    expect(score([label(VILLAGE)], [spot(CITY)]).within5Km).toBe(false);
    expect(score([label(DISTRICT, 'district')], [spot(CITY)]).within5Km).toBe(true);
  });

  it('count a coarser area that holds the truth, but not as fine', () => {
    const raion = score([label(VILLAGE)], [spot(RAION, 'raion')]);
    expect(raion).toMatchObject({ within5Km: true, within5KmAsFine: false, exact: false });
  });

  it('are not asked where the truth has no point', () => {
    expect(score([label(null, 'direction')], [spot(null, 'direction')]).within5Km).toBeNull();
  });
});

describe('all places', () => {
  it('count once, however often the text names them', () => {
    expect(score([label(CITY)], [spot(CITY), spot(CITY)])).toMatchObject({ right: 1, wanted: 1, given: 1 });
  });

  it('are paired one to one', () => {
    const twoSets = [label(null, 'settlement', { candidates: [VILLAGE] }), label(null, 'direction')];
    const one = score(twoSets, [spot(null, 'direction')]);
    expect(one).toMatchObject({ right: 1, wanted: 2, given: 1 });
  });
});

describe('a text that reports no strike in the oblast', () => {
  const quiet = { strikeReport: false } as const;

  it('wants no place of incident, though its label tells places', () => {
    expect(score([label(CITY)], [], quiet)).toMatchObject({ exact: null, wanted: 0, falsePlaces: 0 });
    expect(score([label(CITY)], [spot(CITY)], quiet)).toMatchObject({ right: 0, given: 1, falsePlaces: 1 });
  });

  it('is a miss with a place and none without', () => {
    expect(isMiss(score([], [spot(CITY)], quiet))).toBe(true);
    expect(isMiss(score([], [], quiet))).toBe(false);
  });
});

it('a settlement in a text that names only the oblast is invented', () => {
  const oblast = [label(OBLAST_CODE, 'oblast')];
  expect(score(oblast, [spot(CITY)])).toMatchObject({ inventedSettlements: 1, falselyFine: true });
  expect(score(oblast, [spot(OBLAST_CODE, 'oblast'), spot(VILLAGE)]).inventedSettlements).toBe(1);
  expect(score(oblast, [spot(OBLAST_CODE, 'oblast')]).inventedSettlements).toBe(0);
  expect(score([label(CITY)], [spot(CITY)]).inventedSettlements).toBeNull();
});

it('places of other roles are looked for where they stand', () => {
  const home = label(CITY, 'settlement', { role: 'residence', span: [10, 16] });
  const hit = label(VILLAGE, 'settlement', { span: [0, 7] });
  const of = (spots: Found) => scoreText(text([hit], { others: [home] }), spots, ground).others;
  const village = spot(VILLAGE, 'settlement', { span: [0, 7] });
  const city = spot(CITY, 'settlement', { span: [9, 16], role: 'residence' });
  expect(of(found([village], [city]))).toEqual({ all: 1, roleRight: 1, takenForHit: 0 });
  expect(of(found([village, city]))).toEqual({ all: 1, roleRight: 0, takenForHit: 1 });
  expect(of(found([village], [{ ...city, role: 'visit' }]))).toEqual({
    all: 1,
    roleRight: 0,
    takenForHit: 0,
  });
});

describe('the sums', () => {
  it('are micro-averages, and non-reports lower the precision', () => {
    const summary = summarise([
      score([label(CITY), label(VILLAGE)], [spot(CITY)]),
      score([], [spot(CITY)], { strikeReport: false }),
    ]);
    expect(summary).toMatchObject({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, exact: 1 });
    expect(summary.nonReports).toEqual({ texts: 1, withFalsePlaces: 1, falsePlaces: 1 });
  });

  it('leave a share out where no text asks for it', () => {
    const summary = summarise([score([], [], { strikeReport: false })]);
    expect(summary).toMatchObject({ exact: null, precision: null, recall: null, f1: null, within5Km: null });
  });

  it('tell honest ambiguity from lost truth, in shares of the decided labels', () => {
    const kept = spot(null, 'settlement', { candidates: [VILLAGE, NAMESAKE] });
    const summary = summarise([
      score([label(VILLAGE)], [kept]),
      score([label(CITY)], [kept]),
      score([label(CITY)], [spot(CITY)]),
      score([label(CITY)], [spot(CITY)]),
      score([label(null, 'settlement', { candidates: [VILLAGE] })], [kept]),
    ]);
    expect(summary).toMatchObject({ honestAmbiguity: 1 / 4, lostAmbiguity: 1 / 4 });
    expect(summary.open).toEqual({ texts: 1, kept: 1, choseOne: 0 });
  });
});
