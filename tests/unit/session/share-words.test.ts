/** What Share says of a view: its title, its citations, its legend, and the words and the name of its picture. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYERS, type LayersOn } from '../../../src/domain/layers.ts';
import { gradeOfPlacement } from '../../../src/domain/grade.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { embedCode } from '../../../src/exchange/index.ts';
import { MESSAGES, SHARE_MESSAGES } from '../../../src/i18n/index.ts';
import { citationsOf } from '../../../src/session/citations.ts';
import { legendItems, legendUsed, type Drawn } from '../../../src/session/legend-used.ts';
import {
  pictureColours,
  pictureExtent,
  pictureFurniture,
  pictureName,
  pictureTexts,
} from '../../../src/session/picture-words.ts';
import { viewTitle } from '../../../src/session/view-title.ts';
import { PRECISION } from '../../../src/domain/precision.ts';
import { decode } from '../../../src/permalink/index.ts';
import { createDataset, PALETTES, ringsOf } from '../../../src/state/index.ts';
import { atlas, dataset, site, weapons } from '../state/real.ts';
import { incidentOf, LINK, STRIKE, viewOf } from './share-view.ts';

const TODAY = '2026-11-28';
const KHARKIV = dataset.places.find(({ uk, level }) => uk === 'Харків' && level === 'settlement');

describe('a view is called', () => {
  it.each(LANGS)('by what is selected first in it, else as the map: %s', (lang) => {
    const code = KHARKIV?.code ?? '';
    expect(viewTitle(viewOf({ lang }))).toBe(MESSAGES[lang].title);
    expect(viewTitle(viewOf({ lang, selection: [STRIKE, code] }))).toBe(incidentOf(STRIKE).title[lang]);
    expect(viewTitle(viewOf({ lang, selection: [code, STRIKE] }))).toBe(KHARKIV?.[lang]);
  });
});

describe('a citation', () => {
  it('is of the view and, when a record is selected, of that too, each in three forms', () => {
    const titles = (selection: string[]) =>
      citationsOf(viewOf({ selection }), TODAY).map(({ title }) => title);
    expect(titles([])).toEqual(['This view']);
    expect(titles([KHARKIV?.code ?? ''])).toEqual(['This view']);
    expect(titles([STRIKE])).toEqual(['This view', 'The selected record']);
    for (const { forms } of citationsOf(viewOf({ selection: [STRIKE] }), TODAY))
      expect(forms.map(({ name }) => name)).toEqual(['Text', 'BibTeX', 'CSL-JSON']);
  });

  it.each(LANGS)('leads back to the view, and says of which data it is and when it was seen: %s', (lang) => {
    const citations = citationsOf(viewOf({ selection: [STRIKE], lang }), TODAY);
    for (const { text } of citations.flatMap(({ forms }) => forms)) expect(text).toContain(LINK);
    const [text, bibtex, csl] = citations[0]?.forms ?? [];
    expect(text?.text).toContain(incidentOf(STRIKE).title[lang]);
    expect(text?.text).toContain('2026');
    expect(bibtex?.text).toMatch(/^@misc\{kharkiv-incident-map-/);
    expect(bibtex?.text).toContain(`\\url{${LINK}}`);
    expect(csl?.text).toContain(site.dataset.slice(0, 4));
    expect(JSON.parse(csl?.text ?? '')).toBeTruthy();
  });
});

describe('a legend', () => {
  const ON: LayersOn = { ...DEFAULT_LAYERS, incidents: 1, rings: 1 };
  const ringsIn = (link: string) => ringsOf(decode(link).view, dataset, weapons).rings;
  const RING = ringsIn('ring=k7f3:100');
  const BAND = ringsIn('ring=k7f3:430-900');
  const drawn = (change: Partial<Drawn>) => ({ ...viewOf(), rings: [], layers: ON, ...change });

  it('explains the symbols of what is shown, and no others', () => {
    for (const incident of dataset.incidents) {
      const { classes, grades } = legendUsed(drawn({ shown: [incident] }));
      const { claims, where } = incident;
      expect([classes, grades]).toEqual([[where.precision], [gradeOfPlacement(claims, where.from)]]);
    }
    expect(legendUsed(drawn({ shown: [] }))).toEqual({
      classes: [],
      grades: [],
      hasRing: false,
      hasBand: false,
    });
  });

  it('explains a ring, and a band only where a ring has two edges', () => {
    expect(legendUsed(drawn({ rings: RING }))).toMatchObject({ hasRing: true, hasBand: false });
    expect(legendUsed(drawn({ rings: [...RING, ...BAND] }))).toMatchObject({ hasRing: true, hasBand: true });
  });

  it('says nothing of a layer that is off', () => {
    expect(legendUsed(drawn({ layers: {}, rings: BAND }))).toEqual({
      classes: [],
      grades: [],
      hasRing: false,
      hasBand: false,
    });
  });

  it.each(LANGS)(
    'of a picture has each symbol with its name, and none for what is in the list only: %s',
    (lang) => {
      const view = { ...viewOf({ lang }), rings: RING, layers: ON };
      const items = legendItems(view, PALETTES.light);
      const { classes, grades } = legendUsed(view);
      const onMap = classes.filter((name) => PRECISION[name].drawnAs !== 'list');
      expect(items.map(({ text }) => text)).toEqual([
        ...onMap.map((name) => MESSAGES[lang].precision[name].name),
        ...grades.map((kind) => MESSAGES[lang].grade.kinds[kind].name),
        MESSAGES[lang].layersPanel.edgeLegend,
      ]);
    },
  );
});

describe('a picture', () => {
  it('is named by what is selected, the date and its format', () => {
    expect(pictureName(viewOf(), TODAY, 'png')).toBe(`kharkiv-incident-map-${TODAY}.png`);
    expect(pictureName(viewOf({ selection: [STRIKE] }), TODAY, 'svg')).toBe(
      `kharkiv-incident-map-${STRIKE}-${TODAY}.svg`,
    );
  });

  it('has the size that is asked for; that of the screen needs a map on it', () => {
    expect(pictureExtent('wide', null)).toEqual({ widthPx: 1200, heightPx: 675 });
    expect(pictureExtent('square', null)).toEqual({ widthPx: 1080, heightPx: 1080 });
    expect(pictureExtent('screen', { widthPx: 390.4, heightPx: 600.6 })).toEqual({
      widthPx: 390,
      mapHeightPx: 601,
    });
    expect(() => pictureExtent('screen', null)).toThrow('there is no map on the screen');
  });

  it.each(LANGS)('says what it shows, of when, from whom, and where it leads: %s', (lang) => {
    const shown = dataset.incidents.slice(0, 3);
    const texts = pictureTexts(viewOf({ shown, selection: [STRIKE], lang }), TODAY);
    expect(texts).toMatchObject({
      siteName: MESSAGES[lang].title,
      title: incidentOf(STRIKE).title[lang],
      shown: SHARE_MESSAGES[lang].shown(3, dataset.incidents.length),
      link: LINK,
    });
    expect(texts.dates).toContain('2026');
    expect(texts.credit).toContain('OpenStreetMap');
  });

  it.each(LANGS)('says so where an outline is wanting in it: %s', (lang) => {
    const noOutlines = createDataset(site, {
      places: atlas.places,
      boundaries: null,
      areBoundariesMissing: true,
    });
    const unit = dataset.places.find(({ code }) => noOutlines.outlineWanting(code) !== null)?.code ?? '';
    const view = viewOf({ lang, selection: [unit] });
    const { withoutOutline } = SHARE_MESSAGES[lang].picture;
    expect(pictureTexts(view, TODAY).note).not.toContain(withoutOutline);
    expect(pictureTexts({ ...view, dataset: noOutlines }, TODAY).note).toContain(withoutOutline);
    const drawnRings = { withoutOutline: [{}] };
    expect(pictureTexts({ ...viewOf({ lang }), drawnRings }, TODAY).note).toContain(withoutOutline);
  });

  it('names first whose basemap it shows', () => {
    const credit = (attribution: string | null) =>
      pictureTexts({ ...viewOf(), basemaps: { shown: attribution === null ? null : { attribution } } }, TODAY)
        .credit;
    const own = credit('© A made-up source');
    expect(own).toContain('© A made-up source');
    expect(own.indexOf('made-up')).toBeLessThan(own.indexOf('OpenStreetMap'));
    expect(credit(null)).not.toContain('made-up');
  });

  it('has the scale and the north of its map, and the colours of its theme', () => {
    const drawing = {
      form: 'vector',
      marks: [],
      hatches: [],
      scale: { km: 50, widthPx: 80 },
      bearingDeg: 12,
    } as const;
    expect(pictureFurniture(drawing, 'uk')).toEqual({
      scaleText: '50\u00a0км',
      scalePx: 80,
      north: SHARE_MESSAGES.uk.picture.north,
      bearingDeg: 12,
    });
    const { paper, text, textQuiet, paperEdge } = PALETTES.dark;
    expect(pictureColours(PALETTES.dark)).toEqual({ paper, text, quiet: textQuiet, line: paperEdge });
  });
});

describe('the code of a frame', () => {
  it('holds address and title, whatever signs are in them', () => {
    const code = embedCode('https://example.org/embed.html#a=1&b="2"', 'A "map" <of> it');
    expect(code).toMatch(/^<iframe src="https:\/\/example\.org\/embed\.html#a=1&amp;b=&quot;2&quot;" /);
    expect(code).toContain('title="A &quot;map&quot; &lt;of&gt; it"');
    expect(code.match(/</g)).toHaveLength(2);
  });
});
