/** All mutants, floor by floor from the ground up. */
import { CORE } from './list/core.mjs';
import { DATA } from './list/data.mjs';
import { GEOCODE } from './list/geocode.mjs';
import { MAP } from './list/map.mjs';
import { PAGE } from './list/page.mjs';
import { TOOLS } from './list/tools.mjs';
import { WORDS } from './list/words.mjs';

/** @type {readonly import('./mutant.mjs').Mutant[]} */
export const MUTANTS = [...CORE, ...DATA, ...GEOCODE, ...WORDS, ...MAP, ...TOOLS, ...PAGE];
