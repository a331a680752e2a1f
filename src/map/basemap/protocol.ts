/** Lets MapLibre read PMTiles files: addresses that begin with `pmtiles://`. */
import { addProtocol } from 'maplibre-gl';
import { Protocol, type PMTiles } from 'pmtiles';

const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

/** The address by which a source of the map reads this archive, in place of one that had the address before. */
export function sourceAddress(archive: PMTiles): string {
  protocol.add(archive);
  return `pmtiles://${archive.source.getKey()}`;
}
