/** Strings of search, filters and timeline. */
import type { CasualtyOption, FacetId } from '../../domain/filter.ts';
import type { BinUnit } from '../../state/index.ts';

export interface FindMessages {
  readonly hint: { readonly text: string; readonly close: string };
  readonly offline: string;
  /** `date`: of the newest change in the data that is shown. */
  readonly fromDevice: (date: string) => string;
  readonly data: {
    readonly since: (date: string, added: number, changed: number) => string;
    readonly today: string;
    readonly asSent: (date: string) => string;
  };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    readonly results: string;
    readonly withWords: (words: string, count: number) => string;
    readonly places: string;
    readonly guesses: string;
    readonly incidents: string;
    readonly point: (coordinates: string) => string;
    /** The same two numbers, longitude first. */
    readonly swapped: (coordinates: string) => string;
    readonly nothing: string;
    /** How many choices there are, for those who do not see them. */
    readonly found: (count: number) => string;
    readonly clear: string;
  };
  readonly filter: {
    readonly title: (chosen: number) => string;
    readonly facets: Readonly<Record<FacetId, string>>;
    readonly casualties: Readonly<Record<CasualtyOption, string>>;
    readonly inView: string;
    readonly inViewHint: string;
    readonly words: (words: string) => string;
    readonly remove: (name: string) => string;
    readonly clearAll: string;
    readonly none: string;
    readonly noneHint: string;
    readonly selectedHidden: string;
    readonly unknownWeapon: (code: string) => string;
    readonly more: (count: number) => string;
  };
  readonly time: {
    readonly label: string;
    readonly all: string;
    readonly last: (days: number) => string;
    readonly since: (from: string) => string;
    readonly until: (to: string) => string;
    readonly from: string;
    readonly to: string;
    readonly earlier: string;
    readonly later: string;
    readonly first: string;
    readonly latest: string;
    readonly play: string;
    readonly pause: string;
    readonly speed: string;
    /** The map still shows what was chosen before. */
    readonly mapBehind: string;
    readonly speeds: Readonly<Record<'slow' | 'usual' | 'fast', string>>;
    readonly windows: string;
    readonly open: string;
    readonly units: Readonly<Record<BinUnit, string>>;
    readonly bin: (when: string, count: number) => string;
    readonly brushHint: string;
    /** What the strip under the bars means: days with a record, and all others. */
    readonly told: string;
    readonly untold: string;
  };
}
