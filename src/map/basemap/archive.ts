/** A PMTiles file on any static host: read in parts where the host serves parts, else whole if it is small. */
import { FetchSource, PMTiles, TileType, type RangeResponse, type Source } from 'pmtiles';
import { BasemapError, fetchFile } from './fault.ts';

/** A whole file has to fit into a phone's memory, and through its connection. */
const WHOLE_LIMIT_MB = 20;
const BYTES_PER_MB = 1_000_000;

/** Opens the file and reads its head; fails with the reason when it is no PMTiles file of vector tiles. */
export async function openArchive(address: string): Promise<PMTiles> {
  const archive = new PMTiles(await openSource(address));
  const { tileType } = await archive.getHeader().catch((error: unknown) => {
    throw new BasemapError({
      kind: 'broken',
      detail: String(error instanceof Error ? error.message : error),
    });
  });
  if (tileType !== TileType.Mvt) throw new BasemapError({ kind: 'broken', detail: 'no vector tiles (MVT)' });
  return archive;
}

async function openSource(address: string): Promise<Source> {
  const response = await fetchFile(address, { Range: 'bytes=0-0' });
  if (response.status === 206) {
    await response.arrayBuffer();
    return new FetchSource(address);
  }
  // The host took no notice of the range: this is the whole file.
  return new WholeFile(address, await readWhole(response));
}

async function readWhole(response: Response): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    chunks.push(read.value);
    bytes += read.value.length;
    if (bytes <= WHOLE_LIMIT_MB * BYTES_PER_MB) continue;
    await reader?.cancel();
    throw new BasemapError({ kind: 'too-large', limitMB: WHOLE_LIMIT_MB });
  }
  return new Blob(chunks).arrayBuffer();
}

class WholeFile implements Source {
  readonly #address: string;
  readonly #data: ArrayBuffer;

  constructor(address: string, data: ArrayBuffer) {
    this.#address = address;
    this.#data = data;
  }

  getKey(): string {
    return this.#address;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: this.#data.slice(offset, offset + length) };
  }
}
