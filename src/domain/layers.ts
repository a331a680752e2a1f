/**
 * The registry of layers: toggles, legend, drawing order, permalink codes and docs derive from it.
 * Codes are permanent: a renamed layer keeps its code, a removed code is never given to another layer.
 * Order is drawing order, the lowest first.
 */
export const LAYERS = [
  { id: 'ground', code: 'nbr' },
  { id: 'oblast', code: 'obl' },
  { id: 'rings', code: 'ring' },
  { id: 'places', code: 'set' },
  { id: 'incidents', code: 'inc' },
] as const satisfies readonly { id: string; code: string }[];

export type LayerId = (typeof LAYERS)[number]['id'];

/** Opacity by layer, 0.1 to 1; a layer that is off is not in the map. */
export type LayersOn = Readonly<Partial<Record<LayerId, number>>>;

export const ALL_LAYERS_ON: LayersOn = Object.fromEntries(LAYERS.map(({ id }) => [id, 1]));
