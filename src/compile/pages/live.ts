/** The static pages in development: made when the first of them is asked for, pictures each when it is. */
import type { Data } from './index.ts';
import { pagesOf, picturesOf } from './index.ts';
import { styleSheet } from './style.ts';

const STYLESHEET = 'assets/pages.css';
const ICON = 'static/icon.svg';

/** The pages of one state of geodata. */
export class LivePages {
  readonly #data: Data;
  readonly #address: string | null;
  #pages: ReadonlyMap<string, string> | null = null;
  #pictures: ReadonlyMap<string, () => Promise<Uint8Array>> | null = null;
  readonly #drawn = new Map<string, Promise<Uint8Array>>();

  constructor(data: Data, address: string | null) {
    this.#data = data;
    this.#address = address;
  }

  /** A file by its path in the site; `base` is the server's. Undefined for what is none of the pages. */
  async file(name: string, base: string): Promise<string | Uint8Array | undefined> {
    if (name === STYLESHEET) return styleSheet(({ file }) => `${base}@fs/${file.replace(/^\//, '')}`);
    this.#pages ??= pagesOf(this.#data, { address: this.#address, stylesheet: STYLESHEET, icon: ICON });
    this.#pictures ??= picturesOf(this.#data);
    const page = this.#pages.get(name) ?? this.#pages.get(`${name}index.html`);
    if (page !== undefined) return page;
    const draw = this.#pictures.get(name);
    if (!draw) return undefined;
    const drawn = this.#drawn.get(name) ?? draw();
    this.#drawn.set(name, drawn);
    return drawn;
  }

  /** True for the path of a folder with a page, written without its closing slash. */
  isFolder(name: string): boolean {
    return this.#pages?.has(`${name}/index.html`) ?? false;
  }
}
