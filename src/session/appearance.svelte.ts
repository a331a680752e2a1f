/** Language and theme: as the link has them, else as the reader's device prefers. */
import type { Lang } from '../domain/text.ts';
import type { Theme, ViewState } from '../domain/view.ts';
import { MESSAGES, type Messages } from '../i18n/index.ts';
import { PALETTES, type Palette, type ViewStore } from '../state/index.ts';

/** What the reader's device prefers, when the link says nothing. */
export interface Preferences {
  readonly lang: Lang;
  readonly theme: Theme;
  /** The plain date in Kyiv on which the page was opened. */
  readonly today: string;
}

interface AppearanceNeeds {
  readonly store: ViewStore;
  readonly view: ViewState;
}

export class Appearance {
  readonly #needs: AppearanceNeeds;
  preferences: Preferences;

  readonly lang: Lang = $derived.by(() => this.#needs.view.lang ?? this.preferences.lang);
  readonly theme: Theme = $derived.by(() => this.#needs.view.theme ?? this.preferences.theme);
  readonly messages: Messages = $derived(MESSAGES[this.lang]);
  readonly palette: Palette = $derived(PALETTES[this.theme]);

  constructor(needs: AppearanceNeeds, preferences: Preferences) {
    this.#needs = needs;
    this.preferences = $state.raw(preferences);
  }

  setLang(lang: Lang): void {
    this.#needs.store.update({ lang }, 'drift');
  }

  /** Null: as the reader's system has it, and out of the link. */
  setTheme(theme: Theme | null): void {
    this.#needs.store.update({ theme }, 'drift');
  }

  /** The reader's system has changed over. */
  systemPrefers(theme: Theme): void {
    this.preferences = { ...this.preferences, theme };
  }
}
