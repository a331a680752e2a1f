/** Ids that a folder of geodata has: what is new must not take one, not even of a record that is gone. */
import { IDS_FILE } from './ids.ts';
import { readRecords } from './records.ts';
import { readReports, readSpeakers } from './reports.ts';
import { readSources } from './source.ts';

export interface TakenIds {
  readonly records: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
}

/** Reads the ids; faults of the files are for `check` to tell. */
export async function takenIds(folder: string): Promise<TakenIds> {
  const sources = await readSources(folder);
  const records = readRecords(sources, []).flatMap(({ links }) => [links.id, ...links.aliases]);
  const published = (sources.get(IDS_FILE) ?? '').match(/^[a-z][a-z0-9]+/gm) ?? [];
  const { ids } = readReports(sources, []);
  const speakers = readSpeakers(sources, []).ids ?? [];
  return {
    records: new Set([...records, ...published]),
    reports: new Set(ids.map(({ id }) => id)),
    speakers: new Set(speakers.map(({ id }) => id)),
  };
}
