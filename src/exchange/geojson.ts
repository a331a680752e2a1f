/** Features as GeoJSON (RFC 7946), with foreign members (section 6.1) for where they come from. */
import type { Feature, Geometry } from 'geojson';
import { attributionText, licenceText, licensedParts, type Provenance } from './provenance.ts';

/** A feature of a file: what is in the list only has no geometry. */
export type FileFeature = Feature<Geometry | null>;

/** A feature collection, one feature a line. `name` is what a GIS calls the layer. */
export function writeGeojson(name: string, features: readonly FileFeature[], provenance: Provenance): string {
  const { view, dataset, made, coverage } = provenance;
  const about = {
    type: 'FeatureCollection',
    name,
    dataset,
    ...(made === null ? {} : { made }),
    ...(view === null ? {} : { view }),
    ...(coverage ? { coverage } : {}),
    attribution: attributionText(provenance, 'en'),
    licence: licenceText(provenance, 'en'),
    licences: licensedParts(provenance),
  };
  const head = JSON.stringify(about).slice(0, -1);
  const lines = features.map((each) => JSON.stringify(each)).join(',\n');
  return `${head},"features":[\n${lines}\n]}\n`;
}
