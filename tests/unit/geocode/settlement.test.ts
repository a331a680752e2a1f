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
    expect(finding?.why).toContain(SETTLEMENT_RULES.areaBeside);
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

const byCode = new Map(places.map((place) => [place.code as string, place]));

/** A settlement with its hromada and raion, by their names. */
function chainOf(code: string | null | undefined): readonly string[] {
  const place = byCode.get(code ?? '');
  return place === undefined ? [] : [place.uk, ...chainOf(place.parent)];
}

describe('the raion or hromada that is named beside a place', () => {
  it.each([
    ['У сел. Борова Ізюмського району загинув чоловік.', 'Борова', 'Ізюмський район'],
    ['Обстріляно с. Малинівка Чугуївського району', 'Малинівка', 'Чугуївський район'],
    ['Обстріляно с. Малинівка, Чугуївський район', 'Малинівка', 'Чугуївський район'],
    ['Удар по с. Малинівка (Чугуївський район), поранено двох', 'Малинівка', 'Чугуївський район'],
    ['Удар по Малинівці, що в Чугуївському районі', 'Малинівка', 'Чугуївський район'],
    ['У Чугуївському районі обстріляли с. Малинівка', 'Малинівка', 'Чугуївський район'],
    [
      'Чугуївський район:\nс. Малинівка - обстріл\n\nІзюмський район:\nсел. Борова',
      'Борова',
      'Ізюмський район',
    ],
    [
      'Обстріляно с. Борова, Ізюмський район; с. Малинівка, Чугуївський район',
      'Малинівка',
      'Чугуївський район',
    ],
    ['Удар по селищу Малинівка Барвінківської громади', 'Малинівка', 'Барвінківська міська громада'],
    ['Обстреляно с. Малиновка Чугуевского района', 'Малинівка', 'Чугуївський район'],
    ['В посёлке Малиновка Изюмского района ранен мужчина', 'Малинівка', 'Ізюмський район'],
    ['Malynivka village, Chuhuiv district, was shelled', 'Малинівка', 'Чугуївський район'],
    ['Shelling damaged houses in Buhaivka, Chuhuiv district', 'Бугаївка', 'Чугуївський район'],
    [
      'In Kharkiv district, 2 warehouses (Derhachi city) were damaged; in Chuhuiv district, a sanatorium (Kurortne village) was damaged.',
      'Курортне',
      'Чугуївський район',
    ],
    ['Обстріляно с. Малинівка, Чугуївська громада', 'Малинівка', 'Чугуївський район'],
    ['Ветеринарное Харьковского района обстреляли', 'Ветеринарне', 'Харківський район'],
  ])('decides before its kind and its neighbours: %s', (text, name, area) => {
    const chains = examine(text).findings.map(({ code }) => chainOf(code));
    expect(chains.find(([own]) => own === name)).toContain(area);
  });

  it('decides between all namesakes of the oblast, whatever kind they are called', () => {
    const raionOf = (code: string): string => chainOf(code)[2] ?? '';
    const settlements = places.filter(({ level, parent }) => level === 'settlement' && parent !== null);
    const wrong: string[] = [];
    let tried = 0;
    for (const { uk, en, code } of settlements) {
      const raion = raionOf(code);
      const namesakes = settlements.filter((other) => other.uk === uk && other.code !== code);
      if (namesakes.length === 0 || namesakes.some((other) => raionOf(other.code) === raion)) continue;
      tried++;
      const raionEn = places.find((place) => place.uk === raion)?.en ?? '';
      for (const text of [
        `Обстріл. с. ${uk}, ${raion}.`,
        `Обстріл, сел. ${uk} (${raion}).`,
        `${raion}: обстріл с-ща ${uk}.`,
        `Shelling of ${en} village, ${raionEn}.`,
      ]) {
        const found = examine(text).findings.filter(({ level }) => level === 'settlement');
        if (found.length !== 1 || found[0]?.code !== code) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
});

describe('"сел."', () => {
  it.each(['Обстріл сел. Шевченкове', 'Удар по сел. Борова, сел. Шевченкове', 'Обстріл: с-ще Шевченкове'])(
    'is short for "селище": %s',
    (text) => {
      const found = examine(text).findings.find(({ name }) => name === 'Шевченкове');
      expect(byCode.get(found?.code ?? '')?.type).toBe('selyshche');
    },
  );

  it('is Russian for villages without a full stop', () => {
    const types = examine('Жители сел Граково и Липцы слышали обстрел').findings.flatMap(({ candidates }) =>
      candidates.map((code) => byCode.get(code)?.type),
    );
    expect(new Set(types)).toEqual(new Set(['selo']));
  });
});
