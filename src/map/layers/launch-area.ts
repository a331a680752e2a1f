/** The possible launch area: what of a ring lies in chosen territories, as a hatch with its wording on it. */
import { MESSAGES } from '../../i18n/index.ts';
import type { HatchSpec } from '../images.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

const SOURCE = 'launch-area';

export function launchAreaLayer({ launchArea, palette, lang }: SceneInput, opacity: number): LayerScene {
  const hatch = launchHatch(palette.ring);
  const label = MESSAGES[lang].rings.launch.label;
  return {
    images: [hatch],
    sources: { [SOURCE]: collection(launchArea ? [feature(launchArea.area, { label })] : []) },
    areas: [
      {
        id: 'launch-area-hatch',
        type: 'fill',
        source: SOURCE,
        paint: { 'fill-pattern': hatch.id, 'fill-opacity': 0.5 * opacity },
      },
      {
        id: 'launch-area-line',
        type: 'line',
        source: SOURCE,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.ring, 'line-opacity': 0.8 * opacity, 'line-width': 0.9 },
      },
    ],
    labels: [
      {
        id: 'launch-area-label',
        type: 'symbol',
        source: SOURCE,
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 12,
          'text-max-width': 12,
        },
        paint: {
          'text-color': palette.ring,
          'text-opacity': readableOpacity(opacity),
          'text-halo-color': palette.land,
          'text-halo-width': 2,
        },
      },
    ],
  };
}

/** Crossed lines: unlike the one-way hatches of incidents and of what is possible around an area. */
export function launchHatch(colour: string): HatchSpec {
  return { kind: 'hatch', id: `launch-hatch-${colour}`, colour, spacingPx: 9, widthPx: 0.9, crossed: true };
}
