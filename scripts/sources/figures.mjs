/**
 * How well the records lead to their sources: claims with an address, records with an official's own words, and
 * numbers of coders under the coder's own name. Pure: what it counts is handed to it.
 */

/** @typedef {import('../../src/domain/claim.ts').Claim} Claim */
/** @typedef {{ id: string, kind: string, claims: readonly Claim[] }} Told a record, as the compiled data has it */
/** @typedef {{ id: string, url?: string | undefined }} Address a report, as the compiled data has it */
/** @typedef {{ id: string, side: string }} Side a speaker, as the compiled data has it */
/** @typedef {{ good: number, of: number, missing: readonly string[] }} Share how many of how many, and those that are not */

/** Reports in which a coder states what it worked out from what others published, with the speaker of its numbers. */
export const CODERS = new Map([
  ['ucdp-ged', 'ucdp'],
  ['aoav-2022-09', 'aoav'],
]);

/** Sides whose speakers are no officials: press, researchers, residents and clubs. */
const UNOFFICIAL = ['press', 'independent'];

/**
 * @param {{ records: readonly Told[], reports: readonly Address[], speakers: readonly Side[] }} site
 * @returns {{ addressed: Share, official: Share, coded: Share }}
 */
export function sourceFigures({ records, reports, speakers }) {
  const withUrl = new Set(reports.filter(({ url }) => url !== undefined).map(({ id }) => id));
  const sides = new Map(speakers.map(({ id, side }) => [id, side]));
  const isAddressed = (/** @type {Claim} */ claim) => claim.reports.some((id) => withUrl.has(id));
  const isOfficial = (/** @type {Claim} */ { speaker }) =>
    !UNOFFICIAL.includes(sides.get(speaker) ?? 'press') && !CODERS.has(speaker);
  const claims = records.flatMap(({ id, claims }) =>
    claims.map((claim) => ({ claim, name: `${id} ${claim.id}` })),
  );
  const incidents = records.filter(({ kind }) => kind === 'incident');
  const coded = claims.filter(({ claim }) => codersOf(claim).length > 0);
  return {
    addressed: share(
      claims,
      ({ claim }) => isAddressed(claim),
      ({ name }) => name,
    ),
    official: share(
      incidents,
      ({ claims }) => claims.some((claim) => isOfficial(claim) && isAddressed(claim)),
      ({ id }) => id,
    ),
    coded: share(
      coded,
      ({ claim }) => codersOf(claim).includes(claim.speaker),
      ({ name }) => name,
    ),
  };
}

/** The coders on whose data sets a claim rests. @param {Claim} claim @returns {string[]} */
function codersOf({ reports }) {
  return reports.flatMap((id) => CODERS.get(id) ?? []);
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {(one: T) => boolean} isGood
 * @param {(one: T) => string} nameOf
 * @returns {Share}
 */
function share(all, isGood, nameOf) {
  const missing = all.filter((one) => !isGood(one)).map(nameOf);
  return { good: all.length - missing.length, of: all.length, missing };
}
