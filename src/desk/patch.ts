/** New files as a patch that `git apply` takes from the folder of the project. */
import type { Exported } from './geodata-files.ts';

const FOLDER = 'geodata';

/** What stands before the first `diff` line is left aside by git: there the entry of a new speaker is told. */
export function patchOf({ files, speakerEntry }: Exported): string {
  const diffs = [...files].map(([file, text]) => newFile(`${FOLDER}/${file}`, text));
  const note = speakerEntry === null ? '' : `Append to ${FOLDER}/speakers.yaml:\n\n${speakerEntry}\n`;
  return note + diffs.join('');
}

function newFile(path: string, text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return [
    `diff --git a/${path} b/${path}`,
    'new file mode 100644',
    '--- /dev/null',
    `+++ b/${path}`,
    `@@ -0,0 +1,${lines.length} @@`,
    ...lines.map((line) => `+${line}`),
    '',
  ].join('\n');
}
