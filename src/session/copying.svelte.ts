/** Copies texts, and says what became of it: the browser may refuse, and then the text is shown to be selected. */
import type { Lang } from '../domain/text.ts';
import { SHARE_MESSAGES } from '../i18n/index.ts';

/** What copying needs of the browser. */
export interface Clipboard {
  /** Rejects where the browser refuses. */
  readonly writeText: (text: string) => Promise<void>;
  /** Tells the console of a fault that the reader is told in words. */
  readonly reportError: (error: unknown) => void;
}

export class Copying {
  readonly #reader: { readonly lang: Lang };
  readonly #clipboard: Clipboard;
  /** What happened last, for a status line. */
  said = $state('');
  hasFailed = $state(false);
  /** The text that the browser would not copy. */
  refused = $state('');

  /** `reader` says the language of the status line, at any time. */
  constructor(reader: { readonly lang: Lang }, clipboard: Clipboard) {
    this.#reader = reader;
    this.#clipboard = clipboard;
  }

  /** Copies a text; `what` names it for the reader. */
  async copy(what: string, text: string): Promise<void> {
    const words = SHARE_MESSAGES[this.#reader.lang];
    try {
      await this.#clipboard.writeText(text);
      this.say(words.copied(what));
    } catch {
      this.say(words.refused);
      this.refused = text;
    }
  }

  say(text: string): void {
    this.said = text;
    this.refused = '';
    this.hasFailed = false;
  }

  /** What was asked for could not be made. */
  fail(error: unknown): void {
    this.say(SHARE_MESSAGES[this.#reader.lang].failed);
    this.hasFailed = true;
    this.#clipboard.reportError(error);
  }
}
