/** What is shown as files, each with the link of the view, the version of the data, sources and licences. */
import type { Incident, MapRecord } from '../../domain/incident.ts';
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
} from '../../exchange/index.ts';
import { MESSAGES, SHARE_MESSAGES, shortWhenText, whereText } from '../../i18n/index.ts';
import { recordPaths } from '../../permalink/index.ts';
import { today } from '../../session/device.ts';
import type { Session } from '../../session/session.svelte.ts';

export const FILE_KINDS = ['geojson', 'kml', 'incidents', 'claims'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Where a file that is made now comes from. */
export function provenanceOf({ dataset: { site }, links }: Session): Provenance {
  return {
    view: links.toView,
    dataset: site.dataset,
    made: today(),
    attributions: site.attributions,
  };
}

/** The incidents that are shown by what is chosen now, in one of the formats. */
export function shownFile(kind: FileKind, session: Session): TextFile {
  session.find.settle();
  const { shown, dataset } = session;
  const provenance = provenanceOf(session);
  const features = shown.map((incident) => featureOf(incident, session));
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
        text: kmlOf(features, session, provenance),
      };
    case 'incidents':
      return { name: 'incidents.csv', type: 'text/csv', text: incidentTable(features, provenance) };
    case 'claims':
      return { name: 'claims.csv', type: 'text/csv', text: claimTable(shown, dataset, provenance) };
  }
}

/** The place of one incident. */
export function areaFile(incident: Incident, session: Session): TextFile {
  return {
    name: `${incident.id}.geojson`,
    type: 'application/geo+json',
    text: writeGeojson(incident.id, [featureOf(incident, session)], provenanceOf(session)),
  };
}

/** The claims of one record, as `data/claims.json` has them. */
export function claimsFile(record: MapRecord, { dataset }: Session): TextFile {
  const claims = exportedClaims(record, dataset);
  return {
    name: `${record.id}-claims.json`,
    type: 'application/json',
    text: `${JSON.stringify(claims, null, 2)}\n`,
  };
}

function featureOf(incident: Incident, { dataset, lang }: Session) {
  return incidentFeature(incident, dataset, (id) => new URL(recordPaths(id)[lang], document.baseURI).href);
}

function kmlOf(features: readonly FileFeature[], session: Session, provenance: Provenance): string {
  const { lang, palette, dataset } = session;
  const byId = new Map(session.shown.map((incident) => [incident.id as string, incident]));
  const incidentOf = ({ id }: FileFeature): Incident => byId.get(String(id)) as Incident;
  const about = SHARE_MESSAGES[lang].files.about(provenance.dataset, provenance.made ?? '');
  return writeKml(MESSAGES[lang].title, features, {
    about: [about, provenance.view, attributionText(provenance), licenceText(provenance)].join('\n'),
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
