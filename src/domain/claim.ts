/**
 * A claim: one statement by one speaker, carried by one or more reports. Everything that the site says
 * about an incident is a claim; grades are computed from claims and never written by hand.
 */
import * as v from 'valibot';
import { HIT_CODES } from './hit-kinds.ts';
import type { Side } from './speaker.ts';
import { BilingualSchema, WordsSchema, type Bilingual } from './text.ts';
import { StatedAtSchema, StatedMomentSchema } from './time.ts';

/**
 * What a claim is about. `damage`: what was hit; `response`: what an office did or found in answer, such as
 * sanctions or a breach of law.
 */
export const ASPECTS = [
  'occurred',
  'location',
  'time',
  'casualties',
  'damage',
  'weapon',
  'origin',
  'range',
  'launch-area',
  'interception',
  'responsibility',
  'response',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/**
 * How a speaker stands to a statement. A non-confirmation is not a denial: two different stances. `accepts`: takes
 * it as true without evidence of their own, and so supports it no further.
 */
export const STANCES = [
  'asserts',
  'attributes',
  'corroborates',
  'cannot-confirm',
  'disputes',
  'denies',
  'accepts',
  'repeats',
  'retracts',
] as const;
export type Stance = (typeof STANCES)[number];

/** Stances that answer an earlier claim and so must name it. */
export const ANSWERING_STANCES: readonly Stance[] = [
  'corroborates',
  'cannot-confirm',
  'disputes',
  'denies',
  'accepts',
  'repeats',
  'retracts',
];

/**
 * What the speaker rests the statement on, as far as the report says. `second-hand`: words of another who is named;
 * `press-reports`: what others published, as of those who code data sets.
 */
export const BASES = [
  'none-given',
  'declassified-intelligence',
  'physical-examination',
  'footage-analysis',
  'witness',
  'official-record',
  'own-observation',
  'second-hand',
  'press-reports',
  'test-flight',
] as const;
export type Basis = (typeof BASES)[number];

const count = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);

/** A stated number: exactly `best`, or at least `low`, or at most `high`, or between them. */
const CountSchema = v.pipe(
  v.strictObject({ low: v.optional(count), best: v.optional(count), high: v.optional(count) }),
  v.check(
    (c) => c.low !== undefined || c.best !== undefined || c.high !== undefined,
    'needs `low`, `best` or `high`',
  ),
  v.check(({ low, best, high }) => {
    const given = [low, best, high].filter((n) => n !== undefined);
    return given.every((n, i) => i === 0 || (given[i - 1] as number) <= n);
  }, '`low`, `best` and `high` are not in order'),
);
export type Count = v.InferOutput<typeof CountSchema>;

/** Bounds that no published range of a weapon in this record leaves: they catch a slipped decimal point. */
const RANGE_KM_MIN = 10;
const RANGE_KM_MAX = 20_000;

const km = v.pipe(
  v.number('must be a number of km'),
  v.minValue(RANGE_KM_MIN, `is under ${RANGE_KM_MIN} km, out of all bounds`),
  v.maxValue(RANGE_KM_MAX, `is over ${RANGE_KM_MAX} km, out of all bounds`),
);

export const RangeSchema = v.strictObject({
  km,
  /** The unit as stated survives: "about 900 km (550 miles)". */
  asStated: BilingualSchema,
  /** What the figure is of, when it is a type of weapon and not "the missiles" of the incident. */
  weapon: v.optional(BilingualSchema),
});

/** What casualties are counted as. Children are among the killed and the injured, not beside them. */
export const CASUALTY_ASPECTS = [
  'killed',
  'injured',
  'missing',
  'childrenKilled',
  'childrenInjured',
] as const;
export type CasualtyAspect = (typeof CASUALTY_ASPECTS)[number];

/** Who is counted, as the speaker says; `soldiers` are fighters of any kind. Left out it is not told. */
export const COUNTED = ['civilians', 'soldiers', 'not-told'] as const;
export type Counted = (typeof COUNTED)[number];

const CasualtiesSchema = v.strictObject({
  ...v.entriesFromList(CASUALTY_ASPECTS, v.optional(CountSchema)),
  /** The figures are those of this date, or of this hour in Kyiv: they change. */
  asOf: StatedMomentSchema,
  counted: v.optional(v.picklist(COUNTED, `must be one of ${COUNTED.join(', ')}`)),
  /** Whom of those hurt the figures count, when they do not count all: "railway staff". */
  part: v.optional(BilingualSchema),
});

/** The permanent code of a weapon or of a family of weapons in geodata/weapons.yaml, for instance `kn-23`. */
export const WeaponCodeSchema = v.pipe(
  WordsSchema,
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters and digits with hyphens, for instance kn-23'),
  v.brand('WeaponCode'),
);
export type WeaponCode = v.InferOutput<typeof WeaponCodeSchema>;

/** Sides whose forces a claim can name: those of `Side` that have forces in this war. */
export const ATTACKERS = ['russia', 'ukraine', 'dprk'] as const satisfies readonly Side[];

/** What a claim that names the attacker is about. */
const NAMES_ATTACKER: readonly Aspect[] = ['occurred', 'responsibility'];

/** What a claim that says what was hit is about: a report may name the place of a strike as the building that it hit. */
const SAYS_WHAT_WAS_HIT: readonly Aspect[] = ['damage', 'occurred', 'location'];
/** Who denies or doubts a hit does not say that it was one. */
const SAYS_NO_HIT: readonly Stance[] = ['cannot-confirm', 'disputes', 'denies'];

const HitSchema = v.pipe(
  v.array(
    v.picklist(HIT_CODES, `must be one of ${HIT_CODES.join(', ')}`),
    'must be a list of kinds, for instance [school, house]',
  ),
  v.minLength(1, 'is empty: name what was hit, or leave it out'),
  v.check((kinds) => new Set(kinds).size === kinds.length, 'names a kind twice'),
);

const ClaimIdSchema = v.pipe(WordsSchema, v.regex(/^c\d+$/, 'must be c and a number, for instance c1'));

/** In place of a claim: what was said is every accusation of its kind, and no statement of the record by itself. */
export const ALL_OF_ITS_KIND = 'all';

/**
 * What a claim answers: a claim of its record, a claim of another record of this site, what was said elsewhere in
 * words, or all accusations of its kind.
 */
const AnsweredSchema = v.union(
  [
    ClaimIdSchema,
    v.literal(ALL_OF_ITS_KIND),
    v.strictObject({ record: WordsSchema, claim: ClaimIdSchema }),
    v.strictObject({ words: BilingualSchema }),
  ],
  'must be a claim of this record like c1, `record` and `claim` of another record, `words` in uk and en, or all (all accusations of its kind)',
);

/** One of these, or a list of them. */
export const AnswersSchema = v.union(
  [
    AnsweredSchema,
    v.pipe(v.array(AnsweredSchema), v.minLength(1, 'is empty: name what the claim answers, or leave it out')),
  ],
  'must be a claim of this record like c1, `record` and `claim` of another record, `words` in uk and en, all, or a list of these',
);
type Answers = v.InferOutput<typeof AnswersSchema>;

export const ClaimSchema = v.pipe(
  v.strictObject({
    id: ClaimIdSchema,
    aspect: v.picklist(ASPECTS, `must be one of ${ASPECTS.join(', ')}`),
    stance: v.picklist(STANCES, `must be one of ${STANCES.join(', ')}`),
    speaker: WordsSchema,
    madeAt: StatedAtSchema,
    reports: v.pipe(
      v.array(WordsSchema, 'a claim needs at least one source: list report ids'),
      v.minLength(1, 'a claim needs at least one source: list report ids'),
    ),
    /** Where in the report, for instance "paragraph 8". */
    locator: v.optional(BilingualSchema),
    basis: v.picklist(BASES, `must be one of ${BASES.join(', ')}`),
    /** The statement in our own words, for a reader, without the speaker. */
    says: BilingualSchema,
    /** What it corroborates, disputes, denies, repeats or could not confirm. */
    answers: v.optional(AnswersSchema),
    casualties: v.optional(CasualtiesSchema),
    /** What was hit or damaged, as the claim says, by the registry of kinds. People are no kind: they are casualties. */
    hit: v.optional(HitSchema),
    /** Whose forces made the strike, as the claim says. Of the speaker's own side it is an admission. */
    attacker: v.optional(v.picklist(ATTACKERS, `must be one of ${ATTACKERS.join(', ')}`)),
    range: v.optional(RangeSchema),
    /** A stated number of things, for instance missile hits. */
    count: v.optional(CountSchema),
    /** The weapon that it names, at the depth at which it names it: a family or a type. */
    weapon: v.optional(WeaponCodeSchema),
    /** The weapons of which it may be one, as the speaker says: "a KN-23 or a KN-24". */
    weapons: v.optional(
      v.pipe(v.array(WeaponCodeSchema), v.minLength(2, 'needs two or more; one is `weapon`')),
    ),
  }),
  // Partial checks: they speak even when another field of the claim has a fault, so that one run tells all.
  v.forward(
    v.partialCheck(
      [['stance'], ['answers']],
      (claim) => claim.answers !== undefined || !ANSWERING_STANCES.includes(claim.stance),
      'is missing: this stance answers another claim, so name its id',
    ),
    ['answers'],
  ),
  v.forward(
    v.partialCheck(
      [['aspect'], ['range']],
      (claim) => claim.aspect !== 'range' || claim.range !== undefined,
      'is missing in a claim about range',
    ),
    ['range'],
  ),
  v.forward(
    v.partialCheck(
      [['aspect'], ['casualties']],
      (claim) => claim.aspect !== 'casualties' || claim.casualties !== undefined,
      'is missing in a claim about casualties',
    ),
    ['casualties'],
  ),
  v.forward(
    v.partialCheck(
      [['aspect'], ['attacker']],
      (claim) => claim.attacker === undefined || NAMES_ATTACKER.includes(claim.aspect),
      `belongs to a claim about ${NAMES_ATTACKER.join(' or ')}`,
    ),
    ['attacker'],
  ),
  v.forward(
    v.partialCheck(
      [['aspect'], ['hit']],
      (claim) => claim.hit === undefined || SAYS_WHAT_WAS_HIT.includes(claim.aspect),
      `belongs to a claim about ${SAYS_WHAT_WAS_HIT.join(', ')}; people who were hurt belong to casualties`,
    ),
    ['hit'],
  ),
  v.forward(
    v.partialCheck(
      [['stance'], ['hit']],
      (claim) => claim.hit === undefined || !SAYS_NO_HIT.includes(claim.stance),
      `cannot stand in a claim that ${SAYS_NO_HIT.join(', ')}: what the speaker says was hit instead is a claim of its own`,
    ),
    ['hit'],
  ),
  v.forward(
    v.partialCheck(
      [['weapon'], ['weapons']],
      (claim) => claim.weapon === undefined || claim.weapons === undefined,
      'stands beside `weapon`: give one of the two',
    ),
    ['weapons'],
  ),
);
export type AuthoredClaim = v.InferOutput<typeof ClaimSchema>;

/** A claim as the site has it. */
export type Claim = AuthoredClaim & {
  /**
   * For whom the speaker speaks, where that is not the speaker itself: the office of a spokesman, or the agency
   * whose text an outlet reprints. Claims of one voice are one source.
   */
  readonly voice?: string;
  /** True where the speaker says that their own side did it: src/domain/admission.ts. */
  readonly admits?: boolean;
};

/** Who counts as the source of a claim. */
export function voiceOf({ speaker, voice }: Pick<Claim, 'speaker' | 'voice'>): string {
  return voice ?? speaker;
}

/** The weapons that a claim names: one, or several of which it may be one. */
export function weaponsOf({ weapon, weapons }: Pick<Claim, 'weapon' | 'weapons'>): readonly WeaponCode[] {
  return weapons ?? (weapon === undefined ? [] : [weapon]);
}

/** One thing that a claim answers. */
export type Answered =
  | { readonly kind: 'claim'; readonly claim: string }
  | { readonly kind: 'elsewhere'; readonly record: string; readonly claim: string }
  | { readonly kind: 'words'; readonly words: Bilingual }
  | { readonly kind: 'all' };

/** All that a claim answers, in the order in which it is written. */
export function answeredBy({ answers }: { readonly answers?: Answers | undefined }): readonly Answered[] {
  if (answers === undefined) return [];
  return (Array.isArray(answers) ? answers : [answers]).map((each): Answered => {
    if (each === ALL_OF_ITS_KIND) return { kind: 'all' };
    if (typeof each === 'string') return { kind: 'claim', claim: each };
    if ('words' in each) return { kind: 'words', words: each.words };
    return { kind: 'elsewhere', record: each.record, claim: each.claim };
  });
}

/** The claims of its own record that a claim answers. */
export function targetsOf(claim: { readonly answers?: Answers | undefined }): readonly string[] {
  return answeredBy(claim).flatMap((answered) => (answered.kind === 'claim' ? answered.claim : []));
}
