export { canonicalCamera } from './camera.ts';
export { pointCentre, writeCentre } from './centre.ts';
export { decode, encode, openLink, START_FRAGMENT } from './codec.ts';
export { DEFAULT_VIEW, GRAMMAR_VERSION, KEYS } from './keys.ts';
export type { Notice } from './notice.ts';
export { FIRST_LANG, LIST_PATHS, METHOD_PATHS, placePaths, recordPaths, type PagePaths } from './pages.ts';
export { MAX_RINGS, RANGE_KM, ringKm, writeRing } from './rings.ts';
