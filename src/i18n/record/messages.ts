/** The words of a record's card beyond its facts: ledger, evidence that is missing, citation, export, withdrawal. */
import type { CasualtyAspect } from '../../domain/claim.ts';
import type { Part } from '../../domain/grade.ts';
import type { HitKind } from '../../domain/hit-kinds.ts';
import type { LedgerGroup } from '../../domain/ledger.ts';
import type { Side } from '../../domain/speaker.ts';
import type { Relation } from '../../domain/weapon-depth.ts';

export interface RecordMessages {
  readonly groups: Readonly<Record<LedgerGroup, string>>;
  /** What claims did in the making of a grade; the speakers and the claims follow. */
  readonly parts: Readonly<Record<Part, string>>;
  /** A person and the office for which they speak. */
  readonly forOffice: (person: string, office: string) => string;
  readonly span: string;
  readonly archived: string;
  readonly retrieved: (date: string) => string;
  readonly sameTextAs: (publisher: string) => string;
  readonly missing: {
    readonly title: string;
    /** Over what the whole record lacks. */
    readonly inRecord: string;
    /** Over what one statement lacks, by its aspect and its first claim. */
    readonly onStatement: (aspect: string, claim: string) => string;
    readonly secondVoice: string;
    readonly otherSide: (side: string) => string;
    readonly basis: (basis: string) => string;
    readonly groundsOfDenial: (names: string) => string;
    readonly laterWord: (names: string) => string;
  };
  readonly sides: Readonly<Record<Side, string>>;
  readonly casualties: {
    readonly of: Readonly<Record<CasualtyAspect, string>>;
    readonly low: string;
    readonly best: string;
    /** The newest figures when several of one time differ. */
    readonly bestSeveral: string;
    /** In place of the newest figure: no figure has a date of its own. */
    readonly noBest: string;
    readonly high: string;
    readonly noHigh: string;
    readonly all: (count: number) => string;
    /** Before a figure that counts a part of those hurt. */
    readonly ofThese: (part: string) => string;
    /** Beside a figure of whose people it is told that they were. */
    readonly civilians: string;
    /** Over figures of soldiers. */
    readonly soldiers: string;
    readonly soldiersHint: string;
  };
  readonly hit: {
    readonly title: string;
    readonly kinds: Readonly<Record<HitKind, string>>;
  };
  readonly weapons: {
    readonly title: string;
    readonly hint: string;
    readonly or: string;
    /** How a statement stands to the one before it. */
    readonly relations: Readonly<Record<Relation, string>>;
  };
  readonly olderIds: string;
  readonly cite: {
    readonly title: string;
    readonly text: string;
    readonly copy: (form: string) => string;
    readonly copied: string;
    readonly refused: string;
    readonly downloadArea: string;
    readonly downloadClaims: string;
    readonly share: string;
  };
  readonly withdrawn: {
    readonly title: string;
    readonly on: (date: string) => string;
    readonly kept: string;
  };
}
