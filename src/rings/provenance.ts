/** How the figures of a drawn or exported ring were made: for the properties of exported features. */
import { ELLIPSOID, METHOD } from './geodesic.ts';

export interface Provenance {
  readonly method: string;
  readonly ellipsoid: string;
  /** How far an edge, drawn straight, may lie off the true ring. */
  readonly tolerance_m: number;
}

export function provenance(toleranceKm: number): Provenance {
  return { method: METHOD, ellipsoid: ELLIPSOID, tolerance_m: toleranceKm * 1000 };
}
