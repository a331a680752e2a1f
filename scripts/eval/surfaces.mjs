/** Spellings of single places: how often the first candidate is the place that was meant. Pure. */

/** @typedef {import('./types.d.ts').LabelledSurface} LabelledSurface */
/** @typedef {import('./types.d.ts').Geocode} Geocode */
/** @typedef {import('./types.d.ts').Ground} Ground */

/**
 * @typedef {object} SurfaceScore
 * @property {LabelledSurface} label
 * @property {readonly string[]} candidates of the main place, the first one first
 * @property {boolean} top the first candidate is the place
 * @property {boolean} inside the first candidate is the place or a part of it
 * @property {boolean} decided the geocoder chose a place and did not leave it open
 */

/** @param {LabelledSurface} label @param {Geocode} geocode @param {Ground} ground @returns {SurfaceScore} */
export function scoreSurface(label, geocode, ground) {
  const found = geocode(label.surface);
  const main = found.places[0] ?? found.others[0];
  const candidates = main?.candidates ?? [];
  const first = main?.katottg ?? candidates[0];
  return {
    label,
    candidates,
    top: first === label.katottg,
    inside: first !== undefined && ground.liesIn(first, label.katottg),
    decided: main !== undefined && main.katottg !== null,
  };
}

/** Shares by spelling (plain) and by how often it was seen (weighted). @param {readonly SurfaceScore[]} scores */
export function summariseSurfaces(scores) {
  /** @param {(score: SurfaceScore) => boolean} is */
  const shares = (is) => {
    const weight = (/** @type {readonly SurfaceScore[]} */ of) =>
      of.reduce((sum, { label }) => sum + label.n, 0);
    const those = scores.filter(is);
    return { plain: those.length / scores.length, weighted: weight(those) / weight(scores) };
  };
  return {
    top: shares(({ top }) => top),
    inside: shares(({ inside }) => inside),
    decided: shares(({ decided }) => decided),
  };
}
