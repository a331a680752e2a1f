/** Sentences about a record that are put together from its claims. */
import { answeredBy, voiceOf, type Claim } from '../../domain/claim.ts';
import { PARTS, type Grade, type Part, type Thread } from '../../domain/grade.ts';
import type { StatedHit } from '../../domain/hit.ts';
import { isOfRecord, missingIn, type Missing } from '../../domain/missing.ts';
import type { Lang } from '../../domain/text.ts';
import type { Dataset, Selected } from '../../state/index.ts';
import { MESSAGES } from '../dictionaries.ts';
import { namesText } from '../format.ts';
import { speakerName } from '../words.ts';
import { en } from './en.ts';
import type { RecordMessages } from './messages.ts';
import { uk } from './uk.ts';

export const RECORD_MESSAGES: Readonly<Record<Lang, RecordMessages>> = { uk, en };

/** What is selected, in a few words. */
export function selectedTitle(selected: Selected, lang: Lang): string {
  switch (selected.kind) {
    case 'record':
      return selected.record.title[lang];
    case 'place':
      return selected.place[lang];
    case 'withdrawn':
      return RECORD_MESSAGES[lang].withdrawn.title;
  }
}

/** A speaker with the office for which they speak: "Yurii Ihnat (Ukraine’s air force)". */
export function speakerWithOffice(id: string, dataset: Dataset, lang: Lang): string {
  const speaker = dataset.speaker(id);
  const name = speaker?.name[lang] ?? id;
  const office = speaker?.speaksFor === undefined ? undefined : dataset.speaker(speaker.speaksFor);
  return office ? RECORD_MESSAGES[lang].forOffice(name, office.name[lang]) : name;
}

/** One reason for a grade: what some claims did in its making, who made them, and which they are. */
export interface GradeReason {
  readonly part: Part;
  readonly words: string;
  readonly names: string;
  readonly claims: readonly string[];
}

/** Why a statement has its grade, from the claims that made it. */
export function gradeReasons(
  grade: Grade,
  claims: readonly Claim[],
  dataset: Dataset,
  lang: Lang,
): readonly GradeReason[] {
  return PARTS.filter((part) => grade.because[part].length > 0).map((part) => {
    const ids = grade.because[part];
    const speakers = new Set(claims.filter(({ id }) => ids.includes(id)).map(({ speaker }) => speaker));
    const names = [...speakers].map((speaker) => speakerWithOffice(speaker, dataset, lang));
    return { part, words: RECORD_MESSAGES[lang].parts[part], names: namesText(names, lang), claims: ids };
  });
}

/** What stands beside a grade wherever it is shown: who could not confirm, disputes, denies or accepts it. */
export function gradeNotes(grade: Grade, dataset: Dataset, lang: Lang): readonly string[] {
  const words = MESSAGES[lang].grade;
  const notes: readonly (readonly [readonly string[], (names: string) => string])[] = [
    [grade.notConfirmedBy, words.notConfirmedBy],
    [grade.disputedBy, words.disputedBy],
    [grade.deniedBy, words.deniedBy],
    [grade.admittedBy, words.admittedBy],
    [grade.acceptedBy, words.acceptedBy],
  ];
  return notes
    .filter(([speakers]) => speakers.length > 0)
    .map(([speakers, note]) =>
      note(
        namesText(
          speakers.map((speaker) => speakerWithOffice(speaker, dataset, lang)),
          lang,
        ),
      ),
    );
}

/** A kind of thing that was hit, with who says so, as a part of a sentence: "school (Kharkiv prosecutors)". */
export function hitText({ kind, claims }: StatedHit, dataset: Dataset, lang: Lang): string {
  return `${RECORD_MESSAGES[lang].hit.kinds[kind].toLowerCase()} (${hitSpeakers(claims, dataset, lang)})`;
}

/** Who says that something was hit, each speaker once. */
export function hitSpeakers(claims: StatedHit['claims'], dataset: Dataset, lang: Lang): string {
  const speakers = new Set(claims.map(({ speaker }) => speaker));
  return namesText(
    [...speakers].map((speaker) => speakerName(speaker, dataset, lang)),
    lang,
  );
}

/** Who answers what was said elsewhere, and how, each voice once; null without any. */
export function besideNote(beside: readonly Claim[], dataset: Dataset, lang: Lang): string | null {
  const { stances, claim: words } = MESSAGES[lang];
  const byVoice = new Map(
    [...beside].reverse().map((claim) => [JSON.stringify([voiceOf(claim), claim.stance]), claim]),
  );
  const answers = [...byVoice.values()]
    .reverse()
    .map(({ speaker, stance }) => `${speakerWithOffice(speaker, dataset, lang)} ${stances[stance]}`);
  return answers.length === 0 ? null : words.besideNote(answers.join('; '));
}

/** Something that a claim answers, in words; with where it is to be read, when this site has it. */
export interface AnsweredView {
  readonly words: string;
  /** What was said there; null where the words say it all, and for a claim of the same record. */
  readonly says: string | null;
  /** `record` is null for a claim of the same record. */
  readonly link: { readonly record: string | null; readonly claim: string } | null;
}

/** All that a claim answers. */
export function answeredViews(claim: Claim, dataset: Dataset, lang: Lang): readonly AnsweredView[] {
  const words = MESSAGES[lang].claim;
  return answeredBy(claim).map((answered): AnsweredView => {
    switch (answered.kind) {
      case 'claim':
        return { words: words.answers, says: null, link: { record: null, claim: answered.claim } };
      case 'elsewhere': {
        const record = dataset.record(answered.record);
        const other = record?.claims.find(({ id }) => id === answered.claim);
        return {
          words: words.answersElsewhere(record?.title[lang] ?? answered.record),
          says: other ? `${speakerWithOffice(other.speaker, dataset, lang)}: ${other.says[lang]}` : null,
          link: { record: answered.record, claim: answered.claim },
        };
      }
      case 'words':
        return { words: words.answersWords(answered.words[lang]), says: null, link: null };
      case 'all':
        return { words: words.answersAll, says: null, link: null };
    }
  });
}

/** Evidence that is not there, under the words that say what it is missing from. */
export interface MissingList {
  readonly hint: string;
  readonly pieces: readonly string[];
}

/** What would settle a statement: first what the record lacks, then what the statement lacks; no list is empty. */
export function missingLists(
  thread: Thread,
  claims: readonly Claim[],
  dataset: Dataset,
  lang: Lang,
): readonly MissingList[] {
  const words = RECORD_MESSAGES[lang].missing;
  const missing = missingIn(thread, claims, (speaker) => dataset.speaker(speaker)?.side);
  const { root } = thread;
  const lists = [
    { hint: words.inRecord, of: missing.filter(isOfRecord) },
    {
      hint: words.onStatement(MESSAGES[lang].aspects[root.aspect], root.id),
      of: missing.filter((piece) => !isOfRecord(piece)),
    },
  ];
  return lists
    .filter(({ of }) => of.length > 0)
    .map(({ hint, of }) => ({ hint, pieces: of.map((piece) => missingText(piece, dataset, lang)) }));
}

/** A piece of evidence that is not there, in words. */
export function missingText(missing: Missing, dataset: Dataset, lang: Lang): string {
  const { missing: words, sides } = RECORD_MESSAGES[lang];
  const names = (speakers: readonly string[]): string =>
    namesText(
      speakers.map((speaker) => speakerWithOffice(speaker, dataset, lang)),
      lang,
    );
  switch (missing.kind) {
    case 'second-voice':
      return words.secondVoice;
    case 'other-side':
      return words.otherSide(sides[missing.side]);
    case 'basis':
      return words.basis(MESSAGES[lang].bases[missing.basis]);
    case 'grounds-of-denial':
      return words.groundsOfDenial(names(missing.speakers));
    case 'later-word':
      return words.laterWord(names(missing.speakers));
  }
}
