/** `incident-map geocode [--json] FILE...|-`: which places a report names, and why. */
import type { Place } from '../domain/place.ts';
import {
  createGeocoder,
  describePlace,
  finestLevel,
  formatFindings,
  type Examination,
} from '../geocode/index.ts';

/** What the command needs from the outside; `read('-')` reads standard input. */
export interface GeocodeIo {
  read(file: string): Promise<string>;
  out(line: string): void;
  err(line: string): void;
}

const USAGE = 'usage: incident-map geocode [--json] FILE...|-';

/** Runs the command. Exit codes: 0 all files done, 1 a file could not be read, 2 wrong usage. */
export async function runGeocode(args: string[], places: readonly Place[], io: GeocodeIo): Promise<number> {
  const json = args.includes('--json');
  const files = args.filter((arg) => arg !== '--json');
  const unknown = files.find((file) => file.startsWith('-') && file !== '-');
  if (unknown !== undefined || files.length === 0) {
    if (unknown !== undefined) io.err(`incident-map geocode: unknown option ${unknown}`);
    io.err(USAGE);
    return 2;
  }

  const geocoder = createGeocoder(places);
  const byCode = new Map(places.map((place) => [place.code, place]));
  const results: { file: string; examination: Examination }[] = [];
  let failed = false;
  for (const file of files) {
    let text: string;
    try {
      text = await io.read(file);
    } catch (error) {
      failed = true;
      io.err(
        `incident-map geocode: cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
      );
      continue;
    }
    const examination = geocoder.examine(text);
    if (json) {
      results.push({ file, examination });
      continue;
    }
    io.out(file === '-' ? '(standard input)' : file);
    for (const line of formatFindings(text, examination.findings, byCode)) io.out(`  ${line}`);
    for (const { text: words, because } of examination.rejections)
      io.out(`  not a place: "${words}", ${because}`);
    io.out(`  ${summary(examination, byCode)}`);
  }
  if (json)
    io.out(
      JSON.stringify(
        results.map(({ file, examination }) => ({ file, ...examination })),
        null,
        2,
      ),
    );
  return failed ? 1 : 0;
}

function summary({ findings }: Examination, places: ReadonlyMap<string, Place>): string {
  const mentions = `${findings.length} ${findings.length === 1 ? 'mention' : 'mentions'}`;
  const level = finestLevel(findings);
  if (level === null) return `${mentions}; no place of the oblast can be told from this text`;
  const codes = new Set(findings.flatMap((it) => (it.level === level && it.code !== null ? [it.code] : [])));
  const named = [...codes].flatMap((code) => places.get(code) ?? []).map(describePlace);
  return `${mentions}; finest level: ${level} (${named.join('; ')})`;
}
