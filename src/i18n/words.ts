/** Sentences that are put together from data: names of places and speakers, labels of rings, notices. */
import type { Basemap, BasemapFault } from '../domain/basemap.ts';
import type { Incident, MapRecord } from '../domain/incident.ts';
import { PRECISION } from '../domain/precision.ts';
import type { AreaProperties } from '../domain/site.ts';
import type { Place, PlaceLevel } from '../domain/place.ts';
import type { Lang } from '../domain/text.ts';
import type { Notice } from '../permalink/index.ts';
import type { Dataset } from '../state/index.ts';
import { MESSAGES } from './dictionaries.ts';
import { dateText, numberText, shortWhenText, unitText } from './format.ts';

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
  return bufferKm === null ? name : MESSAGES[lang].near(name, unitText(bufferKm, 'km', lang));
}

/** How well the outline of a place is known, or why none is drawn; empty for an exact one, and where there is none. */
export function outlineText(code: string, dataset: Dataset, lang: Lang): string {
  const { card } = MESSAGES[lang];
  const wanting = dataset.outlineWanting(code);
  if (wanting) return wanting === 'awaited' ? card.outlineAwaited : card.outlineNotLoaded;
  return areaText(dataset.area(code)?.properties, dataset, lang);
}

/** How the area on the map stands to what was reported; empty when it is exactly that. */
export function shapeText({ where }: Incident, dataset: Dataset, lang: Lang): string {
  const { card } = MESSAGES[lang];
  if (PRECISION[where.drawn].drawnAs === 'list') return card.notDrawn;
  // The disc of a site or of what is near a place is what is meant: nothing about it is approximate.
  if (where.site?.point) return card.pointRadius(unitText(where.site.radiusKm, 'km', lang, 2));
  return where.bufferKm === null ? areaText(dataset.areaOf(where)?.properties, dataset, lang) : '';
}

/** The same with the figures that stand behind it, where there is room for them. */
export function shapeInFigures(incident: Incident, dataset: Dataset, lang: Lang): string {
  const { districtIsCoarse, districtOverlap } = MESSAGES[lang].card;
  const text = shapeText(incident, dataset, lang);
  return text === districtIsCoarse ? `${text} ${districtOverlap}` : text;
}

function areaText(area: AreaProperties | undefined, dataset: Dataset, lang: Lang): string {
  const { card } = MESSAGES[lang];
  if (!area?.approximate) return '';
  if (area.shape === 'disc') return card.areaIsDisc;
  return dataset.place(area.code)?.level === 'district' ? card.districtIsCoarse : card.outlineIsCoarse;
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

/** What was wrong with a link, as a sentence. */
export function noticeText(notice: Notice, lang: Lang): string {
  const words = MESSAGES[lang].notice;
  switch (notice.kind) {
    case 'unreadable':
      return words.unreadable(notice.key, notice.value);
    case 'out-of-bounds':
      return words.outOfBounds(
        notice.key,
        notice.unit === 'km' ? unitText(Number(notice.value), 'km', lang, 2) : notice.value,
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
    case 'no-outline':
      return words.noOutline(notice.key, notice.value);
    case 'unknown-basemap':
      return words.unknownBasemap(notice.value);
    case 'unknown-weapon':
      return words.unknownWeapon(notice.value);
    case 'unknown-territory':
      return words.unknownTerritory(notice.value);
    case 'no-centre':
      return words.noCentre(notice.value);
    case 'repeated':
      return words.repeated(notice.key, notice.value);
    case 'newer-version':
      return words.newerVersion(notice.value);
    case 'no-view':
      return words.noView(notice.value);
    case 'more':
      return words.more(Number(notice.value));
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
