/**
 * The scoring of the geocoder: pure, one text at a time, then sums. docs/geocoder-evaluation.md states the
 * definitions for readers.
 */

/** @typedef {import('./types.d.ts').Spot} Spot */
/** @typedef {import('./types.d.ts').LabelledSpot} LabelledSpot */
/** @typedef {import('./types.d.ts').LabelledText} LabelledText */
/** @typedef {import('./types.d.ts').Found} Found */
/** @typedef {import('./types.d.ts').FoundSpot} FoundSpot */
/** @typedef {import('./types.d.ts').Ground} Ground */
/** @typedef {import('./types.d.ts').TextScore} TextScore */

const NEAR_ENOUGH_KM = 5;
/** From the finest to the coarsest. A direction has no rank. */
const FINEST_FIRST = ['site', 'district', 'settlement', 'hromada', 'raion', 'oblast'];
const FINER_THAN_HROMADA = FINEST_FIRST.slice(0, FINEST_FIRST.indexOf('hromada'));

/** The code that a label names: of the place, or of the settlement that a site lies in. @param {LabelledSpot} label */
export function codeOf(label) {
  return label.katottg ?? label.withinKatottg ?? null;
}

/** @param {LabelledSpot} label */
export function isOpen(label) {
  return label.katottg === null && (label.candidates ?? []).length > 0;
}

/**
 * True when the place is the right one, whatever its level: the code, the place that a site lies in or a part of
 * it, the whole set where the label is open, a direction for a direction.
 *
 * @param {LabelledSpot} label @param {Spot} spot @param {Ground} ground
 */
export function isRightPlace(label, spot, ground) {
  if (label.level === 'direction' || spot.level === 'direction') return label.level === spot.level;
  if (isOpen(label)) return keepsSet(label, spot);
  const code = codeOf(label);
  if (code === null || spot.katottg === null) return false;
  return spot.katottg === code || (label.withinKatottg !== undefined && ground.liesIn(spot.katottg, code));
}

/** @param {LabelledSpot} label @param {Spot} spot */
export function isRightLevel(label, spot) {
  return spot.level === label.level || (label.alsoLevels ?? []).includes(spot.level);
}

/** Open as the label is, and with every place of the label. @param {LabelledSpot} label @param {Spot} spot */
function keepsSet(label, spot) {
  const candidates = spot.candidates ?? [];
  return spot.katottg === null && (label.candidates ?? []).every((code) => candidates.includes(code));
}

/** @param {LabelledText} label @param {Found} found @param {Ground} ground @returns {TextScore} */
export function scoreText(label, found, ground) {
  const reportsNone = label.strikeReport === false;
  const wanted = reportsNone ? [] : label.places;
  const given = distinct(found.places);
  const main = wanted[0];
  const foundMain = found.places[0];
  const placeRight = main !== undefined && foundMain !== undefined && isRightPlace(main, foundMain, ground);
  const levelRight = main !== undefined && foundMain !== undefined && isRightLevel(main, foundMain);
  const near = main === undefined ? null : nearness(main, foundMain, ground);
  const onlyOblast = wanted.length > 0 && wanted.every(({ level }) => level === 'oblast');
  const settlements = given.filter(
    ({ level, katottg }) => katottg !== null && FINER_THAN_HROMADA.includes(level),
  );
  return {
    label,
    found,
    exact: main === undefined ? null : placeRight && levelRight,
    exactWithRelation:
      main === undefined ? null : placeRight && levelRight && main.relation === foundMain.relation,
    levelRight: main === undefined ? null : levelRight,
    right: pairs(wanted, given, ground),
    wanted: wanted.length,
    given: given.length,
    within5Km: near === null ? null : near.within,
    within5KmAsFine: near === null ? null : near.within && near.asFine,
    falselyFine: main === undefined ? null : isFalselyFine(main, foundMain),
    falsePlaces: reportsNone ? given.length : null,
    inventedSettlements: onlyOblast ? settlements.length : null,
    leftOpen: leftOpen(main, foundMain, ground),
    openLabel: main === undefined || !isOpen(main) ? null : openOutcome(main, foundMain),
    strikeReportRight: strikeReportRight(label, found),
    others: scoreOthers(label, found),
  };
}

/** Each place once, however often the text names it. @template {Spot} T @param {readonly T[]} spots @returns {T[]} */
function distinct(spots) {
  const keyOf = (/** @type {T} */ { katottg, level, name, candidates }) =>
    [level, katottg ?? (level === 'direction' ? name : (candidates ?? []).join())].join();
  return [...new Map(spots.map((spot) => [keyOf(spot), spot])).values()];
}

/** How many labelled places have a found one of their own. @param {readonly LabelledSpot[]} wanted @param {readonly Spot[]} given @param {Ground} ground */
function pairs(wanted, given, ground) {
  const left = [...given];
  let right = 0;
  for (const label of wanted) {
    const index = left.findIndex((spot) => isRightPlace(label, spot, ground));
    if (index < 0) continue;
    left.splice(index, 1);
    right++;
  }
  return right;
}

/**
 * Null when the truth has no point: a direction, a set.
 *
 * @param {LabelledSpot} main @param {Spot | undefined} spot @param {Ground} ground
 */
function nearness(main, spot, ground) {
  const place = ground.byCode.get(codeOf(main) ?? '');
  if (place === undefined) return null;
  if (spot === undefined || spot.katottg === null) return { within: false, asFine: false };
  const within =
    spot.katottg === place.code || ground.distanceKm(spot.katottg, place.point) <= NEAR_ENOUGH_KM;
  return { within, asFine: FINEST_FIRST.indexOf(spot.level) <= FINEST_FIRST.indexOf(main.level) };
}

/** @param {LabelledSpot} main @param {Spot | undefined} spot */
function isFalselyFine(main, spot) {
  if (spot === undefined || spot.katottg === null || main.level === 'direction') return false;
  const finest = Math.min(
    ...[main.level, ...(main.alsoLevels ?? [])].map((level) => FINEST_FIRST.indexOf(level)),
  );
  const rank = FINEST_FIRST.indexOf(spot.level);
  return isOpen(main) || (rank >= 0 && rank < finest);
}

/** @param {LabelledSpot | undefined} main @param {Spot | undefined} spot @param {Ground} ground */
function leftOpen(main, spot, ground) {
  if (main === undefined || spot === undefined || isOpen(main)) return null;
  if (spot.katottg !== null || spot.level === 'direction') return null;
  const truth = codeOf(main);
  const kept =
    truth !== null && (spot.candidates ?? []).some((code) => code === truth || ground.liesIn(code, truth));
  return kept ? 'with the truth' : 'without the truth';
}

/** @param {LabelledSpot} main @param {Spot | undefined} spot */
function openOutcome(main, spot) {
  if (spot === undefined) return 'missed';
  if (spot.katottg !== null) return 'chose one';
  return keepsSet(main, spot) ? 'kept' : 'missed';
}

/** @param {LabelledText} label @param {Found} found */
function strikeReportRight(label, found) {
  if (label.strikeReport === null || found.strikeReport === undefined) return null;
  return label.strikeReport === found.strikeReport;
}

/** @param {LabelledText} label @param {Found} found */
function scoreOthers(label, found) {
  const labels = label.others ?? [];
  /** @param {LabelledSpot} other @param {FoundSpot} spot */
  const same = (other, spot) =>
    other.span !== undefined && spot.span !== undefined && overlap(other.span, spot.span);
  return {
    all: labels.length,
    roleRight: labels.filter((other) =>
      found.others.some((spot) => same(other, spot) && spot.role === other.role),
    ).length,
    takenForHit: labels.filter((other) => found.places.some((spot) => same(other, spot))).length,
  };
}

/** @param {readonly [number, number]} a @param {readonly [number, number]} b */
export function overlap(a, b) {
  return a[0] < b[1] && b[0] < a[1];
}

/**
 * Sums over texts. Shares are null where no text asks the question.
 *
 * @param {readonly TextScore[]} scores
 */
export function summarise(scores) {
  const right = sum(scores, (it) => it.right);
  const wanted = sum(scores, (it) => it.wanted);
  const given = sum(scores, (it) => it.given);
  const precision = ratio(right, given);
  const recall = ratio(right, wanted);
  const decided = scores.filter(
    (it) => it.label.places[0] !== undefined && it.exact !== null && it.openLabel === null,
  );
  const open = scores.filter((it) => it.openLabel !== null);
  const nonReports = scores.filter((it) => it.falsePlaces !== null);
  const oblastOnly = scores.filter((it) => it.inventedSettlements !== null);
  return {
    texts: scores.length,
    exact: share(scores, (it) => it.exact),
    exactWithRelation: share(scores, (it) => it.exactWithRelation),
    levelRight: share(scores, (it) => it.levelRight),
    precision,
    recall,
    f1:
      precision === null || recall === null || precision + recall === 0
        ? null
        : (2 * precision * recall) / (precision + recall),
    within5Km: share(scores, (it) => it.within5Km),
    within5KmAsFine: share(scores, (it) => it.within5KmAsFine),
    falselyFine: share(scores, (it) => it.falselyFine),
    nonReports: {
      texts: nonReports.length,
      withFalsePlaces: nonReports.filter((it) => (it.falsePlaces ?? 0) > 0).length,
      falsePlaces: sum(nonReports, (it) => it.falsePlaces ?? 0),
    },
    oblastOnly: {
      texts: oblastOnly.length,
      withInvented: oblastOnly.filter((it) => (it.inventedSettlements ?? 0) > 0).length,
    },
    honestAmbiguity: ratio(decided.filter((it) => it.leftOpen === 'with the truth').length, decided.length),
    lostAmbiguity: ratio(decided.filter((it) => it.leftOpen === 'without the truth').length, decided.length),
    open: {
      texts: open.length,
      kept: open.filter((it) => it.openLabel === 'kept').length,
      choseOne: open.filter((it) => it.openLabel === 'chose one').length,
    },
    strikeReportRight: share(scores, (it) => it.strikeReportRight),
    others: {
      all: sum(scores, (it) => it.others.all),
      roleRight: sum(scores, (it) => it.others.roleRight),
      takenForHit: sum(scores, (it) => it.others.takenForHit),
    },
  };
}

/** True when anything of the text went wrong that the evaluation lists. @param {TextScore} score */
export function isMiss(score) {
  return score.exact === false || score.right < score.wanted || score.given > score.right;
}

/** @template T @param {readonly T[]} items @param {(item: T) => number} of */
function sum(items, of) {
  return items.reduce((total, item) => total + of(item), 0);
}

/** @param {number} part @param {number} whole */
function ratio(part, whole) {
  return whole === 0 ? null : part / whole;
}

/** Of the texts that the question is asked of. @param {readonly TextScore[]} scores @param {(score: TextScore) => boolean | null} of */
function share(scores, of) {
  const asked = scores.map(of).filter((answer) => answer !== null);
  return ratio(asked.filter(Boolean).length, asked.length);
}
