/** The day that those who compile geodata hand down, so that dates in the future can be told. */
import { HOUR_MS } from '../domain/kyiv-time.ts';

/** The zone in which each day begins first, UTC+14. */
const FIRST_ZONE_HOURS = 14;

/**
 * The date of the latest day that it is anywhere on Earth at an instant, in milliseconds since 1970: a report from
 * Seoul may bear a date that Kyiv does not have yet.
 */
export function presentDay(instantMs: number): string {
  return new Date(instantMs + FIRST_ZONE_HOURS * HOUR_MS).toISOString().slice(0, 10);
}
