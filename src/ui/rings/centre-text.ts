/** What a centre of a ring or an end of a distance is called. */
import type { Lang } from '../../domain/text.ts';
import type { RingCentre } from '../../domain/view.ts';
import { coordinatesText, placeText, whereText } from '../../i18n/index.ts';
import type { Dataset } from '../../state/index.ts';

export function centreText(centre: RingCentre, dataset: Dataset, lang: Lang): string {
  if (centre.kind === 'point') return coordinatesText([centre.lon, centre.lat], lang);
  const record = dataset.record(centre.id);
  if (record?.kind === 'incident') return `${whereText(record, dataset, lang)} (${record.title[lang]})`;
  const place = dataset.place(centre.id);
  return place ? placeText(place, dataset, lang) : centre.id;
}
