/**
 * All that the core knows of the web, beside the language itself: tsconfig.core.json has no DOM. Whoever adds to this
 * file says why it is neither clock, chance, page nor network.
 */

/** Tells whether a text is an address, and takes it apart. Browsers, workers and Node have the same. */
declare class URL {
  static canParse(address: string): boolean;
  constructor(address: string);
  readonly origin: string;
  readonly protocol: string;
}

/** What a drawing of the map comes back in: the core hands it on and never looks into it. */
interface HTMLCanvasElement {
  readonly width: number;
  readonly height: number;
}
