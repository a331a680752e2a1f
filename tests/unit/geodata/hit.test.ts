/** What was hit, in the real records: what the words of a claim say, no more and no less. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/domain/claim.ts';
import { HIT_CODES, type HitKind } from '../../../src/domain/hit-kinds.ts';
import { dataset } from '../state/real.ts';

/** How the words of a claim name a kind; `other` is what is named without one. */
const NAMED: Readonly<Record<HitKind, { readonly uk: RegExp; readonly en: RegExp }>> = {
  apartments: { uk: /поверхівк|багатоквартирн/i, en: /blocks? of flats|flat in|-storey block|apartment/i },
  house: { uk: /приватн\S+ будин/i, en: /\bhouses?\b/i },
  homes: { uk: /будин|житлов/i, en: /\bhouses?\b|residential|\bhomes?\b/i },
  school: { uk: /школ|гімназ|ліце/i, en: /school|lyceum/i },
  kindergarten: { uk: /дитяч\S+ сад/i, en: /kindergarten/i },
  university: { uk: /університет|коледж|інститут/i, en: /universit|college|institute/i },
  hospital: { uk: /лікарн|клінік|медзаклад|поліклінік/i, en: /hospital|clinic/i },
  church: { uk: /церкв|храм|синагог|мечет/i, en: /church|temple|synagogue|mosque/i },
  culture: { uk: /культур|театр|музе|бібліотек/i, en: /cultur|theatre|museum|library/i },
  sports: { uk: /спорт(?!ивні літаки)|стадіон/i, en: /sport(?!s aircraft)|stadium/i },
  shop: { uk: /магазин/i, en: /\bshops?\b/i },
  market: { uk: /ринок|ринк/i, en: /market/i },
  cafe: { uk: /кафе|ресторан/i, en: /café|restaurant/i },
  hotel: { uk: /готел|гуртожит/i, en: /hotel|hostel/i },
  administration: { uk: /адміністра|рад[иі]/i, en: /administrati|council/i },
  'emergency-services': { uk: /рятувал|пожежн\S+ частин|швидк/i, en: /rescue|fire station|ambulance/i },
  energy: { uk: /підстанц|енергет|електростанц/i, en: /substation|power/i },
  gas: { uk: /газ/i, en: /\bgas\b/i },
  water: { uk: /вод/i, en: /water/i },
  railway: { uk: /залізниц|вокзал|депо/i, en: /railway|station|depot/i },
  transport: { uk: /дорог|трамва|тролейбус|автобус/i, en: /road|tram|trolleybus|bus/i },
  aerodrome: { uk: /аеродром|літак/i, en: /aerodrome|aircraft/i },
  vehicle: { uk: /автомобіл|машин|колон/i, en: /\bcars?\b|vehicle|convoy/i },
  industry: { uk: /завод|підприємств/i, en: /plant|enterprise/i },
  warehouse: { uk: /склад/i, en: /warehouse/i },
  farm: { uk: /ферм/i, en: /farm/i },
  military: {
    uk: /арсенал|боєприпас|пусков\S+ установ|підрозділ/i,
    en: /arsenal|ammunition|launcher|unit/i,
  },
  other: { uk: /./, en: /./ },
};

/** Their words stand for other things too. */
const TOO_WIDE: readonly HitKind[] = ['other', 'house', 'homes', 'water'];

const STATING: readonly Claim['stance'][] = ['asserts', 'attributes', 'corroborates', 'repeats'];
const claims = dataset.records.flatMap((record) =>
  record.claims.map((claim) => ({ ...claim, at: `${record.id} ${claim.id}` })),
);

describe('what was hit, in the records', () => {
  it('is in every claim that states damage', () => {
    const without = claims.filter(
      ({ aspect, stance, hit }) => aspect === 'damage' && STATING.includes(stance) && hit === undefined,
    );
    expect(without.map(({ at, says }) => `${at} has no hit: ${says.en}`)).toEqual([]);
  });

  it('is only what the words of the claim name, in both languages', () => {
    const unnamed = claims.flatMap(({ at, hit = [], says }) =>
      hit
        .filter((kind) => !NAMED[kind].uk.test(says.uk) || !NAMED[kind].en.test(says.en))
        .map((kind) => `${at} has ${kind}: ${says.uk} | ${says.en}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('has each kind that a claim of damage names by a word of its own', () => {
    const missed = claims
      .filter(({ aspect, stance }) => aspect === 'damage' && STATING.includes(stance))
      .flatMap(({ at, hit = [], says }) =>
        HIT_CODES.filter((kind) => !TOO_WIDE.includes(kind))
          .filter((kind) => NAMED[kind].uk.test(says.uk) && NAMED[kind].en.test(says.en))
          .filter((kind) => !hit.includes(kind))
          .map((kind) => `${at} lacks ${kind}: ${says.uk} | ${says.en}`),
      );
    expect(missed).toEqual([]);
  });
});
