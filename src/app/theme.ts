/** The palette as CSS custom properties: page and map take their colours from one table. */
import type { Theme } from '../domain/view.ts';
import { PALETTES } from '../state/index.ts';

export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  const { grade: _grade, own: _own, density: _density, ...colours } = PALETTES[theme];
  for (const [name, colour] of Object.entries(colours)) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
  root.dataset['theme'] = theme;
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** What the reader's system is set to. */
export function systemTheme(): Theme {
  return prefersDark.matches ? 'dark' : 'light';
}

/** Tells of each change of the system's setting; returns the function that ends it. */
export function onSystemTheme(tell: (theme: Theme) => void): () => void {
  const listener = (): void => tell(systemTheme());
  prefersDark.addEventListener('change', listener);
  return () => prefersDark.removeEventListener('change', listener);
}
