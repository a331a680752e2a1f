/** Work that may come after the frame in which the page answers: what is asked for, not how it is done. */

/** A queue of such work; what is asked for last is what counts. */
export interface Lane {
  readonly ask: (work: () => Iterable<unknown>) => void;
}

export interface LaneServices {
  readonly startLane: () => Lane;
}
