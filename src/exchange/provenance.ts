/** Where a file comes from: what every export says of itself, whatever its format. */
import type { Bilingual } from '../domain/text.ts';
import type { Attribution } from '../domain/site.ts';

export interface Provenance {
  /** The link of the view that the file was made in; null for a file of the whole data set. */
  readonly view: string | null;
  /** The version of the data: the date of its newest change. */
  readonly dataset: string;
  /** The date on which the file was made; null where the same data must give the same bytes. */
  readonly made: string | null;
  /** What the whole data cover, and that they are no count of all strikes, where the file has it to say. */
  readonly coverage?: Bilingual | null;
  /** Sources of the data with their licences. */
  readonly attributions: readonly Attribution[];
}

/** The attribution that the licences ask for, each once. */
export function attributionText({ attributions }: Pick<Provenance, 'attributions'>): string {
  return [...new Set(attributions.flatMap(({ attribution }) => attribution.split('; ')))].join('; ');
}

/** The licences of the sources, each once. */
export function licenceText({ attributions }: Pick<Provenance, 'attributions'>): string {
  return [...new Set(attributions.map(({ licence }) => licence))].join('; ');
}
