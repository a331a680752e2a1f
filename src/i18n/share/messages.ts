/** The words of the dialog Share, and of what it makes: pictures, print sheet, embedded map, exported files. */

export interface ShareMessages {
  readonly title: string;
  readonly open: string;
  /** Beside buttons that copy link and citation. */
  readonly more: string;
  /** How many of how many incidents are shown. */
  readonly shown: (shown: number, all: number) => string;
  readonly copied: (what: string) => string;
  readonly refused: string;
  readonly failed: string;
  /** The dialog itself. */
  readonly openFailed: string;
  readonly saved: (name: string) => string;
  readonly working: string;
  readonly link: {
    readonly title: string;
    readonly hint: string;
    readonly address: string;
    readonly copy: string;
    readonly system: string;
    readonly qrAlt: string;
  };
  readonly picture: {
    readonly title: string;
    readonly hint: string;
    readonly size: string;
    readonly wide: string;
    readonly square: string;
    readonly screen: string;
    readonly noMap: string;
    /** On the picture itself. */
    readonly made: (date: string, dataset: string) => string;
    readonly withoutOutline: string;
    readonly asPreciseAsReports: string;
    readonly north: string;
    readonly alt: (title: string) => string;
  };
  readonly embed: {
    readonly title: string;
    readonly hint: string;
    readonly code: string;
    readonly copy: string;
    readonly frameTitle: string;
    readonly openMap: string;
    readonly legend: string;
    readonly scroll: string;
    readonly twoFingers: string;
  };
  readonly wall: {
    readonly title: string;
    readonly hint: string;
    readonly copy: string;
    readonly open: string;
    readonly leave: string;
    /** The date of the data. */
    readonly data: (dataset: string) => string;
  };
  readonly cite: {
    readonly title: string;
    readonly view: string;
    readonly record: string;
    readonly text: string;
    readonly copy: (form: string) => string;
    readonly ofView: (title: string, dataset: string, seen: string, address: string) => string;
  };
  readonly files: {
    readonly title: string;
    readonly hint: string;
    readonly incidents: string;
    readonly claims: string;
    readonly about: (dataset: string, made: string) => string;
  };
  readonly print: {
    readonly title: string;
    readonly hint: string;
    readonly print: string;
    readonly legend: string;
    readonly list: string;
    readonly columns: readonly [when: string, what: string, where: string, grade: string];
    readonly sources: string;
    readonly link: string;
  };
}
