/** The link that was opened last, with what is to be said of it; and the links to what is seen now. */
import type { ViewState } from '../domain/view.ts';
import type { Notice } from '../permalink/index.ts';
import { since, type Dataset, type Since, type Traits } from '../state/index.ts';

/** Writes links to the pages of the site. */
export interface LinkServices {
  /** The link to a view as a reader of this page shares it. */
  readonly linkTo: (view: ViewState) => string;
  /** The link to the same view in the reduced frame of other pages. */
  readonly embedLinkTo: (view: ViewState) => string;
}

interface LinksNeeds {
  readonly view: ViewState;
  readonly dataset: Dataset;
  readonly find: { readonly traits: readonly Traits[] };
  readonly services: LinkServices;
}

export class Links {
  readonly #needs: LinksNeeds;
  /** What was wrong with the link that was opened last. */
  faults: readonly Notice[] = $state.raw([]);
  areFaultsSeen = $state(false);
  /** The date of the data that it was made with; null when it names none. */
  asOf: string | null = $state(null);
  isOtherDataSeen = $state(false);
  /** What has come since it was made; null when that makes no difference. */
  readonly since: Since | null = $derived.by(() => {
    if (this.asOf === null || this.isOtherDataSeen) return null;
    const found = since(this.asOf, this.#needs.find.traits);
    return found.added + found.changed > 0 ? found : null;
  });

  constructor(needs: LinksNeeds) {
    this.#needs = needs;
  }

  /** Says what is wrong with a link that was opened, even after an earlier notice was dismissed. */
  opened(faults: readonly Notice[]): void {
    this.faults = faults;
    this.areFaultsSeen = false;
    this.asOf = this.#needs.view.asOf;
    this.isOtherDataSeen = false;
  }

  /** What is seen, as it is shared: it says which data the sender saw. */
  get #shared(): ViewState {
    const { view, dataset } = this.#needs;
    return { ...view, layout: null, asOf: view.asOf ?? dataset.site.dataset };
  }

  get toView(): string {
    return this.#needs.services.linkTo(this.#shared);
  }

  /** The same in the reduced frame for other pages. */
  get toFrame(): string {
    return this.#needs.services.embedLinkTo(this.#shared);
  }

  /** The same for a wall display, which shows what is published when it is opened. */
  get toWall(): string {
    return this.#needs.services.linkTo({ ...this.#needs.view, layout: 'wall' });
  }
}
