/** The labels themselves: exact spans, codes that exist, and enough of everything. */
import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../../scripts/eval/labels.mjs';
import type { LabelledSpot } from '../../../scripts/eval/types.d.ts';
import { findingLevelOf } from '../../../src/geocode/finding.ts';
import { declineRussian, declineUkrainian } from '../../../src/geocode/inflect.ts';
import { SENTENCES } from '../../geocode/labels.ts';
import { places } from '../support/gazetteer.ts';

const byCode = new Map<string, (typeof places)[number]>(places.map((place) => [place.code, place]));
const texts = SENTENCES.flatMap((file) => file.texts);
const spotsOf = ({ places: hit, others = [] }: (typeof texts)[number]) => [...hit, ...others];

/** What is wrong with the code, name and level of a labelled place; empty when nothing is. */
function faultsOfSpot({
  katottg,
  name,
  level,
  candidates,
  withinKatottg,
  within,
  alsoLevels = [],
}: LabelledSpot) {
  const place = byCode.get(katottg ?? withinKatottg ?? candidates?.[0] ?? '');
  if (level === 'direction') return place === undefined ? [] : ['a direction has no code'];
  if (place === undefined) return [`no place of the gazetteer: ${name}`];
  const faults: string[] = [];
  if ((withinKatottg === undefined ? name : within) !== place.uk)
    faults.push(`${name} is called ${place.uk}`);
  const levels = [findingLevelOf(place.level), ...(withinKatottg === undefined ? [] : ['site'])];
  if (!levels.includes(level)) faults.push(`${name} has the level ${levels.join(' or ')}`);
  if (alsoLevels.includes(level)) faults.push(`${level} is there twice`);
  const namesakes = (candidates ?? []).filter((code) => byCode.get(code)?.uk !== name);
  if (namesakes.length > 0) faults.push(`${namesakes.join()} have other names than ${name}`);
  if (candidates !== undefined && (katottg !== null || candidates.length < 2))
    faults.push('a set has two at least');
  return faults;
}

describe('the labelled sentences', () => {
  it('are at least 320, a quarter or more in Ukrainian and Russian each, and a fifth in English', () => {
    const share = (lang: string) => texts.filter((it) => it.lang === lang).length / texts.length;
    expect(texts.length).toBeGreaterThanOrEqual(320);
    expect(share('uk')).toBeGreaterThan(1 / 4);
    expect(share('ru')).toBeGreaterThan(1 / 4);
    expect(share('en')).toBeGreaterThan(1 / 5);
  });

  it('have ids of their own, and no sentence comes twice', () => {
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  });

  it('cut their words out of the text exactly', () => {
    for (const label of texts) {
      for (const spot of spotsOf(label)) {
        const [start, end] = spot.span ?? expect.fail(`${label.id} has no span`);
        expect(label.text.slice(start, end), label.id).toBe('text' in spot ? spot.text : '');
      }
    }
  });

  it('name places of the gazetteer by their official names', () => {
    const faults = texts.flatMap((label) =>
      spotsOf(label).flatMap((spot) => faultsOfSpot(spot).map((fault) => `${label.id}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it('have hit or debris in places and the other roles in others; a text that reports nothing has no places', () => {
    for (const { id, strikeReport, places: hit, others = [] } of texts) {
      expect(
        hit.every(({ role }) => role === 'hit' || role === 'debris'),
        id,
      ).toBe(true);
      expect(
        others.some(({ role }) => role === undefined || role === 'hit' || role === 'debris'),
        id,
      ).toBe(false);
      if (strikeReport === false) expect(hit, id).toEqual([]);
      else expect(hit.length, id).toBeGreaterThan(0);
    }
  });

  it.each([
    ['uk', declineUkrainian, 'uk'],
    ['ru', declineRussian, 'ru'],
  ] as const)('cover every case of at least 25 names in %s', (lang, decline, column) => {
    const folded = (word: string) =>
      word
        .replaceAll(/[\u0301\u00AD]/g, '')
        .replaceAll(/[ʼ'`"]/g, '’')
        .toLowerCase();
    const seen = new Map<string, Set<string>>();
    for (const label of texts.filter((it) => it.lang === lang)) {
      for (const spot of spotsOf(label)) {
        if (spot.katottg === null || !('text' in spot) || typeof spot.text !== 'string') continue;
        seen.set(spot.katottg, (seen.get(spot.katottg) ?? new Set()).add(folded(spot.text)));
      }
    }
    const complete = [...seen].filter(([code, words]) => {
      const place = byCode.get(code);
      if (place?.level !== 'settlement') return false;
      const forms = decline(place[column]);
      const cases = [...new Set(forms.map((it) => it.case))];
      return cases.every((name) => forms.some((it) => it.case === name && words.has(folded(it.form))));
    });
    expect(complete.length).toBeGreaterThanOrEqual(25);
  });
});

describe('the corrections of the development set', () => {
  const corrections = readCorrections('tests/geocode/corrections.jsonl');

  it('name places of the gazetteer by their official names', () => {
    const faults = corrections.flatMap(({ id, places: spots }) =>
      spots.flatMap((spot) => faultsOfSpot(spot).map((fault) => `${id}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it('correct a text once, each with its reason', () => {
    expect(new Set(corrections.map(({ id }) => id)).size).toBe(corrections.length);
    for (const { why } of corrections) expect(why).toMatch(/^.{20,}\.$/);
  });
});
