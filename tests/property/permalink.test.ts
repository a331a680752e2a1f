import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, type Filter, type TimeWindow } from '../../src/domain/filter.ts';
import { LAYERS } from '../../src/domain/layers.ts';
import { LANGS } from '../../src/domain/text.ts';
import {
  LAYOUTS,
  LIST_ORDERS,
  PROJECTIONS,
  THEMES,
  type Camera,
  type RingSpec,
  type ViewState,
} from '../../src/domain/view.ts';
import { canonicalCamera, decode, DEFAULT_VIEW, encode, KEYS, ringKm } from '../../src/permalink/index.ts';
import { SHAPES } from '../unit/permalink/shapes.ts';

/** A number with this many decimals, as a link can carry it. */
const decimal = (min: number, max: number, digits: number) =>
  fc
    .integer({ min: Math.ceil(min * 10 ** digits), max: Math.floor(max * 10 ** digits) })
    .map((scaled) => Number((scaled / 10 ** digits).toFixed(digits)) + 0);

/** Any camera of a map, with all the digits of a float; coordinates near zero and near the wrap are common. */
const rawCamera: fc.Arbitrary<Camera> = fc.record({
  zoom: fc.double({ min: -6, max: 18, noNaN: true }),
  lat: fc.oneof(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -1e-5, max: 1e-5, noNaN: true }),
  ),
  lon: fc.oneof(
    fc.double({ min: -540, max: 540, noNaN: true }),
    fc.double({ min: -1e-5, max: 1e-5, noNaN: true }),
    fc.double({ min: 179.9999, max: 180.0001, noNaN: true }),
  ),
  bearing: fc.double({ min: -360, max: 360, noNaN: true }),
  pitch: fc.double({ min: 0, max: 60, noNaN: true }),
});

const id = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9]{3,11}$/), fc.stringMatching(/^UA\d{17}$/));
const layers = fc
  .uniqueArray(fc.constantFrom(...LAYERS.map((layer) => layer.id)))
  .chain((ids) => fc.tuple(...ids.map((it) => fc.tuple(fc.constant(it), decimal(0.1, 1, 2)))))
  .map((entries) => Object.fromEntries(entries));

const centre = fc.oneof(
  id.map((it) => ({ kind: 'id', id: it }) as const),
  fc.record({ kind: fc.constant('point' as const), lat: decimal(-90, 90, 5), lon: decimal(-180, 180, 5) }),
);
/** Figures as they are typed, in each unit; a minimum below all of them, and going around the area. */
const ring: fc.Arbitrary<RingSpec> = fc
  .record({
    centre,
    unit: fc.constantFrom('km' as const, 'mi' as const, 'nmi' as const),
    figures: fc.tuple(decimal(1, 10_000, 2), decimal(1, 10_000, 2)),
    weapon: fc.option(fc.stringMatching(/^[a-z][a-z0-9]{2,15}$/), { freq: 4 }),
    hasMin: fc.boolean(),
    hasArea: fc.boolean(),
  })
  .map(({ centre: where, unit, figures: [a, b], weapon, hasMin, hasArea }) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const options = {
      ...(hasMin ? { minKm: weapon === null ? ringKm(0.5, unit) : 50 } : {}),
      ...(hasArea ? { around: 'area' as const } : {}),
    };
    if (weapon !== null) return { centre: where, weapon, ...options };
    return {
      centre: where,
      lowKm: low < high ? ringKm(low, unit) : null,
      highKm: ringKm(high, unit),
      ...(unit === 'km' ? {} : { unit }),
      ...options,
    };
  });
const rings = fc.uniqueArray(ring, { maxLength: 12, selector: (it) => JSON.stringify(it) });

const reserved = new Set([...KEYS.map(({ key }) => key), 'v']);
const unknownEntry = fc
  .tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^[A-Za-z0-9.,:=%*_-]{0,12}$/))
  .filter(([key]) => !reserved.has(key));

const filter: fc.Arbitrary<Filter> = fc.record({
  facets: fc
    .tuple(
      ...FACETS.map(({ id: facet, values }) =>
        (values
          ? fc.subarray([...values])
          : fc
              .uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{2,15}$/), { maxLength: 5 })
              .map((codes) => codes.sort())
        ).map((chosen) => [facet, chosen] as const),
      ),
    )
    .map((chosen) => Object.fromEntries(chosen.filter(([, values]) => values.length > 0))),
  words: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\s+/gu, ' ').trim()),
  inView: fc.boolean(),
});
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const window: fc.Arbitrary<TimeWindow> = fc.oneof(
  fc.integer({ min: 1, max: 36_525 }).map((days) => ({ kind: 'last', days }) as const),
  fc
    .tuple(fc.option(day), fc.option(day))
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]) =>
      from !== null && to !== null && from > to
        ? ({ kind: 'between', from: to, to: from } as const)
        : ({ kind: 'between', from, to } as const),
    ),
);

/** What each part of a view can be, when a link carries it. */
const VIEW: { readonly [Part in keyof ViewState]: fc.Arbitrary<ViewState[Part]> } = {
  camera: fc.option(rawCamera.map(canonicalCamera)),
  layers,
  window: fc.option(window),
  filter,
  selection: fc.uniqueArray(id, { maxLength: 20 }),
  rings: fc.option(rings),
  territories: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}(-[A-Z]{2,3})?$/), { maxLength: 6 }),
  distance: fc.option(fc.record({ from: centre, to: centre })),
  lang: fc.option(fc.constantFrom(...LANGS)),
  theme: fc.option(fc.constantFrom(...THEMES)),
  proj: fc.option(fc.constantFrom(...PROJECTIONS)),
  base: fc.stringMatching(/^[a-z0-9]{2,12}$/),
  list: fc.constantFrom(...LIST_ORDERS),
  layout: fc.option(fc.constantFrom(...LAYOUTS)),
  asOf: fc.option(day),
  unknown: fc.array(unknownEntry, { maxLength: 4 }),
};
const PARTS = Object.keys(VIEW) as (keyof ViewState)[];
/** A view that a link can carry in full. */
const canonicalView: fc.Arbitrary<ViewState> = fc.record(VIEW);

/** Any text at all, dense in what the grammar means something by. */
const pieces = [
  ...KEYS.flatMap(({ key, example }) => [`${key}=`, example]),
  'v=1',
  'v=',
  'none',
  'k7f3',
  '900',
];
const signs = [
  ...'#&=,:*/-.%',
  'amp;',
  '&amp;',
  '%2C',
  '%',
  '1e9',
  'NaN',
  '-0',
  '__proto__=1',
  'constructor',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...signs)), { maxLength: 20 })
    .map((parts) => parts.join('')),
);

type Mutation = (text: string, at: number, filler: string) => string;
const MUTATIONS: readonly Mutation[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, filler) => text.slice(0, at) + filler + text.slice(at),
  (text, at, filler) => text.slice(0, at) + filler + text.slice(at + 1),
  (text, at) => text + text.slice(at),
  (text, at) => text.slice(at) + text.slice(0, at),
  // Half of a surrogate pair cannot be escaped.
  (text, at) => text.slice(0, at) + encodeURIComponent(text.slice(at).replace(/\p{Surrogate}/gu, '')),
];
/**
 * A view that differs from the default in two of its parts. A fault costs only its own part (see below), so the
 * wounds of a short link find what those of a long one do, and more of them hit what they are meant for.
 */
const sparseView: fc.Arbitrary<ViewState> = fc
  .constantFrom(...PARTS)
  .chain((one) =>
    fc.constantFrom(...PARTS).chain((other) => fc.record({ [one]: VIEW[one], [other]: VIEW[other] })),
  )
  .map((parts) => ({ ...DEFAULT_VIEW, ...parts }));
/** A valid link with one to three wounds. */
const mutatedLink = fc
  .tuple(
    fc.oneof({ weight: 15, arbitrary: sparseView }, canonicalView).map(encode),
    fc.array(
      fc.tuple(
        fc.constantFrom(...MUTATIONS),
        fc.nat(),
        fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 3 })),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([link, wounds]) =>
    wounds.reduce((text, [mutate, at, filler]) => mutate(text, at % (text.length + 1), filler), link),
  );

/** What must hold for every link that anyone can write. The matcher is asked only where it does not: it is slow. */
function checkLink(link: string): void {
  const { view, notices } = decode(link);
  const once = encode(view);
  const again = decode(once);
  const rewritten = encode(again.view);
  if (rewritten !== once) expect(rewritten).toBe(once);
  if (!isDeepStrictEqual(again.view, view)) expect(again.view).toEqual(view);
  // What was complained of is gone: the rewritten link is clean.
  if (again.notices.length > 0) expect(again.notices).toEqual([]);
  const tooLong = notices.filter(({ value }) => value.length >= 100);
  if (tooLong.length > 0) expect(tooLong).toEqual([]);
}

describe('for every view that a link can carry', () => {
  it('decode(encode(view)) is the view, without a notice', () => {
    fc.assert(
      fc.property(canonicalView, (view) => {
        expect(decode(encode(view))).toEqual({ view, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('two links are equal only if their views are', () => {
    fc.assert(
      fc.property(canonicalView, canonicalView, (a, b) => {
        fc.pre(JSON.stringify(decode(encode(a)).view) !== JSON.stringify(decode(encode(b)).view));
        expect(encode(a)).not.toBe(encode(b));
      }),
    );
  });

  it('the order of its entries does not matter', () => {
    fc.assert(
      fc.property(
        canonicalView.map((view) => ({ ...view, unknown: [] })),
        fc.infiniteStream(fc.nat()),
        (view, random) => {
          const shuffled = encode(view)
            .split('&')
            .map((entry) => [random.next().value as number, entry] as const)
            .sort(([a], [b]) => a - b)
            .map(([, entry]) => entry);
          expect(encode(decode(shuffled.join('&')).view)).toBe(encode(view));
        },
      ),
    );
  });

  it('it survives the URL of a browser, and escaped commas, slashes and colons', () => {
    fc.assert(
      fc.property(canonicalView, (view) => {
        const address = new URL('https://example.org/map/?x=1#old');
        address.hash = encode(view);
        expect(decode(address.hash).view).toEqual(view);
        const escaped = encode({ ...view, unknown: [] }).replace(/[,/:*]/g, encodeURIComponent);
        expect(decode(escaped).view).toEqual({ ...view, unknown: [] });
      }),
    );
  });
});

describe('for every view without words that were searched', () => {
  it.each(SHAPES)('its link with %s shows the same, without a notice', (_, change) => {
    // Words may hold any sign, so a program's escapes among them cannot be told from a person's.
    const wordless = canonicalView.map((view) => ({
      ...view,
      filter: { ...view.filter, words: '' },
      unknown: [],
    }));
    fc.assert(
      fc.property(wordless, (view) => {
        const { view: read, notices } = decode(change(encode(view)));
        expect({ view: { ...read, unknown: [] }, notices }).toEqual({ view, notices: [] });
      }),
    );
  });
});

describe('for every camera of a map', () => {
  it('the link tells the same place to a tenth of a pixel, and can be read', () => {
    fc.assert(
      fc.property(rawCamera, (camera) => {
        const { view, notices } = decode(encode({ ...decode('').view, camera }));
        expect(notices).toEqual([]);
        expect(view.camera).toEqual(canonicalCamera(camera));
        const worldPx = 512 * 2 ** camera.zoom;
        const turn = (((view.camera?.lon ?? 0) - camera.lon) / 360) % 1;
        const offPx = Math.min(Math.abs(turn), 1 - Math.abs(turn)) * worldPx;
        expect(offPx).toBeLessThan(0.1);
      }),
      { numRuns: 2000 },
    );
  });

  it('rounding it twice is rounding it once', () => {
    fc.assert(
      fc.property(rawCamera, (camera) => {
        const once = canonicalCamera(camera);
        expect(canonicalCamera(once)).toEqual(once);
        expect(once.lon).toBeGreaterThanOrEqual(-180);
        expect(once.lon).toBeLessThan(180);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('for every string', () => {
  it('decode does not throw, and the link that it makes is clean and stable', () => {
    fc.assert(fc.property(anyText, checkLink), { numRuns: 20_000 });
  });

  it('the same holds for 40,000 links that were cut, mixed and mangled', () => {
    fc.assert(fc.property(mutatedLink, checkLink), { numRuns: 40_000 });
  });

  it('a fault costs only its own part: the other keys say what they say without it', () => {
    fc.assert(
      fc.property(
        canonicalView.map((view) => ({ ...view, selection: [], unknown: [] })),
        fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/[&#]/.test(text)),
        (view, junk) => {
          const link = `sel=,${junk}&${encode(view)}`;
          expect({ ...decode(link).view, selection: [] }).toEqual(view);
        },
      ),
    );
  });

  it('a bad ring or layer among good ones is left out alone', () => {
    const badRing = fc.constantFrom('x', 'k7f3', 'k7f3:0', 'k7f3:99999', 'k7f3:1:2', '-91,0:5', 'a,b:5');
    fc.assert(
      fc.property(rings, badRing, fc.nat(), (good, bad, at) => {
        fc.pre(good.length > 0);
        const items = good.map((spec) => encode({ ...decode('').view, rings: [spec] }).slice(5, -4));
        items.splice(at % (items.length + 1), 0, bad);
        const { view, notices } = decode(`ring=${items.join(',')}`);
        expect(view.rings).toEqual(good);
        expect(notices.length).toBeGreaterThan(0);
      }),
    );
  });
});
