/** The tables of places as they are: complete, one tree, names by the rule, and honest about what is not known. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packPlaces, unpackPlaces } from '../../../src/domain/place-table.ts';
import { isPlaceCode, KHARKIV_CODE, type Place } from '../../../src/domain/place.ts';
import { romanise } from '../../../src/geocode/romanise.ts';
import { inverse } from '../../../src/rings/index.ts';
import { REAL } from '../compile/fixtures.ts';
import { places, problems } from '../support/gazetteer.ts';

const byCode = new Map<string, Place>(places.map((place) => [place.code, place]));
const settlements = places.filter(({ level }) => level === 'settlement');
const parentOf = ({ parent }: Place) => byCode.get(parent ?? '');

const notes = new Map(
  readFileSync(`${REAL}/places/settlements.tsv`, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map((cells) => [cells[0] ?? '', { radiusFrom: cells[10], note: cells[13] ?? '' }]),
);

describe('the gazetteer', () => {
  it('has every unit and settlement of the oblast', () => {
    expect(problems).toEqual([]);
    const counts: Record<string, number> = {};
    for (const { type } of places) counts[type] = (counts[type] ?? 0) + 1;
    // KATOTTG of 2025-05-16.
    expect(counts).toMatchObject({
      oblast: 1,
      raion: 7,
      hromada: 56,
      misto: 18,
      selyshche: 178,
      selo: 1555,
      city_district: 9,
    });
    expect(settlements).toHaveLength(1751);
  });

  it('has codes that are well formed and given once', () => {
    expect(byCode.size).toBe(places.length);
    expect(places.filter(({ code }) => !isPlaceCode(code))).toEqual([]);
  });

  it('hangs together as the codes do: a settlement begins as its hromada, a hromada as its raion', () => {
    const stems = { raion: 4, hromada: 6, settlement: 9, district: 12 } as const;
    for (const place of places) {
      if (place.level === 'oblast' || place.level === 'neighbourhood') continue;
      const parent = parentOf(place);
      const stem = place.code.slice(0, stems[place.level]);
      expect(parent?.code.slice(0, stems[place.level]), `${place.uk} in ${parent?.uk}`).toBe(stem);
    }
  });

  it('puts parts of Kharkiv into Kharkiv', () => {
    const parts = places.filter(({ level }) => level === 'district' || level === 'neighbourhood');
    expect(parts.map(({ uk }) => uk)).toEqual(expect.arrayContaining(['Салтівка', 'Олексіївка', 'П’ятихатки']));
    for (const { parent } of parts) expect(parent).toBe(KHARKIV_CODE);
    const city = byCode.get(KHARKIV_CODE) as Place;
    for (const { uk, point } of parts) {
      expect(inverse(city.point, point).distanceKm, uk).toBeLessThan((city.radiusKm ?? 0) + 4);
    }
  });

  it('survives the way to the page', () => {
    expect(unpackPlaces(packPlaces(places))).toEqual(places);
  });
});

describe('names', () => {
  it('of settlements are official in Ukrainian and romanised by the law in English', () => {
    expect(settlements.filter(({ uk, en }) => en !== romanise(uk))).toEqual([]);
  });

  it('are written with Ukrainian letters and one sort of apostrophe', () => {
    for (const { uk, en, ru, former } of places) {
      expect(uk).toMatch(/^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’ -]+$/);
      expect(en).toMatch(/^[A-Za-z -]+$/);
      expect(ru).toMatch(/^[А-яЁё -]*$/);
      for (const { name } of former) expect(name).not.toMatch(/['`ʼ();]/);
    }
  });

  it('of hromadas are those of their centres, past or present', () => {
    const english = (uk: string) => places.find((place) => place.level === 'hromada' && place.uk === uk)?.en;
    expect(english('Кегичівська селищна громада')).toBe('Kehychivka settlement hromada');
    expect(english('Красноградська міська громада')).toBe('Krasnohrad city hromada');
    expect(english('Наталинська сільська громада')).toBe('Natalyne rural hromada');
  });

  it('that a place had are kept, with their end where a source gives it', () => {
    const berestyn = settlements.find(({ uk }) => uk === 'Берестин');
    expect(berestyn?.former).toContainEqual({ name: 'Красноград', until: '2024-09' });
    expect(berestyn?.former).toContainEqual({ name: 'Костянтиноград', until: null });
  });
});

describe('points', () => {
  it('lie in the oblast, and those that are known lie near their hromada', () => {
    for (const place of settlements) {
      const hromada = parentOf(place);
      if (hromada?.level !== 'hromada') throw new Error(`${place.uk} has no hromada`);
      // The longest hromada reaches about two and a half radii of its disc from the middle.
      const reachKm = 2.5 * (hromada.radiusKm ?? 0);
      expect(inverse(hromada.point, place.point).distanceKm, place.uk).toBeLessThan(reachKm);
    }
  });

  it('that are in doubt say why, and nothing else does', () => {
    const doubted = settlements.filter(({ confidence }) => confidence !== 'mapped');
    expect(doubted.length).toBeGreaterThan(0);
    for (const { code, uk } of doubted) expect(notes.get(code)?.note, uk).not.toBe('');
    const unplaced = settlements.filter(({ confidence }) => confidence === 'unplaced');
    for (const place of unplaced) {
      expect(place.point, place.uk).toEqual(parentOf(place)?.point);
      expect(place.radiusKm, place.uk).toBeNull();
    }
  });

  it('of one name in one hromada are never told apart by guess', () => {
    const groups = new Map<string, Place[]>();
    for (const place of settlements) {
      const key = `${place.parent} ${place.uk}`;
      groups.set(key, [...(groups.get(key) ?? []), place]);
    }
    const several = [...groups.values()].filter((group) => group.length > 1);
    expect(several.length).toBeGreaterThan(20);
    for (const place of several.flat()) {
      if (place.confidence === 'mapped') expect(notes.get(place.code)?.note, place.uk).toContain('GeoNames');
    }
  });

  it('are each one settlement’s own', () => {
    const mapped = settlements.filter(({ confidence }) => confidence === 'mapped');
    expect(new Set(mapped.map(({ point }) => point.join())).size).toBe(mapped.length);
  });
});

describe('sizes', () => {
  it('are known or estimated by one rule for each type, and say which', () => {
    const estimates = new Map<string, Set<number | null>>();
    for (const { code, type, radiusKm, confidence, uk } of settlements) {
      const from = notes.get(code)?.radiusFrom;
      if (confidence === 'unplaced') expect(from, uk).toBe('');
      else expect(['area', 'estimate'], uk).toContain(from);
      if (from === 'estimate') estimates.set(type, (estimates.get(type) ?? new Set()).add(radiusKm));
    }
    for (const [type, radii] of estimates) expect(radii.size, type).toBe(1);
  });
});
