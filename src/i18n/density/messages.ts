/** Strings about records counted by hromada. Both languages implement this type, so none can be missing. */
export interface DensityMessages {
  readonly legend: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly orMore: (from: string) => string;
  readonly plainCounts: string;
  readonly unshaded: string;
  readonly raionLabel: (raion: string, count: number) => string;
  readonly raionOnly: (raion: string, count: number) => string;
  readonly oblastOnly: (count: number) => string;
  readonly near: (count: number) => string;
  readonly list: (count: number) => string;
}
