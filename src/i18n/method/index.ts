/** The method page, made from the policy that the compiler applies and from the registries of classes and grades. */
import { GRADES } from '../../domain/grade.ts';
import { SENSITIVITIES } from '../../domain/incident.ts';
import type { Policy } from '../../domain/policy.ts';
import { PRECISION_CLASSES } from '../../domain/precision.ts';
import type { Lang } from '../../domain/text.ts';
import { MESSAGES } from '../dictionaries.ts';
import { hoursText } from '../format.ts';
import type { Explained } from '../explained.ts';
import { en } from './en.ts';
import type { MethodMessages } from './messages.ts';
import { uk } from './uk.ts';

export const METHOD_MESSAGES: Readonly<Record<Lang, MethodMessages>> = { uk, en };

export interface MethodSection extends Explained {
  /** For addresses inside the page. */
  readonly id: string;
  readonly items: readonly Explained[];
}

/** The sections of the page, in order: pure words, for a page, a dialog or a text. */
export function methodSections(policy: Policy, lang: Lang): readonly MethodSection[] {
  const m = MESSAGES[lang];
  const words = METHOD_MESSAGES[lang];
  const itemsOf: Readonly<Record<keyof MethodMessages['sections'], readonly Explained[]>> = {
    principles: policy.principles.map(({ name, what }) => ({ name: name[lang], what: what[lang] })),
    precision: PRECISION_CLASSES.map((precision) => m.precision[precision]),
    grades: [...GRADES.map((grade) => m.grade.kinds[grade]), ...words.besideGrade, ...words.voices],
    casualties: words.casualtyRules,
    publication: SENSITIVITIES.map((sensitivity) => {
      const { name, delayHours, finest } = policy.rules[sensitivity];
      const precision = m.precision[finest].name.toLocaleLowerCase(lang);
      return {
        name: firstUpper(name[lang], lang),
        what: `${firstUpper(words.earliest(hoursText(delayHours, lang)), lang)}; ${words.finest(precision)}.`,
      };
    }),
    refusals: [
      { name: words.people, what: policy.people.why[lang] },
      ...policy.refusedFields.map(({ fields, why }) => ({
        name: why[lang],
        what: `${words.fields(fields.join(', '))}.`,
      })),
    ],
    identity: words.identityRules,
  };
  const ids = Object.keys(words.sections) as (keyof MethodMessages['sections'])[];
  return ids.map((id) => ({ id, ...words.sections[id], items: itemsOf[id] }));
}

function firstUpper(text: string, lang: Lang): string {
  return text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
}
