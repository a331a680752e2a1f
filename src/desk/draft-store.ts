/** Drafts on this device: one entry of the browser's storage each, so that a damaged one spoils no other. */
import { parseDraft, type Draft } from './draft.ts';

/** What this needs of the browser's storage. Any of it can throw: storage may be full, or blocked. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** `full`: no room is left. `blocked`: the browser allows no storage at all. */
export type StorageFault = 'full' | 'blocked';

export interface Listed {
  /** The newest first. */
  readonly drafts: readonly Draft[];
  /** Entries that are there and that this version cannot read: left as they are. */
  readonly unreadable: number;
  readonly fault: StorageFault | null;
}

const PREFIX = 'kharkiv-incident-map/draft/';

/** `open` reaches the storage; it throws where a browser blocks it. */
export class DraftStore {
  readonly #open: () => DraftStorage;

  constructor(open: () => DraftStorage) {
    this.#open = open;
  }

  list(): Listed {
    try {
      const storage = this.#open();
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
      const stored = keys.filter((key) => key.startsWith(PREFIX));
      const drafts = stored.flatMap((key) => parseDraft(storage.getItem(key) ?? '') ?? []);
      return {
        drafts: drafts.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)),
        unreadable: stored.length - drafts.length,
        fault: null,
      };
    } catch {
      return { drafts: [], unreadable: 0, fault: 'blocked' };
    }
  }

  /** Saves a draft in the place of an older one with its id. Null when it is saved; what was there stays if not. */
  save(draft: Draft): StorageFault | null {
    let storage: DraftStorage;
    try {
      storage = this.#open();
    } catch {
      return 'blocked';
    }
    try {
      storage.setItem(PREFIX + draft.id, JSON.stringify(draft));
      return null;
    } catch (error) {
      return isQuota(error) ? 'full' : 'blocked';
    }
  }

  /** Null when it is gone. */
  remove(id: string): StorageFault | null {
    try {
      this.#open().removeItem(PREFIX + id);
      return null;
    } catch {
      return 'blocked';
    }
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}
