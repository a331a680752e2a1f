/** The way from a reference in a text to the claim that it names. */

/** The id of a claim's element on the page. */
export function claimAnchor(recordId: string, claimId: string): string {
  return `claim-${recordId}-${claimId}`;
}

/** Shows a claim. Without a link, since the fragment of the address holds the view. */
export function showClaim(recordId: string, claimId: string): void {
  const claim = document.getElementById(claimAnchor(recordId, claimId));
  claim?.scrollIntoView({ block: 'center' });
  claim?.focus({ preventScroll: true });
}
