/** References to claims on a static page: each is a link to the claim, which has its id as an anchor. */
import { joined, markup, type Content } from './markup.ts';

/** The anchor of a claim on the page of its record: permanent, as its id is. */
export function claimAnchorOf(claim: string): string {
  return claim;
}

export function claimReferences(claims: readonly string[]): Content {
  if (claims.length === 0) return null;
  return joined(
    claims.map((id) => markup`<a class="reference" href="#${claimAnchorOf(id)}">${id}</a>`),
    ' ',
  );
}
