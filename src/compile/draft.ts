/**
 * Drafts: what `incident-map new` writes. A draft is valid as it stands and says with (?) what its author has to fill
 * in; nothing that holds a (?) can be published.
 */
import type { Category } from '../domain/incident.ts';
import type { PlaceCode } from '../domain/place.ts';
import type { Finding } from '../geocode/index.ts';
import { incidentPlaces, romanise } from '../geocode/index.ts';
import { locate, type Gazetteer, type Geocode } from './locate.ts';

/** The mark of what is still to be filled in. */
export const OPEN_MARK = '(?)';

/** What is known of a report when its draft is made; empty texts are not known. */
export interface DraftAnswers {
  readonly publisher: string;
  /** A plain date, or empty. */
  readonly published: string;
  readonly language: string;
  readonly url: string;
  /** The plain date of the event, or empty. */
  readonly eventDate: string;
  readonly category: Category;
  /** Id of the speaker who says it. */
  readonly speaker: string;
}

/** Where the text places it: lines of YAML for `where`, and remarks for the author. */
export interface DraftWhere {
  readonly lines: readonly string[];
  readonly remarks: readonly string[];
}

export interface Draft {
  /** The files by their path below geodata. */
  readonly files: ReadonlyMap<string, string>;
  readonly id: string;
}

const text = (words: string): string => JSON.stringify(words);

/** The id of a report: its publisher and date, with a number when that is taken. */
export function reportIdOf(publisher: string, published: string, taken: ReadonlySet<string>): string {
  const name = romanise(publisher)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = [name || 'report', published].filter(Boolean).join('-');
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** Writes both files. `today` stands in for dates that are not known, marked as open. */
export function writeDraft(
  id: string,
  reportId: string,
  answers: DraftAnswers,
  where: DraftWhere,
  today: string,
): Draft {
  return {
    id,
    files: new Map([
      [`reports/${reportId}.md`, reportText(reportId, answers, today)],
      [
        `incidents/${answers.eventDate || today}-${id}.yaml`,
        incidentText(id, reportId, answers, where, today),
      ],
    ]),
  };
}

/** A date, or bounds with an open reason. */
function saidAt(date: string, today: string): string {
  if (date !== '') return date;
  return `{ earliest: ${today}, why: { uk: ${text(`${OPEN_MARK} дату не вказано`)}, en: ${text(`${OPEN_MARK} date not given`)} } }`;
}

function reportText(id: string, answers: DraftAnswers, today: string): string {
  const { publisher, published, language, url } = answers;
  const name = publisher || `${OPEN_MARK}`;
  return `---
id: ${id}
publisher: { uk: ${text(name)}, en: ${text(name)} }
published: ${saidAt(published, today)}
language: ${language}
${url === '' ? '# url: the whole address; leave it out when it is not known' : `url: ${url}`}
# archived: the address of a copy in a public archive
# reprints: the agency whose text this is; origin: the id of the report whose text this repeats
# via: the data set in which it was read, when that is one of the column via in SOURCES.md
retrieved: ${today}
---

## Українською

${OPEN_MARK} Що каже повідомлення, своїми словами.

## English

${OPEN_MARK} What the report says, in your own words.
`;
}

function incidentText(
  id: string,
  reportId: string,
  { published, eventDate, category, speaker }: DraftAnswers,
  { lines, remarks }: DraftWhere,
  today: string,
): string {
  // What is not known cannot be later than the report of it.
  const latest = published || today;
  const when =
    eventDate === ''
      ? `{ earliest: ${latest}, latest: ${latest}, precision: day, words: { uk: ${text(`${OPEN_MARK} дату не вказано`)}, en: ${text(`${OPEN_MARK} date not given`)} } }`
      : `{ earliest: ${eventDate}, latest: ${eventDate}, precision: day }`;
  const open = (uk: string, en: string): string =>
    `{ uk: ${text(`${OPEN_MARK} ${uk}`)}, en: ${text(`${OPEN_MARK} ${en}`)} }`;
  const claim = (n: number, aspect: string, says: string): string => `  - id: c${n}
    aspect: ${aspect}
    stance: asserts
    speaker: ${speaker}
    madeAt: ${saidAt(published, today)}
    reports: [${reportId}]
    basis: none-given
    says: ${says}
`;
  return `id: ${id}
status: draft # published, when every ${OPEN_MARK} is gone
title: ${open('Що сталося, де й коли', 'What happened, where and when')}
# Each sentence ends with the claims that it rests on.
summary: ${open('Хто що повідомив [c1, c2].', 'Who reported what [c1, c2].')}
category: ${category}
# civilian, energy, transport, air-defence, defence-industry, military or unknown: decides how early and how finely
sensitivity: unknown
when: ${when}
${remarks.map((remark) => `# ${remark}\n`).join('')}where:
${lines.map((line) => `  ${line}\n`).join('')}  from: c2
claims:
${claim(1, 'occurred', open('Що, за словами мовця, сталося.', 'What happened, as the speaker says.'))}${claim(
    2,
    'location',
    open('Де це сталося, за словами мовця.', 'Where it happened, as the speaker says.'),
  )}history:
  - date: ${today}
    change: { uk: Перша публікація., en: First publication. }
`;
}

/**
 * The finest place of which a text says for certain that it was hit, as an author would write it: by its words when these alone lead to
 * it, else by its code. Other places go into remarks, so that the author can choose.
 */
export function draftWhere(findings: readonly Finding[], gazetteer: Gazetteer, geocode: Geocode): DraftWhere {
  const places = findings.filter(({ level }) => level !== 'direction');
  const certain = incidentPlaces(places).filter(({ code }) => code !== null);
  const finest = [...certain].sort((a, b) => rank(b, gazetteer) - rank(a, gazetteer))[0];
  const remarks = places
    .filter((finding) => finding !== finest)
    .map((finding) => remarkOn(finding, gazetteer))
    .filter((remark, i, all) => all.indexOf(remark) === i);
  if (!finest?.code) {
    const none =
      'The text names no place of the oblast that was hit, for certain; by: words, place, near, site, wider or unknown.';
    return { lines: ['by: unknown'], remarks: [none, ...remarks] };
  }
  const why = finest.why.map(({ en }) => en).join(' ');
  return {
    lines: linesFor(finest, finest.code, gazetteer, geocode),
    remarks: [`${finest.name}: ${why}`, ...remarks],
  };
}

function linesFor(
  { text: words, relation, level, offset }: Finding,
  code: PlaceCode,
  gazetteer: Gazetteer,
  geocode: Geocode,
): readonly string[] {
  const place = `place: ${code} # ${gazetteer.get(code)?.uk ?? ''}`;
  if (relation !== 'in') {
    return ['by: near', place, ...(offset ? [`bufferKm: ${offset.distanceKm}`] : [])];
  }
  if (level === 'site') {
    const site = text(`${OPEN_MARK} ${words}`);
    return ['by: site', `site: { uk: ${site}, en: ${site} }`, place];
  }
  const byWords = locate({ by: 'words', words, from: 'c2' }, gazetteer, geocode);
  if (byWords.ok && byWords.where.place === code) return ['by: words', `words: ${text(words)}`];
  return ['by: place', place];
}

function remarkOn({ text: words, code, candidates }: Finding, gazetteer: Gazetteer): string {
  const named = (code === null ? candidates : [code]).map(
    (each) => `${gazetteer.get(each)?.uk ?? ''} ${each}`,
  );
  const what = code === null ? 'leaves open which place it is' : 'is named too';
  return `${text(words)} ${what}: ${named.join(', ')}`;
}

/** How fine a place is: how many units hold it. */
function rank({ code }: Finding, gazetteer: Gazetteer): number {
  let depth = 0;
  let place = gazetteer.get(code ?? '');
  while (place) {
    depth++;
    place = place.parent === null ? undefined : gazetteer.get(place.parent);
  }
  return depth;
}
