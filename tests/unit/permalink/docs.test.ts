import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { permalinkPage } from '../../../scripts/permalink-docs.mjs';
import * as filter from '../../../src/domain/filter.ts';
import * as layers from '../../../src/domain/layers.ts';
import * as i18n from '../../../src/i18n/index.ts';
import * as permalink from '../../../src/permalink/index.ts';
import { ringsOf, selectionOf } from '../../../src/state/index.ts';
import { dataset } from '../state/real.ts';
import { rewritten } from './views.ts';

const file = fileURLToPath(new URL('../../../docs/permalinks.md', import.meta.url));
const page = readFileSync(file, 'utf8');

/** The links in a section of the page. */
function linksIn(section: string): string[] {
  const text = page.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...text.matchAll(/^\| `#(\S+)`/gm)].map(([, link = '']) => link);
}

describe('docs/permalinks.md', () => {
  it('is what the registry says today; if not, run node scripts/permalink-docs.mjs', async () => {
    expect(page).toBe(await permalinkPage({ permalink, layers, filter, i18n }));
  });

  it('changes when the registry does', async () => {
    const keys = permalink.KEYS.map((key) => (key.key === 'sel' ? { ...key, meaning: 'another one' } : key));
    expect(await permalinkPage({ permalink: { ...permalink, KEYS: keys }, layers, filter, i18n })).not.toBe(
      page,
    );
  });

  it('names every key and every layer', () => {
    for (const { key, example } of permalink.KEYS) {
      expect(page).toMatch(new RegExp(`^\\| \`${key}\``, 'm'));
      expect(page).toContain(`\`${example}\``);
    }
    for (const { id, code } of layers.LAYERS) {
      expect(page).toMatch(new RegExp(`^\\| \`${code}\` +\\| ${i18n.MESSAGES.en.layers[id].name}`, 'm'));
    }
  });

  it('its examples can be used as they stand', () => {
    expect(linksIn('Examples').length).toBeGreaterThan(3);
    for (const link of linksIn('Examples')) {
      const { view, notices } = permalink.decode(link);
      expect([...notices, ...selectionOf(view, dataset).notices, ...ringsOf(view, dataset).notices]).toEqual(
        [],
      );
      expect(rewritten(link).split('&').sort()).toEqual(link.split('&').sort());
    }
  });

  it('its faulty links each have one fault', () => {
    expect(linksIn('Notices').length).toBeGreaterThan(3);
    for (const link of linksIn('Notices')) expect(permalink.decode(link).notices).toHaveLength(1);
  });
});
