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
