/**
 * What a geocoder would be without this project's work: three plain ways to find names in a text. Each knows the
 * whole gazetteer in Ukrainian, Russian and English, takes the longest name at a word, and of the places that share
 * a name the largest kind. None knows roles, relations or reports, so every place found is a place of incident.
 */
import MiniSearch from 'minisearch';

/** @typedef {import('../../../src/domain/place.ts').Place} Place */
/** @typedef {import('../../eval/types.d.ts').Found} Found */
/** @typedef {import('../../eval/types.d.ts').FoundSpot} FoundSpot */
/** @typedef {{ text: string, key: string, start: number, end: number }} Word */
/** @typedef {(words: readonly Word[]) => Place | undefined} Lookup */

const LONGEST_NAME = 3;
const KIND_ORDER = [
  'oblast',
  'raion',
  'city_district',
  'misto',
  'hromada',
  'selyshche',
  'neighbourhood',
  'selo',
];
const WORD = /[\p{L}\p{M}'’ʼ-]+/gu;

/** Small letters, one apostrophe, no marks. @param {string} text */
function keyOf(text) {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u0301\u00ad]/g, '');
}

/** @param {Place} place */
const namesOf = ({ uk, ru, en, former }) =>
  [uk, ru, en, ...former.map(({ name }) => name)].filter((name) => name !== '');

/** @param {readonly Place[]} places */
const largestFirst = (places) =>
  [...places].sort((a, b) => KIND_ORDER.indexOf(a.type) - KIND_ORDER.indexOf(b.type));

/** @param {string} text @returns {Word[]} */
function wordsOf(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
}

/** A geocoder from a look-up of one to three words. @param {Lookup} lookup @returns {(text: string) => Found} */
function scan(lookup) {
  return (text) => {
    const words = wordsOf(text);
    /** @type {FoundSpot[]} */
    const places = [];
    for (let first = 0; first < words.length; first++) {
      const word = words[first];
      if (word === undefined || !/^\p{Lu}/u.test(word.text)) continue;
      for (let count = Math.min(LONGEST_NAME, words.length - first); count > 0; count--) {
        const last = words[first + count - 1];
        const place = lookup(words.slice(first, first + count));
        if (place === undefined || last === undefined) continue;
        places.push(spotOf(place, text, word.start, last.end));
        first += count - 1;
        break;
      }
    }
    return { strikeReport: undefined, places, others: [] };
  };
}

/** @param {Place} place @param {string} text @param {number} start @param {number} end @returns {FoundSpot} */
function spotOf({ code, uk, level }, text, start, end) {
  return {
    katottg: code,
    name: uk,
    level: level === 'neighbourhood' ? 'district' : level,
    relation: 'in',
    role: 'hit',
    span: [start, end],
    candidates: [code],
    text: text.slice(start, end),
    why: [],
  };
}

/** The names as the gazetteer has them, and nothing else. @param {readonly Place[]} places */
export function exactNominative(places) {
  return scan(byKey(places, keyOf));
}

/** Words without their last two letters, so that endings play no part. @param {readonly Place[]} places */
export function prefixStripping(places) {
  const LETTERS_OF_ENDING = 2;
  const SHORTEST_STEM = 3;
  /** @param {string} name */
  const stemsOf = (name) =>
    keyOf(name)
      .split(' ')
      .map((word) => word.slice(0, Math.max(SHORTEST_STEM, word.length - LETTERS_OF_ENDING)))
      .join(' ');
  return scan(byKey(places, stemsOf));
}

/** @param {readonly Place[]} places @param {(name: string) => string} toKey @returns {Lookup} */
function byKey(places, toKey) {
  /** @type {Map<string, Place>} */
  const byName = new Map();
  for (const place of largestFirst(places)) {
    for (const name of namesOf(place)) {
      if (!byName.has(toKey(name))) byName.set(toKey(name), place);
    }
  }
  return (words) => byName.get(toKey(words.map(({ text }) => text).join(' ')));
}

/** MiniSearch over the same names, with its fuzzy search and a normaliser. @param {readonly Place[]} places */
export function fuzzyIndex(places) {
  /** Share of a word's length that may differ: two letters of Чугуєві. */
  const FUZZY = 0.25;
  const ordered = largestFirst(places);
  const index = new MiniSearch({
    fields: ['names'],
    processTerm: keyOf,
    tokenize: (text) => text.split(/\s+/),
    searchOptions: { fuzzy: FUZZY, combineWith: 'AND' },
  });
  /** @type {{ place: Place, words: number }[]} */
  const documents = ordered.flatMap((place) =>
    namesOf(place).map((name) => ({ place, words: name.split(' ').length, names: name })),
  );
  index.addAll(documents.map((document, id) => ({ id, ...document })));
  return scan((words) => {
    const hits = index.search(words.map(({ text }) => text).join(' '));
    // A name of as many words; the first of the best score, since documents stand in order of importance.
    const fitting = hits.filter(({ id }) => documents[id]?.words === words.length);
    const best = fitting.reduce(
      (/** @type {typeof hits[number] | undefined} */ top, hit) =>
        top === undefined || hit.score > top.score || (hit.score === top.score && hit.id < top.id)
          ? hit
          : top,
      undefined,
    );
    return best === undefined ? undefined : documents[best.id]?.place;
  });
}
