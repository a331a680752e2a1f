/**
 * Streets, stations, schools, plants, monuments, battalions that are called after a person or a place: the name in
 * theirs is no place. "вулиця Академіка Павлова", "ліцей імені Павлова", "Pavlova and Shevchenka streets".
 */
import type { Bilingual } from '../domain/text.ts';
import { rejectFor } from './explain.ts';
import { keyPattern, type KeyPattern } from './memo.ts';
import type { Form } from './name-index.ts';
import type { Mention } from './recognise.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { typeWordAt } from './typewords.ts';

/** What bears the name: each kind is written before a settlement in ways of its own. */
type Bearer = 'street' | 'house' | 'monument' | 'unit' | 'quarter';

const STREET_BEFORE = keyPattern(
  /^(?:вул|вулиц[а-яєії]{1,4}|вулиць|просп|проспект[а-яєії]{0,3}|пр|пров|провул[а-яєії]{1,4}|бул|бульв|бульвар[а-яєії]{0,3}|пл|площ[аіуеи][а-яєії]?|площею|майдан[а-яєії]{0,3}|шосе|узв|узвіз|узвоз[а-яєії]{1,2}|вїзд[а-яєії]{0,2}|заїзд[а-яєії]{0,2}|проїзд[а-яєії]{0,2}|тупик[а-яєії]{0,2}|але[яіюїє][а-яєії]{0,2}|наб|набережн[а-яєії]{1,3}|сквер[а-яєії]{0,2}|ул|улиц[а-яєії]{0,3}|пер|переул[а-яєії]{1,4}|площад[а-яєії]{1,3}|шоссе|аллe[а-яєії]{1,2}|въезд[а-яєії]{0,2}|проезд[а-яєії]{0,2}|станці[а-яєії]{1,3}|станци[а-яєії]{1,3}|метро|vul|vulytsi[a-z]{1,2}|vulytsya|ul|ulits[a-z]{1,2}|prospekt|prosp|provulok|pereulok|bulvar|ploshcha|shose|streets?|avenues?)$/,
);
/** Several of them, so that a list of names follows. */
const STREETS_BEFORE = keyPattern(
  /^(?:вулиц(?:ь|ях|ями|ям)|проспект(?:и|ів|ах|ами)|провулк(?:и|ів|ах|ами)|площ(?:ах|ами)|майданах|улиц(?:ах|ам|ами)?|проспектах|переулк(?:и|ов|ах|ами)|площад(?:ях|ями)|streets|avenues)$/,
);
/** "на вулицях Харкова": a city behind it is the one whose streets they are. */
const STREETS_OF_CITY = keyPattern(
  /^(?:вулиц(?:і|ь|ях|ями|ям)|проспект(?:и|ів|ах)|площ(?:і|ах)|майдан(?:и|ах)|улиц(?:ы|ах|ам|ами)?|площад(?:и|ях)|сквер(?:и|ах|ы)|але(?:ї|ях)|метро|streets)$/,
);
const FEMININE_STREET = keyPattern(
  /^(?:вул|вулиц[а-яєії]{1,4}|ул|улиц[а-яєії]{0,3}|площ[а-яєії]{1,3}|набережн[а-яєії]{1,3})$/,
);
const STREET_AFTER = keyPattern(
  /^(?:вул|вулиц[а-яєії]{1,4}|проспект[а-яєії]{0,3}|провул[а-яєії]{1,4}|бульвар[а-яєії]{0,3}|площ[аіуеи][а-яєії]?|шосе|тракт[а-яєії]{0,2}|узвіз|узвоз[а-яєії]{1,2}|набережн[а-яєії]{1,3}|вїзд[а-яєії]{0,2}|проїзд[а-яєії]{0,2}|улиц[а-яєії]{1,3}|переул[а-яєії]{1,4}|площад[а-яєії]{1,3}|шоссе|street|st|avenue|ave|highway|lane|boulevard|blvd|square|embankment)$/,
);
const STREETS_AFTER = keyPattern(
  /^(?:streets|avenues|lanes|squares|вулиц(?:і|ях|ь)|улиц(?:ы|ах)?|провулки|проспекти|проспекты)$/,
);

const HOUSE = keyPattern(
  /^(?:[а-яєії]*завод[а-яєії]{0,3}|фабри[а-яєії]{1,3}|комбінат[а-яєії]{0,3}|комбинат[а-яєії]{0,3}|підприємств[а-яєії]{1,3}|предприяти[а-яєії]{1,3}|агрофірм[а-яєії]{1,2}|парк[а-яєії]{0,3}|сад(?:у|ом|ик|ка|ку)?|школ[а-яєії]{0,3}|гімназі[а-яєії]{1,3}|гимнази[а-яєії]{1,3}|ліце[а-яєії]{1,3}|лице[а-яєії]{1,3}|лікарн[а-яєії]{1,3}|больниц[а-яєії]{1,3}|госпітал[а-яєії]{1,3}|госпитал[а-яєії]{1,3}|університет[а-яєії]{0,3}|университет[а-яєії]{0,3}|інститут[а-яєії]{0,3}|институт[а-яєії]{0,3}|академі[а-яєії]{1,3}|академи[а-яєії]{1,3}|коледж[а-яєії]{0,3}|колледж[а-яєії]{0,3}|театр[а-яєії]{0,3}|музе[а-яєії]{1,3}|бібліотек[а-яєії]{1,3}|библиотек[а-яєії]{1,3}|палац[а-яєії]{0,3}|дворц[а-яєії]{1,3}|дворец|стадіон[а-яєії]{0,3}|стадион[а-яєії]{0,3}|ринк[а-яєії]{1,3}|ринок|рынк[а-яєії]{1,3}|рынок|готел[а-яєії]{1,3}|гостиниц[а-яєії]{1,3}|отел[а-яєії]{1,3}|кінотеатр[а-яєії]{0,3}|кинотеатр[а-яєії]{0,3}|кафе|ресторан[а-яєії]{0,3}|санатор[а-яєії]{2,4}|турбаз[а-яєії]{1,3}|магазин[а-яєії]{0,3}|супермаркет[а-яєії]{0,3}|тц|трц|шахт[а-яєії]{1,3}|храм[а-яєії]{0,3}|собор[а-яєії]{0,3}|церкв[а-яєії]{1,3})$/,
);
const MONUMENT = keyPattern(
  /^(?:памятни[а-яєії]{1,4}|монумент[а-яєії]{0,3}|бюст[а-яєії]{0,3}|погрудд[а-яєії]{1,2}|меморіал[а-яєії]{0,3}|мемориал[а-яєії]{0,3}|monument|statue|bust|memorial)$/,
);
const UNIT = keyPattern(
  /^(?:батальйон[а-яєії]{0,3}|батальон[а-яєії]{0,3}|бригад[а-яєії]{1,3}|полк[а-яєії]{0,3}|рот[а-яєії]{1,2}|загін|загон[а-яєії]{1,3}|отряд[а-яєії]{0,3}|дивізі[а-яєії]{1,3}|дивизи[а-яєії]{1,3}|легіон[а-яєії]{0,3}|battalion|brigade|regiment)$/,
);
const QUARTER = keyPattern(
  /^(?:мкр|мікрорайон[а-яєії]{0,3}|микрорайон[а-яєії]{0,3}|квартал[а-яєії]{0,3}|жк|житлокомплекс[а-яєії]{0,3})$/,
);
/** "пр-т", "пр-кт", "б-р", "м-н": two words to the tokeniser. */
const ABBREVIATED: readonly (readonly [start: string, end: string, bearer: Bearer])[] = [
  ['пр', 'т', 'street'],
  ['пр', 'ту', 'street'],
  ['пр', 'ті', 'street'],
  ['пр', 'те', 'street'],
  ['пр', 'кт', 'street'],
  ['пр', 'кті', 'street'],
  ['пр', 'д', 'street'],
  ['б', 'р', 'street'],
  ['б', 'рі', 'street'],
  ['пл', 'щі', 'street'],
  ['м', 'н', 'quarter'],
  ['м', 'ні', 'quarter'],
  ['мкр', 'н', 'quarter'],
];

/** "імені Павлова", "ім. Павлова", "named after Marshal Zhukov" */
const NAMED_AFTER = keyPattern(/^(?:імені|імени|ім|имени|им|імя)$/);
/** What a person is called by before the surname; each of them may stand between the bearer and the name. */
const TITLE = keyPattern(
  /^(?:академік[а-яєії]{0,3}|академик[а-яєії]{0,3}|акад|маршал[а-яєії]{0,3}|генерал[а-яєії]{0,3}|адмірал[а-яєії]{0,3}|адмирал[а-яєії]{0,3}|полковник[а-яєії]{0,3}|підполковник[а-яєії]{0,3}|подполковник[а-яєії]{0,3}|майор[а-яєії]{0,3}|капітан[а-яєії]{0,3}|капитан[а-яєії]{0,3}|лейтенант[а-яєії]{0,3}|сержант[а-яєії]{0,3}|комбриг[а-яєії]{0,3}|командарм[а-яєії]{0,3}|комісар[а-яєії]{0,3}|комиссар[а-яєії]{0,3}|отаман[а-яєії]{0,3}|атаман[а-яєії]{0,3}|гетьман[а-яєії]{0,3}|гетман[а-яєії]{0,3}|кошов[а-яєії]{1,3}|княз[а-яєії]{1,3}|княгин[а-яєії]{1,3}|короля?|цар[а-яєії]{1,2}|професор[а-яєії]{0,3}|профессор[а-яєії]{0,3}|проф|доктор[а-яєії]{0,3}|лікаря|врача|архітектор[а-яєії]{0,3}|архитектор[а-яєії]{0,3}|інженер[а-яєії]{0,3}|инженер[а-яєії]{0,3}|конструктор[а-яєії]{0,3}|космонавт[а-яєії]{0,3}|льотчик[а-яєії]{0,3}|летчик[а-яєії]{0,3}|авіатор[а-яєії]{0,3}|танкіст[а-яєії]{0,3}|танкист[а-яєії]{0,3}|партизан[а-яєії]{0,3}|поет[а-яєії]{0,3}|поэт[а-яєії]{0,3}|письменник[а-яєії]{0,3}|писател[а-яєії]{1,3}|художник[а-яєії]{0,3}|композитор[а-яєії]{0,3}|актор[а-яєії]{0,3}|актрис[а-яєії]{1,3}|учител[а-яєії]{1,3}|вчител[а-яєії]{1,3}|героя|святого|святої|святой|св|преподобного|митрополита|патріарха|патриарха|єпископа|братів|братьев|сестер|родини|семьи|marshala?|akademika?|academician|henerala|generala?|heneral|kapitana|polkovnyka|profesora|professor|heroia)$/,
);
/** What a whole is honoured by: the name behind it completes it, be it that of a city. */
const HONOURED = keyPattern(
  /^(?:герої|героїв|герои|героев|захисник(?:и|ів)|защитник(?:и|ов)|визволител(?:і|ів)|освободител(?:и|ей)|оборонц(?:і|ів)|воїн(?:и|ів)|воинов|бійців|бойцов|ветеранів|ветеранов|гвардійців|гвардейцев|жертв|памяті|памяти|добровольців|добровольцев|партизанів|партизан|комсомольців|heroiv|heroyiv|heroes|zakhysnykiv|defenders)$/,
);
const FIRST_NAME = keyPattern(
  /^(?:олександр[ау]|олексі[яю]|сергі[яю]|андрі[яю]|олег[ау]|івана|дмитра|ігоря|юрі[яю]|миколи|володимира|василя|петра|павла|михайла|максима|романа|віктора|анатолія|наталії|олени|ірини|марії|анни|тараса|григорія|богдана|богуна|євгена|леся|лесі|степана|симона|ярослава|гната|панаса|якова|левка|костянтина|валентина|валентини|георгія|бориса|леоніда|александра|алексея|сергея|андрея|ивана|дмитрия|игоря|юрия|николая|владимира|василия|павла|михаила|григория|богдана|константина|георгия|леонида|евгения|валентины|натальи|елены|oleksandra|ivana|petra|vasylia|mykoly|hryhoriia|andriia|serhiia|volodymyra|bohdana|tarasa|lesi)$/,
);

/** Genitives of surnames, which the names of villages look like: Павлова, Шевченка, Жуковського. */
const SURNAME = keyPattern(/^[а-яєії]{2,}(?:ов|ев|єв|їв|ин|ін|їн)а$|енк[ау]$|ського$|ского$/);
const FEMININE_ADJECTIVE = keyPattern(/(?:ій|ої|ою|ська|цька|зька|на|ня|ая|яя|ой|ую|юю|ну|ську)$/);
const MASCULINE_ADJECTIVE = keyPattern(/(?:ий|ому|ого|ім|им|ый|ым|ом)$/);
const AND = keyPattern(/^(?:і|й|та|и|and|а)$/);
const NUMBER = keyPattern(/^\d+$/);
const OPENS_QUOTE = /^\s*["'«„“]$/;
const LONGEST = 7;

/** Why the name is part of the name of something else; null when nothing beside it says so. */
export function namedAfter(text: string, tokens: readonly Token[], mention: Mention): Bilingual | null {
  // "на вулицях Харківського району", "школи Харківщини": an area is no name for a street or a school.
  const isArea = mention.forms.some(({ kind }) => kind === 'region');
  if (isArea || typeWordAt(tokens, mention.last + 1) !== null) return null;
  return bearerBefore(text, tokens, mention) ?? bearerAfter(tokens, mention);
}

interface Path {
  /** Index of the bearer, and the bearer as it is quoted. */
  readonly bearer: number;
  readonly word: string;
  readonly kind: Bearer;
  /** A title, a first name or an initial stands between. */
  readonly personal: boolean;
  /** Another name stands between: that of a street, if the place behind it is a place. */
  readonly named: boolean;
  /** How the name is joined to an earlier one of a list. */
  readonly listed: 'no' | 'and' | 'comma';
}

function bearerBefore(text: string, tokens: readonly Token[], mention: Mention): Bilingual | null {
  const after = tokens[mention.first - 1];
  if (after?.key === 'after' && tokens[mention.first - 2]?.key === 'named')
    return rejectFor('name', after.key, 'before');
  const path = pathBefore(text, tokens, mention);
  if (path === null) return null;
  return isPartOf(path, tokens, mention)
    ? rejectFor(path.kind === 'street' ? 'street' : 'name', path.word, 'before')
    : null;
}

/** The way back from a name to what bears it; null when another word stands between. */
function pathBefore(text: string, tokens: readonly Token[], { first }: Mention): Path | null {
  let [personal, named] = [false, false];
  let listed: Path['listed'] = 'no';
  for (let at = first - 1; at >= first - LONGEST; at--) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || next === undefined) return null;
    const isInitial = token.capital && token.key.length === 1 && next.gap === 'dot';
    // To the words of a text an initial ends a sentence: "вул. І. Франка".
    if (token.sentence !== next.sentence && !isInitial) return null;
    if (next.gap === 'other' && !OPENS_QUOTE.test(text.slice(token.end, next.start))) return null;
    if (next.gap === 'comma' && listed === 'no') listed = 'comma';
    const bearer = bearerAt(tokens, at);
    if (bearer !== null) {
      // «готель "Харків"» is told by its quotation marks.
      const isQuoted = next.gap === 'other' && bearer.kind !== 'street' && !personal && !named;
      if (next.gap === 'comma' || isQuoted) return null;
      return { bearer: at, ...bearer, personal, named, listed };
    }
    if (NAMED_AFTER.test(token) && (token.key.length > 2 || next.gap === 'dot')) {
      const isFirst = listed === 'no';
      return isFirst ? { bearer: at, word: token.key, kind: 'house', personal: true, named, listed } : null;
    }
    // "the monument to Shevchenko"
    if (token.key === 'to' && MONUMENT.test(tokens[at - 1])) continue;
    if (AND.test(token) && isAdjacent(token)) {
      if (listed === 'no') listed = 'and';
    } else if (TITLE.test(token) || HONOURED.test(token) || FIRST_NAME.test(token) || isInitial) {
      personal ||= listed === 'no';
    } else if (token.capital || NUMBER.test(token)) named ||= listed === 'no';
    else return null;
  }
  return null;
}

function bearerAt(tokens: readonly Token[], at: number): Pick<Path, 'kind' | 'word'> | null {
  const [token, before] = [tokens[at], tokens[at - 1]];
  // "академіка" begins as "академія" does.
  if (token === undefined || TITLE.test(token)) return null;
  if (token.gap === 'hyphen') {
    const short = ABBREVIATED.find(([start, end]) => before?.key === start && token.key === end);
    return short === undefined ? null : { kind: short[2], word: `${short[0]}-${short[1]}` };
  }
  const kind = BEARERS.find(([words]) => words.test(token))?.[1];
  return kind === undefined ? null : { kind, word: token.key };
}

const BEARERS: readonly (readonly [KeyPattern, Bearer])[] = [
  [STREET_BEFORE, 'street'],
  [MONUMENT, 'monument'],
  [HOUSE, 'house'],
  [UNIT, 'unit'],
  [QUARTER, 'quarter'],
];

function isPartOf(path: Path, tokens: readonly Token[], { first, last, forms }: Mention): boolean {
  const { kind, personal, named } = path;
  const before = tokens[first - 1];
  if (HONOURED.test(before)) return true;
  // "вул. Миру 5 Малинівка"
  if (NUMBER.test(before)) return false;
  const city = forms.filter(isCity);
  const bearer = tokens[path.bearer];
  const isSurname = SURNAME.test(tokens[last]) && city.length === 0;
  if (path.listed !== 'no') {
    if (kind !== 'street' || city.length > 0) return false;
    if (STREETS_BEFORE.test(bearer)) return true;
    // "вулицю Миру та Малинівку": only a name that a street can have goes on with the list of one street word.
    return path.listed === 'and' && (isSurname || isOnly(forms, 'genitive'));
  }
  const direct = !personal && !named;
  switch (kind) {
    case 'street': {
      if (personal && !named) return true;
      if (direct) {
        const isLatin = /^[a-z]/.test(bearer?.key ?? '');
        const ofCity = city.length > 0 && (isLatin || (STREETS_OF_CITY.test(bearer) && isGenitive(city)));
        return !ofCity;
      }
      if (city.length > 0) return !isGenitive(city);
      // "вулиці Полтавський Шлях": an adjective of another gender belongs to the name behind it.
      if (FEMININE_STREET.test(bearer) && MASCULINE_ADJECTIVE.test(before) && !SURNAME.test(before))
        return true;
      const isWhole = FEMININE_ADJECTIVE.test(before) || SURNAME.test(before);
      return !isGenitive(forms) || (isSurname && !isWhole);
    }
    case 'monument':
      return personal || city.length === 0;
    case 'quarter':
      return !forms.some(({ place }) => place.level === 'neighbourhood') && (personal || isSurname);
    case 'house':
    case 'unit':
      return (
        personal || (direct && (isSurname || (CALLED_PLAINLY.test(bearer) && isOnly(forms, 'nominative'))))
      );
  }
}

/** Houses and units whose name stands beside them as it is: "готель Харків", "батальйон Чугуїв". */
const CALLED_PLAINLY = keyPattern(
  /^(?:готел[а-яєії]{1,3}|гостиниц[а-яєії]{1,3}|отел[а-яєії]{1,3}|кінотеатр[а-яєії]{0,3}|кинотеатр[а-яєії]{0,3}|кафе|ресторан[а-яєії]{0,3}|санатор[а-яєії]{2,4}|турбаз[а-яєії]{1,3}|магазин[а-яєії]{0,3}|супермаркет[а-яєії]{0,3}|тц|трц|стадіон[а-яєії]{0,3}|стадион[а-яєії]{0,3}|ринок|рынок|батальйон[а-яєії]{0,3}|батальон[а-яєії]{0,3}|бригад[а-яєії]{1,3}|полк[а-яєії]{0,3})$/,
);

/** "Pavlova Street", "Poltavskyi Shliakh Street", "Pavlova and Shevchenka streets", "Салтівське шосе" */
function bearerAfter(tokens: readonly Token[], { last, forms }: Mention): Bilingual | null {
  const direct = tokens[last + 1];
  if (direct !== undefined && isAdjacent(direct) && STREET_AFTER.test(direct)) {
    return rejectFor('street', direct.key, 'after');
  }
  // A city may stand before the name of a street in it, and has streets itself.
  if (forms.some(isCity)) return null;
  if (direct !== undefined && isAdjacent(direct) && STREETS_AFTER.test(direct)) {
    return rejectFor('street', direct.key, 'after');
  }
  let listed = false;
  for (let at = last + 1; at <= last + LONGEST; at++) {
    const token = tokens[at];
    if (token === undefined || !(isAdjacent(token) || token.gap === 'comma')) return null;
    if (!listed && STREET_AFTER.test(token) && token.gap !== 'comma')
      return rejectFor('street', token.key, 'after');
    if (listed && STREETS_AFTER.test(token) && token.gap !== 'comma')
      return rejectFor('street', token.key, 'after');
    if (METRO.test(token) && !listed) return rejectFor('street', token.key, 'after');
    if (AND.test(token) || token.gap === 'comma') listed = true;
    if (!AND.test(token) && !token.capital) return null;
  }
  return null;
}

const METRO = keyPattern(/^metro$/);

function isCity({ kind, place, origin }: Form): boolean {
  return kind === 'name' && place.type === 'misto' && origin !== 'former';
}

function isGenitive(forms: readonly Form[]): boolean {
  return forms.some(({ kind, cases }) => kind === 'name' && cases.includes('genitive'));
}

function isOnly(forms: readonly Form[], one: 'nominative' | 'genitive'): boolean {
  const other = one === 'nominative' ? 'genitive' : 'accusative';
  const names = forms.filter(({ kind }) => kind === 'name');
  return names.length > 0 && names.every(({ cases }) => cases.includes(one) && !cases.includes(other));
}

/** True for a word that a person is called by before the surname: "академік", "маршал". */
export function isTitle(token: Token | undefined): boolean {
  return OF_ONE.test(token);
}

const OF_ONE = keyPattern(
  /^(?:академік[а-яєії]{0,3}|академик[а-яєії]{0,3}|маршал[а-яєії]{0,3}|адмірал[а-яєії]{0,3}|адмирал[а-яєії]{0,3}|професор[а-яєії]{0,3}|профессор[а-яєії]{0,3}|лейтенант[а-яєії]{0,3}|сержант[а-яєії]{0,3}|гетьман[а-яєії]{0,3}|marshal|academician|professor|lieutenant|sergeant)$/,
);
