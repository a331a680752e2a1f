/**
 * What has changed in the data of a source. Geometries are many and seldom change: where every feature has an id of its
 * own, MapLibre is told only what differs, since all that it is told is copied to its worker first.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceDiff } from 'maplibre-gl';

export type DataDifference =
  | { readonly kind: 'none' }
  | { readonly kind: 'parts'; readonly parts: GeoJSONSourceDiff }
  /** It cannot be told in parts. */
  | { readonly kind: 'all' };

type FeatureId = string | number;

export function dataDifference(from: FeatureCollection, to: FeatureCollection): DataDifference {
  if (from === to) return { kind: 'none' };
  const before = byId(from);
  const after = byId(to);
  if (before === null || after === null) return { kind: isSameData(from, to) ? 'none' : 'all' };
  const remove = [...before.keys()].filter((id) => !after.has(id));
  const add: Feature[] = [];
  const update: NonNullable<GeoJSONSourceDiff['update']> = [];
  for (const [id, feature] of after) {
    const old = before.get(id);
    // To add a feature with an id that is there already puts it in the other's place.
    if (!old || !isSameGeometry(old, feature)) add.push(feature);
    else if (old !== feature) {
      const changed = changedProperties(old, feature);
      if (changed) update.push({ id, ...changed });
    }
  }
  const isSame = remove.length + add.length + update.length === 0;
  return isSame ? { kind: 'none' } : { kind: 'parts', parts: { remove, add, update } };
}

/** Features by their ids; null when one has none, or two have the same. */
function byId({ features }: FeatureCollection): ReadonlyMap<FeatureId, Feature> | null {
  const found = new Map<FeatureId, Feature>();
  for (const feature of features) {
    if (feature.id === undefined || found.has(feature.id)) return null;
    found.set(feature.id, feature);
  }
  return found;
}

interface ChangedProperties {
  readonly removeProperties: string[];
  readonly addOrUpdateProperties: { key: string; value: unknown }[];
}

function changedProperties(
  { properties: from }: Feature,
  { properties: to }: Feature,
): ChangedProperties | null {
  const old: Readonly<Record<string, unknown>> = from ?? {};
  const wanted: Readonly<Record<string, unknown>> = to ?? {};
  // Most are alike, and there are thousands: nothing is made until one differs.
  let changed: ChangedProperties | null = null;
  for (const key in wanted) {
    if (key in old && isSameValue(old[key], wanted[key])) continue;
    changed ??= { removeProperties: [], addOrUpdateProperties: [] };
    changed.addOrUpdateProperties.push({ key, value: wanted[key] });
  }
  for (const key in old) {
    if (key in wanted) continue;
    changed ??= { removeProperties: [], addOrUpdateProperties: [] };
    changed.removeProperties.push(key);
  }
  return changed;
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

/** Geometries are shared between scenes, so most are told the same at a glance. */
function isSameGeometry(a: Feature, b: Feature): boolean {
  return a.geometry === b.geometry || JSON.stringify(a.geometry) === JSON.stringify(b.geometry);
}

function isSameData(from: FeatureCollection, to: FeatureCollection): boolean {
  if (from.features.length !== to.features.length) return false;
  return from.features.every((feature, i) => {
    const other = to.features[i];
    if (!other) return false;
    return (
      feature === other || (isSameGeometry(feature, other) && changedProperties(feature, other) === null)
    );
  });
}
