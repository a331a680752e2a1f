/** The scale bar: a round distance, and how wide it is on the screen. */

export interface Scale {
  readonly km: number;
  readonly widthPx: number;
}

/** Circumference of the sphere that Web Mercator projects, in km, and the width of the world at zoom 0. */
const CIRCUMFERENCE_KM = 40_075.016686;
const WORLD_PX = 512;

const ROUND_STEPS = [5, 2, 1];

/** The longest of 1, 2, 5, 10, 20 ... km that fits into `maxPx` at this latitude (degrees) and zoom. */
export function scaleBar(zoom: number, lat: number, maxPx: number): Scale {
  const kmPerPx = (CIRCUMFERENCE_KM * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
  const maxKm = kmPerPx * maxPx;
  const magnitude = 10 ** Math.floor(Math.log10(maxKm));
  const step = ROUND_STEPS.find((candidate) => candidate * magnitude <= maxKm) ?? 1;
  const km = step * magnitude;
  return { km, widthPx: km / kmPerPx };
}
