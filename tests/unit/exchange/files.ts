/** The files that the tests of formats read: the real incidents, as the page exports them. */
import {
  claimTable,
  incidentFeature,
  incidentTable,
  writeGeojson,
  writeKml,
} from '../../../src/exchange/index.ts';
import { dataset, site } from '../state/real.ts';

export const provenance = {
  view: 'https://example.org/map/#sel=k7f3&t=2024-01-01..2024-02-01&lang=uk&v=1',
  dataset: site.dataset,
  made: '2026-11-26',
  attributions: site.attributions,
};

export const features = dataset.incidents.map((incident) =>
  incidentFeature(incident, dataset, (id) => `https://example.org/map/i/${id}/`),
);

export const geojson = writeGeojson('incidents', features, provenance);

export const kml = writeKml('Інциденти', features, {
  about: `<${provenance.view}>`,
  name: ({ properties }) => String(properties?.['title_uk']),
  description: ({ properties }) => String(properties?.['sources_uk']),
  colour: ({ properties }) => (properties?.['grade'] === 'contested' ? '#a0296b' : '#005a8c'),
  outlined: true,
  when: ({ properties }) => ({
    begin: String(properties?.['earliest']).slice(0, 10),
    end: String(properties?.['latest']).slice(0, 10),
  }),
});

export const incidentCsv = incidentTable(features, provenance);
export const claimCsv = claimTable(dataset.incidents, dataset, provenance);
