/** What the geocoder says, in the shapes of the evaluation; pure. */

/** @typedef {import('./types.d.ts').Found} Found */
/** @typedef {import('./types.d.ts').FoundSpot} FoundSpot */
/** @typedef {import('./types.d.ts').Ground} Ground */
/** @typedef {import('../../src/geocode/index.ts').Finding} Finding */
/** @typedef {import('../../src/geocode/index.ts').Examination} Examination */
/** @typedef {import('../../src/domain/place.ts').Place} Place */

/**
 * What `incident-map geocode --jsonl` prints of an examination. `geocoding` is src/geocode/index.ts.
 *
 * @param {Examination} examination
 * @param {Pick<typeof import('../../src/geocode/index.ts'), 'incidentPlaces' | 'isHit'>} geocoding
 * @returns {Found}
 */
export function toFound({ strikeReport, findings, draft }, { incidentPlaces, isHit }) {
  return {
    strikeReport,
    places: incidentPlaces(findings).map(toSpot),
    others: findings.filter((finding) => !isHit(finding)).map(toSpot),
    draft: {
      when: draft.when.map(({ earliest, latest }) => [earliest, latest]),
      casualties: draft.casualties.map(({ aspect, low, high }) => [aspect, low, high]),
    },
  };
}

/** @param {Finding} finding @returns {FoundSpot} */
function toSpot({ code, name, level, relation, role, span, text, candidates, why }) {
  return { katottg: code, name, level, relation, role, span, text, candidates, why: why.map(({ en }) => en) };
}

/**
 * Where the places lie. `inverse` measures geodesics, as src/rings/geodesic.ts does.
 *
 * @param {readonly Place[]} places
 * @param {typeof import('../../src/rings/geodesic.ts').inverse} inverse
 * @returns {Ground}
 */
export function groundOf(places, inverse) {
  /** @type {Map<string, Place>} */
  const byCode = new Map(places.map((place) => [place.code, place]));
  return {
    byCode,
    liesIn(code, area) {
      for (let at = byCode.get(code); at !== undefined; at = byCode.get(at.parent ?? '')) {
        if (at.code === area) return true;
      }
      return false;
    },
    distanceKm(code, [lon, lat]) {
      const place = byCode.get(code);
      if (place === undefined) return Infinity;
      const { distanceKm } = inverse(place.point, [lon, lat]);
      return distanceKm <= discRadiusKm(place) ? 0 : distanceKm;
    },
  };
}

/** The oblast has an outline and no disc; every place of the gazetteer lies in it. @param {Place} place */
function discRadiusKm({ level, radiusKm }) {
  return level === 'oblast' ? Infinity : (radiusKm ?? 0);
}
