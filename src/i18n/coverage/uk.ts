import type { CoverageMessages } from './messages.ts';

const plural = new Intl.PluralRules('uk');

/** A number with the form that Ukrainian grammar asks for. */
function counted(n: number, one: string, few: string, many: string): string {
  const form = plural.select(n);
  return `${n.toLocaleString('uk-UA')} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const uk: CoverageMessages = {
  title: 'Що охоплюють записи',
  short: (span, daysWith, days) =>
    `Добірка, а не перелік усіх ударів: ${span}; днів із записом: ${daysWith.toLocaleString('uk-UA')} із ${days.toLocaleString('uk-UA')}.`,
  period: (incidents, from, to) =>
    `${counted(incidents, 'запис', 'записи', 'записів')} про те, що могло статися з ${from} до ${to}`,
  days: (daysWith, days, lessExact) =>
    `Днів, на які є хоча б один запис: ${daysWith.toLocaleString('uk-UA')} із ${days.toLocaleString('uk-UA')}` +
    (lessExact === 0 ? '.' : `; записів, для яких дня не встановлено: ${lessExact.toLocaleString('uk-UA')}.`),
  publishers: (count, names) =>
    `Прочитано повідомлення ${counted(count, 'видавця', 'видавців', 'видавців')}, найчастіше: ${names}.`,
  speakers: (count, names) =>
    `Наведено слова ${counted(count, 'мовця', 'мовців', 'мовців')}, найчастіше: ${names}.`,
  end: (date) => `Дані закінчуються ${date}`,
  noCount:
    'Це добірка прочитаного, а не перелік усіх ударів. Якщо про якийсь день чи місце запису немає, це не означає, що там нічого не сталося.',
  none: (end) =>
    `Тут записів немає. Записи — це добірка, а дані закінчуються ${end}; це не означає, що нічого не сталося.`,
  shifted: (days, end) =>
    `Дані закінчуються ${end}, раніше за останні ${counted(days, 'день', 'дні', 'днів')}: показано такий самий проміжок часу до цього дня.`,
};
