/** The edges of the report desk, held in the hand of a test: an examiner that answers when it is told to, a storage. */
import {
  ExaminationCancelled,
  type DraftStorage,
  type Examined,
  type Examiner,
} from '../../../src/desk/index.ts';
import { Desk, type DeskNeeds } from '../../../src/session/desk.svelte.ts';
import { examine } from '../desk/examples.ts';
import { dataset } from '../state/real.ts';
import { settled } from './settled.ts';

export function examined(text: string, published = ''): Examined {
  return { examination: examine(text, published === '' ? undefined : published), leftOut: 0 };
}

interface Asked {
  readonly text: string;
  readonly published: string;
  readonly resolve: (examined: Examined) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * The real geocoder behind a door that the test opens. `isDeaf`: as when an answer was on its way already, what is
 * cancelled is answered all the same.
 */
export class HeldExaminer implements Examiner {
  asked: readonly Asked[] = [];
  readonly #isDeaf: boolean;

  constructor(isDeaf = false) {
    this.#isDeaf = isDeaf;
  }

  examine(text: string, published: string): Promise<Examined> {
    return new Promise((resolve, reject) => {
      this.asked = [...this.asked, { text, published, resolve, reject }];
    });
  }

  cancel(): void {
    if (this.#isDeaf) return;
    for (const { reject } of this.asked) reject(new ExaminationCancelled());
    this.asked = [];
  }

  /** Answers what has waited longest. */
  async answer(): Promise<void> {
    const [first, ...others] = this.asked;
    this.asked = others;
    first?.resolve(examined(first.text, first.published));
    await settled();
  }

  async fail(): Promise<void> {
    const [first, ...others] = this.asked;
    this.asked = others;
    first?.reject(new Error('the worker could not be started'));
    await settled();
  }
}

/** A browser's storage; `setItem` can be made to throw. */
export class HeldStorage implements DraftStorage {
  readonly #entries = new Map<string, string>();
  fault: Error | null = null;

  get length(): number {
    return this.#entries.size;
  }
  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.fault) throw this.fault;
    this.#entries.set(key, value);
  }
  removeItem(key: string): void {
    if (this.fault) throw this.fault;
    this.#entries.delete(key);
  }
}

/** A desk over the real data; ids and instants count up. */
export function newDesk(needs: Partial<DeskNeeds> = {}): Desk {
  let ids = 0;
  let instants = 0;
  const storage = new HeldStorage();
  return new Desk({
    data: { dataset },
    examiner: new HeldExaminer(),
    glanceAt: () => undefined,
    openStorage: () => storage,
    newId: () => `draft${++ids}`,
    now: () => new Date(Date.UTC(2024, 1, 1, 12, 0, ++instants)).toISOString(),
    ...needs,
  });
}
