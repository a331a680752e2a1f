/**
 * A hunspell dictionary as far as the test of the inflection needs it: the forms that the suffix rules of a lemma
 * make. Own code, since no package on npm expands a lemma.
 */

interface SuffixRule {
  readonly strip: string;
  readonly add: string;
  readonly applies: RegExp;
}

/** Lemmas with all forms that the rules of their flags make, the lemma itself included. Flags are one character. */
export function expandLemmas(
  dictionary: { readonly aff: string; readonly dic: string },
  isWanted: (lemma: string) => boolean,
  isLeftOut: (flag: string) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = suffixRules(dictionary.aff);
  const forms = new Map<string, Set<string>>();
  for (const line of dictionary.dic.split('\n')) {
    const [lemma = '', flags = ''] = line.trim().split('/');
    if (!isWanted(lemma)) continue;
    const own = forms.get(lemma) ?? new Set([lemma]);
    forms.set(lemma, own);
    for (const flag of flags) {
      if (isLeftOut(flag)) continue;
      for (const { strip, add, applies } of rules.get(flag) ?? []) {
        if (applies.test(lemma)) own.add(lemma.slice(0, lemma.length - strip.length) + add);
      }
    }
  }
  return forms;
}

/** `SFX flag strip add condition`, where 0 is nothing. */
function suffixRules(aff: string): ReadonlyMap<string, readonly SuffixRule[]> {
  const rules = new Map<string, SuffixRule[]>();
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition] = line.split(/\s+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const of = rules.get(flag) ?? [];
    rules.set(flag, of);
    of.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      applies: new RegExp(`(?:${condition})$`),
    });
  }
  return rules;
}
