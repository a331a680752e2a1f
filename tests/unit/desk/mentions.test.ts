import { describe, expect, it } from 'vitest';
import { coarserOf, mentionsOf, withCorrection } from '../../../src/desk/index.ts';
import type { Examination } from '../../../src/desk/index.ts';
import { codeOf, examine, gazetteer, KUPIANSK } from './examples.ts';

const KEY = "Куп'янську#1";
const mentions = (text: string, corrections = {}) =>
  mentionsOf(examine(text), corrections, gazetteer).mentions;

describe('corrections', () => {
  it('another place brings its level and precision, and says that it was chosen by hand', () => {
    const [mention] = mentions(KUPIANSK, { [KEY]: { code: codeOf('Куп’янський район', 'raion') } });
    expect(mention).toMatchObject({
      name: 'Куп’янський район',
      level: 'raion',
      precision: 'raion',
      isCorrected: true,
    });
    expect(mention?.why.at(-1)?.en).toBe('This place was chosen by hand.');
  });

  it('stay with their words when something is typed before them', () => {
    const corrections = { [KEY]: { dropped: true as const } };
    const dropped = (text: string) => mentions(text, corrections).filter(({ isDropped }) => isDropped);
    expect(dropped(KUPIANSK).length).toBe(1);
    const later = `Вчора о шостій. ${KUPIANSK}`;
    expect(dropped(later).map(({ span }) => span[0])).toEqual([later.indexOf('Куп')]);
  });

  it('are of one mention: the same words further on keep what was found', () => {
    const twice = `${KUPIANSK}. ${KUPIANSK}`;
    const found = mentions(twice, { [KEY]: { dropped: true } }).filter(({ name }) => name === 'Куп’янськ');
    expect(found.map(({ isDropped }) => isDropped)).toEqual([true, false]);
  });

  it('that say nothing any more are gone', () => {
    const once = withCorrection({}, KEY, { role: 'visit' });
    expect(once).toEqual({ [KEY]: { role: 'visit' } });
    expect(withCorrection(once, KEY, { role: undefined })).toEqual({});
  });

  it('with a code that the gazetteer does not have change nothing', () => {
    expect(mentions(KUPIANSK, { [KEY]: { code: 'UA00000000000000000' } })[0]?.name).toBe('Куп’янськ');
  });
});

describe('a mention can be made coarser', () => {
  it('to its hromada, raion and the oblast', () => {
    const [mention] = mentions(KUPIANSK);
    expect(mention && coarserOf(mention, gazetteer).map(({ level }) => level)).toEqual([
      'hromada',
      'raion',
      'oblast',
    ]);
  });

  it('to what all candidates share while it is open', () => {
    const [mention] = mentions('Обстріляно село Іванівка');
    expect(mention?.code).toBeNull();
    const units = mention ? coarserOf(mention, gazetteer) : [];
    expect(units.at(-1)?.level).toBe('oblast');
    expect(units.some(({ level }) => level === 'hromada')).toBe(false);
  });

  it('and what was near it is then in the unit', () => {
    const [near] = mentions('Удар під Харковом');
    expect(near?.precision).toBe('near');
    const [mention] = mentions('Удар під Харковом', {
      [near?.key ?? '']: { code: codeOf('Харківський район', 'raion') },
    });
    expect(mention).toMatchObject({ precision: 'raion', relation: 'in' });
  });
});

describe('a suggestion', () => {
  const text = 'Удар по Купьянсъку';
  const examination: Examination = {
    ...examine(text),
    findings: [],
    suggestions: [{ span: [8, 18], text: 'Купьянсъку', codes: [codeOf('Куп’янськ')] }],
  };
  it('becomes a mention only when it is taken', () => {
    const before = mentionsOf(examination, {}, gazetteer);
    expect(before.mentions).toEqual([]);
    const [suggestion] = before.suggestions;
    const taken = mentionsOf(
      examination,
      { [suggestion?.key ?? '']: { code: codeOf('Куп’янськ') } },
      gazetteer,
    );
    expect(taken.suggestions).toEqual([]);
    expect(taken.mentions).toMatchObject([{ name: 'Куп’янськ', role: 'hit', text: 'Купьянсъку' }]);
  });
});

describe('words that were turned down', () => {
  const text = 'Обстріляно вулицю Чугуївську. Мерефа: станція метро Слатине пошкоджена';
  it('become a mention when a reader says so, and come back when that is undone', () => {
    const before = mentionsOf(examine(text), {}, gazetteer);
    const rejection = before.rejections.find(({ text: words }) => words === 'Слатине');
    if (rejection === undefined) throw new Error('nothing was turned down');
    const code = codeOf('Слатине');
    expect(rejection.codes).toContain(code);
    const taken = mentionsOf(examine(text), { [rejection.key]: { code } }, gazetteer);
    expect(taken.mentions.find(({ key }) => key === rejection.key)).toMatchObject({
      code,
      role: 'hit',
      precision: 'settlement',
      span: rejection.span,
      isCorrected: true,
    });
    expect(taken.rejections).toEqual(before.rejections.filter(({ key }) => key !== rejection.key));
  });
});
