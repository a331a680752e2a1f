import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/domain/text.ts';
import {
  areaFile,
  claimsFile,
  FILE_KINDS,
  shownFile,
  type FileKind,
} from '../../../src/session/shown-files.ts';
import { dateText } from '../../../src/i18n/index.ts';
import { recordPaths } from '../../../src/permalink/index.ts';
import { dataset, site } from '../state/real.ts';
import { incidentOf, LINK, STRIKE, viewOf } from './share-view.ts';

const MAKING = { today: '2026-11-28', base: 'https://example.org/map/index.html' };
const few = dataset.incidents.slice(0, 5);
const linesOf = (csv: string): string[] => csv.split('\r\n').slice(0, -1);

describe('a file of what is shown', () => {
  it.each([
    ['geojson', 'incidents.geojson', 'application/geo+json'],
    ['kml', 'incidents.kml', 'application/vnd.google-earth.kml+xml'],
    ['incidents', 'incidents.csv', 'text/csv'],
    ['claims', 'claims.csv', 'text/csv'],
  ] as const)('%s is %s', (kind, name, type) => {
    expect(shownFile(kind, viewOf(), MAKING)).toMatchObject({ name, type });
  });

  it('holds the incidents that are shown, all and no others', () => {
    const view = viewOf({ shown: few });
    const { features } = JSON.parse(shownFile('geojson', view, MAKING).text);
    expect(features.map(({ id }: { id: string }) => id)).toEqual(few.map(({ id }) => id));
    expect(shownFile('kml', view, MAKING).text.match(/<Placemark>/g)).toHaveLength(few.length);
    expect(linesOf(shownFile('incidents', view, MAKING).text)).toHaveLength(few.length + 1);
    const claims = few.flatMap((incident) => incident.claims);
    expect(linesOf(shownFile('claims', view, MAKING).text)).toHaveLength(claims.length + 1);
  });

  it('says which view of which data it is, when it was made, and whose the data are', () => {
    const view = viewOf({ shown: few });
    const text = (kind: FileKind): string => shownFile(kind, view, MAKING).text;
    expect(JSON.parse(text('geojson'))).toMatchObject({
      view: LINK,
      dataset: site.dataset,
      made: MAKING.today,
      attribution: expect.stringContaining('OpenStreetMap'),
    });
    expect(text('kml')).toContain(LINK.replaceAll('&', '&amp;'));
    for (const kind of FILE_KINDS) {
      // KML is for people to read, the others for machines too.
      expect(text(kind)).toContain(kind === 'kml' ? dateText(site.dataset, viewOf().lang) : site.dataset);
      // Claims are words, and have no geometry.
      expect(text(kind)).toContain(kind === 'claims' ? 'CC-BY-4.0' : 'OpenStreetMap');
    }
    for (const kind of ['incidents', 'claims'] as const) {
      // A byte order mark, without which spreadsheets take it for another encoding.
      expect(text(kind).charCodeAt(0)).toBe(0xfeff);
      expect(text(kind)).toContain(LINK);
    }
  });

  it('credits a data set where a claim of what is shown rests on it, and says part by part what is under what', () => {
    const via = new Map(site.reports.map((report) => [report.id, report.via]));
    const restsOn = (set: string) => (incident: (typeof dataset.incidents)[number]) =>
      incident.claims.some(({ reports }) => reports.some((id) => via.get(id) === set));
    const on = dataset.incidents.filter(restsOn('viina'));
    const off = dataset.incidents.filter((incident) => !restsOn('viina')(incident));
    expect([on.length > 0, off.length > 0]).toEqual([true, true]);
    for (const kind of FILE_KINDS) {
      const text = (shown: typeof on) => shownFile(kind, viewOf({ shown, lang: 'en' }), MAKING).text;
      expect(text(on)).toContain('VIINA 2.0 (Zhukov');
      expect(text(off)).not.toContain('VIINA 2.0 (Zhukov');
      expect(text(off)).toMatch(/CC-BY-4\.0 \(https:\/\/creativecommons\.org/);
    }
  });

  it('is made of what is chosen, not of what was shown before it', () => {
    for (const kind of FILE_KINDS) {
      const view = { ...viewOf({ shown: [] }), find: { settle: () => (view.shown = few) } };
      expect(shownFile(kind, view, MAKING)).toEqual(shownFile(kind, viewOf({ shown: few }), MAKING));
    }
  });

  it.each(LANGS)('leads to the pages of the records in the language of the reader: %s', (lang) => {
    const view = viewOf({ shown: few, lang });
    const { features } = JSON.parse(shownFile('geojson', view, MAKING).text);
    const pages = features.map(({ properties }: { properties: { page: string } }) => properties.page);
    expect(pages).toEqual(few.map(({ id }) => `https://example.org/map/${recordPaths(id)[lang]}`));
    const kml = shownFile('kml', view, MAKING).text;
    for (const page of pages) expect(kml).toContain(page);
  });

  it('as KML names each incident, when it was and how precisely it is placed', () => {
    const strike = incidentOf(STRIKE);
    const kml = shownFile('kml', viewOf({ shown: [strike] }), MAKING).text;
    expect(kml).toContain(`<name>${strike.title.en}</name>`);
    expect(kml).toContain('2 Jan 2024');
    expect(kml).toContain('Shevchenkivskyi district');
    expect(kml).toContain(`<begin>${strike.when.earliest.slice(0, 10)}</begin>`);
  });
});

describe('the files of one record', () => {
  it('are its place, as an area', () => {
    const { name, text } = areaFile(incidentOf(STRIKE), viewOf(), MAKING);
    expect(name).toBe(`${STRIKE}.geojson`);
    const { features, view } = JSON.parse(text);
    expect([view, features.map(({ id }: { id: string }) => id)]).toEqual([LINK, [STRIKE]]);
    expect(features[0].geometry.type).toMatch(/Polygon$/);
  });

  it('and its claims, each with who made it', () => {
    const strike = incidentOf(STRIKE);
    const { name, type, text } = claimsFile(strike, viewOf());
    expect([name, type]).toEqual([`${STRIKE}-claims.json`, 'application/json']);
    const claims = JSON.parse(text) as { speaker: unknown }[];
    expect(claims).toHaveLength(strike.claims.length);
    for (const { speaker } of claims) expect(speaker).toBeTruthy();
  });
});
