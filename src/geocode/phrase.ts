/** Texts that are only the name of a place, as fields of databases hold them: "area of the village of Pasika". */
import { keyPattern } from './memo.ts';
import type { Token } from './tokens.ts';

/** More words than this beside the names, and somebody is telling something. */
const MOST_WORDS = 24;
const MOST_UNKNOWN = 5;

const PLACE_WORDS = keyPattern(
  /^(?:an?|the|of|in|on|at|to|near|from|and|as|well|outside|behind|around|between|along|not|far|by|with|villages?|towns?|city|cities|settlements?|areas?|districts?|regions?|oblasts?|provinces?|raions?|hromadas?|communit(?:y|ies)|directions?|axis|front|territor(?:y|ies)|road|highway|river|reservoir|forest|bridge|border|outskirts|suburbs?|part|north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest|km|kilomet(?:er|re)s?|miles?|liberated|occupied|central|center|centre|neighbou?rhood|residential|industrial|м|с|смт|сс|сел|г|пгт|мікрорайон[уі]?|микрорайон[уе]?|центр[уіе]?|с?ще|місто|міста|місті|село|села|селі|селище|селища|селищі|район|району|районі|районах|область|області|обл|громада|громади|громаді|напрямок|напрямку|околиц[а-яєії]{1,2}|передміст[а-яєії]|окраин[а-яєії]|пригород[а-яєії]{0,2}|біля|поблизу|під|між|у|в|на|та|і|й|до|від|город|города|городе|деревня|поселок|району|районе|области|направление|направлении|возле|около|под|между|и|во|из|км|н|п|р)$/,
);
const NUMBER = keyPattern(/^\d+$/);
const CYRILLIC = keyPattern(/^\p{Script=Cyrillic}/u);

/** No phrase has one of these: they make a sentence of it. */
const AUXILIARY = keyPattern(
  /^(?:is|are|was|were|be|been|will|has|have|had|went|goes|rose|said|says|told|spoke|chaired|marks?|reach(?:ed|es)?)$/,
);
const PLACE_NOUN = keyPattern(
  /^(?:bridgehead|airfield|airport|air|base|railway|train|bus|metro|power|station|plant|hospital|school|market|square)$/,
);

/** True when the words beside names say only where, and nothing of what happened. */
export function isPlacePhrase(tokens: readonly Token[], isName: (index: number) => boolean): boolean {
  let others = 0;
  let unknown = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || isName(index)) continue;
    others++;
    if (others > MOST_WORDS) return false;
    if (PLACE_WORDS.test(token) || NUMBER.test(token)) continue;
    if (token.cues !== 0) return false;
    // Other names, such as those of rivers and of places elsewhere, say nothing of what happened.
    if (token.capital && index > 0) continue;
    unknown++;
    if (unknown > MOST_UNKNOWN || CYRILLIC.test(token)) return false;
    // "Kharkiv opens": a small word straight after the name is what the place does.
    if (isName(index - 1) && token.gap === 'space' && !PLACE_NOUN.test(token)) return false;
    if (AUXILIARY.test(token)) return false;
  }
  return true;
}
