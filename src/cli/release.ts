/** `incident-map release`: puts the ids of what is published into the index that later releases are checked against. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extendedIndex, IDS_FILE } from '../compile/ids.ts';
import { readSources } from '../compile/source.ts';
import type { SiteData } from '../domain/site.ts';

/** Writes the index; returns how many ids are new in it. */
export async function writeRelease(geodata: string, { records, tombstones }: SiteData): Promise<number> {
  const before = (await readSources(geodata)).get(IDS_FILE);
  const ids = [...records, ...tombstones].flatMap(({ id, aliases }) => [id, ...aliases]);
  const after = extendedIndex(before, ids);
  if (after !== before) await writeFile(path.join(geodata, IDS_FILE), after);
  return ids.filter((id) => !(before ?? '').split('\n').includes(id)).length;
}
