/**
 * The index of the previous release, geodata/ids.txt: every id that was ever published. An id that is gone would be a
 * link that leads nowhere, so each must still be a record, an older id of one, or a withdrawn record.
 */
import { wrongAlphabet } from './alphabet.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { RecordFile } from './records.ts';
import type { Sources } from './source.ts';

export const IDS_FILE = 'ids.txt';

const HEADER = `# Every record id that was ever published, one a line; \`npx incident-map release\` adds those that are new.
# A line is never taken out: an id that is gone fails the build. Merged records: put the id into \`aliases\` of the one
# that stays. Withdrawn ones: \`status: withdrawn\` with the reason.
`;

/** The line of an index in which no id stands yet: without it, an empty one has lost its ids. */
const NONE_YET = '# nothing published yet';

/** Says which ids of the index are gone, and whether the index itself is. */
export function checkIds(files: readonly RecordFile[], sources: Sources, problems: Problem[]): void {
  const text = sources.get(IDS_FILE) ?? '';
  if (idsIn(text).length === 0 && !text.includes(NONE_YET)) {
    const what = sources.has(IDS_FILE) ? 'has no id in it' : 'this file is missing';
    const message = `${what}: every id that was ever published stands here. Take it from the last release again; where nothing was published yet, write the line "${NONE_YET}"`;
    problems.push({ file: IDS_FILE, line: 1, field: '', message });
    return;
  }
  const drafts = new Set(files.filter(isDraft).map(({ links }) => links.id));
  const known = new Set(
    files.filter((file) => !isDraft(file)).flatMap(({ links }) => [links.id, ...links.aliases]),
  );
  for (const { id, line } of idsIn(text)) {
    if (known.has(id)) continue;
    const message = drafts.has(id)
      ? 'was published, and its record is a draft now: withdraw it with a reason instead'
      : `was published and is gone${wrongAlphabet(id) || didYouMean(id, known) || '.'} Links to it must go on working: bring the record back, put the id ` +
        'into `aliases` of the record that it was merged into, or keep it with `status: withdrawn` and the reason';
    problems.push({ file: IDS_FILE, line, field: id, message });
  }
}

function idsIn(text: string): { id: string; line: number }[] {
  return text
    .split('\n')
    .map((words, i) => ({ id: words.replace(/#.*/, '').trim(), line: i + 1 }))
    .filter(({ id }) => id !== '');
}

/** True for a record that stays in geodata. */
export function isDraft({ kind, record }: RecordFile): boolean {
  return kind !== 'withdrawn' && record?.status === 'draft';
}

/** The index with further ids: none goes, and what is new stands at its end. */
export function extendedIndex(text: string | undefined, ids: readonly string[]): string {
  const before = text ?? HEADER;
  const known = new Set(idsIn(before).map(({ id }) => id));
  const added = [...new Set(ids)].filter((id) => !known.has(id)).sort();
  const end = before.endsWith('\n') ? '' : '\n';
  return added.length === 0 ? before : `${before.replace(`${NONE_YET}\n`, '')}${end}${added.join('\n')}\n`;
}
