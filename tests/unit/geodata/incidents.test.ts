/** The records as they are: every class and grade that the sources support, and nothing finer than they say. */
import { describe, expect, it } from 'vitest';
import { CASUALTY_ASPECTS } from '../../../src/domain/claim.ts';
import { threadsOf, type Grade } from '../../../src/domain/grade.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { OBLAST_CODE, type PlaceCode } from '../../../src/domain/place.ts';
import { PRECISION, PRECISION_CLASSES } from '../../../src/domain/precision.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { dateOf, earliestOf } from '../../../src/domain/time.ts';
import { dataset, site } from '../state/real.ts';

const { incidents, records } = dataset;
const grades: readonly Grade[] = records.flatMap(({ claims }) => threadsOf(claims).map(({ grade }) => grade));

/** The incidents of the winter story, which other tests look at. */
const WINTER = ['k7f3', 's4yn', 'w3kb', 'b4xr', 'c9nw', 'd2hk'];

function counted<T extends string>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe('the incidents', () => {
  it('are at least twenty beside those of the winter of 2023-24', () => {
    expect(incidents.filter(({ id }) => !WINTER.includes(id)).length).toBeGreaterThanOrEqual(20);
  });

  it('show every class of precision', () => {
    const classes = counted(incidents.map(({ where }) => where.precision));
    expect(PRECISION_CLASSES.filter((precision) => !classes.has(precision))).toEqual([]);
  });

  it('show every grade: by kind, and not confirmed, disputed, denied and admitted', () => {
    expect([...counted(grades.map(({ kind }) => kind)).keys()].sort()).toEqual(
      ['admitted', 'contested', 'corroborated', 'retracted', 'single-source'].sort(),
    );
    for (const part of ['notConfirmedBy', 'disputedBy', 'deniedBy', 'admittedBy'] as const) {
      expect([part, grades.some((grade) => grade[part].length > 0)]).toEqual([part, true]);
    }
  });

  it('count soldiers as soldiers wherever a claim says that it counts them', () => {
    const soldiers = /fighter|soldier|militant|mercenar|service ?m[ae]n|troops|бійц|солдат|військовослужб|найманц|бойовик/i;
    const counting = incidents.flatMap(({ id, claims }) =>
      claims
        .filter(({ casualties, says }) => casualties && CASUALTY_ASPECTS.some((aspect) => casualties[aspect]) && (soldiers.test(says.en) || soldiers.test(says.uk)))
        .map((claim) => [id, claim.id, claim.casualties?.counted]),
    );
    expect(counting.length).toBeGreaterThan(2);
    expect(counting.filter(([, , counted]) => counted !== 'soldiers')).toEqual([]);
  });

  it('have places with many of them', () => {
    const places = counted(incidents.flatMap(({ where }) => where.place ?? []));
    expect(Math.max(...places.values())).toBeGreaterThanOrEqual(5);
  });

  it.each(incidents.map((incident) => [incident.id, incident] as const))(
    '%s: a point only for a site, and then the one of a report',
    (_, { where }: Incident) => {
      const point = where.site?.point ?? null;
      if (where.precision !== 'site') expect(where.site).toBeNull();
      expect(where.drawn === 'site').toBe(point !== null);
      if (point === null) return;
      expect(site.reports.map(({ id }) => id)).toContain(where.site?.report);
      expect(where.site?.radiusKm).toBeGreaterThan(0);
    },
  );

  it('lie in the oblast, or are in the list only', () => {
    const above = (code: PlaceCode | null): PlaceCode[] =>
      code === null ? [] : [code, ...above(dataset.place(code)?.parent ?? null)];
    for (const { id, where } of incidents) {
      const listed = PRECISION[where.drawn].drawnAs === 'list';
      expect([id, listed ? [OBLAST_CODE] : above(where.place)]).toEqual([
        id,
        expect.arrayContaining([OBLAST_CODE]),
      ]);
    }
  });

  it('happened between the day of the invasion and the last change of the data, in a few days at most', () => {
    const MAX_DAYS = 31;
    for (const { id, when } of incidents) {
      const [from, to] = [dateOf(when.earliest), dateOf(when.latest)];
      expect([id, from >= '2022-02-24', to <= site.dataset]).toEqual([id, true, true]);
      expect([id, (Date.parse(to) - Date.parse(from)) / 86_400_000 <= MAX_DAYS]).toEqual([id, true]);
    }
  });

  it('have opaque ids that say nothing of place or date', () => {
    for (const { id } of records) expect(id).toMatch(/^[a-z][a-z0-9]{3}$/);
  });
});

describe('the claims', () => {
  it('each have a report and a speaker that exist, and were not made after the data', () => {
    for (const { id: recordId, claims } of records) {
      for (const { id, speaker, reports, madeAt } of claims) {
        const named = `${recordId} ${id}`;
        expect([named, dataset.speaker(speaker)?.id]).toEqual([named, speaker]);
        expect([named, reports.map((report) => dataset.report(report)?.id)]).toEqual([named, reports]);
        expect([named, earliestOf(madeAt) <= site.dataset]).toEqual([named, true]);
      }
    }
  });

  it('make up every sentence of a summary, the same ones in both languages', () => {
    const citedIn = (sentence: string) => [...sentence.matchAll(/c\d+/g)].map(([id]) => id);
    for (const { id, summary } of records) {
      const [uk, en] = LANGS.map((lang) => summary[lang].split(/(?<=\]\.) /));
      for (const sentence of [...(uk ?? []), ...(en ?? [])]) {
        expect([id, sentence]).toEqual([id, expect.stringMatching(/ \[c\d+(?:, c\d+)*\]\.$/)]);
      }
      expect([id, uk?.map(citedIn)]).toEqual([id, en?.map(citedIn)]);
    }
  });

  it('of a data set that only collects are its own, from press reports, and confirm nobody', () => {
    for (const { id: record, claims } of records) {
      for (const { id, speaker, stance, basis } of claims) {
        const named = `${record} ${id}`;
        if (speaker === 'aoav') expect([named, stance]).toEqual([named, 'repeats']);
        if (speaker === 'ucdp') {
          expect([named, basis, stance]).toEqual([
            named,
            'press-reports',
            expect.stringMatching(/^(?:asserts|repeats)$/),
          ]);
        }
        expect('viina').not.toBe(speaker);
      }
    }
  });
});

describe('the reports', () => {
  it('name a publisher in one way', () => {
    const names = new Map<string, Set<string>>();
    for (const { publisher } of site.reports) {
      names.set(publisher.en, (names.get(publisher.en) ?? new Set()).add(publisher.uk));
    }
    expect([...names].filter(([, inUkrainian]) => inUkrainian.size > 1)).toEqual([]);
  });

  it('are all read by a claim', () => {
    const used = new Set(
      records.flatMap(({ claims }) => claims.flatMap(({ reports }) => [...reports])),
    );
    expect(site.reports.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('that rest on a data set name it, and the page attributes it', () => {
    const notes = site.reports.map(({ note }) => note?.en ?? '').join('\n');
    const attributed = site.attributions.map(({ attribution }) => attribution.en).join('\n');
    for (const name of ['UCDP', 'VIINA']) {
      expect(notes).toContain(name);
      expect(attributed).toContain(name);
    }
  });
});
