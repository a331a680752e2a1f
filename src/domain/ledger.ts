/** The ledger's groups: how the claims of a statement stand to it, in the order in which a reader needs them. */
import type { Claim, Stance } from './claim.ts';

export const LEDGER_GROUPS = [
  'asserts',
  'admits',
  'corroborates',
  'could-not-confirm',
  'disputes',
  'denies',
  'accepts',
  'repeats',
  'retracts',
] as const;
export type LedgerGroup = (typeof LEDGER_GROUPS)[number];

/** `admits` holds the claims that are admissions, whatever their stance. */
const GROUP_OF: Readonly<Record<Stance, LedgerGroup>> = {
  asserts: 'asserts',
  attributes: 'asserts',
  corroborates: 'corroborates',
  'cannot-confirm': 'could-not-confirm',
  disputes: 'disputes',
  denies: 'denies',
  accepts: 'accepts',
  repeats: 'repeats',
  retracts: 'retracts',
};

/** The claims of a thread by group; groups without a claim are left out. */
export function groupsOf(claims: readonly Claim[]): readonly (readonly [LedgerGroup, readonly Claim[]])[] {
  return LEDGER_GROUPS.map(
    (group) => [group, claims.filter((claim) => groupOf(claim) === group)] as const,
  ).filter(([, members]) => members.length > 0);
}

function groupOf({ stance, admits }: Claim): LedgerGroup {
  return admits === true ? 'admits' : GROUP_OF[stance];
}
