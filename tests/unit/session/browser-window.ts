/** A window of a browser as far as the address is concerned: its history, its bar, and who listens. */
import type { AddressWindow } from '../../../src/session/address.ts';

export class BrowserWindow implements AddressWindow<ReturnType<typeof setTimeout>> {
  readonly #listeners: (() => void)[] = [];
  readonly #page: string;
  /** The addresses of the history, and which of them is shown. */
  entries: string[];
  at = 0;
  /** How often an entry has been rewritten. */
  rewrites = 0;

  /** A page that was opened at this address. */
  constructor(address: string) {
    this.#page = address.split('#')[0] ?? '';
    this.entries = [address];
  }

  readonly location = ((bar: BrowserWindow) => ({
    get href() {
      return bar.href;
    },
    get hash() {
      return new URL(bar.href).hash;
    },
    get search() {
      return new URL(bar.href).search;
    },
  }))(this);

  readonly history = {
    pushState: (_state: null, _unused: '', address: string): void => {
      this.entries = [...this.entries.slice(0, this.at + 1), address];
      this.at++;
    },
    replaceState: (_state: null, _unused: '', address: string): void => {
      this.rewrites++;
      this.entries = this.entries.with(this.at, address);
    },
  };

  readonly setTimeout = (act: () => void, ms: number) => setTimeout(act, ms);
  readonly clearTimeout = (timer: ReturnType<typeof setTimeout>): void => clearTimeout(timer);

  addEventListener(_type: 'popstate', listener: () => void): void {
    this.#listeners.push(listener);
  }

  get href(): string {
    return this.entries[this.at] ?? '';
  }

  /** What the address bar says after its `#`. */
  get fragment(): string {
    return this.href.split('#')[1] ?? '';
  }

  /** The reader goes back (-1) or forward (1). Throws what a listener throws, as a browser reports it. */
  go(by: 1 | -1): void {
    this.at += by;
    for (const listener of this.#listeners) listener();
  }

  /** The reader puts another link to this page into the bar. */
  open(fragment: string): void {
    this.entries = [...this.entries.slice(0, this.at + 1), `${this.#page}#${fragment}`];
    this.go(1);
  }
}
