/** Where a file comes from: what every export says of itself, whatever its format. */
import type { Attribution } from '../domain/attribution.ts';
import type { Bilingual, Lang } from '../domain/text.ts';

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
export function attributionText(
  {
    attributions,
  }: {
    readonly attributions: readonly Pick<Attribution, 'attribution'>[];
  },
  lang: Lang,
): string {
  return [...new Set(attributions.flatMap(({ attribution }) => attribution[lang].split(/;\s*/)))].join('; ');
}

/** The licences, each once with its address and the parts that are under it: "ODbL-1.0 (https://…): places; water." */
export function licenceText({ attributions }: Pick<Provenance, 'attributions'>, lang: Lang): string {
  const parts = new Map<string, Set<string>>();
  for (const { licences, part } of attributions) {
    for (const { id, url } of licences) {
      const name = url === null ? id : `${id} (${url})`;
      parts.set(name, (parts.get(name) ?? new Set()).add(part[lang]));
    }
  }
  return [...parts].map(([name, of]) => `${name}: ${[...of].join('; ')}.`).join(' ');
}

/** One part of a file with what it is under, for programs. */
export interface LicensedPart {
  readonly part: Bilingual;
  readonly changes: Bilingual | null;
  readonly sources: readonly { readonly name: string; readonly url: string | null }[];
  readonly licences: readonly { readonly name: string; readonly url: string | null }[];
  readonly attribution: string;
}

export function licensedParts({ attributions }: Pick<Provenance, 'attributions'>): LicensedPart[] {
  return attributions.map(({ part, changes, sources, licences, attribution }) => ({
    part,
    changes,
    sources: sources.map(({ name, url }) => ({ name: name.en, url })),
    licences: licences.map(({ id, url }) => ({ name: id, url })),
    attribution: attribution.en,
  }));
}
