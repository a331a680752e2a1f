/** What a text says of a place that it names, rule by rule: the words, the role, and the reason that a person is told. */
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../src/compile/compile.ts';
import { createGeocoder, type Finding, type Role } from '../../../src/geocode/index.ts';
import { REAL } from '../compile/fixtures.ts';

const { places } = await readGazetteer(REAL);
const { examine } = createGeocoder(places);

/** The finding of a place by its name; fails when the text names it once too often or not at all. */
function findingOf(text: string, name: string): Finding {
  const [finding, ...others] = examine(text).findings.filter((each) => each.name === name);
  if (finding === undefined || others.length > 0) throw new Error(`"${text}" does not name ${name} once.`);
  return finding;
}

const becauseOf = ({ why }: Finding): string => why.at(-1)?.en ?? '';

describe.each<
  [rule: string, cases: readonly (readonly [text: string, place: string, Role, because: string])[]]
>([
  [
    'who speaks was not struck for it',
    [
      [
        'Харківська ОВА: ракетний удар по Чугуєву.',
        'Харківська область',
        'speaker',
        'the office that speaks',
      ],
      ['Kharkiv OVA: a missile struck Chuhuiv.', 'Харківська область', 'speaker', 'the office that speaks'],
      ['Мер Харкова повідомив про удар по Чугуєву.', 'Харків', 'speaker', 'the word "мер"'],
      ['The mayor of Kharkiv said that missiles hit Chuhuiv.', 'Харків', 'speaker', 'the word "mayor"'],
      ['Kharkiv police said that a missile struck Izium.', 'Харків', 'speaker', 'the word "police"'],
    ],
  ],
  [
    'from where a report was sent was not struck for it',
    [
      [
        'KHARKIV, Ukraine (Reuters) - Two people were killed in shelling of Izium.',
        'Харків',
        'speaker',
        'sent from there',
      ],
      ['KHARKIV (AP) — A drone hit Chuhuiv.', 'Харків', 'speaker', 'sent from there'],
      ['ХАРКІВ, 12 травня (Укрінформ) - У Дергачах приліт.', 'Харків', 'speaker', 'sent from there'],
      ['Харьков (Интерфакс-Украина) — Обстрелян Изюм.', 'Харків', 'speaker', 'sent from there'],
      ['Суспільне Харків: удар по Чугуєву.', 'Харків', 'speaker', 'the word "суспільне"'],
      ['ЧУГУЇВ (Чугуївський район) — приліт.', 'Чугуїв', 'hit', 'speaks of a strike'],
      ['Чугуїв (центр) — приліт.', 'Чугуїв', 'hit', 'speaks of a strike'],
    ],
  ],
  [
    'what is told of another time was not struck now',
    [
      ['Нагадаємо, ракета влучила у Чугуїв.', 'Чугуїв', 'retrospective', 'an earlier time'],
      ['Рік тому ракета влучила у Чугуїв.', 'Чугуїв', 'retrospective', 'an earlier time'],
      ['Two years ago a missile struck Izium.', 'Ізюм', 'retrospective', 'an earlier time'],
    ],
  ],
  [
    'where something came from was not struck',
    [
      ['З Вовчанська окупанти обстріляли Білий Колодязь.', 'Вовчанськ', 'launch', 'launched from there'],
      ['Армія вдарила по Бєлгороду з боку Харкова.', 'Харків', 'launch', 'launched from there'],
      ['Людей евакуювали з Куп’янська після обстрілу.', 'Куп’янськ', 'mention', 'taken away from there'],
    ],
  ],
  [
    'where people are from was not struck',
    [
      ['Після удару по Ізюму загинув чоловік із Чугуєва.', 'Чугуїв', 'residence', 'the word "чоловік"'],
      ['A woman from Chuhuiv was killed in the strike on Izium.', 'Чугуїв', 'residence', 'the word "woman"'],
      ['Під час обстрілу Ізюма загинув житель Чугуєва.', 'Чугуїв', 'residence', 'the word "житель"'],
      [
        'A resident of Kharkiv was wounded by shelling in Izium.',
        'Харків',
        'residence',
        'the word "resident"',
      ],
    ],
  ],
  [
    'where people went was not struck',
    [
      ['Після удару по Ізюму поранених евакуювали до Харкова.', 'Харків', 'evacuation', '"евакуювали"'],
      [
        'After the strike on Izium the wounded were taken to Kharkiv hospitals.',
        'Харків',
        'evacuation',
        '"taken"',
      ],
      ['Президент відвідав Ізюм, де вчора був обстріл Чугуєва.', 'Ізюм', 'visit', '"відвідав"'],
      ['У Чугуєві зустріли делегацію: прибуття після ударів по Ізюму.', 'Чугуїв', 'visit', '"зустріли"'],
    ],
  ],
  [
    'a warning is no strike',
    [
      ['Повітряна тривога в Харкові.', 'Харків', 'siren', 'an alert there, and no strike'],
      ['У Харкові загроза ракетного удару.', 'Харків', 'siren', 'an alert there, and no strike'],
      ['У Харкові тривога, у Чугуєві вибухи.', 'Харків', 'siren', 'an alert there, and no strike'],
      ['У Харкові тривога, у Чугуєві вибухи.', 'Чугуїв', 'hit', 'the word "вибухи"'],
      ['Air raid alert in Kharkiv.', 'Харків', 'siren', 'an alert there, and no strike'],
    ],
  ],
  [
    'what was stopped in the air did not strike, its debris did',
    [
      ['Над Люботином знищили три шахеди.', 'Люботин', 'mention', 'shot down there'],
      ['Збили дрон над Чугуєвом.', 'Чугуїв', 'mention', 'shot down there'],
      ['У Чугуєві збили дрон, в Ізюмі вибух.', 'Чугуїв', 'mention', 'shot down there'],
      [
        'A drone was intercepted in Chuhuiv, an explosion rocked Izium.',
        'Чугуїв',
        'mention',
        'shot down there',
      ],
      [
        'A drone was shot down in Chuhuiv, an explosion rocked Izium.',
        'Чугуїв',
        'mention',
        'shot down there',
      ],
      ['A drone was shot down in Chuhuiv, an explosion rocked Izium.', 'Ізюм', 'hit', 'the word "explosion"'],
      ['Air defence shot down a drone in Lozova.', 'Лозова', 'mention', 'shot down there'],
      ['Над Харковом збили дрон, уламки впали на склад.', 'Харків', 'debris', 'debris fell there'],
      ['Уламки дрона впали в Чугуєві.', 'Чугуїв', 'debris', 'debris fell there'],
    ],
  ],
  [
    'a strike that is tried, planned or feared was not made',
    [
      ['Суд заарештував коригувальника ударів по Харкову.', 'Харків', 'mention', 'a court or an arrest'],
      ['Росіяни планують удари по Харкову.', 'Харків', 'mention', 'something that may come'],
      ['Russia is planning strikes on Kharkiv.', 'Харків', 'mention', 'something that may come'],
    ],
  ],
  [
    'a strike on another place is none here, unless a list ties the two',
    [
      ['Удар по Бєлгороду почули в Харкові.', 'Харків', 'mention', 'at another place'],
      ['A strike on Belgorod was heard in Kharkiv.', 'Харків', 'mention', 'at another place'],
      ['Удар по Сумах і Чугуєву.', 'Чугуїв', 'hit', 'the word "удар"'],
    ],
  ],
  [
    'a place of which something else is told was not struck',
    [
      ['У Харкові спокійно, в Ізюмі вибух.', 'Харків', 'mention', 'nothing was struck there'],
      ['Обстрілів Чугуєва не зафіксовано, в Ізюмі вибух.', 'Чугуїв', 'mention', 'nothing was struck there'],
      ['В Ізюмі вибух, у Чугуєві відкрили школу.', 'Чугуїв', 'mention', 'something else than a strike'],
      ['ДТП у Чугуєві, двоє загинули.', 'Чугуїв', 'mention', 'does not speak of a strike'],
    ],
  ],
  [
    'a place that only tells where another one lies was not struck',
    [
      [
        'У Чугуєві Харківської області вибух.',
        'Харківська область',
        'mention',
        'the place named more finely lies',
      ],
      ['Ракета влучила в Мерефу під Харковом.', 'Харків', 'mention', 'only tells where "Мерефу" lies'],
    ],
  ],
  [
    'a place is struck by the word of its clause, its sentence, or the one after a heading',
    [
      ['Ракета влучила у Чугуїв.', 'Чугуїв', 'hit', 'the word "влучила"'],
      ['Чугуїв під прицілом росіян.', 'Чугуїв', 'hit', 'the word "прицілом"'],
      ['Чугуев под прицелом.', 'Чугуїв', 'hit', 'the word "прицелом"'],
      ['Вибух пролунав уночі, Ізюм.', 'Ізюм', 'hit', 'nothing points to another place'],
      ['Двоє загинули від вибуху, це сталося в Ізюмі.', 'Ізюм', 'hit', 'nothing points to another place'],
      ['Чугуїв. Ракета влучила в будинок.', 'Чугуїв', 'hit', 'a heading'],
      ['Чугуїв', 'Чугуїв', 'hit', 'only the name of a place'],
    ],
  ],
])('%s', (_rule, cases) => {
  it.each(cases)('%s: %s is %s', (text, name, role, because) => {
    const finding = findingOf(text, name);
    expect(finding.role).toBe(role);
    expect(becauseOf(finding)).toContain(because);
  });
});

it('where debris fell is the place of an incident', () => {
  expect(examine('Уламки дрона впали в Чугуєві.').strikeReport).toBe(true);
});

describe('a report whose only places are those of whoever speaks', () => {
  it.each([
    ['Харківська ОВА: ракетний удар, двоє поранених.', 'Харківська область'],
    ['Поліція Харкова повідомила про вибух, двоє поранених.', 'Харків'],
    ['Житель Чугуєва каже, що чув вибухи.', 'Чугуїв'],
  ])('is placed there with a confidence of 0.6 at the most: %s', (text, name) => {
    const finding = findingOf(text, name);
    expect(finding.role).toBe('hit');
    expect(finding.confidence).toBe(0.6);
    expect(becauseOf(finding)).toContain('names no other place in the oblast');
  });

  it.each([
    ['says nothing of a strike', 'Мер Харкова відкрив школу.'],
    ['tells of a strike elsewhere', 'Мер Харкова повідомив про удар по Сумах.'],
    ['tells of another place in another way', 'Мер Харкова відвідав Чугуїв після обстрілів.'],
  ])('is not placed when it %s', (_what, text) => {
    expect(examine(text)).toMatchObject({ strikeReport: false });
    expect(findingOf(text, 'Харків').role).toBe('speaker');
  });

  it.each([
    ['Kharkiv Oblast governor said a missile hit the region.', 'Харківська область'],
    ['Kharkiv region police: a missile strike, two injured.', 'Харківська область'],
    ['Начальник Харківської області: ракетний удар, двоє поранених.', 'Харківська область'],
    ['Глава Харьковской области: ракетный удар, двое раненых.', 'Харківська область'],
  ])('is placed in the area of its governor too: %s', (text, name) => {
    expect(findingOf(text, name)).toMatchObject({ role: 'hit', confidence: 0.6 });
  });

  it('is not placed there beside a place that was struck', () => {
    expect(findingOf('Мер Харкова повідомив про удар по Чугуєву.', 'Чугуїв').confidence).toBeGreaterThan(0.9);
  });
});

describe('a list that stands in another oblast', () => {
  it('takes its villages with it, and never a city of ours', () => {
    const { findings, rejections } = examine('У Сумській області обстріляли Липці та Чугуїв.');
    expect(findings.map(({ name }) => name)).toEqual(['Чугуїв']);
    expect(rejections.map(({ text }) => text)).toEqual(['Липці']);
  });
});

describe('an office or its holder, named by a place', () => {
  const OFFICES = [
    'Kharkiv Oblast Governor Oleh Syniehubov said',
    'The governor of Kharkiv Oblast said',
    'The head of the Kharkiv region said',
    'Head of the Kharkiv regional military administration said',
    'Kharkiv Oblast Military Administration head said',
    "Kharkiv Oblast's governor said",
    'Kharkiv Oblast prosecutors said',
    'Kharkiv region police said',
    'Police in the Kharkiv region said',
    'The mayor of the city of Kharkiv said',
    'Head of the Chuhuiv District Military Administration said',
    'Голова Харківської ОВА повідомив:',
    'Начальник Харківської області повідомив:',
    'Очільник Харківщини розповів:',
    'ГУНП в Харківській області повідомляє:',
    'Поліція Харківської області повідомила:',
    'Мер міста Харкова сказав:',
    'Міський голова м. Чугуїв сказав:',
    'Начальник Ізюмського району:',
    'Губернатор Харьковской области сообщил:',
    'Глава Харьковской области заявил:',
    'Полиция в Харьковской области сообщила:',
  ];
  const isLatin = (words: string): boolean => /^[A-Za-z]/.test(words);

  it.each(OFFICES)('speaks, and is not struck itself: %s', (office) => {
    const elsewhere = isLatin(office)
      ? ['a missile hit Belgorod', 'a drone struck the city of Sumy', 'missiles hit Poltava']
      : ['ракета влучила в Бєлгород', 'удар по Сумах', 'дрон ударив по Полтаві'];
    for (const strike of elsewhere) {
      expect(examine(`${office} ${strike}.`), strike).toMatchObject({ strikeReport: false });
    }
  });

  it.each(OFFICES)('does not hide the place that it speaks of: %s', (office) => {
    const { findings } = examine(
      `${office} ${isLatin(office) ? 'a missile hit Derhachi' : 'удар по Дергачах'}.`,
    );
    expect(findings.filter(({ role }) => role === 'hit').map(({ name }) => name)).toEqual(['Дергачі']);
  });

  it.each([
    'A missile hit Kharkiv Oblast, the governor said.',
    'A missile hit Kharkiv region, police said.',
    'У Харківській області, за словами начальника ОВА, обстріляли село.',
    'В Харьковской области, сообщил губернатор, обстреляно село.',
  ])('takes nothing from the oblast that it says was struck: %s', (text) => {
    expect(findingOf(text, 'Харківська область')).toMatchObject({ role: 'hit', confidence: 0.98 });
  });

  it('is not meant where its house was struck', () => {
    expect(findingOf('A missile hit Kharkiv police headquarters.', 'Харків').role).toBe('hit');
  });
});
