import { describe, expect, it } from 'vitest';
import { SITE_VERSION } from '../../../src/domain/site.ts';
import { keptFiles, withFiles } from '../../../src/compile/offline.ts';

describe('what is kept on the device', () => {
  it('is what changes its name with its content, and the data that the map needs', () => {
    const names = [
      'index.html',
      'embed.html',
      'data/site.json',
      'assets/start-AbCd1234.js',
      'data/basemaps/osm.pmtiles',
      'data/schema/incident.json',
      'data/incidents.geojson',
      'data/claims.json',
      'data/ground.json',
      'feed.xml',
      'i/k7f3/index.html',
      'assets/font-AbCd1234.woff2',
    ];
    expect(keptFiles(names, (name) => (name === 'data/ground.json' ? '[]\n' : '{}'))).toEqual({
      assets: ['assets/font-AbCd1234.woff2', 'assets/start-AbCd1234.js'],
      data: ['data/ground.json', 'data/site.json'],
      version: SITE_VERSION,
      empty: ['data/ground.json'],
    });
  });

  it('is the same, however the files of a build are ordered', () => {
    const names = ['assets/b-AbCd1234.js', 'data/site.json', 'assets/a-AbCd1234.js', 'data/ground.json'];
    expect(keptFiles(names, () => '')).toEqual(keptFiles([...names].reverse(), () => ''));
  });

  it('is written into the code as text that reads back as the list, in whatever quotes the minifier has chosen', () => {
    const files = { assets: ["assets/it's-$&-AbCd1234.js"], data: ['data/site.json'], version: 1, empty: [] };
    for (const quote of ['"', "'", '`']) {
      const code = withFiles(`return JSON.parse(${quote}__FILES__${quote})`, files);
      expect(new Function(code)()).toEqual(files);
    }
    expect(() => withFiles('JSON.parse("")', files)).toThrow('no place');
  });
});
