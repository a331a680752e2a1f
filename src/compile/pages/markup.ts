/**
 * Markup that is safe by construction: what is put into a template is escaped, unless it is markup itself. The
 * result is well-formed XML as well as HTML, so one writer serves pages, feeds and the sitemap.
 */

/** Text that is markup already. Only the templates of this file make it: others know its type alone. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type { Markup };

/** What a template takes: text and numbers are escaped, lists are joined, and nothing is written for the rest. */
export type Content = string | number | Markup | null | undefined | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return content.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
  if (typeof content === 'number') return String(content);
  return content.map(written).join('');
}

/** A template of markup: `` markup`<p>${text}</p>` ``. Attributes are quoted with double quotes. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const text = parts.map((part, i) => `${part}${i < contents.length ? written(contents[i]) : ''}`).join('');
  return new Markup(text);
}

/** Text of this project's own that must stand as it is: a style sheet, a script. Never text from data. */
export function raw(text: string): Markup {
  return new Markup(text);
}

/** Markups in a row with something between them. */
export function joined(contents: readonly Content[], between: string): Markup {
  return new Markup(contents.map(written).join(written(between)));
}

/**
 * Data for a script element, which is no script and is never run. Written so that no text in it can end the
 * element.
 */
export function dataBlock(type: string, data: unknown): Markup {
  const json = JSON.stringify(data).replace(/[<>&]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return markup`<script type="${type}">${new Markup(json)}</script>`;
}
