/**
 * The one source of truth: the view. Map, list and address are renderings of it and change it only here.
 */
import type { ViewState } from '../domain/view.ts';

/** Whether a change is a step that Back should undo: choosing is, panning is not. */
export type Step = 'step' | 'drift';

export type ViewListener = (view: ViewState, step: Step) => void;

export class ViewStore {
  #view: ViewState;
  readonly #listeners = new Set<ViewListener>();

  constructor(view: ViewState) {
    this.#view = view;
  }

  get view(): ViewState {
    return this.#view;
  }

  /** Changes parts of the view and tells everyone, unless nothing changes. */
  update(change: Partial<ViewState>, step: Step): void {
    const keys = Object.keys(change) as (keyof ViewState)[];
    if (keys.every((key) => Object.is(this.#view[key], change[key]))) return;
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener(this.#view, step);
  }

  /** Calls the listener at each change; returns the function that ends it. */
  subscribe(listener: ViewListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
