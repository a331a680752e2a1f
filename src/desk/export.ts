/** The export of a draft: geodata files in one archive, and the same as a patch. Loaded only when it is asked for. */
import type { Examination } from './examined.ts';
import type { GeodataFiles } from './geodata-files.ts';
import type { Mention } from './mentions.ts';
import type { RecordInput } from './record.ts';

export interface ExportedDraft {
  /** Name of the archive. */
  readonly name: string;
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly patch: string;
  readonly files: GeodataFiles;
}

/**
 * Writes a draft that has no obstacles. `examine` geocodes the words of a place alone: where they lead to the same
 * place, geodata keeps the words and not a code.
 */
export async function exportDraft(
  input: RecordInput,
  today: string,
  examine: (words: string) => Promise<Pick<Examination, 'findings'>>,
): Promise<ExportedDraft> {
  const [{ geodataFiles }, { patchOf }, { zipOf }] = await Promise.all([
    import('./geodata-files.ts'),
    import('./patch.ts'),
    import('./zip.ts'),
  ]);
  const standAlone = new Set<string>();
  for (const place of input.places) {
    if (leadsTo(place, await examine(place.text))) standAlone.add(place.key);
  }
  const exported = geodataFiles(input, { today, standAlone });
  return { name: `${input.id}.zip`, zip: zipOf(exported), patch: patchOf(exported), files: exported.files };
}

/** True when the words of a mention, geocoded alone, lead to its place. */
function leadsTo(mention: Mention, ofWords: Pick<Examination, 'findings'>): boolean {
  const [finding, ...others] = ofWords.findings;
  const isSame = finding?.code === mention.code && finding.precision === mention.precision;
  return isSame && others.length === 0;
}
