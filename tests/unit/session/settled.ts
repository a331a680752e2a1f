/** Waiting for what follows from an answer, without waiting for time. */

/** What follows from an answer happens in turns of their own; a dozen is more than any has. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}
