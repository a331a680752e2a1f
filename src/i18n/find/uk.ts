import type { FindMessages } from './messages.ts';

const plural = new Intl.PluralRules('uk');
function counted(n: number, one: string, few: string, many: string): string {
  const form = plural.select(n);
  return `${n} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const find: FindMessages = {
  hint: {
    text: 'Що менш точне повідомлення, то ширша фігура: заштрихована територія означає «десь у її межах». Виберіть фігуру, щоб побачити, хто що каже; адреса сторінки завжди містить те, що ви бачите.',
    close: 'Зрозуміло',
  },
  offline: 'Немає мережі. Завантажене працює й далі; решта з’явиться, коли мережа повернеться.',
  fromDevice: (date) =>
    `Мережа не відповідає. Показано те, що зберіг цей пристрій (дані станом на ${date}); можливо, є новіші.`,
  data: {
    since: (date, added, changed) =>
      // Without a full stop after the date, which ends in «р.».
      `Це посилання створено за даними від ${date} Відтоді нових записів: ${added}, змінених давніших: ${changed}; ` +
      'зміни описано наприкінці кожного запису.',
    today: 'Показати всі сьогоднішні записи',
    asSent: (date) => `Показати записи станом на ${date}`,
  },
  search: {
    label: 'Пошук записів і місць',
    placeholder: 'Місце, запис, слова, координати',
    hint: 'Будь-яке написання, також російські й колишні назви. Клавіша / веде сюди.',
    results: 'Результати пошуку',
    withWords: (words, count) => `Лише записи зі словами «${words}» (${count})`,
    places: 'Місця',
    guesses: 'Можливо, ви мали на увазі',
    incidents: 'Записи',
    point: (coordinates) => `Показати на мапі ${coordinates}`,
    swapped: (coordinates) => `Спершу написано довготу? Тоді це ${coordinates}, в Україні`,
    nothing: 'Немає ні місця, ні запису з такою назвою чи такими словами.',
    found: (count) => counted(count, 'варіант', 'варіанти', 'варіантів'),
    clear: 'Очистити пошук',
  },
  filter: {
    title: (chosen) => (chosen === 0 ? 'Фільтри' : `Фільтри (${chosen})`),
    facets: {
      category: 'Вид',
      weapon: 'Зброя, як її хтось назвав',
      grade: 'Оцінка того, що це сталося',
      answer: 'Відповіді: хтось',
      precision: 'Точність місця',
      casualties: 'Жертви, як їх хтось назвав',
    },
    casualties: {
      killed: 'Загиблі',
      injured: 'Поранені',
      children: 'Загиблі або поранені діти',
      soldiers: 'Загиблі або поранені військові',
      none: 'Не названо',
    },
    inView: 'Лише те, що видно на мапі',
    inViewHint: 'Те, що розміщено на території, описаний прямокутник якої заходить у видиму частину мапи.',
    words: (words) => `зі словами «${words}»`,
    remove: (name) => `Прибрати фільтр ${name}`,
    clearAll: 'Показати всі записи',
    none: 'Жоден запис не відповідає цим фільтрам.',
    noneHint: 'Приберіть якийсь фільтр або розширте час.',
    selectedHidden: 'Відкритий запис не відповідає фільтрам; на мапі його все одно видно.',
    unknownWeapon: (code) => `зброя «${code}», якої не називає жоден запис`,
    more: (count) => `Показати ще ${count}`,
  },
  time: {
    label: 'Час',
    all: 'Увесь час',
    last: (days) =>
      `${plural.select(days) === 'one' ? 'Останній' : 'Останні'} ${counted(days, 'день', 'дні', 'днів')}`,
    since: (from) => `від ${from}`,
    until: (to) => `до ${to}`,
    from: 'Від',
    to: 'До',
    earlier: 'Раніше',
    later: 'Пізніше',
    first: 'До першого запису',
    latest: 'До останнього запису',
    play: 'Відтворити',
    pause: 'Зупинити',
    speed: 'Швидкість',
    mapBehind: 'Мапа ще це малює…',
    speeds: { slow: 'повільний темп', usual: 'звичайний темп', fast: 'швидкий темп' },
    windows: 'Проміжки часу',
    open: 'Показати шкалу часу',
    units: { day: 'за днями', week: 'за тижнями', month: 'за місяцями', year: 'за роками' },
    bin: (when, count) => `${when}: ${counted(count, 'запис', 'записи', 'записів')}`,
    brushHint:
      'Проведіть по стовпчиках, щоб вибрати час. Запис, у якому відомий лише місяць, враховано в кожній його частині.',
  },
};
