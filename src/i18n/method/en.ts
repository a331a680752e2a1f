import type { MethodMessages } from './messages.ts';

export const en: MethodMessages = {
  title: 'How this map is made',
  description:
    'What the Kharkiv Incident Map shows and leaves out: precision classes, how grades are computed, when and how finely an incident is published.',
  sections: {
    principles: { name: 'What this map is', what: 'A record of what was reported, and of who reported it.' },
    precision: {
      name: 'Precision classes',
      what: 'An incident is drawn no more finely than its reports place it. Nothing but a site whose point a source gives is ever a point; a label point is not a location.',
    },
    grades: {
      name: 'Grades',
      what: 'A grade is computed from the claims of a record each time that the site is built. Nobody types it in, and each grade leads to the claims that made it. It does not mean that this site has verified anything.',
    },
    casualties: {
      name: 'Casualties',
      what: 'A figure belongs to its speaker and its date. Every figure stays in the record.',
    },
    publication: {
      name: 'When and how finely an incident is published',
      what: 'Measured by the dates that stand in the data and not by a clock: from the last moment at which the event can have happened, which is no later than the first report of it. Finer places are made coarser before anything reaches the site, and the build stops where a text would still name them.',
    },
    refusals: { name: 'What is refused', what: 'The build stops and gives the reason.' },
    identity: {
      name: 'Permanent records',
      what: 'A link to a record stays valid. The build stops if an id that was ever published cannot be found again.',
    },
  },
  besideGrade: [
    {
      name: 'Could not confirm',
      what: 'An office said that it could not confirm the statement. It is named beside the grade and changes none: not being able to confirm is not a denial. Who states it later on is counted among those who state it.',
    },
    {
      name: 'Disputed, denied',
      what: 'Somebody disputes the statement or denies it, which makes it contested. Who answers what was said elsewhere, or all accusations of a kind, stands beside the statement and makes it contested only if they name it.',
    },
    {
      name: 'Said of one’s own side',
      what: 'Whoever says that the forces of their own side did it admits it, and a claim that names the forces of another side is an accusation. An admission counts as support of its own. That a strike happened at all is not settled by the word of the side that claims it alone.',
    },
    {
      name: 'Accepted',
      what: 'Somebody takes the statement as true without evidence of their own: this supports it no further.',
    },
    {
      name: 'Withdrawn',
      what: 'A speaker took a statement back: it no longer counts, and stays to be read.',
    },
  ],
  voices: [
    {
      name: 'One source',
      what: 'A person who speaks for an office and the office are one source, whether they state something or could not confirm it. An agency and all who reprint it are one. A repeat counts with its origin, once.',
    },
  ],
  casualtyRules: [
    {
      name: 'Lowest, latest, highest',
      what: 'The lowest and the highest bound that still stand, and the latest figure. A newer figure of one speaker takes the place of their older one; figures of different speakers stand side by side. After “at least”, the highest is open, unless a higher figure stands.',
    },
    {
      name: 'Which is the latest',
      what: 'The one that is of the latest day and hour, then the one that was said last. Where nothing tells which of several is newer, all of them are shown. A page without a date gives no latest figure.',
    },
    {
      name: 'A part and the whole',
      what: 'A figure that counts only some of the people hurt, such as railway staff, is shown as such. It is never the lowest, the latest or the highest of the whole.',
    },
    {
      name: 'Soldiers',
      what: 'Figures of soldiers, mostly what a side says of its enemy, stand apart: in cards, filters and files they are never among the figures of people who are civilians or of whom it is not told who they are.',
    },
  ],
  earliest: (hours) => `no sooner than ${hours} after the event`,
  finest: (precision) => `finest class: ${precision}`,
  people: 'Names of private persons',
  fields: (fields) => `Fields: ${fields}`,
  identityRules: [
    {
      name: 'Merged records',
      what: 'The id of a record that was merged leads to the record that holds it now.',
    },
    {
      name: 'Withdrawn records',
      what: 'The content of a withdrawn record goes, with the reports that it alone rested on. Its address stays and gives the date and the reason.',
    },
    {
      name: 'Ids',
      what: 'Ids say nothing of what they stand for, and none is ever given to another record.',
    },
  ],
};
