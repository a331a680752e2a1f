/** Sentences about rings: figures in their units, who stated them, of what, and what a ring of it can mean. */
import type { LonLat } from '../domain/place.ts';
import { earliestOf } from '../domain/time.ts';
import type { Lang } from '../domain/text.ts';
import { KM_PER_UNIT, type RangeUnit, type StatedRange, type WeaponRange } from '../domain/weapon.ts';
import {
  isStatedEdge,
  type Dataset,
  type DrawnRing,
  type PublishedRange,
  type RangeClaim,
  type RingEdge,
} from '../state/index.ts';
import { MESSAGES } from './dictionaries.ts';
import { numberText, partialDateText, saidAtText, unitText } from './format.ts';
import { speakerName } from './words.ts';

const FIGURE_DIGITS = 2;
const COORDINATE_DIGITS = 4;

/** A distance with its unit, set so that a line never breaks between them. */
export function kmText(km: number, lang: Lang): string {
  return unitText(km, 'km', lang, FIGURE_DIGITS);
}

/** A distance as it was given, with its km: "550 mi (885.14 km)". */
export function distanceText(km: number, unit: RangeUnit, lang: Lang): string {
  if (unit === 'km') return kmText(km, lang);
  return `${unitText(km / KM_PER_UNIT[unit], unit, lang, FIGURE_DIGITS)} (${kmText(km, lang)})`;
}

/** The figure of a ring, or the two of a band: "430–900 km". */
export function rangeText({ low, high }: Pick<DrawnRing, 'low' | 'high'>, lang: Lang): string {
  if (!low) return distanceText(high.km, high.unit, lang);
  const { unit } = high;
  const inKm = `${numberText(low.km, lang, FIGURE_DIGITS)}–${kmText(high.km, lang)}`;
  if (unit === 'km') return inKm;
  const [from, to] = [low.km / KM_PER_UNIT[unit], high.km / KM_PER_UNIT[unit]];
  return `${numberText(from, lang, FIGURE_DIGITS)}–${unitText(to, unit, lang, FIGURE_DIGITS)} (${inKm})`;
}

/** What a ring is called in lists: the type of weapon where it is of one, and the range. */
export function ringTitle(ring: DrawnRing, lang: Lang): string {
  const range = rangeText(ring, lang);
  return ring.weapon ? `${ring.weapon.name[lang]}: ${range}` : range;
}

/** A range as it was stated: "about 900 km", "up to 1,200 mi (1,931.21 km)", "450–690 km". */
export function statedRangeText({ low, high, min, unit, qualifier }: StatedRange, lang: Lang): string {
  const words = MESSAGES[lang].rings.claims;
  const edge = (value: number): RingEdge => ({
    km: value * KM_PER_UNIT[unit],
    unit,
    claims: [],
    published: [],
  });
  const figure = rangeText({ low: low === undefined ? null : edge(low), high: edge(high) }, lang);
  const qualified = qualifier ? words.qualifiers[qualifier](figure) : figure;
  return min === undefined
    ? qualified
    : words.minAndMax(distanceText(min * KM_PER_UNIT[unit], unit, lang), qualified);
}

/** Who published a figure, on what basis and when. */
export function publishedSource({ speaker, basis, date }: WeaponRange, lang: Lang): string {
  const words = MESSAGES[lang].rings;
  const said = date === 'unknown' ? words.claims.dateUnknown : partialDateText(date, lang);
  return `${words.claims.bases[basis]}: ${speaker[lang]}, ${said}`;
}

/** Who stated a range, of what, on what basis and when. */
export function rangeClaimSource({ claim }: RangeClaim, dataset: Dataset, lang: Lang): string {
  const words = MESSAGES[lang].rings;
  const verb = claim.basis === 'test-flight' ? words.flownInTest : words.statedBy;
  const weapon = claim.range.weapon ? `${claim.range.weapon[lang]}, ` : '';
  const speaker = speakerName(claim.speaker, dataset, lang);
  return `${weapon}${verb} ${speaker}, ${saidAtText(claim.madeAt, lang)}`;
}

/** The whole label of a ring's edge: its figure as stated, who stated it, and what it does not say. */
export function ringEdgeLabel(edge: RingEdge, dataset: Dataset, lang: Lang): string {
  const words = MESSAGES[lang].rings;
  const claim = earliestClaim(edge.claims);
  if (claim)
    return `${claim.claim.range.asStated[lang]}, ${rangeClaimSource(claim, dataset, lang)}; ${words.notThisLaunch}`;
  const [published, ...others] = byDate(edge.published);
  if (!published) return `${distanceText(edge.km, edge.unit, lang)}: ${words.ownFigure}`;
  const source = publishedSource(published.claim, lang);
  const more = others.length > 0 ? ` ${words.more(others.length)}` : '';
  return `${statedRangeText(published.claim.range, lang)}, ${source}${more}; ${words.publishedMaximum}, ${words.notThisLaunch}`;
}

/** The short label that runs along a ring: its figure and its speaker, never one without the other. */
export function ringEdgeFigure(edge: RingEdge, dataset: Dataset, lang: Lang): string {
  return `${distanceText(edge.km, edge.unit, lang)} · ${edgeSpeaker(edge, dataset, lang)}`;
}

function edgeSpeaker(edge: RingEdge, dataset: Dataset, lang: Lang): string {
  const words = MESSAGES[lang].rings;
  if (!isStatedEdge(edge)) return words.noSource;
  const claim = earliestClaim(edge.claims);
  if (claim) return speakerName(claim.claim.speaker, dataset, lang);
  const speakers = [...new Set(byDate(edge.published).map((range) => range.claim.speaker[lang]))];
  const [first = '', ...others] = speakers;
  return others.length > 0 ? `${first} ${words.more(others.length)}` : first;
}

/** What a ring of this weapon can mean, in a few words for a label: "release point"; empty for the usual case. */
export function deliveryTag({ weapon }: Pick<DrawnRing, 'weapon'>, lang: Lang): string {
  const classes = weapon?.delivery.filter((delivery) => delivery !== 'ground-ballistic') ?? [];
  return classes.map((delivery) => MESSAGES[lang].rings.deliveries[delivery].name).join(', ');
}

/** Latitude before longitude, as people write them. */
export function coordinatesText([lon, lat]: LonLat, lang: Lang): string {
  return [lat, lon].map((degrees) => `${numberText(degrees, lang, COORDINATE_DIGITS)}°`).join(', ');
}

/** A direction from 0 to 360 degrees, clockwise from north. */
export function azimuthText(azimuthDeg: number, lang: Lang, digits = 0): string {
  const turned = ((azimuthDeg % 360) + 360) % 360;
  const rounded = Number(turned.toFixed(digits)) % 360;
  return `${numberText(rounded, lang, digits)}°`;
}

function byDate(ranges: readonly PublishedRange[]): readonly PublishedRange[] {
  return [...ranges].sort((a, b) => a.claim.date.localeCompare(b.claim.date));
}

function earliestClaim(claims: readonly RangeClaim[]): RangeClaim | undefined {
  const date = ({ claim }: RangeClaim): string => earliestOf(claim.madeAt);
  return [...claims].sort((a, b) => date(a).localeCompare(date(b)))[0];
}
