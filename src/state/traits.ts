/** What filters, search and timeline ask of an incident, worked out once for each. */
import { casualtiesOf, lowOf } from '../domain/casualties.ts';
import { weaponsOf as weaponsNamed, type Claim } from '../domain/claim.ts';
import { ANSWERS, CASUALTY_ASPECTS_OF, CASUALTY_OPTIONS, FACETS, type FacetId } from '../domain/filter.ts';
import { gradeOfRecord } from '../domain/grade.ts';
import { hitsOf } from '../domain/hit.ts';
import type { Incident } from '../domain/incident.ts';
import { dateOf } from '../domain/time.ts';
import { pathTo } from '../domain/weapon-depth.ts';
import type { Dataset } from './dataset.ts';
import { folded } from './folding.ts';
import { placeSpellings } from './spellings.ts';

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Traits {
  readonly incident: Incident;
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  /** The first and the last day on which it may have happened. */
  readonly from: string;
  readonly to: string;
  /** The date of its first publication on this site, and that of its last change. */
  readonly published: string;
  readonly changed: string;
}

/** Incidents do not change while the page is open; the dataset is made anew whenever a late part arrives. */
const known = new WeakMap<Incident, Traits>();

/** The traits of every incident, in the order of the list. */
export function traitsOf(dataset: Dataset): readonly Traits[] {
  return dataset.incidents.map((incident) => {
    const traits = known.get(incident) ?? {
      incident,
      facets: facetsOf(incident, dataset),
      from: dateOf(incident.when.earliest),
      to: dateOf(incident.when.latest),
      ...historyOf(incident),
    };
    known.set(incident, traits);
    return traits;
  });
}

function historyOf({ history }: Incident): Pick<Traits, 'published' | 'changed'> {
  const dates = history.map(({ date }) => date).sort();
  return { published: dates[0] ?? '', changed: dates.at(-1) ?? '' };
}

/** What has come since a date of the data. */
export interface Since {
  readonly added: number;
  /** Of those that were there already. */
  readonly changed: number;
}

export function since(asOf: string, traits: readonly Traits[]): Since {
  return {
    added: traits.filter(({ published }) => published > asOf).length,
    changed: traits.filter(({ published, changed }) => published <= asOf && changed > asOf).length,
  };
}

/** The first and the last day of all; null without any. */
export function spanOf(traits: readonly Traits[]): Pick<Traits, 'from' | 'to'> | null {
  const [first] = traits;
  if (!first) return null;
  return traits.reduce<Pick<Traits, 'from' | 'to'>>(
    (span, { from, to }) => ({ from: from < span.from ? from : span.from, to: to > span.to ? to : span.to }),
    first,
  );
}

/** Every value of each facet that some incident has. */
export function valuesOf(traits: readonly Traits[]): Readonly<Record<FacetId, ReadonlySet<string>>> {
  const values = FACETS.map(({ id }) => [id, new Set(traits.flatMap(({ facets }) => facets[id]))] as const);
  return Object.fromEntries(values) as Record<FacetId, Set<string>>;
}

function facetsOf({ category, claims, where }: Incident, dataset: Dataset): Traits['facets'] {
  return {
    category: [category],
    hit: hitsOf(claims).map(({ kind }) => kind),
    weapon: weaponsOf(claims, dataset),
    grade: [gradeOfRecord(claims).kind],
    answer: ANSWERS.filter((answer) => claims.some(({ stance }) => stance === answer)),
    precision: [where.precision],
    casualties: casualtyOptionsOf(claims),
  };
}

const STATES_A_WEAPON: readonly Claim['stance'][] = ['asserts', 'attributes', 'corroborates'];

/** The weapons that somebody names on their own account, with the wider types that they belong to. */
function weaponsOf(claims: readonly Claim[], dataset: Dataset): readonly string[] {
  const parentOf = (code: string): string | null | undefined => dataset.weaponName(code)?.parent;
  const named = claims.filter(({ stance }) => STATES_A_WEAPON.includes(stance)).flatMap(weaponsNamed);
  return [...new Set(named.flatMap((code) => pathTo(code, parentOf)))];
}

function casualtyOptionsOf(claims: readonly Claim[]): readonly string[] {
  const above = casualtiesOf(claims).filter(({ history }) =>
    history.some((figure) => lowOf(figure) > 0 || (figure.count.high ?? 0) > 0),
  );
  const options = CASUALTY_OPTIONS.filter((option) =>
    above.some(
      ({ aspect, column }) =>
        CASUALTY_ASPECTS_OF[option].includes(aspect) && (column === 'soldiers') === (option === 'soldiers'),
    ),
  );
  return options.length > 0 ? options : ['none'];
}

const textByIncident = new WeakMap<Incident, { readonly dataset: Dataset; readonly text: string }>();

/** All words of an incident in both languages, with its places in every spelling, folded for comparison. */
export function textOf(incident: Incident, dataset: Dataset): string {
  const known = textByIncident.get(incident);
  if (known?.dataset === dataset) return known.text;
  const { id, aliases, title, summary, claims, where } = incident;
  const place = where.place === null ? undefined : dataset.place(where.place);
  const within = place?.parent ? dataset.place(place.parent) : undefined;
  const weapons = weaponsOf(claims, dataset).flatMap((code) => dataset.weaponName(code)?.name ?? []);
  const speakers = claims.flatMap(({ speaker }) => dataset.speaker(speaker)?.name ?? []);
  const bilingual = [title, summary, ...claims.map(({ says }) => says), ...weapons, ...speakers];
  const words = [
    id,
    ...aliases,
    ...bilingual.flatMap(({ uk, en }) => [uk, en]),
    ...(where.site ? [where.site.words.uk, where.site.words.en] : []),
    ...[place, within].flatMap((each) => (each ? placeSpellings(each) : [])),
  ];
  const text = folded(words.join(' '));
  textByIncident.set(incident, { dataset, text });
  return text;
}
