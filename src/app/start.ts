/** Start: data first, then the page. What is shown is decided by the address. */
import { mount } from 'svelte';
import { LANGS, type Lang } from '../domain/text.ts';
import { MESSAGES } from '../i18n/index.ts';
import { openLink } from '../permalink/index.ts';
import { ViewStore } from '../state/index.ts';
import type { Preferences } from '../session/appearance.svelte.ts';
import { today } from '../session/device.ts';
import App from './App.svelte';
import './app.css';
import { loadFonts } from './fonts.ts';
import { loadSite } from './load.ts';
import { keepOnDevice } from './offline.ts';
import { applyTheme, systemTheme } from './theme.ts';

/** The first of the reader's languages that the site speaks; Ukrainian leads when none does. */
function preferredLang(): Lang {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return spoken.flatMap((code) => LANGS.find((lang) => lang === code) ?? [])[0] ?? 'uk';
}

/** `embedded`: in the reduced frame that other pages embed. */
export async function start({ embedded }: { readonly embedded: boolean }): Promise<void> {
  const target = document.getElementById('app');
  if (!target) throw new Error('the page has no element with the id "app"');
  const { view, notices, isStart } = openLink(location);
  const preferences: Preferences = {
    lang: preferredLang(),
    theme: systemTheme(),
    today: today(),
  };
  const lang = view.lang ?? preferences.lang;
  document.documentElement.lang = lang;
  applyTheme(view.theme ?? preferences.theme);
  target.textContent = MESSAGES[lang].loading;
  // A browser that refuses fonts shows its own: no reason to show nothing.
  const fonts = loadFonts().catch(() => undefined);
  try {
    const loaded = await loadSite();
    await fonts;
    target.textContent = '';
    mount(App, {
      target,
      props: { ...loaded, store: new ViewStore(view), notices, preferences, isFirstView: isStart, embedded },
    });
  } catch {
    // Data that cannot be shown must not leave an empty page.
    target.textContent = MESSAGES[lang].loadFailed;
    target.setAttribute('role', 'alert');
    return;
  }
  // Other pages embed the frame, and their readers did not come here.
  if (!embedded) keepOnDevice();
}
