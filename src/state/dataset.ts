/** The site's data with the look-ups that map and list need. Built once, when the data has arrived. */
import type { Claim } from '../domain/claim.ts';
import type { Incident, MapRecord, Tombstone } from '../domain/incident.ts';
import { isPlaceCode, type Place, type PlaceLevel } from '../domain/place.ts';
import type { Report } from '../domain/report.ts';
import type { Areas, Atlas, SiteData, WeaponName } from '../domain/site.ts';
import type { Speaker } from '../domain/speaker.ts';
import type { Where } from '../domain/where.ts';
import { discOfWhere, placeDisc } from '../rings/index.ts';

export type Area = Areas['features'][number];

/** As much of the atlas as has arrived: the parts come after the incidents, when they are needed. */
export type ArrivedAtlas = { readonly [Part in keyof Atlas]: Atlas[Part] | null } & {
  /** True when the gazetteer could not be loaded; `places` are then those that came with the incidents. */
  readonly isGazetteerMissing?: boolean;
  /** True when the outlines of units could not be loaded. */
  readonly areBoundariesMissing?: boolean;
};

/** Why a unit has no area here: its outline may yet arrive, or it could not be loaded. */
export type OutlineWanting = 'awaited' | 'not-loaded';

/** The levels whose outlines come with the boundaries. Those of cities of districts come with the incidents. */
const OUTLINED_LEVELS: readonly PlaceLevel[] = ['oblast', 'raion', 'hromada', 'district'];

const NO_ATLAS: ArrivedAtlas = { places: null, boundaries: null };

export interface Dataset {
  readonly site: SiteData;
  /** Records in the order of the list: incidents by date, the newest first, then context. */
  readonly records: readonly MapRecord[];
  readonly incidents: readonly Incident[];
  /** A record by its id or by any older id. */
  readonly record: (id: string) => MapRecord | undefined;
  readonly place: (code: string) => Place | undefined;
  /** All places that have arrived, coarse units first. */
  readonly places: readonly Place[];
  /** True for the code of a place that may yet arrive with the gazetteer: nothing is wrong with it. */
  readonly isAwaited: (code: string) => boolean;
  /** True for the code of a place that may be in the gazetteer, which could not be loaded. */
  readonly isMissing: (code: string) => boolean;
  readonly speaker: (id: string) => Speaker | undefined;
  readonly report: (id: string) => Report | undefined;
  /** A weapon that a claim names, or a wider type of one. */
  readonly weaponName: (code: string) => WeaponName | undefined;
  /**
   * The outline of a unit, or a disc as large as a settlement or a part of a city. Undefined for a unit whose outline
   * has not arrived: a disc in its place would be another area, and a ring around it another ring.
   */
  readonly area: (code: string) => Area | undefined;
  /** Why a place has no area here that it has in the data; null where nothing is wanting. */
  readonly outlineWanting: (code: string) => OutlineWanting | null;
  /** The area in which an incident is placed; undefined for one that is in the list only. */
  readonly areaOf: (where: Where) => Area | undefined;
  /** What became of a withdrawn record, by its id or by any older id. */
  readonly tombstone: (id: string) => Tombstone | undefined;
  /** Context records whose statements bear on an incident. */
  readonly contextOf: (id: string) => readonly MapRecord[];
}

/** The site's data, with as much of the atlas as has arrived. */
export function createDataset(site: SiteData, atlas: ArrivedAtlas = NO_ATLAS): Dataset {
  const incidents = site.records
    .filter((record) => record.kind === 'incident')
    .sort((a, b) => b.when.earliest.localeCompare(a.when.earliest));
  const contexts = site.records.filter((record) => record.kind === 'context');
  const records: readonly MapRecord[] = [...incidents, ...contexts];
  const recordById = new Map<string, MapRecord>(
    records.flatMap((record) => [record.id, ...record.aliases].map((id) => [id, record] as const)),
  );
  const tombstoneById = new Map<string, Tombstone>(
    site.tombstones.flatMap((stone) => [stone.id, ...stone.aliases].map((id) => [id, stone] as const)),
  );
  const places = atlas.places ?? site.places;
  const placeByCode = new Map<string, Place>(places.map((place) => [place.code, place]));
  const speakerById = new Map(site.speakers.map((speaker) => [speaker.id, speaker]));
  const reportById = new Map(site.reports.map((report) => [report.id, report]));
  const weaponByCode = new Map(site.weaponNames.map((weapon) => [weapon.code, weapon]));
  const outlines = new Map<string, Area>(
    [...site.areas.features, ...(atlas.boundaries?.features ?? [])].map((area) => [
      area.properties.code,
      area,
    ]),
  );
  const discs = new Map<string, Area | undefined>();
  const discByCode = (place: Place): Area | undefined => {
    if (!discs.has(place.code)) discs.set(place.code, discOf(place));
    return discs.get(place.code);
  };
  /** What stands for a place on the map: itself, or what it lies somewhere in. */
  const drawnPlace = (code: string): Place | undefined => {
    const place = placeByCode.get(code);
    // Where such a place lies in its hromada, or in its city, is open, so it is drawn as that.
    return place && place.confidence !== 'mapped' ? drawnPlace(place.parent ?? '') : place;
  };
  /** Only once the boundaries are here is it known which unit has none. */
  const isWanting = ({ code, level }: Place): boolean =>
    atlas.boundaries === null && !outlines.has(code) && OUTLINED_LEVELS.includes(level);
  const area = (code: string): Area | undefined => {
    const place = drawnPlace(code);
    if (place === undefined || isWanting(place)) return undefined;
    return outlines.get(place.code) ?? discByCode(place);
  };
  const outlineWanting = (code: string): OutlineWanting | null => {
    const place = drawnPlace(code);
    if (place === undefined || !isWanting(place)) return null;
    return atlas.areBoundariesMissing === true ? 'not-loaded' : 'awaited';
  };
  // The scene of the map asks for each area at every step of the reader: made once.
  const areas = new WeakMap<Where, { readonly area: Area | undefined }>();
  const areaOf = (where: Where): Area | undefined => {
    const known = areas.get(where) ?? { area: areaOfWhere(where) };
    areas.set(where, known);
    return known.area;
  };
  const areaOfWhere = (where: Where): Area | undefined => {
    const place = where.place === null ? undefined : placeByCode.get(where.place);
    if (place === undefined) return undefined;
    const disc = discOfWhere(where, place);
    if (!disc) return area(place.code);
    const properties = { code: place.code, shape: 'disc', approximate: true } as const;
    return { type: 'Feature', properties, geometry: disc };
  };
  return {
    site,
    records,
    incidents,
    record: (id) => recordById.get(id),
    place: (code) => placeByCode.get(code),
    places,
    isAwaited: (code) => atlas.places === null && isPlaceCode(code),
    isMissing: (code) => atlas.isGazetteerMissing === true && isPlaceCode(code) && !placeByCode.has(code),
    speaker: (id) => speakerById.get(id),
    report: (id) => reportById.get(id),
    weaponName: (code) => weaponByCode.get(code),
    area,
    outlineWanting,
    areaOf,
    tombstone: (id) => tombstoneById.get(id),
    contextOf: (id) => {
      const record = recordById.get(id);
      return contexts.filter(({ bearsOn }) => bearsOn.some((other) => recordById.get(other) === record));
    },
  };
}

function discOf({ code, point, radiusKm }: Place): Area | undefined {
  if (radiusKm === null) return undefined;
  const properties = { code, shape: 'disc', approximate: true } as const;
  return { type: 'Feature', properties, geometry: placeDisc(point, radiusKm) };
}

/** Stances that state a figure on the speaker's own account. */
const ORIGINAL_STANCES: readonly Claim['stance'][] = ['asserts', 'attributes', 'corroborates'];

/** A claim about range, and the record that holds it. */
export interface RangeClaim {
  readonly record: MapRecord;
  readonly claim: Claim & { readonly range: NonNullable<Claim['range']> };
}

/** Every statement of a range that bears on a record: its own, and those of context records; repeats too. */
export function rangeStatementsFor(dataset: Dataset, recordId: string): readonly RangeClaim[] {
  const record = dataset.record(recordId);
  if (!record) return [];
  return [record, ...dataset.contextOf(record.id)].flatMap((holder) =>
    holder.claims.flatMap((claim) =>
      claim.range ? [{ record: holder, claim: { ...claim, range: claim.range } }] : [],
    ),
  );
}

/**
 * The range claims that bear on a record. Left out are repeats (a figure in another unit is the same claim),
 * denials, and figures whose speaker took them back.
 */
export function rangeClaimsFor(dataset: Dataset, recordId: string): readonly RangeClaim[] {
  return rangeStatementsFor(dataset, recordId).filter(
    ({ record, claim }) =>
      ORIGINAL_STANCES.includes(claim.stance) &&
      !record.claims.some(({ stance, answers }) => stance === 'retracts' && answers === claim.id),
  );
}
