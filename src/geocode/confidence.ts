/** How sure the choice of a place is. It says nothing of whether the report is true. */
import type { Decision } from './decision.ts';
import type { Gazetteer, Origin } from './gazetteer.ts';
import type { Reading } from './read.ts';

/** What each way from the official name to the words is trusted with. */
const BY_ORIGIN: Readonly<Record<Origin, number>> = {
  official: 0.98,
  romanised: 0.96,
  spelling: 0.94,
  'russian-spelling': 0.92,
  former: 0.88,
};
/** Each candidate that only the context turned down takes a little. */
const PER_CANDIDATE_TURNED_DOWN = 0.02;
/** A name that only one settlement of the oblast has may still be meant elsewhere in the country. */
const VILLAGE = 0.95;
const LEAST = 0.3;

/** From 0 to 1. An open choice is as sure as a draw among its candidates. */
export function confidenceOf(reading: Reading, decision: Decision, gazetteer: Gazetteer): number {
  const { place, candidates, turnedDown = [] } = decision;
  if (place === null) return round(candidates.length === 0 ? 0 : Math.min(0.5, 1 / candidates.length));
  const form = reading.forms.find((it) => it.place === place) ?? reading.forms[0];
  const origin = BY_ORIGIN[form?.origin ?? 'official'];
  const isSeat = place.parent !== null && gazetteer.seatOf.get(place.parent) === place;
  const small = place.type === 'selo' && !isSeat ? VILLAGE : 1;
  return round(Math.max(LEAST, origin * small - PER_CANDIDATE_TURNED_DOWN * turnedDown.length));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
