import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYERS, LAYERS } from '../../../src/domain/layers.ts';
import {
  decode,
  DEFAULT_VIEW,
  encode,
  GRAMMAR_VERSION,
  KEYS,
  openLink,
  RANGE_KM,
  START_FRAGMENT,
} from '../../../src/permalink/index.ts';
import { clean, complaints, rewritten, view } from './views.ts';

const allOff = Object.fromEntries(LAYERS.map(({ id }) => [id, undefined]));
const k7f3 = { kind: 'id', id: 'k7f3' } as const;

describe('a link that says nothing', () => {
  it.each(['', '#', '&', '&&', '#&', 'v=1', '#v=1'])('%j gives the default view', (fragment) => {
    expect(decode(fragment)).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  it('is written as the version alone: defaults are left out, the version never is', () => {
    expect(encode(DEFAULT_VIEW)).toBe('v=1');
    expect(encode(view({ theme: 'dark' }))).toBe('theme=dark&v=1');
  });
});

describe('an address', () => {
  it('without a fragment opens the start view: the strike of 2 January 2024, with its own rings', () => {
    const start = { view: view({ selection: ['k7f3'] }), notices: [], isStart: true, query: '' };
    expect(openLink({ hash: '' })).toEqual(start);
    expect(openLink({ hash: '#', search: '' })).toEqual(start);
  });

  it('with a fragment opens what it says, also when that is nothing', () => {
    expect(openLink({ hash: '#v=1' })).toMatchObject({ view: DEFAULT_VIEW, isStart: false });
    expect(openLink({ hash: '#sel=s4yn&map=x' })).toMatchObject(decode('sel=s4yn&map=x'));
  });

  it('has the start view as a canonical link, so that it can be copied from there', () => {
    expect(rewritten(START_FRAGMENT)).toBe(START_FRAGMENT);
  });
});

describe('the registry of keys', () => {
  it('has each key once, and none of them is the key of the version', () => {
    const keys = KEYS.map(({ key }) => key);
    expect(new Set([...keys, 'v']).size).toBe(keys.length + 1);
  });

  it('keeps every key that a published link may carry', () => {
    expect(KEYS.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['map', 'on', 'sel', 'ring', 'area', 'dist', 'proj', 'base', 'theme', 'lang']),
    );
  });

  it.each(KEYS.map(({ key, example }) => [key, example] as const))(
    '%s: its example %s is read without a notice, changes the view, and is canonical',
    (key, example) => {
      expect(example.startsWith(`${key}=`)).toBe(true);
      expect(clean(example)).not.toEqual(DEFAULT_VIEW);
      expect(rewritten(example)).toBe(`${example}&v=${GRAMMAR_VERSION}`);
    },
  );

  it.each(KEYS)('$key: says what it means and what holds without it', ({ meaning, whenLeftOut }) => {
    expect(meaning).not.toBe('');
    expect(whenLeftOut).not.toBe('');
  });
});

describe('map', () => {
  it('is zoom, latitude and longitude, then bearing and pitch', () => {
    expect(clean('map=6.25/49.9935/36.2304').camera).toEqual({
      zoom: 6.25,
      lat: 49.9935,
      lon: 36.2304,
      bearing: 0,
      pitch: 0,
    });
    expect(clean('map=6.25/49.9935/36.2304/-30.5/45').camera).toMatchObject({ bearing: -30.5, pitch: 45 });
  });

  it('leaves out a bearing and a pitch of zero, but never a bearing before a pitch', () => {
    expect(rewritten('map=6/50/36/0/0')).toBe('map=6/50/36&v=1');
    expect(rewritten('map=6/50/36/90/0')).toBe('map=6/50/36/90&v=1');
    expect(rewritten('map=6/50/36/0/30')).toBe('map=6/50/36/0/30&v=1');
  });

  it.each([
    [0, 512],
    [6.25, 512 * 2 ** 6.25],
    [14, 512 * 2 ** 14],
    [18, 512 * 2 ** 18],
  ])('at zoom %d, coordinates are kept to a tenth of a pixel or finer', (zoom, worldPx) => {
    const lon = 36.230412345678;
    const camera = clean(rewritten(`map=${zoom}/49.993512345678/${lon}`)).camera;
    expect((Math.abs((camera?.lon ?? 0) - lon) * worldPx) / 360).toBeLessThan(0.1);
  });

  it('carries no more digits than the zoom resolves', () => {
    expect(rewritten('map=3/49.993512345/36.230412345')).toBe('map=3/49.994/36.23&v=1');
  });

  it('never writes an exponent, however near to zero a coordinate lies', () => {
    expect(rewritten('map=18/0.0000001/-0.0000001')).toBe('map=18/0.0000001/-0.0000001&v=1');
  });

  it('never writes a minus zero', () => {
    expect(rewritten('map=6/-0.000001/-0/-0.01')).toBe('map=6/0/0&v=1');
  });

  it.each([
    ['180', '-180'],
    ['-180', '-180'],
    ['190.5', '-169.5'],
    ['-190.5', '169.5'],
    ['396.23', '36.23'],
  ])('a longitude of %s is the same place as %s', (lon, same) => {
    expect(rewritten(`map=6/50/${lon}`)).toBe(`map=6/50/${same}&v=1`);
  });

  it('reads every latitude and zoom at which a map can look, also the globe at a pole', () => {
    expect(clean('map=14/85.0511/36').camera?.lat).toBe(85.0511);
    expect(clean('map=-3.5/89.2/36').camera).toMatchObject({ zoom: -3.5, lat: 89.2 });
  });

  it.each(['', 'abc', '6', '6/50', '6/50/36/0/0/0', '6/50/', '6//36', '6/50/NaN', '6/50/1e1', '6/+50/36'])(
    'map=%s cannot be read, and the map shows the home view',
    (value) => {
      expect(complaints(`map=${value}`)).toEqual([`unreadable map ${value}`]);
      expect(decode(`map=${value}`).view).toEqual(DEFAULT_VIEW);
    },
  );

  it.each([
    ['19/50/36', '19', -6, 18],
    ['-7/50/36', '-7', -6, 18],
    ['6/91/36', '91', -90, 90],
    ['6/50/541', '541', -540, 540],
    ['6/50/36/361', '361', -360, 360],
    ['6/50/36/0/61', '61', 0, 60],
  ])('map=%s is out of bounds; the notice names the part and the bounds', (value, part, min, max) => {
    const { view: read, notices } = decode(`map=${value}&theme=dark`);
    expect(notices).toEqual([{ kind: 'out-of-bounds', key: 'map', value: part, min, max }]);
    expect(read).toEqual(view({ theme: 'dark' }));
  });
});

describe('on', () => {
  it('names the layers that are on; the others are off', () => {
    expect({ ...allOff, ...clean('on=inc,obl').layers }).toEqual({ ...allOff, incidents: 1, oblast: 1 });
  });

  it('takes an opacity, to two decimals; full opacity is not written', () => {
    expect(clean('on=ring*0.6').layers).toEqual({ rings: 0.6 });
    expect(rewritten('on=ring*0.60,inc*1')).toBe('on=ring*0.6,inc&v=1');
    expect(rewritten('on=ring*0.333')).toBe('on=ring*0.33&v=1');
  });

  it('is written in the order of the registry, whatever the order in which it came', () => {
    expect(rewritten('on=inc,ring,obl')).toBe(rewritten('on=obl,inc,ring'));
  });

  it('switches everything off with none', () => {
    expect(clean('on=none').layers).toEqual({});
    expect(encode(view({ layers: {} }))).toBe('on=none&v=1');
  });

  it('is left out when the default layers are fully on, and no others', () => {
    const usual = LAYERS.filter(({ byDefault }) => byDefault).map(({ code }) => code);
    expect(rewritten(`on=${usual.join(',')}`)).toBe('v=1');
    expect(rewritten(`on=${usual.join(',')},rai`)).toBe('on=nbr,obl,rai,ring,set,inc&v=1');
  });

  it('knows every layer by its permanent code', () => {
    const codes = { ground: 'nbr', oblast: 'obl', rings: 'ring', incidents: 'inc', places: 'set' };
    expect(Object.fromEntries(LAYERS.map(({ id, code }) => [id, code]))).toMatchObject(codes);
  });

  it('leaves out a layer that it does not know, alone', () => {
    expect(decode('on=inc,heat,obl').view.layers).toEqual({ incidents: 1, oblast: 1 });
    expect(complaints('on=inc,heat,obl')).toEqual(['unknown-layer on heat']);
  });

  it('shows all layers when it understands none, for an empty map would hide more than the link meant', () => {
    expect(decode('on=heat').view.layers).toEqual(DEFAULT_LAYERS);
    expect(complaints('on=')).toEqual(['unknown-layer on ']);
  });

  it.each([
    ['inc*0', 'out-of-bounds on 0'],
    ['inc*1.5', 'out-of-bounds on 1.5'],
    ['inc*-1', 'out-of-bounds on -1'],
    ['inc*half', 'unreadable on half'],
  ])('on=%s leaves the layer on, fully drawn', (value, complaint) => {
    expect(decode(`on=${value}`).view.layers).toEqual({ incidents: 1 });
    expect(complaints(`on=${value}`)).toEqual([complaint]);
  });

  it('takes the first of a layer that comes twice', () => {
    expect(decode('on=inc*0.5,inc').view.layers).toEqual({ incidents: 0.5 });
    expect(complaints('on=inc*0.5,inc')).toEqual(['repeated on inc']);
  });
});

describe('sel', () => {
  it('is one or more incidents or places, in the order of the link', () => {
    expect(clean('sel=k7f3').selection).toEqual(['k7f3']);
    expect(clean('sel=UA63120270010096107,k7f3').selection).toEqual(['UA63120270010096107', 'k7f3']);
    expect(rewritten('sel=s4yn,k7f3')).not.toBe(rewritten('sel=k7f3,s4yn'));
  });

  it('leaves out an id that is not one, alone', () => {
    expect(decode('sel=k7f3,<b>,s4yn').view.selection).toEqual(['k7f3', 's4yn']);
    expect(complaints('sel=k7f3,<b>,s4yn')).toEqual(['unreadable sel <b>']);
    expect(complaints('sel=')).toEqual(['unreadable sel ']);
  });

  it('counts an id that comes twice once', () => {
    expect(decode('sel=k7f3,k7f3').view.selection).toEqual(['k7f3']);
    expect(complaints('sel=k7f3,k7f3')).toEqual(['repeated sel k7f3']);
  });

  it('takes no more than twenty', () => {
    const ids = Array.from({ length: 25 }, (_, i) => `abc${i}`);
    const { view: read, notices } = decode(`sel=${ids.join(',')}`);
    expect(read.selection).toEqual(ids.slice(0, 20));
    expect(notices).toEqual([{ kind: 'too-many', key: 'sel', value: 'abc20', max: 20 }]);
  });
});

describe('ring', () => {
  it('is a centre and a range in km', () => {
    expect(clean('ring=k7f3:900').rings).toEqual([{ centre: k7f3, lowKm: null, highKm: 900 }]);
  });

  it('is a band when the range has two figures, in either order', () => {
    expect(clean('ring=k7f3:430-900').rings).toEqual([{ centre: k7f3, lowKm: 430, highKm: 900 }]);
    expect(rewritten('ring=k7f3:900-430')).toBe('ring=k7f3:430-900&v=1');
    expect(rewritten('ring=k7f3:900-900')).toBe('ring=k7f3:900&v=1');
  });

  it('is centred on a place code, or on latitude and longitude', () => {
    expect(clean('ring=UA63120270010096107:50').rings?.[0]?.centre).toEqual({
      kind: 'id',
      id: 'UA63120270010096107',
    });
    expect(clean('ring=49.9935,36.2304:300').rings).toEqual([
      { centre: { kind: 'point', lat: 49.9935, lon: 36.2304 }, lowKm: null, highKm: 300 },
    ]);
    expect(rewritten('ring=-0.000001,-179.999999:300')).toBe('ring=0,-180:300&v=1');
  });

  it('is several, separated by commas, with coordinates among them', () => {
    const link = 'ring=k7f3:430-900,49.9935,36.2304:300,UA63120270010096107:50.5';
    expect(clean(link).rings).toHaveLength(3);
    expect(rewritten(link)).toBe(`${link}&v=1`);
  });

  it('keeps the unit in which a figure was given, beside its km', () => {
    expect(clean('ring=k7f3:550mi').rings).toEqual([
      { centre: k7f3, lowKm: null, highKm: 885.1392, unit: 'mi' },
    ]);
    expect(clean('ring=k7f3:232-486nmi').rings).toEqual([
      { centre: k7f3, lowKm: 429.664, highKm: 900.072, unit: 'nmi' },
    ]);
    expect(rewritten('ring=k7f3:0550.0mi')).toBe('ring=k7f3:550mi&v=1');
    expect(rewritten('ring=k7f3:900km')).toBe('ring=k7f3:900&v=1');
  });

  it('can be that of a weapon, by its code: whether there is such a one is said by those who have the data', () => {
    expect(clean('ring=k7f3:kn23,49.99,36.23:s300').rings).toEqual([
      { centre: k7f3, weapon: 'kn23' },
      { centre: { kind: 'point', lat: 49.99, lon: 36.23 }, weapon: 's300' },
    ]);
    expect(rewritten('ring=k7f3:kn23')).toBe('ring=k7f3:kn23&v=1');
  });

  it('has a minimum in the unit of its range, and goes around a whole area, as options', () => {
    expect(clean('ring=k7f3:500:min50').rings).toEqual([
      { centre: k7f3, lowKm: null, highKm: 500, minKm: 50 },
    ]);
    expect(clean('ring=k7f3:310mi:min31').rings?.[0]?.minKm).toBe(49.889664);
    expect(clean('ring=k7f3:iskanderm:min50:area').rings).toEqual([
      { centre: k7f3, weapon: 'iskanderm', minKm: 50, around: 'area' },
    ]);
    expect(rewritten('ring=k7f3:500:area:min50.00')).toBe('ring=k7f3:500:min50:area&v=1');
  });

  it.each(['k7f3:500:min500', 'k7f3:500:min0', 'k7f3:300-500:min900', 'k7f3:kn23:min0.01'])(
    'a minimum that leaves nothing of its range is out of bounds: %s',
    (ring) => {
      expect(decode(`ring=${ring}`)).toMatchObject({
        view: { rings: null },
        notices: [{ kind: 'out-of-bounds' }],
      });
    },
  );

  it('draws no ring with none, and says so in the link', () => {
    expect(clean('ring=none').rings).toEqual([]);
    expect(encode(view({ rings: [] }))).toBe('ring=none&v=1');
  });

  it.each([RANGE_KM.min, RANGE_KM.max])('reaches to %d km, and not beyond', (km) => {
    const beyond = km === RANGE_KM.min ? km / 2 : km + 0.5;
    expect(clean(`ring=k7f3:${km}`).rings).toEqual([{ centre: k7f3, lowKm: null, highKm: km }]);
    expect(decode(`ring=k7f3:${beyond}`).notices).toEqual([
      { kind: 'out-of-bounds', key: 'ring', value: String(beyond), ...RANGE_KM, unit: 'km' },
    ]);
  });

  it('leaves out a range of 90000 km, names it, and draws the rest', () => {
    const { view: read, notices } = decode('ring=k7f3:90000,k7f3:900');
    expect(read.rings).toEqual([{ centre: k7f3, lowKm: null, highKm: 900 }]);
    expect(notices).toEqual([
      { kind: 'out-of-bounds', key: 'ring', value: '90000', ...RANGE_KM, unit: 'km' },
    ]);
  });

  it.each([
    'k7f3',
    'k7f3:',
    ':900',
    'k7f3:ab',
    'k7f3:1-2-3',
    'k7f3:900yd',
    'k7f3:900:min',
    'k7f3:900:min5:min6',
    'k7f3:900:area:area',
    'k7f3:900:x',
    'k7f3:-900',
    '',
    '91,36:900',
    '49,181:900',
    '49,36,7:900',
    '49:900',
    '49,abc:900',
  ])('leaves out %j, alone', (bad) => {
    const { view: read, notices } = decode(`ring=${bad},s4yn:500`);
    expect(read.rings).toEqual([{ centre: { kind: 'id', id: 's4yn' }, lowKm: null, highKm: 500 }]);
    expect(notices).toEqual([{ kind: 'unreadable', key: 'ring', value: bad }]);
  });

  it('draws the rings of the selection when none could be read', () => {
    expect(decode('ring=abc').view.rings).toBeNull();
  });

  it('takes twelve, and no more', () => {
    const rings = Array.from({ length: 14 }, (_, i) => `k7f3:${100 + i}`);
    const { view: read, notices } = decode(`ring=${rings.join(',')}`);
    expect(read.rings).toHaveLength(12);
    expect(notices).toEqual([{ kind: 'too-many', key: 'ring', value: 'k7f3:112', max: 12 }]);
  });

  it('counts the same ring twice once, in whichever words it comes', () => {
    expect(decode('ring=k7f3:430-900,k7f3:900-430.00').view.rings).toHaveLength(1);
    expect(complaints('ring=k7f3:900,k7f3:900.001')).toEqual(['repeated ring k7f3:900.001']);
  });
});

describe('area', () => {
  it('is territories by their codes, in the order of the link', () => {
    expect(clean('area=RU-BL,RU,sea').territories).toEqual(['RU-BL', 'RU', 'sea']);
    expect(rewritten('area=RU-BL,sea')).toBe('area=RU-BL,sea&v=1');
  });

  it('leaves out what is no code, and what comes twice, alone', () => {
    expect(decode('area=RU-BL,belgorod,RU-BL').view.territories).toEqual(['RU-BL']);
    expect(complaints('area=RU-BL,belgorod,RU-BL')).toEqual([
      'unreadable area belgorod',
      'repeated area RU-BL',
    ]);
  });
});

describe('dist', () => {
  it('is two ends, each an id or a coordinate', () => {
    const point = { kind: 'point', lat: 50.5957, lon: 36.5873 };
    expect(clean('dist=k7f3:50.5957,36.5873').distance).toEqual({ from: k7f3, to: point });
    expect(clean('dist=50.5957,36.5873:UA63120270010096107').distance?.from).toEqual(point);
    expect(rewritten('dist=50.5957,36.5873:k7f3')).toBe('dist=50.5957,36.5873:k7f3&v=1');
  });

  it.each(['', 'k7f3', 'k7f3:', 'k7f3:91,0', 'k7f3:1,2:3,4'])('=%s is none', (value) => {
    expect(decode(`dist=${value}`).view.distance).toBeNull();
    expect(complaints(`dist=${value}`)).toEqual([`unreadable dist ${value}`]);
  });
});

describe('base', () => {
  it.each(['osm', 'desk2', 'a1', 'abcdefghijkl'])(
    '=%s is the basemap with that code, whether it is here or not',
    (code) => {
      expect(clean(`base=${code}`)).toEqual(view({ base: code }));
      expect(rewritten(`base=${code}`)).toBe(`base=${code}&v=1`);
    },
  );

  it('is left out for the embedded one', () => {
    expect(clean('base=emb')).toEqual(DEFAULT_VIEW);
    expect(rewritten('base=emb&sel=k7f3')).toBe('sel=k7f3&v=1');
  });

  it.each(['', 'O_S_M', 'o', 'abcdefghijklm', 'a-b', 'https://x.example/style.json'])(
    '=%s cannot be read',
    (code) => {
      expect(decode(`base=${code}`).view).toEqual(DEFAULT_VIEW);
      expect(complaints(`base=${code}`)).toEqual([`unreadable base ${code}`]);
    },
  );
});

describe.each([
  ['theme', ['light', 'dark'], 'dim'],
  ['lang', ['uk', 'en'], 'ru'],
  ['proj', ['globe', 'mercator'], 'flat'],
  ['layout', ['wall'], 'desk'],
] as const)('%s', (key, options, wrong) => {
  it.each(options)('can be %s', (option) => {
    expect(clean(`${key}=${option}`)[key]).toBe(option);
    expect(rewritten(`${key}=${option}`)).toBe(`${key}=${option}&v=1`);
  });

  it('follows the reader’s own settings when it is anything else', () => {
    expect(decode(`${key}=${wrong}`).view).toEqual(DEFAULT_VIEW);
    expect(complaints(`${key}=${wrong}`)).toEqual([`unreadable ${key} ${wrong}`]);
  });
});

describe('list', () => {
  it.each(['oldest', 'place'] as const)('can be %s', (order) => {
    expect(clean(`list=${order}`)).toEqual(view({ list: order }));
    expect(rewritten(`list=${order}`)).toBe(`list=${order}&v=1`);
  });

  it('is left out when it is the usual order, and when it is none', () => {
    expect(rewritten('list=newest')).toBe('v=1');
    expect(decode('list=size').view).toEqual(DEFAULT_VIEW);
    expect(complaints('list=size')).toEqual(['unreadable list size']);
  });
});

describe('v', () => {
  it('of a later grammar is told, and what this one understands is shown', () => {
    const { view: read, notices } = decode('sel=k7f3&v=2');
    expect(read.selection).toEqual(['k7f3']);
    expect(notices).toEqual([{ kind: 'newer-version', key: 'v', value: '2' }]);
  });

  it.each(['one', '', '1.5', '-1', '99999'])('=%s cannot be read', (value) => {
    expect(complaints(`v=${value}`)).toEqual([`unreadable v ${value}`]);
  });

  it('is not needed', () => {
    expect(clean('sel=k7f3')).toEqual(clean('sel=k7f3&v=1'));
  });
});

describe('equal states give equal strings', () => {
  it('whatever the order of the keys', () => {
    const parts = ['map=6.25/49.9935/36.2304', 'sel=k7f3', 'ring=k7f3:900', 'theme=dark', 'lang=uk', 'v=1'];
    expect(rewritten([...parts].reverse().join('&'))).toBe(parts.join('&'));
  });

  it.each([
    ['map=06.250/49.99350/36.23040', 'map=6.25/49.9935/36.2304'],
    ['map=6.25/49.9935/36.2304/360', 'map=6.25/49.9935/36.2304'],
    ['ring=k7f3:0900.00', 'ring=k7f3:900'],
    ['on=inc*0.50', 'on=inc*0.5'],
  ])('%s is %s', (written, canonical) => {
    expect(rewritten(written)).toBe(rewritten(canonical));
    expect(rewritten(canonical)).toBe(`${canonical}&v=1`);
  });
});

describe('entries of later versions', () => {
  it.each([
    'after=2023-12-29',
    'snap=last30d',
    'launch=dprk-border',
    'data=2026-11-22',
    'proj=globe',
    'flag',
    'x=a%20b%2Cc',
    'x==',
    '=x',
  ])('%s is kept as it was, without a notice', (entry) => {
    expect(rewritten(`${entry}&sel=k7f3`)).toBe(`sel=k7f3&${entry}&v=1`);
    expect(complaints(`${entry}&sel=k7f3`)).toEqual([]);
  });

  it('are kept in their order, also when one comes twice', () => {
    expect(rewritten('b=1&sel=k7f3&a=2&b=3')).toBe('sel=k7f3&b=1&a=2&b=3&v=1');
  });

  it('survive a change of the view', () => {
    const { view: read } = decode('snap=last30d&sel=k7f3');
    expect(encode({ ...read, selection: [] })).toBe('snap=last30d&v=1');
  });

  it('that say nothing at all are dropped', () => {
    expect(rewritten('=&sel=k7f3&&')).toBe('sel=k7f3&v=1');
  });
});

describe('links that a chat or mail program has changed', () => {
  const link = 'map=6.25/49.9935/36.2304&on=obl,ring*0.6&sel=k7f3,s4yn&ring=k7f3:430-900,49.9,36.2:300&v=1';

  it.each<[string, (text: string) => string]>([
    ['commas escaped', (text) => text.replaceAll(',', '%2C')],
    ['small escapes', (text) => text.replaceAll(',', '%2c')],
    ['slashes and colons escaped', (text) => text.replaceAll('/', '%2F').replaceAll(':', '%3A')],
    ['stars escaped', (text) => text.replaceAll('*', '%2A')],
    ['& written as &amp;', (text) => text.replaceAll('&', '&amp;')],
    ['& written as &amp;amp;', (text) => text.replaceAll('&', '&amp;amp;')],
    ['a # before it', (text) => `#${text}`],
    ['two # before it', (text) => `##${text}`],
    ['an & at the end', (text) => `${text}&`],
  ])('%s: the view is the same', (_, change) => {
    expect(change(link)).not.toBe(link);
    expect(clean(change(link))).toEqual(clean(link));
  });

  it.each(['sel=%', 'sel=%E0%A4%A', 'map=%ff/1/1'])('%s, a broken escape, is read as it stands', (link) => {
    expect(complaints(link)).toEqual([`unreadable ${link.replace('=', ' ')}`]);
  });
});

describe('notices', () => {
  it('say each fault once, in the order of the link, and the rest applies', () => {
    const { view: read, notices } = decode(
      'map=abc&on=inc,heat&sel=k7f3&ring=k7f3:90000&lang=ru&theme=dark&v=9',
    );
    expect(notices.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'unreadable map',
      'unknown-layer on',
      'out-of-bounds ring',
      'unreadable lang',
      'newer-version v',
    ]);
    expect(read).toEqual(view({ layers: { incidents: 1 }, selection: ['k7f3'], theme: 'dark' }));
  });

  it('tell of a key that comes twice; the first one counts', () => {
    expect(decode('sel=k7f3&sel=s4yn').view.selection).toEqual(['k7f3']);
    expect(complaints('sel=k7f3&sel=s4yn&v=1&v=2')).toEqual(['repeated sel s4yn', 'repeated v 2']);
  });

  it('cut a long value, so that a broken link cannot flood the page', () => {
    const [notice] = decode(`map=${'9'.repeat(5000)}`).notices;
    expect(notice?.value.length).toBeLessThan(100);
  });
});

describe('the window of time', () => {
  it.each([
    ['t=2024', 't=2024-01-01..2024-12-31'],
    ['t=2024-02', 't=2024-02-01..2024-02-29'],
    ['t=2024-01-02', 't=2024-01-02..2024-01-02'],
    ['t=2023-11..', 't=2023-11-01..'],
    ['t=..2023', 't=..2023-12-31'],
    ['t=last030d', 't=last30d'],
  ])('%s is %s', (written, canonical) => {
    expect(complaints(written)).toEqual([]);
    expect(rewritten(written)).toBe(`${canonical}&v=1`);
    expect(rewritten(canonical)).toBe(`${canonical}&v=1`);
  });

  it.each([
    't=..',
    't=2024-02-30',
    't=2024-13',
    't=2024-02-01..2024-01-01',
    't=a..b',
    't=1..2..3',
    't=last0d',
  ])('%s is named, and all times are shown', (link) => {
    expect(decode(link).view.window).toBeNull();
    expect(complaints(link)).toHaveLength(1);
  });
});

describe('filters', () => {
  it('keep what can be used and name each part that cannot', () => {
    const { view: read, notices } = decode(
      'q=grade:contested,good;colour:red;weapon:KN-23,kn23;grade:contested',
    );
    expect(read.filter.facets).toEqual({ grade: ['contested'], weapon: ['kn23'] });
    expect(notices.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'unreadable grade:good',
      'unreadable colour:red',
      'unreadable weapon:KN-23',
      'repeated grade:contested',
    ]);
  });

  it('carry words with signs of the grammar, as the last part', () => {
    const words = 'школа; words:view & 100 % (№ 5)';
    const link = encode(view({ filter: { facets: { casualties: ['killed'] }, words, inView: true } }));
    expect(link).toMatch(/^q=casualties:killed;view;words:[A-Za-z0-9%._~-]+&v=1$/);
    expect(decode(link).view.filter).toEqual({ facets: { casualties: ['killed'] }, words, inView: true });
  });

  it('of more words than a search has are named', () => {
    expect(decode(`q=view;words:${'x'.repeat(101)}`).view.filter).toEqual({
      facets: {},
      words: '',
      inView: true,
    });
    expect(complaints(`q=words:${'x'.repeat(101)}`)).toHaveLength(1);
  });
});

describe('the length of a link', () => {
  it('of an ordinary view is under 200 characters', () => {
    const ordinary = view({
      camera: { zoom: 6.25, lat: 49.9935, lon: 36.2304, bearing: -12.5, pitch: 30 },
      layers: { ground: 1, oblast: 0.8, rings: 0.6, incidents: 1 },
      selection: ['k7f3', 'UA63120270010096107'],
      rings: [
        { centre: k7f3, lowKm: 430, highKm: 900 },
        { centre: { kind: 'point', lat: 49.9935, lon: 36.2304 }, lowKm: null, highKm: 690 },
      ],
      lang: 'uk',
      theme: 'dark',
      window: { kind: 'between', from: '2023-12-29', to: '2024-01-08' },
    });
    const link = encode(ordinary);
    expect(decode(link).view).toEqual(ordinary);
    expect(link.length).toBeLessThan(200);
  });
});
