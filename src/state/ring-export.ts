/** Rings as GeoJSON (RFC 7946): cut at the 180th meridian, with method, ellipsoid, tolerance and every claim. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Attribution, DataFile } from '../domain/attribution.ts';
import type { RingSpec } from '../domain/view.ts';
import { attributionText, licenceText } from '../exchange/index.ts';
import { writeRing } from '../permalink/index.ts';
import type { Lang } from '../domain/text.ts';
import { safeAddress } from '../domain/web-address.ts';
import { DEFAULT_TOLERANCE_KM, ELLIPSOID, METHOD, splitArea, splitLine } from '../rings/index.ts';
import type { Dataset } from './dataset.ts';
import type { ShownLaunchArea } from './launch-area.ts';
import { reachOf, shapesOf } from './ring-shapes.ts';
import type { DrawnRing, RingEdge } from './rings.ts';

/** A claim as it stands in a file. */
export interface ExportedClaim {
  readonly stated: string;
  readonly speaker: string;
  readonly date: string;
  readonly basis: string;
  readonly source: string;
  readonly url: string | null;
  readonly note: string | null;
}

export interface RingExport extends FeatureCollection {
  readonly method: string;
  readonly ellipsoid: string;
  readonly tolerance_m: number;
  readonly meaning: string;
  readonly attribution: string;
  /** Licences with their addresses and the parts that are under them. */
  readonly licence: string;
  /** The view that the rings were made in. */
  readonly view: string;
  /** Rings of the view that are not here, because the outline of their area could not be loaded; none when absent. */
  readonly left_out?: readonly string[];
}

const METRES_PER_KM = 1000;
const MEANING =
  'Published maximum distances over the ground; not a statement about any launch, and not an operational reach.';

/** Rings and launch area of a view as one collection; `view`: the link that made them. */
export function exportedRings(
  rings: readonly DrawnRing[],
  launchArea: ShownLaunchArea | null,
  dataset: Dataset,
  lang: Lang,
  view: string,
  leftOut: readonly RingSpec[] = [],
): RingExport {
  const attributions = attributionsOfRings(dataset.site.attributions);
  return {
    type: 'FeatureCollection',
    method: METHOD,
    ellipsoid: ELLIPSOID,
    tolerance_m: DEFAULT_TOLERANCE_KM * METRES_PER_KM,
    meaning: MEANING,
    attribution: attributionText({ attributions }, 'en'),
    licence: licenceText({ attributions }, 'en'),
    view,
    ...(leftOut.length > 0 ? { left_out: leftOut.map(writeRing) } : {}),
    features: [
      ...rings.flatMap((ring) => ringFeatures(ring, dataset, lang)),
      ...(launchArea ? [launchFeature(launchArea, lang)] : []),
    ],
  };
}

/** A ring is made of a published figure and of a place or its area, a launch area of territories too. */
function attributionsOfRings(attributions: readonly Attribution[]): Attribution[] {
  const from: readonly DataFile[] = ['weapons.json', 'territories.json', 'gazetteer.json', 'boundaries.json'];
  return attributions.filter(({ files, via }) => via === null && from.some((file) => files.includes(file)));
}

function ringFeatures(ring: DrawnRing, dataset: Dataset, lang: Lang): Feature[] {
  const common = {
    ring: ring.key,
    weapon: ring.weapon?.name[lang] ?? null,
    delivery: ring.weapon?.delivery.join(', ') ?? null,
    ...originProperties(ring, lang),
    method: METHOD,
    ellipsoid: ELLIPSOID,
    tolerance_m: DEFAULT_TOLERANCE_KM * METRES_PER_KM,
  };
  const { possible, certain } = reachOf(ring);
  const edges = [ring.high, ...ring.ticks, ...(ring.low ? [ring.low] : [])];
  const area = (part: string, geometry: Geometry, km: number): Feature => ({
    type: 'Feature',
    geometry,
    properties: {
      ...common,
      part,
      km,
      min_km: ring.min?.km ?? null,
      claims: edges.flatMap((edge) => claimsOf(edge, dataset, lang)),
    },
  });
  return [
    area('possible area', splitArea(possible.area), ring.high.km),
    ...(certain ? [area('certain area', splitArea(certain.area), (ring.low ?? ring.high).km)] : []),
    ...shapesOf(ring).lines.map(({ part, edge, geometry }): Feature => ({
      type: 'Feature',
      geometry: splitLine(geometry),
      properties: { ...common, part, km: edge.km, unit: edge.unit, claims: claimsOf(edge, dataset, lang) },
    })),
  ];
}

/** A point where the ring has one; for an area its code and name, and no point that could be taken for the place. */
function originProperties({ origin, centreId }: DrawnRing, lang: Lang): Record<string, unknown> {
  if (origin.kind === 'area') {
    const { shape, approximate } = origin.area.properties;
    const named = { origin: 'area', origin_id: centreId, origin_name: origin.place[lang] };
    return { ...named, origin_shape: shape, origin_approximate: approximate };
  }
  const [lon, lat] = origin.point;
  return { origin: 'point', origin_id: centreId, lon, lat, origin_radius_km: origin.radiusKm };
}

function claimsOf({ claims, published }: RingEdge, dataset: Dataset, lang: Lang): ExportedClaim[] {
  const stated = claims.map(({ claim }): ExportedClaim => {
    const reports = claim.reports.flatMap((id) => dataset.report(id) ?? []);
    return {
      stated: claim.range.asStated[lang],
      speaker: dataset.speaker(claim.speaker)?.name[lang] ?? claim.speaker,
      date: typeof claim.madeAt === 'string' ? claim.madeAt : claim.madeAt.earliest,
      basis: claim.basis,
      source: reports.map(({ publisher }) => publisher[lang]).join('; '),
      url: reports.flatMap(({ url }) => safeAddress(url) ?? [])[0] ?? null,
      note: null,
    };
  });
  const figures = published.map(({ claim: { range, speaker, date, basis, source, note } }): ExportedClaim => {
    const { low, high, min, unit, qualifier } = range;
    const figure = `${low === undefined ? '' : `${low}-`}${high} ${unit}`;
    const qualified = qualifier === undefined ? figure : `${qualifier} ${figure}`;
    return {
      stated: min === undefined ? qualified : `${qualified}, min ${min} ${unit}`,
      speaker: speaker[lang],
      date,
      basis,
      source: source.publisher[lang],
      url: safeAddress(source.url),
      note: note?.[lang] ?? null,
    };
  });
  return [...stated, ...figures];
}

function launchFeature({ ring, area, areaKm2, chosen }: ShownLaunchArea, lang: Lang): Feature {
  return {
    type: 'Feature',
    geometry: area,
    properties: {
      ring: ring.key,
      part: 'possible launch area',
      meaning:
        'Where a launcher could stand, if the stated range and the place are right; arithmetic on published figures.',
      territories: chosen.map(({ name }) => name[lang]).join('; '),
      area_km2: Math.round(areaKm2),
      method: METHOD,
      ellipsoid: ELLIPSOID,
      tolerance_m: DEFAULT_TOLERANCE_KM * METRES_PER_KM,
    },
  };
}
