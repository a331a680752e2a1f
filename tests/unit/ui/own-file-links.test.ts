import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParts } from '../../../src/ui/own-files/links.ts';

const linksOf = (text: string) => textParts(text).flatMap(({ href }) => href ?? []);

describe('a field of an own file', () => {
  it('is its text, with nothing added and nothing lost, whatever it holds', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(' ', '<b>', 'https://', '.')));
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        expect(
          textParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('leads to web addresses in it, without the signs of the sentence around them', () => {
    expect(linksOf('<b>old</b> see https://example.org/a. Or (http://example.org/b?c=1#d)!')).toEqual([
      'https://example.org/a',
      'http://example.org/b?c=1#d',
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'example.org'])(
    'leads nowhere else: %s',
    (text) => {
      expect(linksOf(text)).toEqual([]);
    },
  );
});
