/** From the findings of a text to the places of its incident: which were hit, and which only tell where that is. */
import { KHARKIV_CODE, type Place } from '../domain/place.ts';
import type { Bilingual } from '../domain/text.ts';
import { explainReference } from './explain-relation.ts';
import { ROLE_REASONS } from './explain-roles.ts';
import type { Finding, Role } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { keyPattern } from './memo.ts';
import { isPlacePhrase } from './phrase.ts';
import { sideBefore } from './relation.ts';
import type { Located, Resolution, Scene } from './resolve.ts';

/** The findings with their roles in the whole text, and whether it reports a strike in the oblast. */
export interface Incident {
  readonly strikeReport: boolean | null;
  readonly findings: readonly Finding[];
}

/** True for the roles that become the place of an incident. */
export function isHit({ role }: Pick<Finding, 'role'>): boolean {
  return role === 'hit' || role === 'debris';
}

/** The places of the incident, in the order of the text: the first one is the main one. */
export function incidentPlaces(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (!isHit(finding)) return false;
    const key = `${finding.level} ${finding.code ?? finding.candidates.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Looks at all findings of a text together. */
export function incidentOf(scene: Scene, resolution: Resolution): Incident {
  const { located } = resolution;
  const phrase =
    located.length > 0 &&
    isPlacePhrase(scene.tokens, coveredBy([...located, ...resolution.elsewhere], scene));
  const inText = phrase
    ? located.map((it) => withRole(it, 'hit', ROLE_REASONS.phrase))
    : promoteOnly(resolution);
  const findings = demoteContext(inText, scene).map(({ finding }) => finding);
  return { strikeReport: phrase ? null : findings.some(isHit), findings };
}

function coveredBy(
  places: readonly { readonly first: number; readonly last: number }[],
  { tokens }: Scene,
): (index: number) => boolean {
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of places) covered.fill(1, first, last + 1);
  return (index) => covered[index] === 1;
}

/**
 * A report whose only places are those of the offices that speak of a strike is placed in their area, if it is a
 * strike here that they speak of: that is as much as the text supports.
 */
function promoteOnly({ located, tellsOfStrike, elsewhere }: Resolution): readonly Located[] {
  if (located.some(({ finding }) => isHit(finding)) || elsewhere.length > 0) return located;
  if (!tellsOfStrike) return located;
  const heard = located.filter(({ finding }) => ONLY_BY_PEOPLE.includes(finding.role));
  if (heard.length === 0 || located.some(({ finding }) => OTHER_STORIES.includes(finding.role)))
    return located;
  return located.map((it) =>
    ONLY_BY_PEOPLE.includes(it.finding.role) ? withRole(it, 'hit', ROLE_REASONS.onlyPlace, 0.6) : it,
  );
}

/** Offices that report, and people of a place who heard or suffered it. */
const ONLY_BY_PEOPLE: readonly Role[] = ['speaker', 'residence'];
const OTHER_STORIES: readonly Role[] = ['siren', 'retrospective', 'visit', 'launch', 'mention'];

/** Places that only tell where another one lies become mentions. */
function demoteContext(located: readonly Located[], scene: Scene): readonly Located[] {
  const hits = located.filter(({ finding }) => isHit(finding));
  if (hits.length < 2) return located;
  const finer = new Set<Place>();
  let settlements = false;
  for (const { finding } of hits) {
    const place = placeOf(finding, scene.gazetteer);
    if (finding.level === 'settlement' || finding.level === 'district' || finding.level === 'site')
      settlements = true;
    // A name that stays open lies in what all its candidates lie in, and the text narrows it no further.
    const named =
      place === undefined && finding.level === 'settlement' ? candidatesOf(finding, scene.gazetteer) : [];
    for (const inside of place === undefined ? named : [place]) {
      for (const above of scene.gazetteer.ancestorsOf(inside)) finer.add(above);
    }
  }
  return located.map((it, i) => {
    const { finding } = it;
    if (!isHit(finding)) return it;
    const place = placeOf(finding, scene.gazetteer);
    if (finding.level === 'direction' && settlements) return withRole(it, 'mention', ROLE_REASONS.contains);
    if (place !== undefined && finer.has(place)) return withRole(it, 'mention', ROLE_REASONS.contains);
    const before = located[i - 1];
    if (before === undefined || !isHit(before.finding)) return it;
    if (tellsWhere(before, it, located[i + 1], scene)) {
      return withRole(it, 'mention', explainReference(before.finding.text.replace(/\s+/g, ' ')));
    }
    return it;
  });
}

/** "Мерефа під Харковом", "Merefa, 20 km south of Kharkiv": the second name tells where the first one lies. */
function tellsWhere(before: Located, it: Located, next: Located | undefined, { tokens }: Scene): boolean {
  const pointed = before.finding.level === 'settlement' || before.finding.level === 'site';
  const isSide = it.finding.relation === 'offset' || sideBefore(tokens, it.first) !== null;
  if ((isSide || it.finding.relation === 'near') && pointed && before.finding.relation === 'in') {
    const most = isSide ? 9 : 4;
    for (let index = before.last + 1; index <= it.first; index++) {
      const gap = tokens[index]?.gap;
      // "Merefa, near Kharkiv" may be a list; "Merefa (south of Kharkiv)" is none.
      const opensSide = isSide && index === before.last + 1 && (gap === 'comma' || gap === 'other');
      if (!opensSide && gap !== 'space' && gap !== 'line' && gap !== 'dot') return false;
      if (AND.test(tokens[index])) return false;
    }
    return it.first - before.last <= most;
  }
  // English puts the oblast after a comma by the name of its city.
  if (it.finding.code !== KHARKIV_CODE || before.finding.level === 'district') return false;
  const isLatin = /^[A-Za-z]/.test(it.finding.text);
  const afterComma = tokens[it.first]?.gap === 'comma' && it.first === before.last + 1;
  const goesOn =
    next !== undefined &&
    next.first - it.last <= 2 &&
    tokens[next.first]?.sentence === tokens[it.first]?.sentence;
  return isLatin && afterComma && !goesOn;
}

const AND = keyPattern(/^(?:і|й|та|и|and)$/);

function candidatesOf({ candidates }: Finding, { places }: Gazetteer): readonly Place[] {
  return candidates.flatMap((code) => places.get(code) ?? []);
}

function placeOf({ code }: Finding, { places }: Gazetteer): Place | undefined {
  return code === null ? undefined : places.get(code);
}

function withRole(it: Located, role: Role, because: Bilingual, most = 1): Located {
  const { finding } = it;
  const why = [...finding.why.slice(0, -1), because];
  return { ...it, finding: { ...finding, role, why, confidence: Math.min(finding.confidence, most) } };
}
