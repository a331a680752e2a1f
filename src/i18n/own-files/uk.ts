import type { OwnFileMessages } from './messages.ts';

const plural = new Intl.PluralRules('uk');

function counted(n: number, one: string, few: string, many: string): string {
  const form = plural.select(n);
  return `${n} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const ownFiles: OwnFileMessages = {
  title: 'Ваші файли',
  hint: 'GeoJSON, CSV, KML, KMZ або GPX. Їх читає цей браузер: нічого нікуди не надсилається і нічого з них не потрапляє до посилання. Те, що вони показують, — ваше, а не частина записів.',
  choose: 'Вибрати файли',
  orDrop: 'або перетягніть їх будь-куди на сторінку',
  dropHere: 'Відпустіть файли тут, щоб побачити їх на мапі',
  reading: (name) => `Читаємо «${name}»…`,
  readingCount: (name, features) =>
    `Читаємо «${name}»: уже ${counted(features, 'об’єкт', 'об’єкти', 'об’єктів')}…`,
  cancel: 'Скасувати',
  layerOff: 'Шар ваших файлів вимкнено, тому на мапі їх немає.',
  showLayer: 'Увімкнути',
  features: (count) => counted(count, 'об’єкт', 'об’єкти', 'об’єктів'),
  leftOut: (count) => `пропущено: ${count}`,
  colour: 'Колір',
  colourOf: (name) => `Колір файлу ${name}`,
  colours: { teal: 'бірюзовий', indigo: 'індиго', green: 'зелений', olive: 'оливковий' },
  show: 'На мапі',
  showThis: (name) => `На мапі: ${name}`,
  zoomTo: 'Показати весь',
  zoomToThis: (name) => `Показати весь: ${name}`,
  remove: 'Прибрати',
  removeThis: (name) => `Прибрати ${name}`,
  removed: (name) => `«${name}» прибрано.`,
  undo: 'Повернути',
  keep: 'Зберігати на цьому пристрої',
  keepThis: (name) => `Зберігати на цьому пристрої: ${name}`,
  keepFaults: {
    full: 'Не вдалося зберегти: на пристрої не вистачає місця. Файл відкритий, доки відкрита сторінка.',
    blocked:
      'Не вдалося зберегти: браузер не дозволяє цій сторінці нічого зберігати. Файл відкритий, доки відкрита сторінка.',
    'not-forgotten':
      'Не вдалося видалити файл із пристрою: браузер не дозволив. Спробуйте ще раз або очистіть у браузері дані цього сайту.',
  },
  problems: (count) => `Що варто знати про цей файл (${count})`,
  more: (count) => `і ще ${count}`,
  list: 'Перелік об’єктів',
  unnamed: (number) => `Об’єкт ${number}`,
  moreFeatures: (count) => `Лише на мапі: ще ${counted(count, 'об’єкт', 'об’єкти', 'об’єктів')}.`,
  refused: (name) => `«${name}» показати не можна.`,
  dismiss: 'Сховати',
  question: {
    title: (name) => `У яких стовпцях файлу «${name}» вказано місце?`,
    hint: 'З назв стовпців цього не видно. Виберіть — і рядки з’являться на мапі точками.',
    kind: 'Місце вказано',
    kinds: {
      pair: 'у двох стовпцях: широта й довгота',
      coordinate: 'в одному стовпці, як-от «49.99, 36.23»',
      wkt: 'в одному стовпці, у форматі WKT',
    },
    lat: 'Широта (тут близько 50)',
    lon: 'Довгота (тут близько 36)',
    column: 'Стовпець',
    choose: 'виберіть…',
    table: 'Перші рядки',
    submit: 'Показати на мапі',
  },
  card: {
    label: 'З вашого файлу',
    notRecord: (file) => `З вашого файлу «${file}». Це не частина записів.`,
    noFields: 'Більше файл про це нічого не каже.',
    link: 'відкриває інший сайт',
  },
  legend: 'Ваші файли, кожен свого кольору: не частина записів',
  at: {
    line: (number) => `рядок ${number}`,
    feature: (number) => `об’єкт ${number}`,
    field: (name) => `«${name}»`,
  },
  problem: {
    empty: () => 'файл порожній.',
    'unknown-format': (value) =>
      `це не той формат, який тут можна прочитати: GeoJSON, CSV, KML, KMZ, GPX${value && ` (починається з ${value})`}.`,
    'broken-json': () => 'звідси це вже не правильний JSON.',
    'broken-xml': (value) => `це не правильний XML: ${value}`,
    'broken-zip': () => 'архів пошкоджено.',
    'no-kml': () => 'в архіві немає файлу KML.',
    'not-geojson': (value) =>
      `це JSON, але не GeoJSON${value && ` (тут «${value}»)`}. Потрібна FeatureCollection, Feature або геометрія.`,
    crs: (value) =>
      `координати в іншій системі: ${value}. Перетворіть файл на WGS84 (EPSG:4326); це вміють QGIS та ogr2ogr.`,
    'no-columns': () => 'є заголовок, але немає рядків.',
    'no-features': () => 'у ньому немає чого показати.',
    'not-a-feature': (value) => `це не Feature: ${value}. Пропущено.`,
    'no-geometry': () => 'місця не вказано. Пропущено.',
    'bad-geometry': (value) => `це не геометрія: ${value}. Пропущено.`,
    'bad-position': (value) => `це не координати з двох чисел: ${value}. Пропущено.`,
    'out-of-bounds': (value) =>
      `${value} поза межами ±180° довготи або ±90° широти. Пропущено. Можливо, це метри або інша система координат?`,
    'too-few-positions': (value) => `замало точок для лінії або контуру: ${value}. Пропущено.`,
    'bad-coordinate': (value) => `«${value}» — не координата. Пропущено.`,
    swapped: () =>
      'широту й довготу, схоже, переставлено: навпаки файл лежав би в Україні. Показано так, як є.',
    encoding: (value) => `файл не каже, у якому кодуванні його літери; прочитано як ${value}.`,
    'open-quote': () => 'лапки не закрито, або вони стоять усередині клітинки; перевірте рядки далі.',
    'linked-files': () => 'він посилається на інші файли. Їх не завантажено.',
    unreadable: () => 'браузер не зміг його прочитати. Теку відкрити не можна; виберіть файли в ній.',
    'no-worker': () =>
      'не вдалося завантажити ту частину сторінки, що читає файли. Перевірте з’єднання і спробуйте ще раз.',
  },
  tooMuch: {
    'too-large': (mb) => `файл більший за ${mb}. Візьміть частину або спростіть його.`,
    'unzipped-too-large': (mb) => `вміст архіву після розпакування більший за ${mb}.`,
    'too-many-files': (number) => `файлів може бути щонайбільше ${number}. Спершу приберіть якийсь.`,
  },
  counted: {
    'too-many-features': (limit, number) => `показано перші об’єкти, ${limit}; решту пропущено: ${number}.`,
    'too-many-vertices': (limit, number) =>
      `понад ${limit} точок — забагато для мапи; пропущено об’єктів: ${number}.`,
    'uneven-row': (value, number) => `клітинок у рядку: ${value}, а в заголовку: ${number}.`,
  },
};
