/** Text in lines of a given width. */

const ELLIPSIS = '…';

/**
 * Breaks a text at its blanks into lines no wider than `width`, and a word that is wider than a line, such as an
 * address, anywhere. What is over `maxLines` ends in an ellipsis.
 */
export function linesOf(
  text: string,
  width: number,
  widthOf: (text: string) => number,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string): boolean => widthOf(line) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => piecesOf(each, fits))) {
    const longer = line === '' ? word.text : `${line}${word.joins ? '' : ' '}${word.text}`;
    if (line === '' || (fits(longer) && !word.joins)) line = longer;
    else {
      lines.push(line);
      line = word.text;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  let last = kept.pop() ?? '';
  while (last !== '' && !fits(last + ELLIPSIS)) last = last.slice(0, -1);
  return [...kept, last.trimEnd() + ELLIPSIS];
}

/** A word, or the pieces of one that is wider than a line; those after the first join the one before. */
function piecesOf(
  word: string,
  fits: (text: string) => boolean,
): { readonly text: string; readonly joins: boolean }[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && !fits(piece + sign)) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece].map((text, i) => ({ text, joins: i > 0 }));
}
