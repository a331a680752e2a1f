/** Whose data the site is made of, part by part, and under which licence: from the tables of geodata/SOURCES.md. */
import type { Report } from './report.ts';
import type { Bilingual } from './text.ts';

/** The files below `data/` that licences are told of, by name. */
export const DATA_FILES = [
  'site.json',
  'ground.json',
  'gazetteer.json',
  'boundaries.json',
  'weapons.json',
  'territories.json',
  'incidents.geojson',
  'claims.json',
  'ids.json',
] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** What a file of geodata says of itself: names of sources and of licences, each separated by `; `. */
export interface Origin {
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
}

/** A source or a licence by name. */
export interface Named {
  /** As the table writes it; of a licence its SPDX identifier where there is one. */
  readonly id: string;
  readonly name: Bilingual;
  /** Where it stands; null where no address is known. */
  readonly url: string | null;
}

export interface Attribution {
  /** Which part of the data it is: nobody is to take the licence of one part for that of another. */
  readonly part: Bilingual;
  /** What was taken and what was done to it; null where the table does not say. */
  readonly changes: Bilingual | null;
  /** The files of the site in which this part is. */
  readonly files: readonly DataFile[];
  readonly sources: readonly Named[];
  readonly licences: readonly Named[];
  /** The words that the licence asks for; those of several sources are separated by `; `. */
  readonly attribution: Bilingual;
  /** The data set that reports name as `via`: credited only where a claim rests on it. Null for what is always there. */
  readonly via: string | null;
}

/** What a file of `data/` is made of. */
export function attributionsOfFile(attributions: readonly Attribution[], file: DataFile): Attribution[] {
  return attributions.filter(({ files }) => files.includes(file));
}

/** Those of all data, without the data sets on which none of these claims rests. */
export function attributionsOfClaims(
  attributions: readonly Attribution[],
  claims: Iterable<{ readonly reports: readonly string[] }>,
  report: (id: string) => Pick<Report, 'via'> | undefined,
): Attribution[] {
  const used = new Set<string | undefined>();
  for (const { reports } of claims) for (const id of reports) used.add(report(id)?.via);
  return attributions.filter(({ via }) => via === null || used.has(via));
}
