/** With what, by the words of the report: the code of the weapon at the depth at which the words name it. */
import type { Bilingual } from '../../domain/text.ts';
import { anyOf, firstFitting, signPattern } from '../memo.ts';
import type { Token } from '../tokens.ts';
import { spanOf, type DraftWeapon } from './span.ts';

/**
 * Words and what they name. The codes of types are those of geodata/weapons.yaml; a kind without a type, such as
 * "дрон", has the word for the kind. The first that fits decides, so the finer names come first.
 */
const WEAPONS: readonly (readonly [code: string, word: RegExp, next?: RegExp])[] = [
  ['kn23', /^kn$/, /^23$/],
  ['kn24', /^kn$/, /^24$/],
  ['kn25', /^kn$/, /^25$/],
  ['kn23', /^kn23$/],
  ['hwasong11', /^(?:hwasong\d{0,2}|хвасон[а-яєії]{0,3})$/],
  ['iskanderm', /^(?:іскандер[а-яєії]{0,4}|искандер[а-яєії]{0,4}|iskanders?)$/],
  ['s300', /^(?:с|s)$/, /^300$/],
  ['s300', /^(?:с300|s300)$/],
  ['kh22', /^(?:х|kh|x)$/, /^22$/],
  ['kh101', /^(?:х|kh|x)$/, /^101$/],
  ['kinzhal', /^(?:кинджал[а-яєії]{0,4}|кинжал[а-яєії]{0,4}|kinzhals?)$/],
  ['shahed', /^(?:шахед[а-яєії]{0,4}|шахід[а-яєії]{0,4}|shaheds?|герань|герані|герани|geran)$/],
  [
    'guided-bomb',
    /^(?:каб(?:и|ів|ами|у|ом|ы|ов|ам)?|керован[а-яєії]{1,3}|управляем[а-яєії]{1,3}|glide|guided)$/,
  ],
  [
    'multiple-rocket-launcher',
    /^(?:рсзв|рсзо|mlrs|градів|градами|ураган[а-яєії]{0,4}|смерч[а-яєії]{0,4}|торнадо)$/,
  ],
  ['mortar', /^(?:міномет[а-яєії]{0,5}|миномет[а-яєії]{0,5}|mortars?)$/],
  [
    'artillery',
    /^(?:артилері[а-яєії]{1,4}|артиллери[а-яєії]{1,4}|гаубиц[а-яєії]{0,3}|artillery|howitzers?)$/,
  ],
  ['aerial-bomb', /^(?:авіабомб[а-яєії]{1,3}|авиабомб[а-яєії]{0,3}|фаб)$/],
  [
    'ballistic-missile',
    /^(?:балістик[а-яєії]{1,3}|балістичн[а-яєії]{1,3}|баллистик[а-яєії]{1,3}|баллистическ[а-яєії]{1,3}|ballistic)$/,
  ],
  ['drone', /^(?:дрон[а-яєії]{0,4}|безпілотник[а-яєії]{0,4}|беспилотник[а-яєії]{0,4}|бпла|drones?|uavs?)$/],
  ['missile', /^(?:ракет(?!к)[а-яєії]{0,5}|missiles?|rockets?)$/],
];

/** Every weapon that the text names, each once, where it is named first. */
export function weaponsIn(text: string, tokens: readonly Token[]): readonly DraftWeapon[] {
  const found = new Map<string, DraftWeapon>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !IS_WEAPON.test(token)) continue;
    const first = weaponWord(token);
    const next = tokens[index + 1];
    const named = WEAPONS.slice(first).find(
      ([, word, following]) =>
        word.test(token.key) &&
        (following === undefined || (next?.gap === 'hyphen' && following.test(next.key))),
    );
    if (named === undefined || found.has(named[0])) continue;
    const last = named[2] === undefined ? index : index + 1;
    const words = spanOf(text, tokens, index, last);
    found.set(named[0], { span: words.span, text: words.text, weapon: named[0], why: NAMED });
  }
  return [...found.values()];
}

const IS_WEAPON = signPattern(anyOf(WEAPONS.map(([, word]) => word)));
const weaponWord = firstFitting(WEAPONS.map(([, word]) => word));

const NAMED: Bilingual = {
  uk: 'Так зброю названо в тексті; чи це справді вона, каже лише мовець.',
  en: 'The text names the weapon so; that it was this one is what the speaker says.',
};
