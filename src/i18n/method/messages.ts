/** The words of the method page, in both languages; figures and classes come from the policy and the registries. */
import type { Explained } from '../explained.ts';

export interface MethodMessages {
  readonly title: string;
  readonly description: string;
  readonly sections: {
    readonly principles: Explained;
    readonly precision: Explained;
    readonly grades: Explained;
    readonly casualties: Explained;
    readonly publication: Explained;
    readonly refusals: Explained;
    readonly identity: Explained;
  };
  /** What is said beside a grade. */
  readonly besideGrade: readonly Explained[];
  /** What counts as one source. */
  readonly voices: readonly Explained[];
  readonly casualtyRules: readonly Explained[];
  readonly earliest: (hours: string) => string;
  readonly finest: (precision: string) => string;
  readonly people: string;
  readonly fields: (fields: string) => string;
  readonly identityRules: readonly Explained[];
}
