/** The data that comes after the incidents: what has arrived, what was asked for, and what could not be had. */
import type { GroundData } from '../domain/site.ts';
import type { TerritoriesData } from '../domain/territory.ts';
import type { WeaponsData } from '../domain/weapon.ts';
import type { ArrivedAtlas } from '../state/index.ts';

/** Data that is loaded when a ring or the panel of rings asks for it. */
export type RingPart = 'weapons' | 'territories';

/** All that comes after the incidents. */
export type LatePart = 'ground' | 'places' | 'boundaries' | RingPart;

/** What a component may ask for. */
export type WantedPart = RingPart | 'places' | 'boundaries';

export class Arrived {
  atlas: ArrivedAtlas = $state.raw({ places: null, boundaries: null });
  // Null until they have arrived.
  ground: GroundData | null = $state.raw(null);
  weapons: WeaponsData | null = $state.raw(null);
  territories: TerritoriesData | null = $state.raw(null);
  wanted: readonly WantedPart[] = $state.raw([]);
  missing: readonly RingPart[] = $state.raw([]);
  /** What could not be had, in the order in which that was found out. */
  lost: readonly LatePart[] = $state.raw([]);
  /** What is to be asked for once more. */
  again: readonly LatePart[] = $state.raw([]);

  /** A component needs this part from now on. */
  want(part: WantedPart): void {
    if (!this.wanted.includes(part)) this.wanted = [...this.wanted, part];
  }

  /** Asks for all that could not be had once more: the reader wants it, or the network is back. */
  askAgain(): void {
    this.again = this.lost;
    this.lost = [];
    this.missing = [];
  }
}
