/** The list in its orders, on the real records. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/domain/incident.ts';
import { KHARKIV_CODE, OBLAST_CODE } from '../../../src/domain/place.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { LIST_ORDERS } from '../../../src/domain/view.ts';
import { firstOf, incidentsIn, listGroups, type ListGroup } from '../../../src/state/index.ts';
import { dataset } from './real.ts';

const { incidents } = dataset;
const byPlace = (some: readonly Incident[] = incidents) => listGroups(some, 'place', dataset, 'en');
const codeOf = ({ heading }: ListGroup) => (heading && 'place' in heading ? heading.place.code : null);
const idsIn = (groups: readonly ListGroup[]) =>
  groups.flatMap((group) => group.incidents).map(({ id }) => id);
/** The heading under which an incident stands. */
const groupOf = (id: string) => byPlace().find((group) => group.incidents.some((it) => it.id === id));

describe.each(LIST_ORDERS)('the list, %s', (order) => {
  it.each(LANGS)('has each incident once, whatever is shown (%s)', (lang) => {
    fc.assert(
      fc.property(fc.subarray([...incidents]), (shown) => {
        expect(idsIn(listGroups(shown, order, dataset, lang)).sort()).toEqual(
          shown.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('its first pages are the beginning of the whole, without a heading over nothing at the end', () => {
    const all = listGroups(incidents, order, dataset, 'uk');
    for (let limit = 0; limit <= incidents.length; limit++) {
      const first = firstOf(all, limit);
      expect(idsIn(first)).toEqual(idsIn(all).slice(0, limit));
      expect(first.at(-1)?.incidents).not.toEqual([]);
    }
  });
});

it('the oldest come first when asked', () => {
  const dates = listGroups(incidents, 'oldest', dataset, 'en').flatMap((group) =>
    group.incidents.map(({ when }) => when.earliest),
  );
  expect(dates).toEqual([...dates].sort());
});

describe('the list by place', () => {
  it('puts a report that names only the oblast under the oblast, and never under Kharkiv', () => {
    const wide = incidents.filter(({ where }) => where.drawn === 'oblast');
    expect(wide.length).toBeGreaterThan(0);
    for (const { id } of wide) expect(groupOf(id)?.heading).toMatchObject({ place: { code: OBLAST_CODE } });
    const [group] = byPlace(wide);
    expect(group && codeOf(group)).toBe(OBLAST_CODE);
  });

  it('puts a report that is near a place, or not on the map, under no unit', () => {
    const kinds = incidents.flatMap(({ id, where }) =>
      ['near', 'wider', 'unknown'].includes(where.drawn) ? [[where.drawn, groupOf(id)?.heading]] : [],
    );
    expect(kinds.length).toBeGreaterThan(0);
    for (const [drawn, heading] of kinds)
      expect(heading).toEqual({ kind: drawn === 'near' ? 'near' : 'list' });
  });

  it('puts every other record under a unit that holds its place, and names no unit twice', () => {
    const units = byPlace().filter((group) => codeOf(group) !== null);
    expect(new Set(units.map(codeOf)).size).toBe(units.length);
    for (const group of units) {
      const held = incidentsIn(dataset, codeOf(group) ?? '').map(({ id }) => id);
      for (const { id } of group.incidents) expect(held).toContain(id);
    }
    // The districts of Kharkiv stand with the city, under its hromada and no raion.
    const city = incidents.find(({ where }) => where.place === KHARKIV_CODE && where.drawn !== 'near');
    const district = incidents.find(({ where }) => where.drawn === 'district');
    expect(groupOf(district?.id ?? '')?.heading?.kind).toBe('part');
    expect(groupOf(district?.id ?? '')).toEqual(groupOf(city?.id ?? ''));
  });

  it('counts under a raion what stands in its hromadas too', () => {
    let raion: ListGroup | null = null;
    let counted = 0;
    for (const group of [...byPlace(), null]) {
      if (group?.heading?.kind === 'part') counted += group.total;
      else {
        if (raion) expect(raion.total).toBe(counted);
        raion = group;
        counted = group?.incidents.length ?? 0;
      }
    }
  });

  it('goes by the alphabet of its language', () => {
    for (const lang of LANGS) {
      const names = listGroups(incidents, 'place', dataset, lang).flatMap(({ heading }) =>
        heading?.kind === 'unit' && heading.place.level === 'raion' ? [heading.place[lang]] : [],
      );
      expect(names.length).toBeGreaterThan(2);
      expect(names).toEqual([...names].sort(new Intl.Collator(lang).compare));
    }
  });
});
