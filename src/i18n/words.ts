/** Sentences that are put together from data: names of places and speakers, labels of rings, notices. */
import type { Basemap, BasemapFault } from '../domain/basemap.ts';
import type { Incident, MapRecord } from '../domain/incident.ts';
import type { Place, PlaceLevel } from '../domain/place.ts';
import { earliestOf } from '../domain/time.ts';
import type { Lang } from '../domain/text.ts';
import type { Notice } from '../permalink/index.ts';
import type { Dataset, DrawnRing, RangeClaim, RingEdge } from '../state/index.ts';
import { MESSAGES } from './dictionaries.ts';
import { dateText, numberText, saidAtText, shortWhenText } from './format.ts';

/** Parts of a city: their names say little without the city's. */
const IN_CITY: readonly PlaceLevel[] = ['district', 'neighbourhood'];

/** A place with the unit that holds it: "Shevchenkivskyi district, Kharkiv". */
export function placeText(place: Place, dataset: Dataset, lang: Lang): string {
  const parent =
    IN_CITY.includes(place.level) && place.parent !== null ? dataset.place(place.parent) : undefined;
  return parent ? `${place[lang]}, ${parent[lang]}` : place[lang];
}

/** Where an incident was, in words. */
export function whereText(incident: Incident, dataset: Dataset, lang: Lang): string {
  const { place, words, bufferKm, site } = incident.where;
  const found = place === null ? undefined : dataset.place(place);
  if (!found) return words?.[lang] ?? MESSAGES[lang].precision.unknown.name;
  const name = placeText(found, dataset, lang);
  if (site) return `${site.words[lang]}, ${name}`;
  return bufferKm === null ? name : MESSAGES[lang].near(name, kmText(bufferKm, lang));
}

/** A speaker's name; the id stands in for one that the data lacks. */
export function speakerName(id: string, dataset: Dataset, lang: Lang): string {
  return dataset.speaker(id)?.name[lang] ?? id;
}

/** The label of incidents that share one place on the map. */
export function mapLabel(incidents: readonly Incident[], dataset: Dataset, lang: Lang): string {
  // Sites without a point stand with the settlement or district that they lie in, and it names them all.
  const named = incidents.find(({ where }) => where.site === null) ?? incidents[0];
  if (!named) return '';
  const where = whereText(named, dataset, lang);
  const when =
    incidents.length === 1 ? shortWhenText(named.when, lang) : MESSAGES[lang].list.reports(incidents.length);
  return `${when}\n${where}`;
}

/** Who stated a range, of what, on what basis and when. */
export function rangeClaimSource({ claim }: RangeClaim, dataset: Dataset, lang: Lang): string {
  const words = MESSAGES[lang].rings;
  const verb = claim.basis === 'test-flight' ? words.flownInTest : words.statedBy;
  const weapon = claim.range.weapon ? `${claim.range.weapon[lang]}, ` : '';
  const speaker = speakerName(claim.speaker, dataset, lang);
  return `${weapon}${verb} ${speaker}, ${saidAtText(claim.madeAt, lang)}`;
}

/** The label of a ring's edge on the map. */
export function ringEdgeLabel({ km, claims }: RingEdge, dataset: Dataset, lang: Lang): string {
  const words = MESSAGES[lang].rings;
  const claim = earliestClaim(claims);
  if (!claim) return `${kmText(km, lang)}: ${words.ownFigure}`;
  return `${claim.claim.range.asStated[lang]}, ${rangeClaimSource(claim, dataset, lang)}; ${words.notThisLaunch}`;
}

/** The short label that runs along a ring: its figure and its speaker, never one without the other. */
export function ringEdgeFigure({ km, claims }: RingEdge, dataset: Dataset, lang: Lang): string {
  const claim = earliestClaim(claims);
  const source = claim ? speakerName(claim.claim.speaker, dataset, lang) : MESSAGES[lang].rings.noSource;
  return `${kmText(km, lang)} · ${source}`;
}

function earliestClaim(claims: readonly RangeClaim[]): RangeClaim | undefined {
  const date = ({ claim }: RangeClaim): string => earliestOf(claim.madeAt);
  return [...claims].sort((a, b) => date(a).localeCompare(date(b)))[0];
}

/** A distance with its unit, set so that a line never breaks between them. */
export function kmText(km: number, lang: Lang): string {
  return `${numberText(km, lang, 2)}\u00a0${lang === 'uk' ? 'км' : 'km'}`;
}

/** The figure of a ring, or the two of a band: "430–900 km". */
export function rangeText({ low, high }: Pick<DrawnRing, 'low' | 'high'>, lang: Lang): string {
  return low ? `${numberText(low.km, lang, 2)}–${kmText(high.km, lang)}` : kmText(high.km, lang);
}

/** What was wrong with a link, as a sentence. */
export function noticeText(notice: Notice, lang: Lang): string {
  const words = MESSAGES[lang].notice;
  switch (notice.kind) {
    case 'unreadable':
      return words.unreadable(notice.key, notice.value);
    case 'out-of-bounds':
      return words.outOfBounds(
        notice.key,
        notice.unit === 'km' ? kmText(Number(notice.value), lang) : notice.value,
        numberText(notice.min, lang, 2),
        numberText(notice.max, lang, 2),
      );
    case 'too-many':
      return words.tooMany(notice.key, notice.value, notice.max);
    case 'unknown-layer':
      return words.unknownLayer(notice.value);
    case 'unknown-id':
      return words.unknownId(notice.key, notice.value);
    case 'not-loaded':
      return words.notLoaded(notice.key, notice.value);
    case 'unknown-basemap':
      return words.unknownBasemap(notice.value);
    case 'no-centre':
      return words.noCentre(notice.value);
    case 'repeated':
      return words.repeated(notice.key, notice.value);
    case 'newer-version':
      return words.newerVersion(notice.value);
  }
}

/** Why a basemap is not shown, and what is shown in its place. */
export function basemapFaultText(basemap: Basemap, fault: BasemapFault, lang: Lang): string {
  const words = MESSAGES[lang].basemap;
  return `${words.notShown(basemap.name[lang])} ${reason(fault, lang)} ${words.embeddedShown}`;
}

function reason(fault: BasemapFault, lang: Lang): string {
  const words = MESSAGES[lang].basemap.faults;
  switch (fault.kind) {
    case 'unreachable':
      return words.unreachable;
    case 'status':
      return words.status(fault.status);
    case 'too-large':
      return words.tooLarge(fault.limitMB);
    case 'broken':
      return words.broken(fault.detail);
  }
}

/** A citation of one record: its title, id and last change, and the address of the view. */
export function citationText(record: MapRecord, address: string, lang: Lang): string {
  const changed =
    record.history
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return MESSAGES[lang].share.citation(record.title[lang], record.id, dateText(changed, lang), address);
}
