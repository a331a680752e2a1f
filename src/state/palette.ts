/**
 * Colours, in one place for map, legend and page. Land, water, borders, text and accent are those of the
 * project's visual direction; grades are from Okabe and Ito's colour-blind-safe set (jfly.uni-koeln.de/color),
 * darkened or lightened to keep a contrast of 3:1 against the land of their theme. Own files have colours that no
 * grade has, from Paul Tol's "muted" set, treated in the same way.
 */
import type { GradeKind } from '../domain/grade.ts';
import type { Theme } from '../domain/view.ts';

/** Colours that a reader can give to a file of their own. */
export const OWN_COLOURS = ['teal', 'indigo', 'green', 'olive'] as const;
export type OwnColour = (typeof OWN_COLOURS)[number];

export interface Palette {
  readonly land: string;
  readonly neighbour: string;
  readonly water: string;
  /** Lines of rivers: stronger than areas of water, which are seen by their size. */
  readonly river: string;
  readonly border: string;
  readonly text: string;
  readonly textQuiet: string;
  readonly paper: string;
  readonly paperEdge: string;
  readonly accent: string;
  readonly ring: string;
  readonly grade: Readonly<Record<GradeKind, string>>;
  readonly own: Readonly<Record<OwnColour, string>>;
  /** Shades of counts, the fewest first: one hue, so that they stand in order for every eye and in greyscale. */
  readonly density: readonly string[];
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    land: '#f5f2ea',
    neighbour: '#ece8de',
    water: '#c9d8df',
    river: '#9db7c3',
    border: '#8d8576',
    text: '#1d1b18',
    textQuiet: '#5c564c',
    paper: '#fffdf8',
    paperEdge: '#d8d2c4',
    accent: '#b5381f',
    ring: '#6b4a8a',
    grade: {
      corroborated: '#005a8c',
      admitted: '#1d1b18',
      'single-source': '#8a5a00',
      contested: '#a0296b',
      retracted: '#6b665d',
    },
    own: { teal: '#0f7a70', indigo: '#332288', green: '#117733', olive: '#6f6a00' },
    density: ['#e2d9c3', '#c8b78f', '#a89164', '#7d6844', '#4f4029'],
  },
  dark: {
    land: '#1b1d20',
    neighbour: '#16181b',
    water: '#12171c',
    river: '#3a4f5e',
    border: '#5d6166',
    text: '#ece9e2',
    textQuiet: '#aaa69d',
    paper: '#232629',
    paperEdge: '#3b3f44',
    accent: '#ff8a66',
    ring: '#c3a4e0',
    grade: {
      corroborated: '#6cb8ea',
      admitted: '#ece9e2',
      'single-source': '#e6b04a',
      contested: '#e68cc0',
      retracted: '#9b978f',
    },
    own: { teal: '#5fd1c1', indigo: '#a3a0ff', green: '#7fd197', olive: '#d6d36a' },
    density: ['#332f27', '#4d4535', '#706248', '#9c8a64', '#d0bc8e'],
  },
};
