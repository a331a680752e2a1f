/** The exported files as one archive, laid out as the folder geodata is. */
import { strToU8, zipSync } from 'fflate';
import type { Exported } from './geodata-files.ts';

const README = `Unpack into the folder geodata/ of the Kharkiv Incident Map, then run: npx incident-map check
Розпакуйте в теку geodata/ проєкту й запустіть: npx incident-map check
`;
const SPEAKER_NOTE = `
speakers-add.yaml has a new speaker: append it to geodata/speakers.yaml and delete the file.
У speakers-add.yaml новий мовець: допишіть його в кінець geodata/speakers.yaml, а файл вилучіть.
`;

export function zipOf({ files, speakerEntry }: Exported): Uint8Array<ArrayBuffer> {
  const texts: Record<string, string> = {
    'READ-ME.txt': speakerEntry === null ? README : README + SPEAKER_NOTE,
    ...(speakerEntry === null ? {} : { 'speakers-add.yaml': speakerEntry }),
    ...Object.fromEntries(files),
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, strToU8(text)])));
}
