/**
 * The registry of what can be hit: schema, filter, links, card, pages, exports and symbols are made from it. Things and
 * no people: who was hurt is counted in casualties.
 */

/**
 * Kinds in the order in which they are listed. Codes are permanent: links and files carry them. `homes`: dwellings of
 * whichever kind, where the speaker does not say which; `other`: what has no kind of its own, and what is named too
 * widely to have one, such as "a building" or "infrastructure". `symbol`: the path of its sign on a grid of 24 px,
 * drawn with a line of 1.8 px.
 */
export const HIT_KINDS = [
  {
    code: 'apartments',
    symbol: 'M6 21V3h12v18zM10 7v1M14 7v1M10 11.5v1M14 11.5v1M10 16v1M14 16v1',
  },
  { code: 'house', symbol: 'M3.5 11.5L12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-5.5h4V20' },
  { code: 'homes', symbol: 'M2 13l5.5-5.5L13 13M4 11.5V20h7v-8.5M12 8l3.5-3.5L22 11M20 9.5V20h-5' },
  { code: 'school', symbol: 'M12 8V2.5h4.5v3H12M3.5 20.5V12L12 8l8.5 4v8.5zM12 20.5V16' },
  {
    code: 'kindergarten',
    symbol: 'M12 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM10.5 17h3L12 14.5zM12 17c-2 1.5 1.5 2.5 0 4.5',
  },
  {
    code: 'university',
    symbol: 'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V16c3 2.5 8 2.5 11 0v-4.5M21.5 9.5V15',
  },
  { code: 'hospital', symbol: 'M4.5 4.5h15v15h-15zM12 8v8M8 12h8' },
  { code: 'church', symbol: 'M12 2v6M9.5 4.5h5M5.5 21v-8L12 8l6.5 5v8zM12 21v-4.5' },
  {
    code: 'culture',
    symbol: 'M12 6.5c-2-1.5-5-2-8.5-2v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14c-3.5 0-6.5.5-8.5 2zM12 6.5v14',
  },
  {
    code: 'sports',
    symbol:
      'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5v17M6 6c3.5 3.5 3.5 8.5 0 12M18 6c-3.5 3.5-3.5 8.5 0 12',
  },
  { code: 'shop', symbol: 'M3.5 9.5L5.5 4h13l2 5.5zM5.5 9.5V20h13V9.5M10 20v-6h4v6' },
  { code: 'market', symbol: 'M3.5 10h17l-2 10h-13zM8 10l3-6M16 10l-3-6M9.5 13.5v3M14.5 13.5v3' },
  {
    code: 'cafe',
    symbol:
      'M5 8.5h11V14a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 10h1.5a2.5 2.5 0 0 1 0 5H16M8.5 5.5v-2M12.5 5.5v-2',
  },
  { code: 'hotel', symbol: 'M3 5v15M21 20v-5a3 3 0 0 0-3-3H3M3 17h18M6.5 8.5h3' },
  { code: 'administration', symbol: 'M3.5 9L12 4l8.5 5zM6 9v9M10 9v9M14 9v9M18 9v9M3.5 20.5h17' },
  {
    code: 'emergency-services',
    symbol: 'M6.5 17v-5a5.5 5.5 0 0 1 11 0v5M4 20.5V17h16v3.5zM12 2v2M4.5 4.5L6 6M19.5 4.5L18 6',
  },
  { code: 'energy', symbol: 'M13.5 3L5.5 13.5H11L10 21l8.5-11h-6z' },
  {
    code: 'gas',
    symbol:
      'M12 3c1 4 5.5 6 5.5 11.5a5.5 5.5 0 0 1-11 0c0-2.5 1.5-4 2.5-5.5.5 1.5 1 2 2 2.5.5-3 0-5.5 1-8.5z',
  },
  { code: 'water', symbol: 'M12 3c4 5 6 8 6 11.5a6 6 0 0 1-12 0C6 11 8 8 12 3z' },
  {
    code: 'railway',
    symbol:
      'M7 3.5h10a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5.5a2 2 0 0 1 2-2zM5 10.5h14M8 17l-2.5 4M16 17l2.5 4M9 13.8h.5M14.5 13.8h.5',
  },
  { code: 'transport', symbol: 'M3 6h18v11H3zM3 11.5h18M9 6v5.5M15 6v5.5M7 17v2.5M17 17v2.5' },
  {
    code: 'aerodrome',
    symbol:
      'M12 2.5c1 0 1.5 1 1.5 2.5v4.5l8 4.5v2l-8-2.5V18l2.5 2v1.5L12 20.5l-4 1V20l2.5-2v-4.5l-8 2.5v-2l8-4.5V5c0-1.5.5-2.5 1.5-2.5z',
  },
  { code: 'vehicle', symbol: 'M3 17v-4l2.5-1L8 7h8l2.5 5 2.5 1v4zM5.5 12h13M7 17v2.5M17 17v2.5' },
  { code: 'industry', symbol: 'M3.5 20.5V9l5 4V9l5 4V4H19v16.5z' },
  { code: 'warehouse', symbol: 'M3.5 20.5V9L12 4l8.5 5v11.5M7.5 20.5V13h9v7.5M7.5 16.8h9' },
  {
    code: 'farm',
    symbol:
      'M12 21.5V9M12 9c-2.5-2-2.5-4.5 0-6.5 2.5 2 2.5 4.5 0 6.5zM12 14.5c-3 0-5-1.5-5-4.5 3 0 5 1.5 5 4.5zM12 14.5c3 0 5-1.5 5-4.5-3 0-5 1.5-5 4.5zM12 20c-3 0-5-1.5-5-4.5 3 0 5 1.5 5 4.5zM12 20c3 0 5-1.5 5-4.5-3 0-5 1.5-5 4.5z',
  },
  { code: 'military', symbol: 'M12 3l7.5 2.5V12c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V5.5z' },
  { code: 'other', symbol: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 12h.5M11.8 12h.5M15.5 12h.5' },
] as const satisfies readonly { code: string; symbol: string }[];

export type HitKind = (typeof HIT_KINDS)[number]['code'];

export const HIT_CODES: readonly HitKind[] = HIT_KINDS.map(({ code }) => code);

const SYMBOLS = new Map<HitKind, string>(HIT_KINDS.map(({ code, symbol }) => [code, symbol]));

/** The path of a kind's sign, as the registry has it. */
export function hitSymbol(kind: HitKind): string {
  return SYMBOLS.get(kind) ?? '';
}
