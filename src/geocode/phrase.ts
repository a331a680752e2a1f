/** Texts that are only the name of a place, as fields of databases hold them: "area of the village of Pasika". */
import { cuesOf } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** More words than this beside the names, and somebody is telling something. */
const MOST_WORDS = 24;
const MOST_UNKNOWN = 5;

const PLACE_WORDS =
  /^(?:an?|the|of|in|on|at|to|near|from|and|as|well|outside|behind|around|between|along|not|far|by|with|villages?|towns?|city|cities|settlements?|areas?|districts?|regions?|oblasts?|provinces?|raions?|hromadas?|communit(?:y|ies)|directions?|axis|front|territor(?:y|ies)|road|highway|river|reservoir|forest|bridge|border|outskirts|suburbs?|part|north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest|km|kilomet(?:er|re)s?|miles?|liberated|occupied|central|center|centre|neighbou?rhood|residential|industrial|м|с|смт|сс|г|пгт|с?ще|місто|міста|місті|село|села|селі|селище|селища|селищі|район|району|районі|районах|область|області|обл|громада|громади|громаді|напрямок|напрямку|околиц[а-яєії]{1,2}|передміст[а-яєії]|окраин[а-яєії]|пригород[а-яєії]{0,2}|біля|поблизу|під|між|у|в|на|та|і|й|до|від|город|города|городе|деревня|поселок|району|районе|области|направление|направлении|возле|около|под|между|и|во|из|км|н|п|р)$/;

/** True when the words beside names say only where, and nothing of what happened. */
export function isPlacePhrase(tokens: readonly Token[], isName: (index: number) => boolean): boolean {
  let others = 0;
  let unknown = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || isName(index)) continue;
    others++;
    if (others > MOST_WORDS) return false;
    if (PLACE_WORDS.test(token.key) || /^\d+$/.test(token.key)) continue;
    if (cuesOf(token.key) !== 0) return false;
    // Other names, such as those of rivers and of places elsewhere, say nothing of what happened.
    if (token.capital && index > 0) continue;
    unknown++;
    if (unknown > MOST_UNKNOWN || /^\p{Script=Cyrillic}/u.test(token.key)) return false;
    // "Kharkiv opens": a small word straight after the name is what the place does.
    if (isName(index - 1) && token.gap === 'space' && /(?:s|ed)$/.test(token.key)) return false;
  }
  return true;
}
