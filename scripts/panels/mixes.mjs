/** In what a panel is looked at: screens, languages and themes. */

/** @typedef {'uk' | 'en'} Lang */
/** @typedef {{ readonly widthPx: number, readonly heightPx: number, readonly tilePx: number }} Width */

/** A phone, a tablet, a laptop and the screen of a map desk. `tilePx`: how wide a picture is on a sheet of four. */
export const WIDTHS = /** @type {const} */ ([
  { widthPx: 390, heightPx: 844, tilePx: 390 },
  { widthPx: 768, heightPx: 1024, tilePx: 576 },
  { widthPx: 1440, heightPx: 900, tilePx: 864 },
  { widthPx: 2560, heightPx: 1440, tilePx: 1024 },
]);
export const LANGS = /** @type {const} */ (['uk', 'en']);
export const THEMES = /** @type {const} */ (['light', 'dark']);

export const LOCALES = /** @type {const} */ ({ uk: 'uk-UA', en: 'en-GB' });
