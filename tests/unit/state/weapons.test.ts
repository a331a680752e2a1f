/** Names of weapons as a reader sees them. */
import { describe, expect, it } from 'vitest';
import { otherNames } from '../../../src/state/index.ts';

describe('other names of a weapon', () => {
  it('are those that look different from each other and are not in the name that is shown', () => {
    const aliases = ['Iskander-M', 'Іскандер-М', '9M723', '9М723', '9K720', '9К720'];
    expect(otherNames({ aliases }, 'Iskander-M (9M723)')).toEqual(['Іскандер-М', '9K720']);
    expect(otherNames({ aliases }, '«Іскандер-М»')).toEqual(['Iskander-M', '9M723', '9K720']);
  });

  it('are none where nothing else was given', () => {
    expect(otherNames({ aliases: ['KN-25'] }, 'KN-25')).toEqual([]);
  });
});
