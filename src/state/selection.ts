/** What the ids of a view stand for in the data at hand. */
import type { MapRecord } from '../domain/incident.ts';
import type { Place } from '../domain/place.ts';
import type { ViewState } from '../domain/view.ts';
import type { Notice } from '../permalink/index.ts';
import type { Dataset } from './dataset.ts';

export type Selected =
  | { readonly kind: 'record'; readonly id: string; readonly record: MapRecord }
  | { readonly kind: 'place'; readonly id: string; readonly place: Place };

/** The selected things in the order of the link, and a notice for each id that the data does not have. */
export function selectionOf(
  view: ViewState,
  dataset: Dataset,
): { selected: readonly Selected[]; notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const selected = view.selection.flatMap((id): Selected[] => {
    const record = dataset.record(id);
    if (record) return [{ kind: 'record', id: record.id, record }];
    const place = dataset.place(id);
    if (place) return [{ kind: 'place', id: place.code, place }];
    notices.push({ kind: 'unknown-id', key: 'sel', value: id });
    return [];
  });
  return { selected, notices };
}

/** Incidents whose report names exactly this place. */
export function incidentsAt(dataset: Dataset, code: string): readonly MapRecord[] {
  return dataset.incidents.filter(({ where }) => where.place === code);
}
