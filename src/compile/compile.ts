/** The whole way from geodata to the data of the site. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { MapRecord } from '../domain/incident.ts';
import { OBLAST_CODE, type Place } from '../domain/place.ts';
import type { Areas, Atlas, SiteData } from '../domain/site.ts';
import { createGeocoder } from '../geocode/index.ts';
import { areasOf } from './areas.ts';
import { readAttributions } from './attributions.ts';
import { readBasemaps, type Exists } from './basemaps.ts';
import { attributionsOf, readBoundaries, type Boundaries } from './boundaries/read.ts';
import { crosscheck } from './crosscheck.ts';
import { readGround } from './ground.ts';
import { locate, type Geocode } from './locate.ts';
import { outputsOf } from './outputs.ts';
import { readPlaces, type Places } from './places.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readRecords, type RecordFile } from './records.ts';
import { readReports, readSpeakers } from './reports.ts';
import { readSources, type Sources } from './source.ts';
import { readTerritories } from './territories.ts';
import { readWeapons } from './weapons.ts';
import { problemAt } from './yaml.ts';

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
}

/** Compiles a folder of geodata; problems name its files as seen from the working directory. */
export async function compileGeodata(folder: string): Promise<Compiled> {
  const exists: Exists = (file) => existsSync(path.join(folder, file));
  const compiled = compile(await readSources(folder), exists);
  return { ...compiled, problems: withFolder(compiled.problems, folder) };
}

/** Problems with their files as seen from the working directory. */
function withFolder(problems: readonly Problem[], folder: string): Problem[] {
  const seen = path.relative(process.cwd(), folder);
  return problems.map((problem) => ({ ...problem, file: path.join(seen, problem.file) }));
}

/** The places of a folder of geodata, for programs that need only them. */
export async function readGazetteer(
  folder: string,
): Promise<Pick<Compiled, 'problems'> & { places: readonly Place[] }> {
  const problems: Problem[] = [];
  const { places } = readPlaces(await readSources(folder), problems);
  return { places, problems: withFolder(problems, folder) };
}

/** The places of a folder of geodata with their areas, for programs that need only them. */
export async function readPlaceAreas(
  folder: string,
): Promise<Pick<Compiled, 'problems'> & { places: readonly Place[]; areas: Areas }> {
  const problems: Problem[] = [];
  const sources = await readSources(folder);
  const places = readPlaces(sources, problems);
  const areas = areasOf(places.places, readBoundaries(sources, places, problems));
  return { places: places.places, areas, problems: withFolder(problems, folder) };
}

/**
 * Compiles texts of geodata. Reads everything before it gives up, so that all problems are told at once.
 * `exists` answers for the files that are no texts.
 */
export function compile(sources: Sources, exists: Exists = () => false): Compiled {
  const problems: Problem[] = [];
  const places = readPlaces(sources, problems);
  const boundaries = readBoundaries(sources, places, problems);
  const ground = readGround(sources, problems);
  const attributions = [...readAttributions(sources, problems), ...attributionsOf(boundaries)];
  const { basemaps, copies } = readBasemaps(sources, exists, problems);
  const weapons = readWeapons(sources, problems);
  const territories = readTerritories(sources, problems);
  const { speakers, ids: speakerIds } = readSpeakers(sources, problems);
  const { reports, ids: reportIds } = readReports(sources, problems);
  const recordFiles = readRecords(sources, problems);
  crosscheck({ records: recordFiles, reportIds, speakerIds }, problems);
  const records = locateRecords(recordFiles, places, problems);

  if (problems.length > 0)
    return { files: new Map(), copies, problems: sortProblems(problems), site: null, atlas: null };
  const areas = areasOf(places.places, boundaries);
  const site: SiteData = {
    dataset: newestChange(records),
    records,
    reports,
    speakers,
    ...placesOfRecords(records, places.places, areas),
    attributions,
    basemaps,
  };
  const atlas: Atlas = { places: places.places, boundaries: unitOutlines(areas, boundaries) };
  return {
    files: outputsOf(site, ground, atlas, { weapons, territories }),
    copies,
    problems: [],
    site,
    atlas,
  };
}

/** What the first incident is shown with: the places that records name, those above them, and their areas. */
function placesOfRecords(
  records: readonly MapRecord[],
  places: readonly Place[],
  areas: Areas,
): Pick<SiteData, 'places' | 'areas'> {
  const named = new Set<string>([OBLAST_CODE]);
  for (const record of records) {
    if (record.kind === 'incident' && record.where.place) named.add(record.where.place);
  }
  const features = areas.features.filter(({ properties }) => named.has(properties.code));
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

/** The outlines of the units below the oblast; discs are made from the gazetteer by whoever draws them. */
function unitOutlines({ features }: Areas, boundaries: Boundaries): Areas {
  const isUnit = ({ properties: { code } }: Areas['features'][number]): boolean =>
    boundaries.has(code) && code !== OBLAST_CODE;
  return { type: 'FeatureCollection', features: features.filter(isUnit) };
}

/** The records with their places decided; also reports on places of records that have other faults. */
function locateRecords(
  files: readonly RecordFile[],
  { places, complete }: Places,
  problems: Problem[],
): MapRecord[] {
  const gazetteer = new Map<string, Place>(places.map((place) => [place.code, place]));
  const geocoder = createGeocoder(places);
  const geocode: Geocode = (text) => geocoder.geocode(text);
  const records: MapRecord[] = [];
  for (const { kind, source, links, record } of files) {
    if (kind === 'context') {
      if (record) records.push({ ...record, kind });
      continue;
    }
    const authored = links.where;
    if (!authored || source.broken || !complete) continue;
    const located = locate(authored, gazetteer, geocode);
    if (!located.ok) problems.push(problemAt(source, ['where', located.field], located.message));
    else if (record) records.push({ ...record, kind, where: located.where });
  }
  return records;
}

/** The newest date of any record's history: which data a reader saw, without a clock. */
function newestChange(records: readonly MapRecord[]): string {
  const dates = records.flatMap(({ history }) => history.map(({ date }) => date));
  return dates.reduce((newest, date) => (date > newest ? date : newest), '');
}
