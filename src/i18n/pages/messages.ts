/**
 * What only the static pages, feeds and pictures say. Apart from the strings of the interface, so that the page with
 * the map does not load them.
 */
import type { PlaceType } from '../../domain/place.ts';

export interface PageMessages {
  readonly toContent: string;
  readonly openMap: string;
  readonly map: string;
  readonly allRecords: string;
  readonly allRecordsWhat: string;
  readonly method: string;
  readonly feeds: string;
  readonly atomFeed: string;
  readonly jsonFeed: string;
  readonly feedTitle: string;
  readonly summary: string;
  readonly summaryHint: string;
  /** Over the column of speakers and dates. */
  readonly saidBy: string;
  readonly previewAlt: (title: string, where: string) => string;
  readonly gradeTitle: string;
  readonly gradeOfEvent: string;
  readonly gradeOfPlace: string;
  readonly statedFiguresHint: string;
  readonly cite: string;
  readonly incidents: string;
  readonly context: string;
  readonly sources: (count: number) => string;
  readonly record: (id: string) => string;
  readonly places: string;
  readonly placeDescription: (place: string, incidents: number) => string;
  readonly placeIn: string;
  readonly code: string;
  readonly otherName: string;
  readonly noIncidents: string;
  readonly notFound: string;
  /** What to do about an address that is not of this site. */
  readonly notFoundWhat: string;
  readonly moved: string;
  readonly movedTo: (title: string) => string;
  readonly withdrawn: string;
  readonly notDrawn: string;
  readonly bearsOnShown: string;
  readonly mapData: (attributions: string) => string;
  readonly placeTypes: Readonly<Record<PlaceType, string>>;
}
