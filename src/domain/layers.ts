/**
 * The registry of layers: toggles, legend, drawing order, permalink codes and docs derive from it.
 * Codes are permanent: a renamed layer keeps its code, a removed code is never given to another layer.
 * Order is drawing order, the lowest first. `byDefault`: on where a link says nothing; it can never change,
 * since links that leave the layers out were sent with it. A link with `own` says that the layer of own files is on,
 * never what is in it: who opens it sees files of their own there, or nothing.
 */
export const LAYERS = [
  { id: 'ground', code: 'nbr', byDefault: true },
  { id: 'oblast', code: 'obl', byDefault: true },
  { id: 'density', code: 'den', byDefault: false },
  { id: 'districts', code: 'dis', byDefault: false },
  { id: 'hromadas', code: 'hro', byDefault: false },
  { id: 'raions', code: 'rai', byDefault: false },
  { id: 'launchArea', code: 'pla', byDefault: false },
  { id: 'rings', code: 'ring', byDefault: true },
  { id: 'distances', code: 'dst', byDefault: false },
  { id: 'places', code: 'set', byDefault: true },
  { id: 'ownFiles', code: 'own', byDefault: false },
  { id: 'incidents', code: 'inc', byDefault: true },
] as const satisfies readonly { id: string; code: string; byDefault: boolean }[];

export type LayerId = (typeof LAYERS)[number]['id'];

/** Opacity by layer, 0.1 to 1; a layer that is off is not in the map. */
export type LayersOn = Readonly<Partial<Record<LayerId, number>>>;

/** What is on where a link says nothing. */
export const DEFAULT_LAYERS: LayersOn = Object.fromEntries(
  LAYERS.filter(({ byDefault }) => byDefault).map(({ id }) => [id, 1]),
);

/** The layers with one of them switched off (null), or on with an opacity. */
export function withLayer(layers: LayersOn, id: LayerId, opacity: number | null): LayersOn {
  const { [id]: _before, ...others } = layers;
  return opacity === null ? others : { ...others, [id]: opacity };
}
