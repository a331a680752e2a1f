/** How a term of the page is shown. */

/** A name, and one or two sentences that explain it. */
export interface Explained {
  readonly name: string;
  readonly what: string;
}
