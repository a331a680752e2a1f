/** Files without which a part of the site would be missing in silence. Those that are missed by their reader are not here. */
import type { Problem } from './problem.ts';
import type { Sources } from './source.ts';

/** What each is, and what it holds when there is nothing to say. */
const REQUIRED: Readonly<Record<string, string>> = {
  'weapons.yaml': 'the weapons that claims and links name; a list, [] when there are none',
  'basemaps.yaml': 'the basemaps beside the embedded one; a list, [] when there are none',
  'boundaries/territories.geojson':
    'the parts of states that a possible launch area is cut to; a FeatureCollection, with "features": [] when there are none',
  'basemap/labels.tsv': 'the labels of the ground; a table, with its header row alone when there are none',
  'places/raions.tsv': 'the raions; a table, with its header row alone when there are none',
  'places/hromadas.tsv': 'the hromadas; a table, with its header row alone when there are none',
  'places/settlements.tsv': 'the settlements; a table, with its header row alone when there are none',
  'places/city_districts.tsv':
    'the districts of cities; a table, with its header row alone when there are none',
  'places/neighbourhoods.tsv':
    'the neighbourhoods of cities; a table, with its header row alone when there are none',
};

/** Says which of them are not there. */
export function checkRequired(sources: Sources, problems: Problem[]): void {
  for (const [file, what] of Object.entries(REQUIRED)) {
    if (sources.has(file)) continue;
    problems.push({ file, line: 1, field: '', message: `this file is missing: ${what}` });
  }
}
