/**
 * Records counted by hromada, as shades of one hue: a whole unit has one shade, so that no place within it carries
 * more weight than the reports give it. Fully drawn, a shade is the very colour of the legend. What is known only to a raion is a figure in words, not a shade.
 */
import type { ExpressionSpecification } from 'maplibre-gl';
import { MESSAGES } from '../../i18n/index.ts';
import { classOf, densityOf } from '../../state/index.ts';
import { collection, feature, FONT, readableOpacity, type LayerScene, type SceneInput } from '../scene.ts';

const UNITS = 'density';
const RAIONS = 'density-raions';

export function densityLayer({ shown, dataset, palette, lang }: SceneInput, opacity: number): LayerScene {
  const density = densityOf(shown, dataset);
  const units = [...density.hromadas].flatMap(([code, count]) => {
    // Until the boundaries have arrived, there is nothing that could be shaded.
    const area = dataset.area(code);
    return area ? [feature(area.geometry, { count, shade: classOf(count, density.classes) })] : [];
  });
  const raions = [...density.raions].flatMap(([code, count]) => {
    const raion = dataset.place(code);
    if (!raion) return [];
    const label = MESSAGES[lang].density.raionLabel(raion[lang], count);
    return [feature({ type: 'Point', coordinates: [...raion.point] }, { label })];
  });
  const shades = palette.density.flatMap((colour, shade) => [shade, colour]);
  const colour = ['match', ['get', 'shade'], ...shades, palette.land] as unknown as ExpressionSpecification;
  return {
    sources: { [UNITS]: collection(units), [RAIONS]: collection(raions) },
    areas: [
      {
        id: 'density-shade',
        type: 'fill',
        source: UNITS,
        paint: { 'fill-color': colour, 'fill-opacity': opacity },
      },
      {
        id: 'density-edge',
        type: 'line',
        source: UNITS,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.border, 'line-opacity': 0.7 * opacity, 'line-width': 0.8 },
      },
    ],
    labels: [
      {
        id: 'density-raion',
        type: 'symbol',
        source: RAIONS,
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 12,
          'text-max-width': 10,
          'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
          'text-radial-offset': 2,
        },
        paint: {
          'text-color': palette.text,
          'text-opacity': readableOpacity(opacity),
          'text-halo-color': palette.paper,
          'text-halo-width': 1.8,
        },
      },
    ],
  };
}
