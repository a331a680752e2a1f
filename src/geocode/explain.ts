/** All the words in which the geocoder gives its reasons to a person, in both languages of the site. */
import type { Place } from '../domain/place.ts';
import type { Bilingual, Lang } from '../domain/text.ts';
import type { FindingLevel, Language } from './finding.ts';
import type { Form } from './gazetteer.ts';
import type { Case } from './inflect.ts';
import type { Asked } from './typewords.ts';

/** Names of the languages: in Ukrainian the beginning of an adjective, without its ending. */
const LANGUAGE_NAMES: Readonly<Record<Language, Bilingual>> = {
  uk: { uk: 'Українськ', en: 'Ukrainian' },
  ru: { uk: 'Російськ', en: 'Russian' },
  en: { uk: 'Англійськ', en: 'English' },
};

const CASE_NAMES: Readonly<Record<Case, Bilingual>> = {
  nominative: { uk: 'називний', en: 'nominative' },
  genitive: { uk: 'родовий', en: 'genitive' },
  dative: { uk: 'давальний', en: 'dative' },
  accusative: { uk: 'знахідний', en: 'accusative' },
  instrumental: { uk: 'орудний', en: 'instrumental' },
  locative: { uk: 'місцевий', en: 'locative' },
};

/** What follows "asks for" and «вказує на» (accusative). */
const ASKED_NAMES: Readonly<Record<Asked, Bilingual>> = {
  oblast: { uk: 'область', en: 'the oblast' },
  raion: { uk: 'район області або район міста', en: 'a raion or a district of a city' },
  hromada: { uk: 'громаду', en: 'a hromada' },
  direction: {
    uk: 'напрямок, а це не місце влучання',
    en: 'a direction, which is not a place that was hit',
  },
};

const LEVEL_NAMES: Readonly<Record<FindingLevel, Bilingual>> = {
  site: { uk: 'будівля чи вулиця', en: 'site' },
  district: { uk: 'район міста', en: 'district' },
  settlement: { uk: 'населений пункт', en: 'settlement' },
  hromada: { uk: 'громада', en: 'hromada' },
  raion: { uk: 'район', en: 'raion' },
  oblast: { uk: 'область', en: 'oblast' },
  direction: { uk: 'напрямок', en: 'direction' },
};

/** The name of a level. */
export function nameLevel(level: FindingLevel): Bilingual {
  return LEVEL_NAMES[level];
}

/** Words in the quotation marks of each language. */
export function quote(words: string): Bilingual {
  // Hardly any word has one, and to look for one is quicker than to replace none.
  const printed = words.includes("'") ? words.replaceAll("'", '’') : words;
  return { uk: `«${printed}»`, en: `"${words}"` };
}

/** Which name, language and case the words are, and how they come from the official name. */
export function explainForm(form: Form): Bilingual {
  const known = explained.get(form);
  if (known !== undefined) return known;
  const explanation = tellForm(form);
  explained.set(form, explanation);
  return explanation;
}

/** Forms are shared by all texts, and so are their explanations. */
const explained = new WeakMap<Form, Bilingual>();

function tellForm({ base, cases, kind, language, origin }: Form): Bilingual {
  const { uk, en } = LANGUAGE_NAMES[language];
  const name = quote(base);
  if (kind === 'region') {
    return {
      uk: `${uk}е слово на позначення території: ${name.uk}.`,
      en: `A ${en} word for the area of ${name.en}.`,
    };
  }
  switch (origin) {
    case 'former':
      return { uk: `Форма колишньої назви ${name.uk}.`, en: `A form of the former name ${name.en}.` };
    case 'russian-spelling':
      return {
        uk: `Давніше написання латиницею, від російської назви ${name.uk}.`,
        en: `An older Latin spelling, from the Russian name ${name.en}.`,
      };
    case 'spelling':
      return {
        uk: `Інше написання назви ${name.uk} латиницею.`,
        en: `Another Latin spelling of ${name.en}.`,
      };
    case 'romanised':
      return { uk: `Назва ${name.uk} латинськими літерами.`, en: `${name.en} in Latin letters.` };
    case 'official': {
      if (language === 'en') {
        return { uk: `${uk}а назва ${name.uk}.`, en: `The ${en} name ${name.en}.` };
      }
      const names = cases.map((it) => CASE_NAMES[it]);
      return {
        uk: `${uk}а назва ${name.uk}, ${alternatives(names, 'uk', 'або')} відмінок.`,
        en: `The ${en} name ${name.en}, ${alternatives(names, 'en', 'or')}.`,
      };
    }
  }
}

/** "genitive, dative or locative", «родовий, давальний або місцевий». */
function alternatives(names: readonly Bilingual[], lang: Lang, or: string): string {
  const words = names.map((name) => name[lang]);
  const most = words.slice(0, -1).join(', ');
  const last = words.at(-1) ?? '';
  return most === '' ? last : `${most} ${or} ${last}`;
}

/** What the words beside a name ask for. */
export function explainTypeWord(asks: Asked, words: string, office: boolean): Bilingual {
  const quoted = quote(words);
  if (office) {
    return {
      uk: `${quoted.uk} — це посада чи установа області, а не міста.`,
      en: `${quoted.en} is an office of the oblast, not of the city.`,
    };
  }
  const asked = ASKED_NAMES[asks];
  return { uk: `${quoted.uk} вказує на ${asked.uk}.`, en: `${quoted.en} asks for ${asked.en}.` };
}

/** That a name shares its type word with the other names of a list. */
export function explainList(asks: Asked): Bilingual {
  const asked = ASKED_NAMES[asks];
  return {
    uk: `Слово в множині наприкінці переліку вказує на ${asked.uk}.`,
    en: `The plural at the end of the list asks for ${asked.en}.`,
  };
}

/** Which rule left a settlement over from others of its name. */
export const SETTLEMENT_RULES = {
  type: {
    uk: 'Слово поруч називає тип населеного пункту.',
    en: 'The word beside it tells the kind of settlement.',
  },
  areaBeside: {
    uk: 'Поруч названо район або громаду цього населеного пункту.',
    en: 'The raion or hromada around it is named beside it.',
  },
  areaInSentence: {
    uk: 'У реченні названо район або громаду цього населеного пункту.',
    en: 'The sentence names the raion or hromada around it.',
  },
  areaInText: {
    uk: 'У тексті названо район або громаду цього населеного пункту.',
    en: 'The text names the raion or hromada around it.',
  },
  presentName: {
    uk: 'Чинна назва має перевагу над колишньою.',
    en: 'A present name is taken before a former one.',
  },
  partOfKharkiv: {
    uk: 'У реченні названо Харків, тож мається на увазі його частина.',
    en: 'The sentence names Kharkiv, so the part of the city is meant.',
  },
  notPartOfKharkiv: {
    uk: 'Харкова в реченні не названо, тож не мається на увазі частина міста.',
    en: 'The sentence does not name Kharkiv, so the part of the city is not meant.',
  },
  direction: {
    uk: 'У реченні названо напрямок, який має назву від цього району або громади.',
    en: 'The sentence names the direction that is called after the raion or hromada around it.',
  },
  onlySeat: {
    uk: 'З двох місць із такою назвою одне — селище й центр громади: його згадують набагато частіше, ніж село.',
    en: 'Of the two places of this name one is the seat of its hromada: it is named far more often than the village.',
  },
  seat: {
    uk: 'У названому районі центр громади має перевагу над селами з тією самою назвою.',
    en: 'In the raion that is named, the seat of a hromada is taken before villages of its name.',
  },
  onlyCity: {
    uk: 'Єдине місто з цією назвою має перевагу над селами й селищами.',
    en: 'The only city of this name is taken before villages.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** That a candidate was taken because it lies beside another place of the sentence. */
export function explainNearestTo({ uk, en }: Place): Bilingual {
  return {
    uk: `З місць із цією назвою лише це лежить поруч із місцем ${quote(uk).uk}, названим у тому самому реченні.`,
    en: `Of the places of this name only this one lies beside ${quote(en).en}, named in the same sentence.`,
  };
}

/** That a place is meant because another one of its hromada is named beside it. */
export function explainSameHromada({ uk, en }: Place): Bilingual {
  return {
    uk: `З місць із цією назвою лише це найближче до місця ${quote(uk).uk}, названого в тому самому реченні, і в одній громаді з ним.`,
    en: `Of the places of this name this one is nearest to ${quote(en).en}, named in the same sentence, and alone in its hromada.`,
  };
}

/** That a name is left open because several settlements bear it. */
export function explainSharedName(count: number): Bilingual {
  return {
    uk: `Населених пунктів області з цією назвою: ${count}, і з тексту не видно, про який ідеться.`,
    en: `${count} settlements of the oblast have this name, and the text does not tell which.`,
  };
}

/** That no unit has the name of an area, and which unit holds it. */
export function explainAreaOf({ uk, en }: Place): Bilingual {
  return {
    uk: `Місцевість із такою назвою не є окремою одиницею; вона в межах одиниці ${quote(uk).uk}.`,
    en: `No unit has the name of this area; it lies within ${quote(en).en}.`,
  };
}

/** That an adjective shares the noun of one before it. */
export function explainEllipsis(shared: readonly Form[]): Bilingual {
  const name = quote(shared[0]?.base ?? '');
  return {
    uk: `Прикметник без іменника: іменник той самий, що й у назві ${name.uk} раніше в реченні.`,
    en: `An adjective without a noun: it shares that of ${name.en} earlier in the sentence.`,
  };
}

/** That a name is left open because several units bear it. */
export function explainSharedUnit(count: number): Bilingual {
  return { uk: `Одиниць із цією назвою: ${count}.`, en: `${count} units have this name.` };
}

/** That the words ask for a unit that there is none of. */
export function explainUnlistedUnit(): Bilingual {
  return {
    uk: 'Такої одиниці в довіднику місць немає, а населений пункт такою одиницею не вважаємо.',
    en: 'No such unit is in the gazetteer, and the settlement is not taken for it.',
  };
}

/** Why a district is taken for one of Kharkiv's. */
export const DISTRICT_RULES = {
  kharkivBeside: { uk: 'Поруч названо Харків.', en: 'Kharkiv is named beside it.' },
  kharkivInText: { uk: 'У тексті названо Харків.', en: 'Kharkiv is named in the text.' },
  oblastInSentence: {
    uk: 'У реченні йдеться про Харківську область.',
    en: 'The sentence speaks of Kharkiv oblast.',
  },
  calledAfterPart: {
    uk: 'Район зветься за місцевістю Харкова.',
    en: 'The district is called after a part of Kharkiv.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a district is left open. */
export const DISTRICT_DOUBTS = {
  raionMeant: {
    uk: 'Ідеться про район області, а не про район міста: поруч названо область.',
    en: 'A raion of the oblast is meant, not the district of the city: the oblast is named beside it.',
  },
  kharkivNotNamed: {
    uk: 'Район із такою назвою є і в інших містах, а Харкова в тексті не названо.',
    en: 'Other cities have such a district too, and nothing in the text names Kharkiv.',
  },
  severalDistricts: { uk: 'Цю назву мають кілька районів.', en: 'Several districts have this name.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** That a district is left open because its sentence speaks of another city. */
export function explainOtherCityInSentence(city: Bilingual): Bilingual {
  return {
    uk: `Район із такою назвою є і в інших містах, а в реченні названо не Харків, а інше місто: ${city.uk}.`,
    en: `Other cities have such a district too, and the sentence names ${city.en}, not Kharkiv.`,
  };
}

/** What a name can be part of; `Rejection.because` begins in lower case, after the words it is about. */
const WHOLES = {
  street: { uk: 'частина назви вулиці', en: 'part of a street name' },
  name: { uk: 'частина власної назви', en: 'part of a proper name' },
  team: { uk: 'назва команди', en: 'the name of a team' },
  organisation: { uk: 'частина назви організації', en: 'part of the name of an organisation' },
  oblast: { uk: 'в іншій області', en: 'in another oblast' },
  route: { uk: 'назва маршруту', en: 'the name of a route' },
  water: { uk: 'назва річки чи водойми', en: 'the name of a river or a lake' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a name is turned down: a word before it or after it makes it part of something else. */
export function rejectFor(whole: keyof typeof WHOLES, word: string, side: 'before' | 'after'): Bilingual {
  const { uk, en } = WHOLES[whole];
  const quoted = quote(word);
  return side === 'before'
    ? { uk: `${uk}: попереду стоїть ${quoted.uk}`, en: `${en}: ${quoted.en} stands before it` }
    : { uk: `${uk}: далі стоїть ${quoted.uk}`, en: `${en}: ${quoted.en} follows` };
}

/** Why a name is turned down that a hyphen ties to another name. */
export function rejectForHyphen(side: 'before' | 'after'): Bilingual {
  return side === 'before'
    ? {
        uk: 'частина довшої назви: попереду стоять інша назва й дефіс',
        en: 'part of a longer name: another name and a hyphen stand before it',
      }
    : {
        uk: 'частина довшої назви: далі йдуть дефіс та інша назва',
        en: 'part of a longer name: a hyphen and another name follow',
      };
}

/** Why a name is turned down that is a title. */
export function rejectForQuotes(): Bilingual {
  return {
    uk: 'власна назва чогось іншого: стоїть у лапках окремо',
    en: 'a title: it stands in quotation marks by itself',
  };
}

/** Why a name is turned down that is an everyday word where it stands. */
export function rejectForWord(): Bilingual {
  return {
    uk: 'звичайне слово: тут велика літера нічого не каже, а поруч ніщо не вказує на місце',
    en: 'an everyday word: its capital tells nothing here, and nothing beside it points to a place',
  };
}

/** Why a name is turned down that belongs to a person. */
export function rejectForPerson(word: string): Bilingual {
  const quoted = quote(word);
  return { uk: `прізвище: попереду стоїть ${quoted.uk}`, en: `a surname: ${quoted.en} stands before it` };
}

/** Why a name is turned down that a better known place has. */
export function rejectForKnownPlace({ uk, en }: Bilingual): Bilingual {
  return {
    uk: `відоміше місце поза областю: ${uk}; ніщо поруч не вказує на однойменне місце в області`,
    en: `a better known place outside the oblast: ${en}; nothing beside it points to the one of that name in the oblast`,
  };
}

/** Why a name is turned down that the text uses for a place elsewhere. */
export function rejectForSameName(): Bilingual {
  return {
    uk: 'у цьому тексті так зветься місце в іншій області',
    en: 'in this text it is the name of a place in another oblast',
  };
}

/** Why a district is turned down. */
export function rejectForCity(city: Bilingual): Bilingual {
  return { uk: `район іншого міста: ${city.uk}`, en: `a district of another city: ${city.en}` };
}

/** That words were turned down, in one line. */
export function tellRejection(words: string, because: Bilingual): Bilingual {
  const quoted = quote(words);
  return {
    uk: `не місце: ${quoted.uk}, ${because.uk}`,
    en: `not a place: ${quoted.en}, ${because.en}`,
  };
}

/** That a place stands for its surroundings only. */
export function tellNear(place: string): Bilingual {
  return { uk: `поблизу: ${place}`, en: `near: ${place}` };
}

/** That no place was chosen, and from which. */
export function tellNoChoice(candidates: readonly string[]): Bilingual {
  const list = candidates.join(', ');
  return {
    uk: `місця не вибрано; можливі: ${list}`,
    en: `no place chosen; candidates: ${list}`,
  };
}

/** What a text names at its finest; a level of null says that it names no place. */
export function tellFinest(
  mentions: number,
  level: FindingLevel | null,
  places: readonly string[],
): Bilingual {
  const uk = `Згадок: ${mentions}`;
  const en = `${mentions} ${mentions === 1 ? 'mention' : 'mentions'}`;
  if (level === null) {
    return {
      uk: `${uk}; жодного місця області з цього тексту визначити не можна`,
      en: `${en}; no place of the oblast can be told from this text`,
    };
  }
  const name = nameLevel(level);
  const list = places.join('; ');
  return {
    uk: `${uk}; найточніший рівень: ${name.uk} (${list})`,
    en: `${en}; finest level: ${name.en} (${list})`,
  };
}
