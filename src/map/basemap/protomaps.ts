/** A PMTiles file in the schema of Protomaps, drawn with the style of Protomaps in the page's theme and language. */
import { layers, namedFlavor } from '@protomaps/basemaps';
import type { LayerSpecification } from 'maplibre-gl';
import type { PMTiles } from 'pmtiles';
import type { Lang } from '../../domain/text.ts';
import type { Theme } from '../../domain/view.ts';
import { FONT, type BasemapScene } from '../scene.ts';
import { BasemapError } from './fault.ts';

/** Tile layers that tell the schema: a file with none of them would be drawn as nothing. */
const SCHEMA_LAYERS = ['earth', 'water', 'roads', 'places', 'landuse', 'boundaries'];

/** Fails with the reason when the file has another schema. */
export async function checkSchema(archive: PMTiles): Promise<void> {
  const metadata = (await archive.getMetadata()) as { vector_layers?: { id: string }[] } | null;
  const ids = (metadata?.vector_layers ?? []).map(({ id }) => id);
  if (ids.some((id) => SCHEMA_LAYERS.includes(id))) return;
  throw new BasemapError({
    kind: 'broken',
    detail: `no layer of the Protomaps schema: ${ids.join(', ') || '–'}`,
  });
}

/**
 * The whole basemap. `source` names its source and begins the ids of its layers; `address` is a source address
 * that MapLibre can load.
 */
export function protomapsScene(source: string, address: string, theme: Theme, lang: Lang): BasemapScene {
  const [font = ''] = FONT;
  const flavor = { ...namedFlavor(theme), regular: font, bold: font, italic: font };
  return {
    sources: { [source]: { type: 'vector', url: address } },
    sprite: null,
    layers: layers(source, flavor, { lang })
      .flatMap(withoutIcons)
      .map((layer) => ({ ...layer, id: `${source}-${layer.id}` })),
  };
}

/** The site has no sprite: places keep their names, and what lives by its icon goes. */
function withoutIcons(layer: LayerSpecification): LayerSpecification[] {
  if (layer.type !== 'symbol' || layer.layout?.['icon-image'] === undefined) return [layer];
  if (layer['source-layer'] !== 'places') return [];
  const text = Object.entries(layer.layout).filter(([name]) => !name.startsWith('icon-'));
  return [{ ...layer, layout: Object.fromEntries(text) }];
}
