/** The whole way from geodata to the data of the site. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { MapRecord, Tombstone } from '../domain/incident.ts';
import { OBLAST_CODE, type Place } from '../domain/place.ts';
import type { Policy } from '../domain/policy.ts';
import { SITE_VERSION, type Areas, type Atlas, type GroundData, type SiteData } from '../domain/site.ts';
import { createGeocoder } from '../geocode/index.ts';
import { areasOf } from './areas.ts';
import { checkVia, readAttributions } from './attributions.ts';
import { readBasemaps, type Exists } from './basemaps.ts';
import { citiesOfDistricts } from './boundaries/cities.ts';
import type { Boundaries } from './boundaries/boundary.ts';
import { originsOf, readBoundaries } from './boundaries/read.ts';
import { crosscheck } from './crosscheck.ts';
import { checkDates } from './dates.ts';
import { readGround } from './ground.ts';
import { checkIds, isDraft } from './ids.ts';
import type { Geocode } from './locate.ts';
import { outputsOf } from './outputs.ts';
import { readPlaces } from './places.ts';
import { checkPolicy } from './policy/check.ts';
import { readPolicy } from './policy/read.ts';
import { refusedFields } from './policy/texts.ts';
import { sortProblems, type Problem } from './problem.ts';
import { publish } from './publish.ts';
import { readRecords } from './records.ts';
import { readReports, readSpeakers } from './reports.ts';
import { checkRequired } from './required.ts';
import { readSources, type Sources } from './source.ts';
import { readTerritories } from './territories.ts';
import { checkUnfinished } from './unfinished.ts';
import { checkWeapons, weaponNames } from './weapon-codes.ts';
import { readWeapons } from './weapons.ts';
import { checkWording } from './wording.ts';

export interface Compiled {
  /** The files of the site by their path in it; empty when there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** Files to copy as they are: from the path below geodata, by the path in the site. */
  readonly copies: ReadonlyMap<string, string>;
  /** Everything that is wrong, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** Null when there are problems. */
  readonly site: SiteData | null;
  /** Null when there are problems. */
  readonly atlas: Atlas | null;
  /** Null when there are problems. */
  readonly policy: Policy | null;
  readonly ground: GroundData;
  /** Records that are checked and stay in geodata. */
  readonly drafts: number;
}

/**
 * Compiles a folder of geodata; problems name its files as seen from the working directory. `today`: the present day,
 * after which no date may lie; whoever publishes hands it down, and `contact`, the way to reach them.
 */
export async function compileGeodata(
  folder: string,
  today: string | null = null,
  contact: string | null = null,
): Promise<Compiled> {
  const exists: Exists = (file) => existsSync(path.join(folder, file));
  const unread: Problem[] = [];
  const compiled = compile(await readSources(folder, unread), exists, today, unread, contact);
  return { ...compiled, problems: withFolder(compiled.problems, folder) };
}

/** Problems with their files as seen from the working directory. */
function withFolder(problems: readonly Problem[], folder: string): Problem[] {
  const seen = path.relative(process.cwd(), folder);
  return problems.map((problem) => ({ ...problem, file: path.join(seen, problem.file) }));
}

/** The texts of a folder, for programs that need only places: what is wrong with other files is for `check` to tell. */
async function readPlaceSources(folder: string, problems: Problem[]): Promise<Sources> {
  const unread: Problem[] = [];
  const sources = await readSources(folder, unread);
  problems.push(...unread.filter(({ file }) => /^(?:places|boundaries)\//.test(file)));
  return sources;
}

/** The places of a folder of geodata, for programs that need only them. */
export async function readGazetteer(
  folder: string,
): Promise<Pick<Compiled, 'problems'> & { places: readonly Place[] }> {
  const problems: Problem[] = [];
  const { places } = readPlaces(await readPlaceSources(folder, problems), problems);
  return { places, problems: withFolder(problems, folder) };
}

/** The places of a folder of geodata with their areas, for programs that need only them. */
export async function readPlaceAreas(
  folder: string,
): Promise<Pick<Compiled, 'problems'> & { places: readonly Place[]; areas: Areas }> {
  const problems: Problem[] = [];
  const sources = await readPlaceSources(folder, problems);
  const places = readPlaces(sources, problems);
  const areas = areasOf(places.places, readBoundaries(sources, places, problems));
  return { places: places.places, areas, problems: withFolder(problems, folder) };
}

/**
 * Compiles texts of geodata. Reads everything before it gives up, so that all problems are told at once.
 * `exists` answers for the files that are no texts; `unread` is what was wrong with files before they were texts.
 */
export function compile(
  sources: Sources,
  exists: Exists = () => false,
  today: string | null = null,
  unread: readonly Problem[] = [],
  contact: string | null = null,
): Compiled {
  const problems: Problem[] = [...unread];
  checkRequired(sources, problems);
  const places = readPlaces(sources, problems);
  const boundaries = readBoundaries(sources, places, problems);
  const ground = readGround(sources, problems);
  const attributions = readAttributions(sources, originsOf(boundaries), problems);
  const { basemaps, copies } = readBasemaps(sources, exists, problems);
  const policy = readPolicy(sources, problems);
  const refused = refusedFields(policy);
  const weapons = readWeapons(sources, problems);
  const territories = readTerritories(sources, problems);
  const { speakers, ids: speakerIds } = readSpeakers(sources, problems);
  const { reports, ids: reportIds, bodies } = readReports(sources, problems, refused);
  checkVia(reports, attributions, problems);
  const recordFiles = readRecords(sources, problems, refused);
  crosscheck({ records: recordFiles, reportIds, speakerIds, speakers, reports }, problems);
  checkDates({ records: recordFiles, reports, reportIds, today }, problems);
  checkWording(recordFiles, reports, bodies, problems);
  checkWeapons(recordFiles, sources, problems);
  checkIds(recordFiles, sources, problems);
  checkUnfinished(recordFiles, reports, bodies, problems);
  const geocoder = createGeocoder(places.places);
  const geocode: Geocode = (text) => geocoder.geocode(text);
  const published = publish(recordFiles, { places, geocode, policy, speakers, reports }, problems);
  if (policy) checkPolicy({ policy, records: recordFiles, speakers, reports, bodies, geocode }, problems);

  const drafts = recordFiles.filter(isDraft).length;
  if (problems.length > 0 || !policy) {
    const nothing = { files: new Map(), site: null, atlas: null, policy: null };
    return { ...nothing, copies, problems: sortProblems(problems), ground, drafts };
  }
  const areas = areasOf(places.places, boundaries);
  const { records, tombstones } = published;
  const site: SiteData = {
    version: SITE_VERSION,
    dataset: newestChange(records, tombstones),
    records,
    tombstones,
    reports: published.reports,
    speakers,
    ...placesOfRecords(records, places.places, areas),
    attributions,
    contact,
    weaponNames: weaponNames(records, sources),
    basemaps,
  };
  const atlas: Atlas = { places: places.places, boundaries: unitOutlines(areas, boundaries) };
  const files = outputsOf(site, ground, atlas, { weapons, territories });
  return { files, copies, problems: [], site, atlas, policy, ground, drafts };
}

/**
 * What the first incident is shown with: the places that records name, those above them, and their areas. The outlines
 * of cities of districts come with them in any case: they are small, and nothing else may stand for them meanwhile.
 */
function placesOfRecords(
  records: readonly MapRecord[],
  places: readonly Place[],
  areas: Areas,
): Pick<SiteData, 'places' | 'areas'> {
  const named = new Set<string>([OBLAST_CODE]);
  for (const record of records) {
    if (record.kind === 'incident' && record.where.place) named.add(record.where.place);
  }
  const outlined = new Set<string>([...named, ...citiesOfDistricts(places).map(({ code }) => code)]);
  const features = areas.features.filter(({ properties }) => outlined.has(properties.code));
  const byCode = new Map<string, Place>(places.map((place) => [place.code, place]));
  for (const code of named) {
    const parent = byCode.get(code)?.parent;
    if (parent) named.add(parent);
  }
  return {
    places: places.filter(({ code }) => named.has(code)),
    areas: { type: 'FeatureCollection', features },
  };
}

/** The outlines of the units below the oblast, and of cities of districts; discs are made from the gazetteer by whoever draws them. */
function unitOutlines({ features }: Areas, boundaries: Boundaries): Areas {
  const isUnit = ({ properties: { code } }: Areas['features'][number]): boolean =>
    boundaries.has(code) && code !== OBLAST_CODE;
  return { type: 'FeatureCollection', features: features.filter(isUnit) };
}

/** The newest date of any record's history: which data a reader saw, without a clock. */
function newestChange(records: readonly MapRecord[], tombstones: readonly Tombstone[]): string {
  const changes = records.flatMap(({ history }) => history.map(({ date }) => date));
  const dates = [...changes, ...tombstones.map(({ date }) => date)];
  return dates.reduce((newest, date) => (date > newest ? date : newest), '');
}
