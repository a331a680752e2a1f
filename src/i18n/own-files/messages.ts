/** Strings about files of the reader's own. Both languages implement this type, so none can be missing. */
import type { Problem } from '../../domain/own-file.ts';
import type { OwnColour } from '../../state/index.ts';

/** Why a file could not be taken, beside what its reader says of it. */
export type FileFault = 'too-many-files' | 'unreadable' | 'no-worker';

/** Problems that name a bound, and those that name a value or bound with a number. */
export type TooMuch = 'too-large' | 'unzipped-too-large' | 'too-many-files';
export type Counted = 'too-many-features' | 'too-many-vertices' | 'uneven-row' | 'unmatched-row';

export interface OwnFileMessages {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  readonly orDrop: string;
  readonly dropHere: string;
  readonly reading: (name: string) => string;
  readonly readingCount: (name: string, features: number) => string;
  readonly cancel: string;
  readonly layerOff: string;
  readonly showLayer: string;
  readonly features: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly colour: string;
  readonly colourOf: (name: string) => string;
  readonly colours: Readonly<Record<OwnColour, string>>;
  readonly show: string;
  readonly showThis: (name: string) => string;
  readonly zoomTo: string;
  readonly zoomToThis: (name: string) => string;
  readonly remove: string;
  readonly removeThis: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly undo: string;
  readonly keep: string;
  readonly keepThis: (name: string) => string;
  readonly keepFaults: Readonly<Record<'full' | 'blocked' | 'not-forgotten', string>>;
  readonly problems: (count: number) => string;
  readonly more: (count: number) => string;
  readonly list: string;
  readonly unnamed: (number: string) => string;
  readonly moreFeatures: (count: number) => string;
  readonly refused: (name: string) => string;
  readonly dismiss: string;
  readonly question: {
    readonly title: (name: string) => string;
    readonly hint: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<'pair' | 'coordinate' | 'wkt', string>>;
    readonly lat: string;
    readonly lon: string;
    readonly column: string;
    readonly choose: string;
    readonly table: string;
    readonly submit: string;
  };
  readonly card: {
    readonly label: string;
    readonly notRecord: (file: string) => string;
    readonly noFields: string;
    readonly link: string;
  };
  readonly legend: string;
  readonly at: {
    readonly file: (name: string) => string;
    readonly line: (number: string) => string;
    readonly feature: (number: string) => string;
    readonly field: (name: string) => string;
  };
  /** What a problem says beside its place, with the value that stands there. */
  readonly problem: Readonly<
    Record<Exclude<Problem['kind'] | FileFault, TooMuch | Counted>, (value: string) => string>
  >;
  readonly tooMuch: Readonly<Record<TooMuch, (bound: string) => string>>;
  readonly counted: Readonly<Record<Counted, (value: string, number: string) => string>>;
}
