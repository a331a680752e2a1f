/**
 * Places of a draft on the report desk, at the precision of its words: an outline, a hatch or a dashed buffer,
 * never a pin. In the colour of what is selected, and each label says that it is a draft.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { MESSAGES } from '../../i18n/index.ts';
import type { DraftPlace } from '../../state/index.ts';
import { collection, feature, FONT, type LayerScene, type SceneInput } from '../scene.ts';
import { hatchOf } from './incidents.ts';

const AREAS = 'draft-areas';
const LABELS = 'draft-labels';

export function draftLayer({ draft, palette, lang }: SceneInput): LayerScene {
  const drawnAs = (kind: DraftPlace['drawnAs']): ExpressionSpecification => ['==', ['get', 'drawnAs'], kind];
  const hatch = hatchOf(palette.accent);
  const label = (place: DraftPlace): string =>
    `${place.isIncident ? MESSAGES[lang].map.draft : MESSAGES[lang].map.draftMention}\n${place.name[lang]}`;
  const line = (
    id: string,
    dash: readonly number[] | null,
    kinds: readonly DraftPlace['drawnAs'][],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: AREAS,
    filter: ['any', ...kinds.map(drawnAs)],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.accent,
      'line-width': ['case', ['get', 'isIncident'], 2.5, 1.4],
      ...(dash ? { 'line-dasharray': [...dash] } : {}),
    },
  });
  return {
    images: [hatch],
    sources: {
      [AREAS]: collection(
        draft.map(({ area, drawnAs, isIncident }) => feature(area, { drawnAs, isIncident })),
      ),
      [LABELS]: collection(
        draft.map((place) =>
          feature(
            { type: 'Point', coordinates: [...place.labelPoint] },
            { role: 'label', label: label(place) },
          ),
        ),
      ),
    },
    areas: [
      {
        id: 'draft-hatch',
        type: 'fill',
        source: AREAS,
        filter: drawnAs('hatch'),
        paint: { 'fill-pattern': hatch.id, 'fill-opacity': 0.5 },
      },
      {
        id: 'draft-fill',
        type: 'fill',
        source: AREAS,
        filter: ['all', drawnAs('outline'), ['get', 'isIncident']],
        paint: { 'fill-color': palette.accent, 'fill-opacity': 0.16 },
      },
      line('draft-line', null, ['outline', 'hatch']),
      line('draft-buffer', [3, 2], ['buffer']),
    ],
    labels: [
      {
        id: 'draft-label',
        type: 'symbol',
        source: LABELS,
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 13,
          'text-line-height': 1.25,
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 1.2,
          'text-justify': 'auto',
        },
        paint: { 'text-color': palette.accent, 'text-halo-color': palette.paper, 'text-halo-width': 2 },
      },
    ],
  };
}
