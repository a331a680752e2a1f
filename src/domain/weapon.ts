/**
 * Weapons: a tree of types, because sources name at different depths, and for each type what was published about
 * its range. A range is never a property of a weapon here: it is a claim with a speaker and a source.
 */
import * as v from 'valibot';
import { BilingualSchema, WordsSchema } from './text.ts';
import { PartialDateSchema } from './time.ts';
import { WebAddressSchema } from './web-address.ts';

/**
 * How a weapon is delivered, and so what a ring around a place that was hit can mean. `ground-ballistic`: where
 * a launcher could stand; `air-launched`: where an aircraft could release it; `cruise-or-drone`: an outer bound,
 * since its way is not a great circle; `sam-surface`: an air-defence missile used against the ground, for which
 * the published figures say little.
 */
export const DELIVERIES = ['ground-ballistic', 'air-launched', 'cruise-or-drone', 'sam-surface'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/**
 * Bounds in km that no published range of a class leaves. They are for slips of the decimal point, not a
 * statement about any weapon: figures in geodata/weapons.yaml, times and divided by about three.
 */
export const DELIVERY_BOUNDS_KM: Readonly<Record<Delivery, { readonly min: number; readonly max: number }>> =
  {
    'ground-ballistic': { min: 100, max: 2_000 },
    'air-launched': { min: 150, max: 6_000 },
    'cruise-or-drone': { min: 300, max: 6_000 },
    'sam-surface': { min: 30, max: 400 },
  };

/** A minimum range is nearer than any range; nearer than this it would be a slip as well. */
const MIN_RANGE_KM = 5;

/** What a figure rests on: a distance flown in a reported test, or who put it forward. */
export const RANGE_BASES = ['test-flight', 'official-statement', 'analyst', 'press', 'maker'] as const;
export type RangeBasis = (typeof RANGE_BASES)[number];

/** Units of distance in which ranges are published and typed, in km. Miles are statute miles. */
export const KM_PER_UNIT = { km: 1, mi: 1.609344, nmi: 1.852 } as const;
export const RANGE_UNITS = ['km', 'mi', 'nmi'] as const;
export type RangeUnit = (typeof RANGE_UNITS)[number];

/** How the speaker put the figure: "about 900", "over 2,000", "up to 690". */
export const QUALIFIERS = ['about', 'over', 'up-to'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

const figure = v.number('must be a number');

/** A stated range in the unit in which it was stated: `high` alone, or `low` to `high`; `min` is the nearest that it can strike. */
const StatedRangeSchema = v.pipe(
  v.strictObject({
    high: figure,
    low: v.optional(figure),
    min: v.optional(figure),
    unit: v.picklist(RANGE_UNITS, `must be one of ${RANGE_UNITS.join(', ')}`),
    qualifier: v.optional(v.picklist(QUALIFIERS, `must be one of ${QUALIFIERS.join(', ')}`)),
  }),
  v.forward(
    v.partialCheck(
      [['low'], ['high']],
      ({ low, high }) => low === undefined || low < high,
      'is not below `high`: a range goes from low to high',
    ),
    ['low'],
  ),
  v.forward(
    v.partialCheck(
      [['min'], ['low'], ['high']],
      ({ min, low, high }) => min === undefined || min < (low ?? high),
      'is not below the range: it is the nearest that the weapon can strike',
    ),
    ['min'],
  ),
);

/** Where a figure was read. Without an address it is cited by publisher and date. */
const SourceSchema = v.strictObject({
  publisher: BilingualSchema,
  url: v.optional(WebAddressSchema),
});

const claimFields = {
  speaker: BilingualSchema,
  /** When it was said or flown, as far as it is known. */
  date: PartialDateSchema,
  source: SourceSchema,
};

const RangeClaimSchema = v.strictObject({
  ...claimFields,
  range: StatedRangeSchema,
  basis: v.picklist(RANGE_BASES, `must be one of ${RANGE_BASES.join(', ')}`),
  /** What else must be known to read the figure: a variant, a payload, what it is not about. */
  note: v.optional(BilingualSchema),
});

/** A statement about reach or accuracy that gives no figure. */
const RemarkSchema = v.strictObject({ ...claimFields, says: BilingualSchema });

const WEAPON_CODE = /^[a-z][a-z0-9]{2,15}$/;

/** True for the form of a weapon's code; whether there is such a weapon is for those to say who have the data. */
export function isWeaponCode(text: string): boolean {
  return WEAPON_CODE.test(text);
}

const CodeSchema = v.pipe(
  v.string('must be text'),
  v.check(isWeaponCode, 'must be 3 to 16 small letters and digits that begin with a letter: links carry it'),
);

/** An entry of geodata/weapons.yaml. */
export const WeaponSchema = v.pipe(
  v.strictObject({
    /** Permanent: links carry it. */
    code: CodeSchema,
    /** The wider type that it belongs to. */
    parent: v.optional(CodeSchema),
    name: BilingualSchema,
    /** Other names of the same thing. */
    aliases: v.optional(v.array(WordsSchema, 'must be a list'), []),
    delivery: v.pipe(
      v.array(
        v.picklist(DELIVERIES, `must be one of ${DELIVERIES.join(', ')}`),
        `must be a list of ${DELIVERIES.join(', ')}`,
      ),
      v.minLength(1, 'needs at least one class'),
    ),
    note: v.optional(BilingualSchema),
    ranges: v.optional(v.array(RangeClaimSchema, 'must be a list'), []),
    remarks: v.optional(v.array(RemarkSchema, 'must be a list'), []),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { delivery, ranges } = dataset.value;
    for (const [i, { range }] of ranges.entries()) {
      for (const [name, message] of rangeFaults(range, delivery)) {
        addIssue({
          message,
          path: [
            { type: 'object', origin: 'value', input: dataset.value, key: 'ranges', value: ranges },
            { type: 'array', origin: 'value', input: ranges, key: i, value: ranges[i] },
            { type: 'object', origin: 'value', input: { ...ranges[i] }, key: 'range', value: range },
            { type: 'object', origin: 'value', input: { ...range }, key: name, value: range[name] },
          ],
        });
      }
    }
  }),
);
export type Weapon = v.InferOutput<typeof WeaponSchema>;
export type WeaponRange = Weapon['ranges'][number];
export type StatedRange = WeaponRange['range'];

type Edge = 'high' | 'low' | 'min';

/** What is out of all bounds for the classes of delivery, with what to say. */
function rangeFaults(range: StatedRange, delivery: readonly Delivery[]): [Edge, string][] {
  const bounds = delivery.map((name) => DELIVERY_BOUNDS_KM[name]);
  const min = Math.min(...bounds.map((each) => each.min));
  const max = Math.max(...bounds.map((each) => each.max));
  const names = delivery.join(' or ');
  return (['high', 'low', 'min'] as const).flatMap((edge): [Edge, string][] => {
    const value = range[edge];
    if (value === undefined) return [];
    const km = value * KM_PER_UNIT[range.unit];
    const least = edge === 'min' ? MIN_RANGE_KM : min;
    if (km >= least && km <= max) return [];
    const asKm = range.unit === 'km' ? '' : ` is ${Math.round(km)} km and`;
    return [
      [
        edge,
        `${asKm} is out of all bounds for ${names} (${least} to ${max} km): a slip of the decimal point?`.trim(),
      ],
    ];
  });
}

/** The edges of a stated range in km. */
export function rangeKm({ low, high, min, unit }: StatedRange): {
  readonly lowKm: number;
  readonly highKm: number;
  readonly minKm: number | null;
} {
  const factor = KM_PER_UNIT[unit];
  return {
    lowKm: (low ?? high) * factor,
    highKm: high * factor,
    minKm: min === undefined ? null : min * factor,
  };
}

/** `data/weapons.json`: loaded when a ring or the panel of rings asks for it. */
export type WeaponsData = readonly Weapon[];
