/** What is shown as files, each with the link of the view, the version of the data, sources and licences. */
import { attributionsOfClaims, attributionsOfFile } from '../domain/attribution.ts';
import type { Incident, MapRecord } from '../domain/incident.ts';
import type { Lang } from '../domain/text.ts';
import {
  attributionText,
  claimTable,
  exportedClaims,
  incidentFeature,
  incidentTable,
  licenceText,
  writeGeojson,
  writeKml,
  type FileFeature,
  type Provenance,
} from '../exchange/index.ts';
import {
  coverageInBoth,
  dateText,
  MESSAGES,
  SHARE_MESSAGES,
  shortWhenText,
  whereText,
} from '../i18n/index.ts';
import { recordPaths } from '../permalink/index.ts';
import type { Dataset, Palette } from '../state/index.ts';

export const FILE_KINDS = ['geojson', 'kml', 'incidents', 'claims'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a file is made of. */
export interface FileSource {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly links: { readonly toView: string };
}

/** What the files of all that is shown are made of. */
export interface ShownSource extends FileSource {
  readonly shown: readonly Incident[];
  readonly palette: Pick<Palette, 'grade'>;
  /** `settle` brings what is shown up to what is chosen. */
  readonly find: { readonly settle: () => void };
}

/** When and where a file is made. */
export interface Making {
  /** The date of today, as geodata writes dates. */
  readonly today: string;
  /** The address of the page, to which those of the records are relative. */
  readonly base: string;
}

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Where a file of these records that is made now comes from: it credits the data sets that their claims rest on. */
export function provenanceOf(
  { dataset, links }: FileSource,
  records: readonly MapRecord[],
  { today }: Making,
): Provenance {
  const { site } = dataset;
  const ofRecords = attributionsOfFile(site.attributions, 'incidents.geojson');
  const claims = records.flatMap((record) => record.claims);
  return {
    view: links.toView,
    dataset: site.dataset,
    made: today,
    coverage: coverageInBoth(dataset),
    attributions: attributionsOfClaims(ofRecords, claims, (id) => dataset.report(id)),
  };
}

/** The incidents that are shown by what is chosen now, in one of the formats. */
export function shownFile(kind: FileKind, view: ShownSource, making: Making): TextFile {
  view.find.settle();
  const { shown, dataset } = view;
  const provenance = provenanceOf(view, shown, making);
  const features = shown.map((incident) => featureOf(incident, view, making));
  switch (kind) {
    case 'geojson':
      return {
        name: 'incidents.geojson',
        type: 'application/geo+json',
        text: writeGeojson('incidents', features, provenance),
      };
    case 'kml':
      return {
        name: 'incidents.kml',
        type: 'application/vnd.google-earth.kml+xml',
        text: kmlOf(features, view, provenance, making),
      };
    case 'incidents':
      return { name: 'incidents.csv', type: 'text/csv', text: incidentTable(features, provenance) };
    case 'claims':
      return { name: 'claims.csv', type: 'text/csv', text: claimTable(shown, dataset, provenance) };
  }
}

/** The place of one incident. */
export function areaFile(incident: Incident, source: FileSource, making: Making): TextFile {
  return {
    name: `${incident.id}.geojson`,
    type: 'application/geo+json',
    text: writeGeojson(
      incident.id,
      [featureOf(incident, source, making)],
      provenanceOf(source, [incident], making),
    ),
  };
}

/** The claims of one record, as `data/claims.json` has them. */
export function claimsFile(record: MapRecord, { dataset }: Pick<FileSource, 'dataset'>): TextFile {
  const claims = exportedClaims(record, dataset, dataset.site.attributions);
  return {
    name: `${record.id}-claims.json`,
    type: 'application/json',
    text: `${JSON.stringify(claims, null, 2)}\n`,
  };
}

function featureOf(incident: Incident, { dataset, lang }: FileSource, { base }: Making) {
  return incidentFeature(incident, dataset, (id) => new URL(recordPaths(id)[lang], base).href);
}

function kmlOf(
  features: readonly FileFeature[],
  view: ShownSource,
  provenance: Provenance,
  { today }: Making,
): string {
  const { lang, palette, dataset, shown } = view;
  const byId = new Map(shown.map((incident) => [incident.id as string, incident]));
  const incidentOf = ({ id }: FileFeature): Incident => byId.get(String(id)) as Incident;
  const about = SHARE_MESSAGES[lang].files.about(dateText(provenance.dataset, lang), dateText(today, lang));
  return writeKml(MESSAGES[lang].title, features, {
    about: [
      about,
      provenance.coverage?.[lang] ?? '',
      provenance.view,
      attributionText(provenance, lang),
      licenceText(provenance, lang),
    ].join('\n'),
    name: (feature) => incidentOf(feature).title[lang],
    description: (feature) => {
      const incident = incidentOf(feature);
      const { name, what } = MESSAGES[lang].precision[incident.where.precision];
      const place = `${whereText(incident, dataset, lang)} (${name}: ${what})`;
      return [shortWhenText(incident.when, lang), place, String(feature.properties?.['page'])].join('\n');
    },
    colour: ({ properties }) => palette.grade[properties?.['grade_of_place'] as keyof typeof palette.grade],
    outlined: true,
    when: (feature) => {
      const { earliest, latest } = incidentOf(feature).when;
      return { begin: earliest.slice(0, 10), end: latest.slice(0, 10) };
    },
  });
}
