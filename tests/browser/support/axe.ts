/** What axe says of a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/**
 * Asserts that axe finds nothing serious or critical in the page, or in a part of it.
 *
 * @param where Selectors: the part to look at instead of all, and what to leave out, because it is asked about elsewhere.
 */
export async function expectNothingSerious(
  page: Page,
  { part = 'html', without }: { part?: string; without?: string } = {},
): Promise<void> {
  const axe = new AxeBuilder({ page })
    // Axe then runs in the page alone, which has no frames: otherwise all that it found goes through a second page.
    .setLegacyMode(true)
    // What passes is not told node by node.
    .options({ resultTypes: ['violations'] })
    .include(part);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await axe.analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(serious).toEqual([]);
}
