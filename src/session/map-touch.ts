/** What a click and a long press on the map are for: a point that is asked for, an own file, or what is drawn there. */
import type { LonLat } from '../domain/place.ts';
import type { OwnFeatureRef } from '../state/index.ts';
import type { OwnFiles } from './own-files.svelte.ts';
import type { RingTools } from './ring-tools.svelte.ts';
import type { Selection } from './selection.svelte.ts';

/** The incidents at a point, one group of ids for each place, the topmost first; empty on the bare map. */
type Groups = readonly (readonly string[])[];

interface MapTouchNeeds {
  readonly ringTools: Pick<RingTools, 'isChoosing' | 'chosen'>;
  readonly ownFiles: Pick<OwnFiles, 'pick'>;
  readonly selection: Pick<Selection, 'pick' | 'openPlaceAt'>;
}

/** `own`: the features of own files at the point, the topmost first. */
export function clickOnMap(
  { ringTools, ownFiles, selection }: MapTouchNeeds,
  groups: Groups,
  point: LonLat,
  own: readonly OwnFeatureRef[],
): void {
  if (ringTools.isChoosing) ringTools.chosen(point);
  else if (!ownFiles.pick(own)) selection.pick(groups);
}

/**
 * Opens the incidents there, else the finest place that the finger can mean.
 *
 * @param fingerKm How far the finger reaches on the ground, in km.
 * @param places Resolves when the places of the map have arrived, or cannot be had.
 */
export async function longPressOnMap(
  { ringTools, selection }: MapTouchNeeds,
  groups: Groups,
  point: LonLat,
  fingerKm: number,
  places: () => Promise<void>,
): Promise<void> {
  if (ringTools.isChoosing) return ringTools.chosen(point);
  if (groups.length > 0) return selection.pick(groups);
  await places();
  selection.openPlaceAt(point, fingerKm);
}
