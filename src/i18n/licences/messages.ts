/** What the site says of licences, of who is to be named, and of how to reach who publishes it. */
export interface LicenceMessages {
  readonly title: string;
  /** What the list of parts is, and that nothing is as its source has it. */
  readonly hint: string;
  /** The licence of the project's own words and tables. */
  readonly own: readonly string[];
  /** Before the names of licences. */
  readonly under: string;
  /** For people who take the data: the files that say it of each file. */
  readonly files: string;
  /** The notices of the programs that the page is made with. */
  readonly software: string;
  readonly contact: {
    readonly title: string;
    readonly what: string;
    /** The link beside a record. */
    readonly ofRecord: string;
    /** The heading of a letter about a record, or about the map as a whole. */
    readonly subject: (id: string | null) => string;
  };
}
