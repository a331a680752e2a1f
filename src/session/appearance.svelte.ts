/** Language and theme: as the link has them, else as the reader's device prefers. */
import type { Lang } from '../domain/text.ts';
import type { Theme } from '../domain/view.ts';
import { MESSAGES, type Messages } from '../i18n/index.ts';
import { PALETTES, type Palette } from '../state/index.ts';
import type { Session } from './session.svelte.ts';

/** What the reader's device prefers, when the link says nothing. */
export interface Preferences {
  readonly lang: Lang;
  readonly theme: Theme;
  /** The plain date in Kyiv on which the page was opened. */
  readonly today: string;
}

export class Appearance {
  readonly #session: Session;
  preferences: Preferences = $state.raw() as Preferences;

  readonly lang: Lang = $derived.by(() => this.#session.view.lang ?? this.preferences.lang);
  readonly theme: Theme = $derived.by(() => this.#session.view.theme ?? this.preferences.theme);
  readonly messages: Messages = $derived(MESSAGES[this.lang]);
  readonly palette: Palette = $derived(PALETTES[this.theme]);

  constructor(session: Session, preferences: Preferences) {
    this.#session = session;
    this.preferences = preferences;
  }

  setLang(lang: Lang): void {
    this.#session.store.update({ lang }, 'drift');
  }

  /** Null: as the reader's system has it, and out of the link. */
  setTheme(theme: Theme | null): void {
    this.#session.store.update({ theme }, 'drift');
  }

  /** The reader's system has changed over. */
  systemPrefers(theme: Theme): void {
    this.preferences = { ...this.preferences, theme };
  }
}
