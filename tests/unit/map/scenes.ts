/** Scenes for tests: what the map should show for a link, from the real data. */
import type { Feature } from 'geojson';
import type { LayerId, LayersOn } from '../../../src/domain/layers.ts';
import { LAYERS } from '../../../src/domain/layers.ts';
import type { GroundData } from '../../../src/domain/site.ts';
import type { Lang } from '../../../src/domain/text.ts';
import type { Theme } from '../../../src/domain/view.ts';
import { desired, rememberingLast } from '../../../src/map/desired.ts';
import type { BasemapScene, OwnScene, Scene, SceneInput } from '../../../src/map/scene.ts';
import { decode } from '../../../src/permalink/index.ts';
import {
  daysOf,
  distanceOf,
  drawnIncidents,
  launchAreaOf,
  ownCollection,
  PALETTES,
  ringsOf,
  selectionOf,
  shownBy,
  traitsOf,
  type Dataset,
  type DraftPlace,
  type DrawnOwnFile,
} from '../../../src/state/index.ts';
import { dataset as real, ground as realGround, territories, weapons } from '../state/real.ts';

export interface Situation {
  readonly link?: string;
  /** Layers that are on, in place of those of the link. */
  readonly layers?: LayersOn;
  readonly theme?: Theme;
  readonly lang?: Lang;
  readonly dataset?: Dataset;
  readonly ground?: GroundData | null;
  readonly basemap?: BasemapScene | null;
  readonly draft?: readonly DraftPlace[];
  readonly own?: OwnScene;
}

/** A small file of a reader's own with a feature of each kind, one of them looked at. */
export const OWN_FILE: DrawnOwnFile = {
  id: 'dexample',
  colour: 'teal',
  collection: ownCollection(
    [
      { type: 'Point' as const, coordinates: [36.2, 50] },
      {
        type: 'LineString' as const,
        coordinates: [
          [36, 50],
          [36.5, 49.5],
        ],
      },
      {
        type: 'Polygon' as const,
        coordinates: [
          [
            [36, 49],
            [37, 49],
            [37, 50],
            [36, 49],
          ],
        ],
      },
    ].map((geometry) => ({ geometry, name: geometry.type, fields: [] })),
  ),
};

/** The day on which links of tests are opened. */
const TODAY = '2026-11-25';

const draw = rememberingLast();

/** What the map should show: the same steps as the page takes, without the page. */
export function sceneOf(situation: Situation = {}): Scene {
  return desired(inputOf(situation), draw);
}

/** What a scene is made from. */
export function inputOf({ link = 'sel=k7f3', layers, ...rest }: Situation = {}): SceneInput {
  const {
    theme = 'light',
    lang = 'en',
    dataset = real,
    ground = realGround,
    basemap = null,
    draft = [],
    own = { files: [OWN_FILE], opened: OWN_FILE.collection.features[0] ?? null },
  } = rest;
  const decoded = decode(link).view;
  const { rings } = ringsOf(decoded, dataset, weapons);
  const selectedIds = selectionOf(decoded, dataset).selected.map(({ id }) => id);
  const criteria = {
    filter: decoded.filter,
    days: daysOf(decoded.window, TODAY),
    view: null,
    asOf: decoded.asOf,
  };
  const { incidents } = shownBy(criteria, traitsOf(dataset), dataset);
  return {
    layers: layers ?? decoded.layers,
    dataset,
    incidents: drawnIncidents(incidents, selectedIds, dataset),
    ground,
    basemap,
    projection: decoded.proj ?? 'mercator',
    rings,
    movingRing: null,
    launchArea: launchAreaOf(decoded.territories, rings[0], territories).shown,
    distance: distanceOf(decoded.distance, dataset).shown,
    selectedIds,
    draft,
    shown: incidents,
    own,
    lang,
    palette: PALETTES[theme],
  };
}

export const LAYER_IDS: readonly LayerId[] = LAYERS.map(({ id }) => id);

/** These layers on, fully drawn. */
export const only = (...ids: readonly LayerId[]): LayersOn => Object.fromEntries(ids.map((id) => [id, 1]));

/**
 * Choices of layers that stand for all of them: none, each alone, each two, all but each one, all. Of how any two
 * stand to each other, and of what each needs of the others, these tell what all 2^n would.
 */
export const SUBSETS: readonly (readonly LayerId[])[] = [
  [],
  ...LAYER_IDS.map((id) => [id]),
  ...LAYER_IDS.flatMap((a, i) => LAYER_IDS.slice(i + 1).map((b) => [a, b])),
  ...LAYER_IDS.map((id) => LAYER_IDS.filter((other) => other !== id)),
  LAYER_IDS,
];

/** All features of a scene that stand for an incident, alone or among others. */
export function featuresOf({ sources, groups }: Scene, incidentId: string): Feature[] {
  return Object.entries(sources)
    .filter(([source]) => source.startsWith('incident-'))
    .flatMap(([, { features }]) => features)
    .filter(({ id }) => groups.get(Number(id))?.includes(incidentId));
}
