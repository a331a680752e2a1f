/** What the ids of a view stand for in the data at hand. */
import type { MapRecord, Tombstone } from '../domain/incident.ts';
import type { Place } from '../domain/place.ts';
import type { ViewState } from '../domain/view.ts';
import type { Notice } from '../permalink/index.ts';
import type { Dataset } from './dataset.ts';

export type Selected =
  | { readonly kind: 'record'; readonly id: string; readonly record: MapRecord }
  | { readonly kind: 'withdrawn'; readonly id: string; readonly tombstone: Tombstone }
  | { readonly kind: 'place'; readonly id: string; readonly place: Place };

/** The selected things in the order of the link, and a notice for each id that the data does not have. */
export function selectionOf(
  view: Pick<ViewState, 'selection'>,
  dataset: Dataset,
): { selected: readonly Selected[]; notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const selected = view.selection.flatMap((id): Selected[] => {
    const record = dataset.record(id);
    if (record) return [{ kind: 'record', id: record.id, record }];
    const tombstone = dataset.tombstone(id);
    if (tombstone) return [{ kind: 'withdrawn', id: tombstone.id, tombstone }];
    const place = dataset.place(id);
    if (place) return [{ kind: 'place', id: place.code, place }];
    if (!dataset.isAwaited(id)) notices.push({ kind: 'unknown-id', key: 'sel', value: id });
    return [];
  });
  // Two links to one record, by its id and by an older one, are one selection.
  const unique = selected.filter(({ id }, i) => selected.findIndex((other) => other.id === id) === i);
  return { selected: unique, notices };
}

/** Incidents that are placed in this place or in a part of it, such as a district of a city. */
export function incidentsIn(dataset: Dataset, code: string): readonly MapRecord[] {
  const isIn = (inner: string | null): boolean =>
    inner !== null && (inner === code || isIn(dataset.place(inner)?.parent ?? null));
  return dataset.incidents.filter(({ where }) => isIn(where.place));
}
