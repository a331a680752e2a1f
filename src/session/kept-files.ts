/** Own files that the reader asked to keep: in this browser's database, on this device and nowhere else. */
import type { ColumnChoice } from '../domain/own-file.ts';
import type { OwnColour } from '../state/index.ts';

/** A file as it was given, with what was chosen about it: it is read anew when the page is. */
export interface KeptFile {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly columns: ColumnChoice | null;
  readonly colour: OwnColour;
  readonly isShown: boolean;
}

/** `full`: no room is left. `blocked`: the browser allows no storage, or it failed. */
export type KeepFault = 'full' | 'blocked';

/** Where files are kept. None of it rejects. */
export interface KeptFiles {
  /** What is kept; empty also where the browser allows no storage. */
  readonly all: () => Promise<readonly KeptFile[]>;
  /** Keeps a file in the place of an older one with its id. Null when it is kept. */
  readonly keep: (file: KeptFile) => Promise<KeepFault | null>;
  /** Null when it is gone. */
  readonly forget: (id: string) => Promise<KeepFault | null>;
}

const DATABASE = 'kharkiv-incident-map';
const STORE = 'own-files';

/** `reach` gives the browser's databases; it throws where a browser blocks them. */
export function filesOnDevice(reach: () => IDBFactory): KeptFiles {
  /** Throws when the browser blocks its database, and when there is none that could be looked into. */
  function open(mode: IDBTransactionMode): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = reach().open(DATABASE, 1);
      request.onupgradeneeded = () => {
        // Looking for kept files leaves no trace on a device on which none was ever kept.
        if (mode === 'readonly') request.transaction?.abort();
        else request.result.createObjectStore(STORE, { keyPath: 'id' });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
      request.onblocked = () => reject(new Error('blocked'));
    });
  }

  /** Runs one request; resolves once what it did is on the disk. */
  async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open(mode);
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = ask(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      });
    } finally {
      database.close();
    }
  }

  async function faultOf(work: Promise<unknown>): Promise<KeepFault | null> {
    try {
      await work;
      return null;
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
  }

  return {
    all: async () => {
      try {
        const all = await run<unknown[]>('readonly', (store) => store.getAll());
        return all.filter(isKeptFile);
      } catch {
        return [];
      }
    },
    keep: (file) => faultOf(run('readwrite', (store) => store.put(file))),
    forget: (id) => faultOf(run('readwrite', (store) => store.delete(id))),
  };
}

/** What another version of this page has kept is left as it is. */
function isKeptFile(value: unknown): value is KeptFile {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
