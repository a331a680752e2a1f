import { describe, expect, it } from 'vitest';
import { SHARE_MESSAGES } from '../../../src/i18n/index.ts';
import { Copying } from '../../../src/session/copying.svelte.ts';

/** A clipboard that refuses when it is told to. */
function given() {
  const clipboard = { refuses: false, texts: [] as string[], errors: [] as unknown[] };
  const reader: { lang: 'uk' | 'en' } = { lang: 'en' };
  const copying = new Copying(reader, {
    writeText: async (text) => {
      if (clipboard.refuses) throw new DOMException('no', 'NotAllowedError');
      clipboard.texts.push(text);
    },
    reportError: (error) => clipboard.errors.push(error),
  });
  return { clipboard, reader, copying };
}

describe('copying', () => {
  it('says what was copied, in the language of the reader at that time', async () => {
    const { clipboard, copying, reader } = given();
    await copying.copy('BibTeX', '@misc{}');
    expect(clipboard.texts).toEqual(['@misc{}']);
    expect(copying.said).toBe(SHARE_MESSAGES.en.copied('BibTeX'));
    reader.lang = 'uk';
    await copying.copy('BibTeX', '@misc{}');
    expect(copying.said).toBe(SHARE_MESSAGES.uk.copied('BibTeX'));
  });

  it('shows the text where the browser refuses, until something else is said', async () => {
    const { clipboard, copying } = given();
    clipboard.refuses = true;
    await copying.copy('Link', 'https://example.org/#a');
    expect([copying.said, copying.refused]).toEqual([SHARE_MESSAGES.en.refused, 'https://example.org/#a']);
    clipboard.refuses = false;
    await copying.copy('Link', 'https://example.org/#b');
    expect([copying.refused, clipboard.texts]).toEqual(['', ['https://example.org/#b']]);
  });

  it('tells what could not be made in words, and the console why', () => {
    const { clipboard, copying } = given();
    const error = new Error('no canvas');
    copying.fail(error);
    expect([copying.said, copying.hasFailed]).toEqual([SHARE_MESSAGES.en.failed, true]);
    expect(clipboard.errors).toEqual([error]);
    copying.say('');
    expect(copying.hasFailed).toBe(false);
  });
});
