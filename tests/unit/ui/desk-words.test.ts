import { describe, expect, it } from 'vitest';
import { fieldsOf, incidentPlaces, mentionsOf, obstaclesOf, type Obstacle } from '../../../src/desk/index.ts';
import { LANGS, type Lang } from '../../../src/domain/text.ts';
import {
  confidenceText,
  draftClaimText,
  obstacleText,
  placesApart,
  placeWithin,
  summaryText,
} from '../../../src/ui/desk/words.ts';
import { codeOf, examine, gazetteer, inputOf, KUPIANSK } from '../desk/examples.ts';

describe('what stands in the way of an export', () => {
  const OBSTACLES: readonly Obstacle[] = [
    { kind: 'unread', because: 'under-way' },
    { kind: 'unread', because: 'failed' },
    { kind: 'unread', because: 'cancelled' },
    { kind: 'no-place' },
    { kind: 'open-place', words: 'Іванівка' },
    { kind: 'unwritable-place', words: 'напрямок', precision: 'wider' },
    { kind: 'missing', field: 'earliest' },
    { kind: 'missing', field: 'published' },
    { kind: 'no-date', field: 'latest' },
    { kind: 'no-address', field: 'url' },
    { kind: 'no-language', field: 'language' },
    { kind: 'wrong-order', field: 'latest' },
    { kind: 'wrong-order', field: 'published' },
  ];

  it.each(LANGS)('is a sentence of its own each: %s', (lang) => {
    const sentences = OBSTACLES.map((obstacle) => obstacleText(obstacle, lang));
    expect(new Set(sentences).size).toBe(OBSTACLES.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}|^[“«]/u);
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
  });

  it('says of a text that was not read what to do', () => {
    const because = (reason: 'under-way' | 'failed' | 'cancelled', lang: Lang) =>
      obstacleText({ kind: 'unread', because: reason }, lang);
    expect(because('under-way', 'en')).toContain('wait');
    expect(because('under-way', 'uk')).toContain('зачекайте');
    for (const reason of ['failed', 'cancelled'] as const) {
      expect(because(reason, 'en')).toContain('“Try again”');
      expect(because(reason, 'uk')).toContain('«Спробувати ще раз»');
    }
  });

  it('names a field as the form does', () => {
    const input = inputOf(KUPIANSK, { published: '' });
    const [obstacle] = obstaclesOf(input, fieldsOf(input));
    expect(obstacle && obstacleText(obstacle, 'en')).toBe('Not filled in: Happened, at the earliest.');
  });
});

describe('a summary', () => {
  const summaryOf = (text: string, lang: Lang): string => {
    const { mentions } = mentionsOf(examine(text), {}, gazetteer);
    const hits = new Set<unknown>(incidentPlaces(mentions));
    const places = mentions.filter((mention) => hits.has(mention));
    return summaryText({ mentions, places, gazetteer }, lang);
  };

  it('says where the incident was, and how precisely', () => {
    expect(summaryOf(KUPIANSK, 'uk')).toContain('Куп’янськ (населений пункт)');
    expect(summaryOf('Shelling hit Chuhuiv', 'en')).toContain('Chuhuiv (settlement)');
  });

  it('says when no place was hit, and when none was recognised', () => {
    expect(summaryOf('Зеленський відвідав Харків.', 'en')).toMatch(/none of them a place that was hit\.$/);
    expect(summaryOf('Нічого не сталося.', 'en')).toBe('No place of Kharkiv oblast was recognised.');
  });
});

describe('a place', () => {
  it('is told with the units above it, and the oblast alone by its name', () => {
    expect(placeWithin(codeOf('Куп’янськ'), gazetteer, 'uk')).toBe(
      'Куп’янськ, Куп’янська міська громада, Куп’янський район',
    );
    expect(placeWithin(codeOf('Харківська область', 'oblast'), gazetteer, 'uk')).toBe('Харківська область');
  });

  it('is told apart from every other that is offered with it', () => {
    const [village] = mentionsOf(examine('Обстріляно село Іванівка'), {}, gazetteer).mentions;
    const names = [...placesApart(village?.candidates ?? [], gazetteer, 'uk').values()];
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    const twice = [codeOf('Чугуїв'), codeOf('Чугуїв')];
    expect([...placesApart(twice, gazetteer, 'uk').values()]).toEqual([
      expect.stringContaining(twice[0] ?? ''),
    ]);
  });
});

describe('what is said of a finding', () => {
  it('names its confidence in three steps', () => {
    const steps = [0, 0.59, 0.6, 0.84, 0.85, 1].map((confidence) => confidenceText(confidence, 'en'));
    expect(steps).toEqual([
      'low confidence',
      'low confidence',
      'fair confidence',
      'fair confidence',
      'high confidence',
      'high confidence',
    ]);
  });

  it('counts people as the text does: so many, at least, or without a figure', () => {
    const [claim] = inputOf(KUPIANSK).claims.filter(({ kind }) => kind === 'casualties');
    if (claim?.kind !== 'casualties') throw new Error('no casualties were found');
    const words = (low: number | null, high: number | null) => draftClaimText({ ...claim, low, high }, 'en');
    expect(words(2, 2)).toBe('Injured: 2');
    expect(words(2, null)).toBe('Injured: at least 2');
    expect(words(null, null)).toBe('Injured: no figure given');
  });
});
