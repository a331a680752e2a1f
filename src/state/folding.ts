/** Text as search compares it: case, apostrophes, stress marks and letters that are taken for one another play no part. */

const DROPPED = /['’ʼ`´‘ʹ"“”«»\u00AD]|\u0301/g;

export function folded(text: string): string {
  return text.toLowerCase().replace(DROPPED, '').replaceAll('ё', 'е').replaceAll('ґ', 'г').trim();
}
