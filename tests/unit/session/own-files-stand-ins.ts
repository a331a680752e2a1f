/** The edges of own files, held in the hand of a test: a reader that reads when it is told to, a page, a place to keep. */
import { strToU8 } from 'fflate';
import type { ColumnChoice, Reading } from '../../../src/domain/own-file.ts';
import type { LayersOn } from '../../../src/domain/layers.ts';
import { readFile } from '../../../src/reading/index.ts';
import type { KeepFault, KeptFile, KeptFiles } from '../../../src/session/kept-files.ts';
import { ReadingCancelled, type OwnFileReader } from '../../../src/session/own-file-reader.ts';
import { OwnFiles, type ChosenFile, type OwnFilesDevice } from '../../../src/session/own-files.svelte.ts';
import type { OwnBounds } from '../../../src/state/index.ts';
import { settled } from './settled.ts';

export function chosen(name: string, text: string): ChosenFile {
  const bytes = strToU8(text);
  return { name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer };
}

interface Asked {
  readonly bytes: Uint8Array;
  readonly columns: ColumnChoice | null;
  readonly onProgress: (features: number) => void;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (reason: Error) => void;
}

/** The real reading of files behind a door that the test opens. */
export class HeldReader implements OwnFileReader {
  asked: Asked | null = null;

  read(
    bytes: Uint8Array,
    columns: ColumnChoice | null,
    onProgress: (features: number) => void,
  ): Promise<Reading> {
    if (this.asked) throw new Error('two files are read at once');
    return new Promise((resolve, reject) => {
      this.asked = { bytes, columns, onProgress, resolve, reject };
    });
  }

  cancel(): void {
    this.asked?.reject(new ReadingCancelled());
    this.asked = null;
  }

  /** Reads the file that it was asked for. */
  async answer(): Promise<void> {
    const { asked } = this;
    this.asked = null;
    asked?.resolve(readFile(asked.bytes, { columns: asked.columns, onProgress: asked.onProgress }));
    await settled();
  }

  /** Reads whatever it is asked for, until nothing is. */
  async answerAll(): Promise<void> {
    await settled();
    while (this.asked) await this.answer();
  }

  async fail(): Promise<void> {
    const { asked } = this;
    this.asked = null;
    asked?.reject(new Error('the worker could not be started'));
    await settled();
  }
}

/** A device's store of files; `fault` is what it says to everything while it stands. */
export class HeldFiles implements KeptFiles {
  readonly files = new Map<string, KeptFile>();
  fault: KeepFault | null = null;

  readonly all = async (): Promise<readonly KeptFile[]> => [...this.files.values()];
  readonly keep = async (file: KeptFile): Promise<KeepFault | null> => {
    if (this.fault === null) this.files.set(file.id, file);
    return this.fault;
  };
  readonly forget = async (id: string): Promise<KeepFault | null> => {
    if (this.fault === null) this.files.delete(id);
    return this.fault;
  };
}

export interface Given {
  readonly own: OwnFiles;
  readonly reader: HeldReader;
  readonly kept: HeldFiles;
  readonly page: { layers: LayersOn; opened: number };
  readonly glances: OwnBounds[];
}

/** Own files on an empty page; ids count up. */
export function given(device: Partial<OwnFilesDevice> = {}): Given {
  let ids = 0;
  const reader = new HeldReader();
  const kept = new HeldFiles();
  const glances: OwnBounds[] = [];
  const page: Given['page'] = { layers: {}, opened: 0 };
  const own = new OwnFiles(
    {
      get layers() {
        return page.layers;
      },
      setLayer: (id, opacity) => (page.layers = opacity === null ? {} : { [id]: opacity }),
      selection: { openOwnFiles: () => page.opened++ },
    },
    {
      startFileReader: () => reader,
      glanceAtBounds: (bounds) => glances.push(bounds),
      kept,
      newId: () => `file${++ids}`,
      ...device,
    },
  );
  return { own, reader, kept, page, glances };
}
