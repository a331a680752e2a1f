/** What the picture of a record, of a place and of the whole site shows. */
import { gradeOfPlacement } from '../../domain/grade.ts';
import type { Incident, MapRecord } from '../../domain/incident.ts';
import { OBLAST_CODE, type LonLat, type Place } from '../../domain/place.ts';
import { PRECISION } from '../../domain/precision.ts';
import type { Lang } from '../../domain/text.ts';
import {
  MESSAGES,
  outlineText,
  shapeText,
  PAGE_MESSAGES,
  placeText,
  ringEdgeFigure,
  whenText,
} from '../../i18n/index.ts';
import { inverse } from '../../rings/index.ts';
import { incidentsIn, isStated, ringsOf, type Dataset } from '../../state/index.ts';
import { linesOfGeometry } from '../../domain/geometry.ts';
import type { PictureArea, PictureRings, PictureSpec } from './picture/spec.ts';
import { countsOf, type RecordView } from './record-view.ts';

/** Never closer than this, so that the reader sees where in the oblast it is. */
const LEAST_HEIGHT_KM = 70;
/** How much is shown around an area, as a multiple of its radius: a whole unit fills the map, a place does not. */
const AROUND = { hatch: 2.5, other: 8 };
/** Ukraine, for what is placed nowhere in the oblast. */
const COUNTRY = { centre: [31.6, 48.6] as LonLat, heightKm: 1150 };

type MapView = PictureSpec['map'];

/** The picture of a record: its place at the precision of its reports, and the ranges that were stated for it. */
export function recordPicture(view: RecordView, dataset: Dataset, credit: string): PictureSpec {
  const { record, lang } = view;
  const shown = record.kind === 'incident' ? [record] : incidentsOf(record, dataset);
  const areas = areasOf(shown, dataset, record.kind === 'incident');
  const [area] = areas;
  const isPlaced = record.kind === 'incident' && area !== undefined;
  return {
    lang,
    siteName: MESSAGES[lang].title,
    title: withoutLooseNumbers(view.title),
    facts:
      record.kind === 'incident'
        ? [whenText(record.when, lang), view.where ?? ''].filter((fact) => fact !== '')
        : [],
    legend: isPlaced
      ? {
          area,
          text: `${MESSAGES[lang].precision[record.where.precision].what} ${shapeText(record, dataset, lang)}`.trim(),
        }
      : null,
    note: isPlaced ? null : noteOf(record, areas, lang),
    speakers: [view.grade?.statedBy ?? [], view.grade?.notes ?? []].flat(),
    sources: `${MESSAGES[lang].card.sources}: ${publishersOf(view).join('; ')}.`,
    counts: countsOf(view),
    map: { ...mapOf(areas), around: cityAround(record, dataset), name: isPlaced ? view.where : null },
    rings: ringsFor(record, dataset, lang),
    credit: PAGE_MESSAGES[lang].mapData(credit),
  };
}

/** The picture of a place, with everything that is placed in it. */
export function placePicture(place: Place, dataset: Dataset, lang: Lang, credit: string): PictureSpec {
  const incidents = incidentsIn(dataset, place.code).filter((record) => record.kind === 'incident');
  const area = dataset.area(place.code)?.geometry;
  const own: PictureArea[] = area
    ? [{ geometry: area, point: null, drawnAs: 'outline', grade: null, selected: true }]
    : [];
  return {
    lang,
    siteName: MESSAGES[lang].title,
    title: placeText(place, dataset, lang),
    facts: [PAGE_MESSAGES[lang].placeTypes[place.type]],
    legend: null,
    note: `${MESSAGES[lang].card.incidentsHere(incidents.length)} ${outlineText(place.code, dataset, lang)}`.trim(),
    speakers: [],
    sources: null,
    counts: place.code,
    map: { ...mapOf([...own, ...areasOf(incidents, dataset, false)]), name: place[lang] },
    rings: null,
    credit: PAGE_MESSAGES[lang].mapData(credit),
  };
}

/** The picture of the site: the oblast with every incident that is placed in it. */
export function sitePicture(dataset: Dataset, lang: Lang, credit: string): PictureSpec {
  const oblast = dataset.area(OBLAST_CODE);
  const areas = areasOf(dataset.incidents, dataset, false);
  const frame: PictureArea[] = oblast
    ? [{ geometry: oblast.geometry, point: null, drawnAs: 'hatch', grade: null, selected: false }]
    : [];
  return {
    lang,
    siteName: MESSAGES[lang === 'uk' ? 'en' : 'uk'].title,
    title: MESSAGES[lang].title,
    facts: [],
    legend: null,
    note: MESSAGES[lang].subtitle,
    speakers: MESSAGES[lang].about.promises.map(({ name }) => `${name}.`),
    sources: null,
    counts: MESSAGES[lang].list.reports(dataset.records.length),
    map: { ...mapOf(frame), areas, name: null },
    rings: null,
    credit: PAGE_MESSAGES[lang].mapData(credit),
  };
}

function incidentsOf(record: MapRecord, dataset: Dataset): readonly Incident[] {
  if (record.kind === 'incident') return [record];
  const records = record.bearsOn.flatMap((id) => dataset.record(id) ?? []);
  return records.filter((it) => it.kind === 'incident');
}

/** The areas of incidents, the largest first, so that a small one is never hidden under a large one. */
function areasOf(incidents: readonly Incident[], dataset: Dataset, selected: boolean): PictureArea[] {
  const areas = incidents.flatMap(({ where, claims }) => {
    const { drawnAs } = PRECISION[where.drawn];
    const area = dataset.areaOf(where);
    if (!area || drawnAs === 'list') return [];
    const grade = gradeOfPlacement(claims, where.from);
    return [{ geometry: area.geometry, point: where.site?.point ?? null, drawnAs, grade, selected }];
  });
  const radii = new Map(areas.map((area) => [area, middleOf(area).radiusKm]));
  return areas.sort((a, b) => (radii.get(b) ?? 0) - (radii.get(a) ?? 0));
}

/** A map on which the first area, which is the largest, is seen whole. */
function mapOf(areas: readonly PictureArea[]): MapView {
  const [largest] = areas;
  if (!largest) return { ...COUNTRY, areas, around: null, name: null };
  const { centre, radiusKm } = middleOf(largest);
  const around = largest.drawnAs === 'hatch' ? AROUND.hatch : AROUND.other;
  return { centre, heightKm: Math.max(LEAST_HEIGHT_KM, radiusKm * around), areas, around: null, name: null };
}

/** The middle of an area's extent, and how far from it the area reaches. */
function middleOf({ geometry }: PictureArea): { centre: LonLat; radiusKm: number } {
  const points = linesOfGeometry(geometry)
    .flat()
    .map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  const middle = (axis: 0 | 1): number => {
    const values = points.map((point) => point[axis]).sort((a, b) => a - b);
    return ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2;
  };
  const centre: LonLat = [middle(0), middle(1)];
  const radiusKm = points.reduce((far, point) => Math.max(far, inverse(centre, point).distanceKm), 0);
  return { centre, radiusKm };
}

/** The city that a district or another part of it lies in. */
function cityAround(record: MapRecord, dataset: Dataset): MapView['around'] {
  const place =
    record.kind === 'incident' && record.where.place ? dataset.place(record.where.place) : undefined;
  const isPart = place?.level === 'district' || place?.level === 'neighbourhood';
  return isPart && place.parent !== null ? (dataset.area(place.parent)?.geometry ?? null) : null;
}

/** Publishers, those first whose text a reader can open. */
function publishersOf({ sources }: RecordView): readonly string[] {
  const sorted = [...sources].sort((a, b) => Number(a.url === null) - Number(b.url === null));
  return [...new Set(sorted.map(({ publisher }) => publisher))];
}

/** A title in which no line ends between a number and the word that it counts: "2 January". */
function withoutLooseNumbers(title: string): string {
  return title.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}

function noteOf(record: MapRecord, areas: readonly PictureArea[], lang: Lang): string | null {
  if (record.kind === 'incident') return PAGE_MESSAGES[lang].notDrawn;
  return areas.length > 0 ? PAGE_MESSAGES[lang].bearsOnShown : null;
}

/** The ring or band that belongs to a record, if somebody stated its figures. */
function ringsFor({ id }: MapRecord, dataset: Dataset, lang: Lang): PictureRings | null {
  const [ring] = ringsOf({ selection: [id], rings: null }, dataset).rings.filter(isStated);
  if (!ring) return null;
  const edges = [ring.low, ring.high].filter((edge) => edge !== null);
  const note = MESSAGES[lang].rings.notThisLaunch;
  return {
    centre: ring.centre,
    heading: MESSAGES[lang].card.statedRange,
    edges: edges.map((edge) => ({ km: edge.km, caption: ringEdgeFigure(edge, dataset, lang) })),
    note: `${note.charAt(0).toLocaleUpperCase(lang)}${note.slice(1)}.`,
  };
}
