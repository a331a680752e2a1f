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

const DATABASE = 'kharkiv-incident-map';
const STORE = 'own-files';

/** Throws when the browser blocks its database, and when there is none that could be looked into. */
function open(mode: IDBTransactionMode): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
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

function faultOf(error: unknown): KeepFault {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** What is kept; empty also where the browser allows no storage. */
export async function keptFiles(): Promise<readonly KeptFile[]> {
  try {
    const all = await run<unknown[]>('readonly', (store) => store.getAll() as IDBRequest<unknown[]>);
    return all.filter(isKeptFile);
  } catch {
    return [];
  }
}

/** Keeps a file in the place of an older one with its id. Null when it is kept. */
export async function keepFile(file: KeptFile): Promise<KeepFault | null> {
  try {
    await run('readwrite', (store) => store.put(file));
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

/** Null when it is gone. */
export async function forgetFile(id: string): Promise<KeepFault | null> {
  try {
    await run('readwrite', (store) => store.delete(id));
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

/** What another version of this page has kept is left as it is. */
function isKeptFile(value: unknown): value is KeptFile {
  return typeof value === 'object' && value !== null && (value as KeptFile).version === 1;
}
