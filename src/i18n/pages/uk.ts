import type { PageMessages } from './messages.ts';

const plural = new Intl.PluralRules('uk');

/** «1 джерело, 2 джерела, 5 джерел»: a number with the form that Ukrainian grammar asks for. */
function counted(n: number, one: string, few: string, many: string): string {
  const form = plural.select(n);
  return `${n} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const uk: PageMessages = {
  toContent: 'Перейти до змісту',
  openMap: 'Відкрити на мапі',
  map: 'Мапа',
  allRecords: 'Усі записи',
  method: 'Метод',
  allRecordsWhat:
    'Усі записи мапи: інциденти за датою, від найновішого, далі заяви, що не стосуються одного місця.',
  feeds: 'Стрічки нових і змінених записів',
  atomFeed: 'стрічка Atom',
  jsonFeed: 'стрічка JSON',
  feedTitle: 'Мапа інцидентів Харківщини: нові та змінені записи',
  summary: 'Коротко',
  summaryHint: 'У кінці кожного речення — заяви, на які воно спирається.',
  saidBy: 'Хто сказав',
  previewAlt: (title, where) => `Мапа до запису «${title}». Місце: ${where}.`,
  gradeTitle: 'Чим це підкріплено',
  gradeOfEvent: 'Що це сталося',
  gradeOfPlace: 'Що це сталося саме там',
  statedFiguresHint:
    'Кожне значення — чиясь заява. Дальність — це оприлюднена відстань, а не те, що зробила ракета.',
  cite: 'Як цитувати',
  incidents: 'Інциденти',
  context: 'Заяви, що не стосуються одного місця',
  sources: (count) => counted(count, 'джерело', 'джерела', 'джерел'),
  record: (id) => `запис ${id}`,
  places: 'Місця',
  placeDescription: (place, incidents) =>
    `${place}: ${counted(incidents, 'інцидент', 'інциденти', 'інцидентів')} у цьому місці або в його частині, про які повідомляли; до кожного — заяви, їхні автори та джерела.`,
  placeIn: 'Розташування',
  code: 'Код',
  otherName: 'Англійською',
  noIncidents: 'У записах немає нічого, що стосується цього місця.',
  notFound: 'За цією адресою нічого немає',
  notFoundWhat:
    'Можливо, частина посилання загубилася дорогою. Вигляд мапи записано в посиланні після знака #, наприклад #sel=k7f3.',
  moved: 'У цього запису тепер інший ідентифікатор',
  movedTo: (title) => `Він тепер тут: «${title}».`,
  withdrawn: 'Вилучено',
  notDrawn: 'На мапі не показано: місце — не в Харківській області.',
  bearsOnShown: 'На мапі — інциденти, яких це стосується.',
  mapData: (attributions) => `Дані мапи: ${attributions}`,
  placeTypes: {
    oblast: 'область',
    raion: 'район',
    hromada: 'громада',
    misto: 'місто',
    selyshche: 'селище',
    selo: 'село',
    city_district: 'район міста',
    neighbourhood: 'місцевість у місті',
  },
};
