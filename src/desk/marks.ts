/** The text cut into pieces, so that every word that was recognised can be shown as what it is. */

/** Offsets into the text, in UTF-16 units: [start, end). */
type Span = readonly [start: number, end: number];

/** What a piece of the text was taken for. */
export const MARK_KINDS = [
  'place',
  'dropped',
  'suggestion',
  'rejection',
  'when',
  'weapon',
  'casualties',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Mark {
  readonly kind: MarkKind;
  readonly span: Span;
  /** Id of the element that explains it. */
  readonly target: string;
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** Text that is left out of a long report: nothing was recognised in it. */
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'mark'; readonly text: string; readonly mark: Mark };

/** Text up to this length is shown whole; of a longer one, what stands around the marks. */
export const WHOLE_TEXT_LENGTH = 20_000;
/** What is shown before and after a mark of a long text, in UTF-16 units. */
const AROUND = 160;

/**
 * Pieces of the text in order, the marked ones with their marks. Marks never overlap here: the one that begins
 * first stays, and of two that begin together the longer one. At most `limit` marks are shown.
 */
export function piecesOf(text: string, marks: readonly Mark[], limit: number): readonly Piece[] {
  const isLong = text.length > WHOLE_TEXT_LENGTH;
  const pieces: Piece[] = [];
  let at = 0;
  const shown = apart(marks).slice(0, limit);
  for (const mark of shown) {
    pieces.push(...between(text, at, mark.span[0], isLong, { afterMark: at > 0, beforeMark: true }));
    pieces.push({ kind: 'mark', text: text.slice(...mark.span), mark });
    at = mark.span[1];
  }
  pieces.push(...between(text, at, text.length, isLong, { afterMark: at > 0, beforeMark: false }));
  return pieces;
}

function apart(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: Mark[] = [];
  for (const mark of sorted) {
    if (mark.span[1] > mark.span[0] && mark.span[0] >= (kept.at(-1)?.span[1] ?? 0)) kept.push(mark);
  }
  return kept;
}

function between(
  text: string,
  start: number,
  end: number,
  isLong: boolean,
  { afterMark, beforeMark }: { afterMark: boolean; beforeMark: boolean },
): Piece[] {
  if (start >= end) return [];
  const head = afterMark ? start + AROUND : start;
  const tail = beforeMark ? end - AROUND : end;
  if (!isLong || (head >= tail && (afterMark || beforeMark)))
    return [{ kind: 'text', text: text.slice(start, end) }];
  // A long text without any mark is its beginning.
  const headEnd = wholeCharacter(text, afterMark || beforeMark ? head : start + AROUND);
  const tailStart = wholeCharacter(text, beforeMark ? tail : end);
  const pieces: Piece[] = [
    { kind: 'text', text: text.slice(start, headEnd) },
    { kind: 'gap', length: tailStart - headEnd },
    { kind: 'text', text: text.slice(tailStart, end) },
  ];
  return pieces.filter((piece) => (piece.kind === 'text' ? piece.text !== '' : true));
}

/** Moves an offset off the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
