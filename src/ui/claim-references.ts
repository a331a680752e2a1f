/** References to claims inside a text, and the way to the claim that they name. */

export type SummaryPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'claim'; readonly claim: string };

const REFERENCES = /\s*\[(c\d+(?:,\s*c\d+)*)\]([.;,]?)/g;

/**
 * Splits "Two were killed [c1, c4]." into its words and the claims that it rests on. The full stop goes before
 * the references, so that no line begins with it.
 */
export function summaryParts(text: string): readonly SummaryPart[] {
  const parts: SummaryPart[] = [];
  let end = 0;
  for (const match of text.matchAll(REFERENCES)) {
    parts.push({ kind: 'text', text: `${text.slice(end, match.index)}${match[2] ?? ''} ` });
    for (const claim of (match[1] as string).split(/,\s*/)) parts.push({ kind: 'claim', claim });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

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
