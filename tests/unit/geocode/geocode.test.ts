/** What the geocoder promises, sentence by sentence. */
import { describe, expect, it } from 'vitest';
import { KHARKIV_CODE, OBLAST_CODE } from '../../../src/domain/place.ts';
import { createGeocoder, finestLevel, type Finding } from '../../../src/geocode/index.ts';
import { PLACES } from './fixture-places.ts';

const { geocode, examine } = createGeocoder(PLACES);

/** The only finding of a text; fails when there are none or several. */
function only(text: string): Finding {
  const findings = geocode(text);
  const [finding] = findings;
  if (finding === undefined || findings.length > 1) {
    throw new Error(`Expected one finding in "${text}", got ${JSON.stringify(findings)}`);
  }
  return finding;
}

/** The reasons of a finding in English, as one text. */
function reasons({ why }: Finding): string {
  return why.map(({ en }) => en).join(' ');
}

function codeOf(uk: string, level: string): string {
  const place = PLACES.find((it) => it.uk === uk && it.level === level);
  if (place === undefined) throw new Error(`${uk} is not in the fixture.`);
  return place.code;
}

describe('the oblast', () => {
  it.each([
    'Харківська область',
    'у Харківській області',
    'Харківської обл.',
    'на Харківщині',
    'Харьковская область',
    'в Харьковской обл.',
    'Харьковщина',
    'Kharkiv region',
    'the Kharkiv Oblast',
    'Kharkiv province',
    'Kharkov region',
    'Kharkivska oblast',
    'the region of Kharkiv',
  ])('%s', (text) => {
    expect(only(text)).toMatchObject({ level: 'oblast', code: OBLAST_CODE, name: 'Харківська область' });
  });

  it.each([
    'governor of Kharkiv',
    'Kharkiv governor',
    "Kharkiv's governor",
    'Kharkiv regional prosecutors',
    'Kharkiv Regional Military Administration',
    'Kharkiv OVA',
    'Харківська ОВА',
    'Харківська обласна прокуратура',
    'губернатор Харкова',
    'глава Харьковской ОВА',
    'харьковский губернатор',
  ])('%s is an office of the oblast, so nothing finer, and the reason says so', (text) => {
    const finding = only(text);
    expect(finding).toMatchObject({ level: 'oblast', code: OBLAST_CODE });
    expect(reasons(finding)).toContain('office of the oblast');
  });

  it.each([
    'Kharkiv, Donetsk and Sumy regions',
    'the Donetsk, Sumy and Kharkiv regions',
    'в Харківській, Сумській та Донецькій областях',
  ])('%s: a list shares its type word', (text) => {
    expect(only(text)).toMatchObject({ level: 'oblast', code: OBLAST_CODE });
  });

  it.each(['Слобожанщина', 'the province', 'область', 'kyiv did not say', 'Kyiv'])(
    '%s is no mention',
    (text) => {
      expect(geocode(text)).toEqual([]);
    },
  );
});

describe('raions', () => {
  it.each([
    ['Чугуївський район', 'Чугуївський район'],
    ['у Чугуївському районі', 'Чугуївський район'],
    ['Чугуївського р-ну', 'Чугуївський район'],
    ['Чугуевский район', 'Чугуївський район'],
    ['в Чугуевском районе', 'Чугуївський район'],
    ['Chuhuiv raion', 'Чугуївський район'],
    ['Chuguev district', 'Чугуївський район'],
    ['Chuhuivskyi raion', 'Чугуївський район'],
    ['Chuguevsky district', 'Чугуївський район'],
    ['Харківський район', 'Харківський район'],
    ['Kharkiv district', 'Харківський район'],
    ['Красноградський район', 'Берестинський район'],
    ['Krasnohrad Raion', 'Берестинський район'],
    ['Куп’янщина', 'Куп’янський район'],
  ])('%s is %s', (text, name) => {
    expect(only(text)).toMatchObject({ level: 'raion', name, code: codeOf(name, 'raion') });
  });

  it('share a type word in a list', () => {
    const names = geocode('обстріли в Чугуївському, Богодухівському та Ізюмському районах').map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Чугуївський район', 'Богодухівський район', 'Ізюмський район']);
  });

  it('a Kharkiv district, or Kharkiv’s districts, is some part of the city', () => {
    expect(only('in a Kharkiv district')).toMatchObject({ level: 'settlement', code: KHARKIV_CODE });
    expect(only("Kharkiv's districts")).toMatchObject({ level: 'settlement', code: KHARKIV_CODE });
  });
});

describe('districts of the city of Kharkiv', () => {
  const shevchenkivskyi = codeOf('Шевченківський район', 'district');

  it.each([
    'Шевченківський район Харкова',
    'у Шевченківському районі Харкова',
    'у Шевченківському р-ні м. Харкова',
    'Shevchenkivskyi district of Kharkiv',
    'Shevchenkivskyi District in the city of Kharkiv',
    "Kharkiv's Shevchenkivskyi district",
    'Kharkiv’s Shevchenkivsky district',
    'Шевченковский район Харькова',
    'в Шевченковском районе города Харьков',
    'Дзержинский район Харькова',
  ])('%s is one place, in one span', (text) => {
    expect(only(text)).toMatchObject({ level: 'district', code: shevchenkivskyi });
  });

  it('need Kharkiv in the text', () => {
    expect(geocode('Обстріл Харкова. У Київському районі пожежа.')[1]).toMatchObject({
      level: 'district',
      name: 'Київський район',
    });
    expect(only('У Київському районі пожежа.')).toMatchObject({ level: 'district', code: null });
  });

  it('keep their candidate and say why when nothing names Kharkiv', () => {
    const finding = only('Shevchenkivskyi district was hit.');
    expect(finding).toMatchObject({ code: null, name: '', candidates: [shevchenkivskyi] });
    expect(reasons(finding)).toContain('nothing in the text names Kharkiv');
  });

  it.each([
    'Shevchenkivskyi district of Kyiv',
    'Київський район Одеси',
    'Шевченківський район міста Києва',
    'Киевский район Донецка',
  ])('%s is turned down', (text) => {
    const { findings, rejections } = examine(text);
    expect(findings).toEqual([]);
    expect(rejections[0]?.because.en).toContain('another city');
  });

  it('do not answer for a former raion of the oblast that had the same name', () => {
    expect(geocode('Шевченківський район Харківської області')[0]).toMatchObject({ code: null });
  });

  it('share a type word and their city in a list', () => {
    const found = geocode('Удар по Київському та Слобідському районах Харкова').map(({ name }) => name);
    expect(found).toEqual(['Київський район', 'Слобідський район', 'Харків']);
  });

  it('stay open in a sentence that names another city, though Kharkiv is named elsewhere', () => {
    const found = geocode('Вибухи в Харкові. У Києві горить будинок у Шевченківському районі.');
    expect(found.map(({ code }) => code)).toEqual([KHARKIV_CODE, null]);
  });
});

describe('units that the gazetteer does not have', () => {
  it.each([
    ['Balakliia district', 'raion'],
    ['the Izium region', 'oblast'],
  ])('%s is not taken for its settlement', (text, level) => {
    const finding = only(text);
    expect(finding).toMatchObject({ level, code: null });
    expect(finding.candidates).toHaveLength(1);
  });
});

describe('hromadas', () => {
  it.each([
    'Липецька сільська громада',
    'у Липецькій громаді',
    'Липецької сільської територіальної громади',
    'Lyptsi hromada',
  ])('%s', (text) => {
    expect(only(text)).toMatchObject({ level: 'hromada', name: 'Липецька сільська громада' });
  });
});

describe('settlements', () => {
  it.each([
    ['Kharkiv', 'Харків'],
    ['Вибухи у Харкові', 'Харків'],
    ['м. Харків', 'Харків'],
    ['харків', 'Харків'],
    ['Харькове', 'Харків'],
    ['mayor of Kharkiv', 'Харків'],
    ['у Чугуєві', 'Чугуїв'],
    ['Chuguyev', 'Чугуїв'],
    ["Kupyans'k", 'Куп’янськ'],
    ['Купянска', 'Куп’янськ'],
    ['в Ізюмі', 'Ізюм'],
    ['Лозовій', 'Лозова'],
    ['Краснограда', 'Берестин'],
    ['у Старому Салтові', 'Старий Салтів'],
    ['Казачьей Лопани', 'Козача Лопань'],
    ['Velykyi Burluk', 'Великий Бурлук'],
    ['Veliky Burluk', 'Великий Бурлук'],
    ['з Липців', 'Липці'],
    ['Volchansk', 'Вовчанськ'],
  ])('%s is %s', (text, name) => {
    expect(only(text)).toMatchObject({ level: 'settlement', name });
  });

  it('a name that many share keeps its candidates and no code', () => {
    const finding = only('Обстріл: Шевченкове.');
    expect(finding).toMatchObject({ level: 'settlement', code: null, name: '' });
    expect(finding.candidates.length).toBeGreaterThan(2);
  });

  it('a raion in the text narrows a shared name', () => {
    const [village] = geocode('Шевченкове Чугуївського району');
    expect(village).toMatchObject({ name: 'Шевченкове', code: 'UA63140010720096701' });
  });

  it('a type word narrows a shared name: the village of Лозова is not the city', () => {
    expect(only('Лозова')).toMatchObject({ code: 'UA63100050010081626' });
    expect(geocode('с. Лозова Берестинського району')[0]).toMatchObject({ code: 'UA63060030230097414' });
  });

  it('an ordinary English word is no village: Marine', () => {
    expect(geocode('Marine Corps')).toEqual([]);
    expect(only('the village of Marine').name).toBe('Мар’їне');
  });

  it('ordinary words in lower case are no places', () => {
    expect(geocode('лозова і старий салтів')).toEqual([]);
  });
});

describe('near a place is not in it', () => {
  it.each([
    ['near Kharkiv', 'near'],
    ['outside of Kharkiv', 'outside'],
    ['around the city of Kharkiv', 'around'],
    ['near the northeastern city of Kharkiv', 'near'],
    ['in the Kharkiv area', 'area'],
    ['під Харковом', 'під'],
    ['біля м. Харків', 'біля'],
    ['поблизу прикордонного села Липці', 'поблизу'],
    ['неподалік від Чугуєва', 'неподалік'],
    ['под Харьковом', 'под'],
    ['Обстріл біля Шевченкового.', 'біля'],
    ["near Kharkiv's Saltivskyi district", 'near'],
    ['біля Шевченківського району Харкова', 'біля'],
    ['near Shevchenkivskyi district', 'near'],
  ])('%s', (text, word) => {
    const finding = only(text);
    expect(finding.relation).toBe('near');
    expect(reasons(finding)).toContain(`The text says "${word}"`);
  });

  it.each([
    'Вибухи у Харкові',
    'near homes in the village of Lyptsi',
    'It stopped near. Kharkiv was hit',
    'Шевченківський район Харкова',
    'around the Kharkiv region',
    'Kharkiv direction',
  ])('%s: in it, or no place at all', (text) => {
    const finding = only(text);
    expect(finding.relation).toBe('in');
    expect(reasons(finding)).not.toContain('need not be meant');
  });

  it('holds for each place by itself', () => {
    expect(geocode('Чугуїв поблизу Харкова').map(({ relation }) => relation)).toEqual(['in', 'near']);
  });
});

describe('reasons are in both languages', () => {
  it.each([
    ['Старого Салтова', 'Українська назва «Старий Салтів», родовий відмінок.'],
    ['Куп’янську', 'Українська назва «Куп’янськ», давальний або місцевий відмінок.'],
    ['Краснограда', 'Форма колишньої назви «Красноград».'],
    ['Kupiansk', 'Англійська назва «Kupiansk».'],
    ['на Харківщині', 'Українське слово на позначення території: «Харківська область».'],
    ['Харківська ОВА', '«ова» — це посада чи установа області, а не міста.'],
    ['Липецької об’єднаної громади', '«об’єднаної громади» вказує на громаду.'],
    ['під Харковом', 'У тексті сказано «під»: ідеться не обов’язково про саме це місце.'],
  ])('%s', (text, reason) => {
    expect(only(text).why.map(({ uk }) => uk)).toContain(reason);
  });

  it('a city elsewhere has its name in each', () => {
    expect(examine('Київський район Одеси').rejections[0]?.because).toEqual({
      uk: 'район іншого міста: Одеса',
      en: 'a district of another city: Odesa',
    });
  });
});

describe('directions are no places', () => {
  it.each([
    'на Харківському напрямку',
    'Харьковское направление',
    'Kharkiv direction',
    'the Kharkiv axis',
    'у напрямку Харкова',
  ])('%s', (text) => {
    const finding = only(text);
    expect(finding).toMatchObject({ level: 'direction', code: null });
    expect(finding.candidates.length).toBeGreaterThan(0);
  });
});

it('a type word belongs to one name only', () => {
  const found = geocode('Kupiansk direction Kharkiv').map(({ text, level }) => `${level}: ${text}`);
  expect(found).toEqual(['direction: Kupiansk direction', 'settlement: Kharkiv']);
});

describe('names that are not places', () => {
  it.each([
    ['вул. Харківська', 'street'],
    ['на вулиці Харківській', 'street'],
    ['Харківське шосе', 'street'],
    ['Харьковское шоссе', 'street'],
    ['Kharkiv Highway', 'street'],
    ['проспект Героїв Харкова', 'street'],
    ['ФК «Металіст» програв, Металіст Харків виграв', 'team'],
    ['готель «Харків»', 'quotation marks'],
    ['Kharkiv National University', 'organisation'],
    ['Харків-Пасажирський', 'longer name'],
    ['Липці Сумської області', 'another oblast'],
  ])('%s', (text, because) => {
    const { findings, rejections } = examine(text);
    expect(findings).toEqual([]);
    expect(rejections[0]?.because.en).toContain(because);
  });
});

describe('the finest level of a text', () => {
  it('counts only places that were chosen', () => {
    expect(finestLevel(geocode('Kharkiv region, Shevchenkove'))).toBe('oblast');
    expect(finestLevel(geocode('Kharkiv direction'))).toBeNull();
    expect(finestLevel(geocode('Чугуївський район, м. Чугуїв'))).toBe('settlement');
  });
});

describe('an emoji that touches a name', () => {
  // Sign, variation mark and keycap as they are typed; no name begins or ends with one of them.
  it.each(['\u26A1\uFE0F', '\u2757\uFE0F', '\u203C\uFE0F', '\u25AA\uFE0E', '1\uFE0F\u20E3', '#\uFE0F\u20E3'])(
    'hides it neither before nor behind: %s',
    (emoji) => {
      const before = only(`${emoji}Чугуїв — приліт`);
      expect(before).toMatchObject({ name: 'Чугуїв', text: 'Чугуїв', role: 'hit' });
      expect(only(`Приліт: Чугуїв ${emoji}`)).toMatchObject({ name: 'Чугуїв', text: 'Чугуїв', role: 'hit' });
      expect(only(`${emoji}Kharkiv under attack`)).toMatchObject({ name: 'Харків', text: 'Kharkiv' });
    },
  );
});
