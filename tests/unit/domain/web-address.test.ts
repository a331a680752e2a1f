import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { safeAddress, WebAddressSchema } from '../../../src/domain/web-address.ts';

/** The ways in which `javascript:` and its like are hidden from those who look for the word. */
const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'ｊavascript:alert(1)',
  'jаvascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'view-source:javascript:alert(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'filesystem:https://example.org/1',
  'intent://example.org/#Intent;end',
  '//example.org/a',
  '/a',
  'example.org',
  '',
  'https://',
  'https:///a',
  'https:example.org',
  'https:\\\\example.org',
  'https://example.org\\@other.org/',
  'https://me:secret@example.org/',
  'https://example.org@other.org/',
  'https://exa mple.org/',
  'https://example.org/a b',
  'ht\ttps://example.org/',
  'https://example.org/\njavascript:alert(1)',
  'http://[::1',
  'https://example.org:port/',
];

describe('an address', () => {
  it.each(HOSTILE)('that leads elsewhere is none: %j', (text) => {
    expect(safeAddress(text)).toBeNull();
    expect(v.is(WebAddressSchema, text)).toBe(false);
  });

  it.each([
    'https://example.org',
    'http://example.org/a',
    'HTTPS://Example.org/A?b=c&d=%D1%85#e',
    'https://example.org:8443/a@b/c:d',
    'https://суспільне.укр/новини',
    'https://web.archive.org/web/2024/https://example.org/a',
    'https://t.me/s/prokuratura_kharkiv/123',
    'https://192.0.2.1/a',
  ])('of the web is let be: %j', (text) => {
    expect(safeAddress(text)).toBe(text);
    expect(v.is(WebAddressSchema, text)).toBe(true);
  });

  it('of any web page is let be, and whatever comes out is one, with a host that is seen', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (text) => {
        expect(safeAddress(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...HOSTILE),
        fc.string(),
        fc.constantFrom('', ' ', '\t', '\n'),
        (hostile, text, blank) => {
          const address = safeAddress(`${blank}${hostile}${text}`);
          if (address !== null) expect(new URL(address).protocol).toMatch(/^https?:$/);
        },
      ),
    );
  });

  it('that is not there is none', () => {
    expect([safeAddress(undefined), safeAddress(null)]).toEqual([null, null]);
  });

  it('within one network is shown to its reader, and is no source for others', () => {
    expect(safeAddress('http://intranet/a')).toBe('http://intranet/a');
    expect(v.is(WebAddressSchema, 'http://intranet/a')).toBe(false);
  });
});
