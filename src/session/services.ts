/** What only the page can do: links to it, work after a frame, and workers beside it. */
import type { Examiner } from '../desk/index.ts';
import type { LaneServices } from './lane.ts';
import type { LinkServices } from './links.svelte.ts';
import type { OwnFileReader } from './own-file-reader.ts';

/** Handed to the session when it is made. */
export interface PageServices extends LinkServices, LaneServices {
  /** Starts a geocoder beside the page. */
  readonly startExaminer: () => Examiner;
  /** Starts a reader of own files beside the page. */
  readonly startFileReader: () => OwnFileReader;
  /** True when the site has a newer version of the page than the one that is open. */
  readonly isReplaced: () => Promise<boolean>;
}
