/** Language and theme: as the link has them, else as the reader's device prefers. */
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/i18n/index.ts';
import { PALETTES } from '../../../src/state/index.ts';
import { openSession, PREFERENCES } from './real-session.svelte.ts';

describe('language', () => {
  it('is that of the device, until it is chosen; then it is in the link', () => {
    const { session, link } = openSession('sel=k7f3&v=1', { preferences: { ...PREFERENCES, lang: 'en' } });
    expect(session.lang).toBe('en');
    session.appearance.setLang('uk');
    expect(session.messages).toBe(MESSAGES.uk);
    expect(link()).toBe('sel=k7f3&lang=uk&v=1');
  });

  it('of the link comes before that of the device', () => {
    const { session } = openSession('lang=uk&v=1', { preferences: { ...PREFERENCES, lang: 'en' } });
    expect(session.messages).toBe(MESSAGES.uk);
  });
});

describe('theme', () => {
  it('is in the link once it is chosen, and out of it as the system has it, whatever that changes to', () => {
    const { session, link } = openSession('sel=k7f3&v=1');
    session.appearance.setTheme('dark');
    expect(link()).toBe('sel=k7f3&theme=dark&v=1');
    expect(session.palette).toBe(PALETTES.dark);
    session.appearance.systemPrefers('light');
    expect(session.theme).toBe('dark');
    session.appearance.setTheme(null);
    expect(link()).toBe('sel=k7f3&v=1');
    for (const theme of ['light', 'dark', 'light'] as const) {
      session.appearance.systemPrefers(theme);
      expect([session.theme, session.palette]).toEqual([theme, PALETTES[theme]]);
    }
  });

  it('of the system leaves language and date of the visit as they are', () => {
    const { session } = openSession();
    session.appearance.systemPrefers('dark');
    expect(session.appearance.preferences).toEqual({ ...PREFERENCES, theme: 'dark' });
  });
});
