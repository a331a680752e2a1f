/** What is worked out from a ring: tables, launch area, distances, files. Against the real data. */
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { writeKml } from '../../../src/exchange/index.ts';
import { decode } from '../../../src/permalink/index.ts';
import { geodesicAreaKm2, inverse } from '../../../src/rings/index.ts';
import {
  centreMatches,
  distanceOf,
  exportedRings,
  launchAreaOf,
  nearestBorder,
  publishedRanges,
  reachOf,
  ringsOf,
  ringTable,
  shapesOf,
  tintOf,
  weaponTree,
  type DrawnRing,
} from '../../../src/state/index.ts';
import { dataset, ground, territories, weapons } from './real.ts';

const ringOf = (ring: string): DrawnRing => {
  const [drawn] = ringsOf(decode(`ring=${ring}`).view, dataset, weapons).rings;
  if (!drawn) throw new Error(`${ring} is not drawn`);
  return drawn;
};
const launch = (codes: readonly string[], ring: string) => launchAreaOf(codes, ringOf(ring), territories);

describe('a ring of a weapon', () => {
  it('has the figures that were published for it as edges and ticks, each with who stated it', () => {
    const { low, high, ticks, weapon } = ringOf('49.99,36.23:kn23');
    expect([low?.km, ...ticks.map(({ km }) => km), high.km]).toEqual([
      430, 450, 600, 620, 690, 700, 800, 900,
    ]);
    expect(high.published.map(({ claim }) => claim.speaker.en)).toEqual([
      'John Kirby, US National Security Council',
    ]);
    for (const { published } of ticks) expect(published).not.toEqual([]);
    expect(weapon?.code).toBe('kn23');
  });

  it('of a family spans what was published for all its types', () => {
    const { low, high } = ringOf('49.99,36.23:hwasong11');
    expect([low?.km, high.km]).toEqual([320, 900]);
    const types = new Set(publishedRanges('hwasong11', weapons).map(({ weapon }) => weapon.code));
    expect([...types].sort()).toEqual(['hwasong11da45', 'kn23', 'kn24']);
  });

  it('waits for the weapons and is no fault until they have arrived; a code that none has is told then', () => {
    const { view } = decode('ring=k7f3:kn23,k7f3:zz9zz');
    expect(ringsOf(view, dataset, null)).toMatchObject({ rings: [], awaited: [], notices: [] });
    const { rings, notices } = ringsOf(view, dataset, weapons);
    expect(rings).toHaveLength(1);
    expect(notices).toEqual([{ kind: 'unknown-weapon', key: 'ring', value: 'k7f3:zz9zz' }]);
  });

  it('stands in a tree, each wider type before its own', () => {
    const order = weaponTree(weapons).map(({ weapon, depth }) => `${depth} ${weapon.code}`);
    expect(order.indexOf('1 kn23')).toBeGreaterThan(order.indexOf('0 hwasong11'));
    expect(order).toHaveLength(weapons.length);
  });
});

describe('the table of a ring', () => {
  const byName = (ring: string, name: string) =>
    ringTable(ringOf(ring), dataset, ground).find((row) => row.name.en === name);

  it('decides by geodesic distance, to a tenth of a km', () => {
    const kharkiv = byName('49.9935,36.2304:900', 'Kharkiv');
    expect(kharkiv?.standing).toBe('inside');
    const { distanceKm, azimuthDeg } = inverse([36.2304, 49.9935], kharkiv?.point ?? [0, 0]);
    expect(kharkiv?.distanceKm).toBeCloseTo(distanceKm, 6);
    expect(kharkiv?.azimuthDeg).toBeCloseTo(azimuthDeg, 6);
  });

  it('tells a figure just short of a place from one just beyond it', () => {
    const row = byName('49.9935,36.2304:900', 'Moscow') ?? byName('49.9935,36.2304:900', 'Kyiv');
    if (!row) throw new Error('no city beyond the oblast');
    const at = (km: number) => byName(`49.9935,36.2304:${km.toFixed(2)}`, row.name.en)?.standing;
    expect(at(row.distanceKm + 0.02)).toBe('inside');
    expect(at(row.distanceKm - 0.02)).toBe('outside');
  });

  it('knows the band, what is too near, and around an area what is only possible', () => {
    const kyiv = byName('49.9935,36.2304:900', 'Kyiv')?.distanceKm ?? 0;
    const wide = `49.9935,36.2304:${Math.floor(kyiv) - 10}-${Math.ceil(kyiv) + 10}`;
    expect(byName(wide, 'Kyiv')?.standing).toBe('between');
    expect(byName('49.9935,36.2304:900:min50', 'Kharkiv')?.standing).toBe('too-near');
    const aroundOblast = ringTable(ringOf('s4yn:400'), dataset, ground);
    const standings = new Set(aroundOblast.map(({ standing }) => standing));
    expect([...standings].sort()).toEqual(['inside', 'outside', 'perhaps']);
    expect(byName('s4yn:400', 'Kharkiv')).toMatchObject({ distanceKm: 0, standing: 'inside' });
  });

  it('lists each place once', () => {
    const ids = ringTable(ringOf('k7f3:900'), dataset, ground).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1500);
  });
});

describe('shapes', () => {
  it('are made once for a ring', () => {
    const ring = ringOf('s4yn:900');
    expect(shapesOf(ring)).toBe(shapesOf(ring));
  });

  it('of two overlapping bands are one tint, no larger than both together', () => {
    const rings = ['49.99,36.23:300-900', '50.5,30.5:300-900'].map(ringOf);
    const union = tintOf(rings);
    const sizes = rings.map((ring) =>
      geodesicAreaKm2(shapesOf(ring).tint ?? { type: 'Polygon', coordinates: [] }),
    );
    const size = union ? geodesicAreaKm2(union) : 0;
    expect(size).toBeLessThan(sizes.reduce((sum, km2) => sum + km2, 0) * 0.8);
    expect(size).toBeGreaterThan(Math.max(...sizes));
  });

  it('around the oblast: the hatch and the tint together are what is possible', () => {
    const ring = ringOf('s4yn:430-900');
    const { hatch, tint } = shapesOf(ring);
    const parts = [...hatch, ...(tint ? [tint] : [])].map(geodesicAreaKm2);
    const all = geodesicAreaKm2(reachOf(ring).possible.area);
    expect(parts.reduce((sum, km2) => sum + km2, 0) / all).toBeCloseTo(1, 3);
    expect(parts).toHaveLength(2);
  });
});

describe('the possible launch area', () => {
  it('is the part of the first ring that lies in what was chosen', () => {
    const { shown, notices } = launch(['RU-BL', 'RU-VR'], 'k7f3:100');
    expect(notices).toEqual([]);
    expect(shown?.touched.map(({ code }) => code)).toEqual(['RU-BL']);
    // Belgorod oblast has about 27,100 km2; a ring of 100 km around Kharkiv has a part of it.
    expect(shown?.areaKm2).toBeGreaterThan(3_000);
    expect(shown?.areaKm2).toBeLessThan(27_100);
    const whole = launch(['RU-BL'], 'k7f3:900').shown?.areaKm2 ?? 0;
    expect(whole / 27_100).toBeGreaterThan(0.95);
    expect(whole / 27_100).toBeLessThan(1.05);
  });

  it('of a whole state names the parts of it that the map has', () => {
    const touched = launch(['RU'], 'k7f3:300').shown?.touched.map(({ code }) => code) ?? [];
    expect(touched).toEqual(expect.arrayContaining(['RU', 'RU-BL', 'RU-KS', 'RU-VR']));
  });

  it('of a band has its certain part told, and none in what is out of reach', () => {
    const { shown } = launch(['RU'], 'k7f3:430-900');
    expect(shown?.certainKm2 ?? 0).toBeLessThan(shown?.areaKm2 ?? 0);
    expect(launch(['PL'], 'k7f3:100').shown).toBeNull();
  });

  it('can be at sea; sea and all states together are all that is in range', () => {
    expect(launch(['sea'], 'k7f3:100').shown).toBeNull();
    const whole = launch(['UA', 'RU', 'BY', 'sea'], 'k7f3:500').shown;
    const all = geodesicAreaKm2(reachOf(ringOf('k7f3:500')).possible.area);
    expect((whole?.areaKm2 ?? 0) / all).toBeGreaterThan(0.998);
    expect((whole?.areaKm2 ?? 0) / all).toBeLessThan(1.001);
    // The Sea of Azov begins some 330 km away and has about 39,000 km2; the Black Sea lies behind it.
    const sea = launch(['sea'], 'k7f3:500').shown?.areaKm2 ?? 0;
    expect(sea).toBeGreaterThan(20_000);
    expect(sea).toBeLessThan(100_000);
    // All coasts of the Earth are cut and measured here.
  }, 60_000);

  it('names a territory that the map does not have, and shows the others', () => {
    const { shown, notices } = launch(['RU-XX', 'RU-BL'], 'k7f3:900');
    expect(notices).toEqual([{ kind: 'unknown-territory', key: 'area', value: 'RU-XX' }]);
    expect(shown).not.toBeNull();
  });

  it('includes Crimea and all oblasts in Ukraine', () => {
    const ukrainian = territories.filter(({ state }) => state === 'UA').map(({ code }) => code);
    expect(ukrainian).toEqual(expect.arrayContaining(['UA', 'UA-KR', 'UA-SC', 'UA-DT', 'UA-LH']));
  });
});

describe('a distance', () => {
  it('is the geodesic between its ends, with both azimuths', () => {
    const { shown } = distanceOf(decode('dist=49.9935,36.2304:42.0231,35.1531').view.distance, dataset);
    // Kharkiv to Sinop: 889.338 km by the reference figures, to the coordinates that they name.
    expect(shown?.measure.distanceKm).toBeGreaterThan(880);
    expect(shown?.measure.distanceKm).toBeLessThan(895);
    expect(shown?.measure.azimuthDeg).toBeGreaterThan(180);
  });

  it('needs ends that one point may stand for, and says which one has none', () => {
    const { shown, notices } = distanceOf(decode('dist=s4yn:k7f3').view.distance, dataset);
    expect(shown).toBeNull();
    expect(notices).toEqual([{ kind: 'no-centre', key: 'dist', value: 's4yn' }]);
  });

  it('to the nearest border is that of the neighbour: from Kharkiv of Russia, 25 to 40 km away', () => {
    const border = nearestBorder([36.2304, 49.9935], territories);
    expect(border?.state.code).toBe('RU');
    expect(border?.distanceKm).toBeGreaterThan(25);
    expect(border?.distanceKm).toBeLessThan(40);
  });
});

describe('centres by name', () => {
  const names = (text: string) => centreMatches(text, dataset, ground).map(({ name }) => name.en);

  it('are found by any name, the whole name first, cities beyond the oblast too', () => {
    expect(names('Харків')[0]).toBe('Kharkiv');
    expect(names('kharkiv')[0]).toBe('Kharkiv');
    expect(names('чугуїв')[0]).toBe('Chuhuiv');
    expect(names('Київ')).toContain('Kyiv');
    expect(names('k7f3')[0]).toMatch(/Kharkiv/);
    expect(names('щщщщ')).toEqual([]);
    expect(names('х')).toEqual([]);
  });
});

describe('files', () => {
  const exported = (link: string, codes: readonly string[] = []) => {
    const { rings } = ringsOf(decode(link).view, dataset, weapons);
    const { shown } = launchAreaOf(codes, rings[0], territories);
    return exportedRings(rings, shown, dataset, 'en', `https://example.org/#${link}`);
  };
  const positions = (geometry: unknown): Position[] => {
    if (!Array.isArray(geometry)) return [];
    return typeof geometry[0] === 'number' ? [geometry as Position] : geometry.flatMap(positions);
  };

  it('carry method, ellipsoid, tolerance, the view and every claim', () => {
    const { method, ellipsoid, tolerance_m, view, features } = exported('ring=k7f3:kn23');
    expect([ellipsoid, tolerance_m]).toEqual(['WGS 84', 100]);
    expect(method).toContain('Karney');
    expect(view).toContain('#ring=k7f3:kn23');
    const stated = JSON.stringify(features);
    for (const { claim } of publishedRanges('kn23', weapons)) {
      expect(stated).toContain(claim.speaker.en);
      if (claim.source.url) expect(stated).toContain(claim.source.url);
    }
  });

  it('carry whose places and words they are made of, and under what', () => {
    const { attribution, licence } = exported('ring=k7f3:kn23');
    expect(attribution).toContain('© OpenStreetMap contributors');
    expect(licence).toMatch(/ODbL-1\.0 \(https:\S+\): /);
    expect(licence).not.toContain('VIINA');
  });

  it('carry the statements of the records, with where they were read', () => {
    const [area] = exported('ring=k7f3:430-900').features;
    const claims = area?.properties?.['claims'] as { speaker: string; source: string }[];
    expect(claims.map(({ speaker }) => speaker).join()).toContain('Kirby');
    for (const { source } of claims) expect(source).not.toBe('');
  });

  it('are cut at the 180th meridian, also around a pole', () => {
    for (const link of ['ring=k7f3:kh101', 'ring=55,160:2500', 'ring=0,179.9:15000']) {
      for (const { geometry } of exported(link).features) {
        const all = 'coordinates' in geometry ? positions(geometry.coordinates) : [];
        expect(all.length).toBeGreaterThan(10);
        for (const [lon = 999, lat = 999] of all) {
          expect(Math.abs(lon)).toBeLessThanOrEqual(180);
          expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        }
      }
    }
  });

  it('have no point of an area that could be taken for the place', () => {
    for (const { geometry, properties } of exported('ring=s4yn:900').features) {
      expect(geometry.type).not.toBe('Point');
      expect(properties).toMatchObject({ origin: 'area' });
      expect(properties).not.toHaveProperty('lon');
    }
  });

  it('have the launch area with its territories and its wording', () => {
    const area = exported('ring=k7f3:900', ['RU-BL']).features.at(-1);
    expect(area?.properties).toMatchObject({ part: 'possible launch area', territories: 'Belgorod oblast' });
    expect(String(area?.properties?.['meaning'])).toContain('arithmetic on published figures');
  });

  it('as KML are well formed, whatever the words in them', () => {
    const collection = exported('ring=k7f3:kn23,s4yn:900');
    const text = writeKml('Rings <&> "all"', collection.features, {
      name: ({ properties }) => `${properties?.['part']} & ${properties?.['km']} <km>`,
      description: () => 'a\u0000b < c',
      colour: () => '#112233',
      outlined: false,
    });
    expect(text).toContain('<name>Rings &lt;&amp;&gt; &quot;all&quot;</name>');
    expect(text).toContain('<color>ff332211</color>');
    expect(text).not.toContain(String.fromCharCode(0));
    expect(text.match(/<Placemark>/g)).toHaveLength(collection.features.length);
    const open: string[] = [];
    for (const [, slash, tag = '', selfClosed] of text.matchAll(/<(\/?)([A-Za-z]+)[^>]*?(\/?)>/g)) {
      if (selfClosed === '/') continue;
      if (slash) expect(open.pop()).toBe(tag);
      else open.push(tag);
    }
    expect(open).toEqual([]);
  });
});
