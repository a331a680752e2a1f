/** The gazetteer of this site and a geocoder of it: read once for all files of a worker. */
import { readGazetteer } from '../../../src/compile/compile.ts';
import { createGeocoder } from '../../../src/geocode/index.ts';
import { REAL } from '../compile/fixtures.ts';

export const { places, problems } = await readGazetteer(REAL);
export const geocoder = createGeocoder(places);
