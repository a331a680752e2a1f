/** Copies texts, and says what became of it: the browser may refuse, and then the text is shown to be selected. */
import { SHARE_MESSAGES } from '../../i18n/index.ts';
import type { Session } from '../../session/session.svelte.ts';

export class Copying {
  readonly #session: Session;
  /** What happened last, for a status line. */
  said = $state('');
  hasFailed = $state(false);
  /** The text that the browser would not copy. */
  refused = $state('');

  constructor(session: Session) {
    this.#session = session;
  }

  /** Copies a text; `what` names it for the reader. */
  async copy(what: string, text: string): Promise<void> {
    const words = SHARE_MESSAGES[this.#session.lang];
    try {
      await navigator.clipboard.writeText(text);
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
    this.say(SHARE_MESSAGES[this.#session.lang].failed);
    this.hasFailed = true;
    reportError(error);
  }
}
