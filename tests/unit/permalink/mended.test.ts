/** Links as they arrive: what chats, mails and hosts did to them is undone, or told, and never another view in silence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, DEFAULT_VIEW, encode, openLink, START_FRAGMENT } from '../../../src/permalink/index.ts';
import { SHAPES } from './shapes.ts';
import { clean, complaints, view } from './views.ts';

/** Links of the kinds that people send, as the product writes them. */
const LINKS = [
  'sel=s4yn&ring=s4yn:900&lang=en&v=1',
  'map=6.25/49.9935/36.2304&on=obl,ring*0.6&sel=k7f3,s4yn&ring=k7f3:430-900,49.9,36.2:300&v=1',
  't=2023-12-29..2024-01-08&q=category:missile-strike;weapon:kn23&sel=UA63120270010096107&list=place&v=1',
  'q=casualties:children;words:hostel&theme=dark&lang=uk&d=2026-11-25&v=1',
];

describe.each(SHAPES)('a link with %s', (_, change) => {
  it.each(LINKS)('shows what %s shows', (link) => {
    const { view: read, notices } = decode(change(link));
    expect({ view: { ...read, unknown: [] }, notices }).toEqual({ view: clean(link), notices: [] });
  });
});

describe('a link in capitals', () => {
  it.each(['SEL=K7F3&LANG=EN', 'Sel=K7f3&Lang=En', 'SEL%3DK7F3%26LANG%3DEN'])('%s is read', (link) => {
    expect(clean(link)).toEqual(view({ selection: ['k7f3'], lang: 'en' }));
  });

  it.each([
    ['sel=ua63120270010096107', 'sel=UA63120270010096107'],
    ['sel=XKHKHTZ', 'sel=XKHkhtz'],
    ['RING=K7F3:KN23', 'ring=k7f3:kn23'],
    ['area=ru-bl', 'area=RU-BL'],
    ['ON=OBL,INC', 'on=obl,inc'],
  ])('%s is %s', (loud, plain) => {
    expect(clean(loud)).toEqual(clean(plain));
  });
});

describe('a link whose parts are held together by other signs', () => {
  it.each(['sel=s4yn;lang=en;v=1', 'sel=s4yn#lang=en', 'sel=s4yn?lang=en', 'sel=s4yn%3Blang=en'])(
    '%s is read whole',
    (link) => {
      expect(clean(link)).toEqual(view({ selection: ['s4yn'], lang: 'en' }));
    },
  );

  it('is read with the = of a mail', () => {
    expect(clean('sel=3Ds4yn&map=3D6.25/49.9/36.2')).toEqual(clean('sel=s4yn&map=6.25/49.9/36.2'));
  });

  it('is read with a blank or the end of a line in a value', () => {
    expect(clean('map=6.25/49.99%0A35/36.2304&sel=%20s4yn%20')).toEqual(
      clean('map=6.25/49.9935/36.2304&sel=s4yn'),
    );
  });
});

describe('what is read as it stands is not mended', () => {
  it('words keep every sign that was searched', () => {
    const words = ['R&D', 'a;lang=en', '100%25', 'Sel=x', 'wo?', '(hostel)', 'x#y', '=3D', '%2C'];
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), (chosen) => {
        const searched = view({ filter: { facets: {}, words: chosen.join(' '), inView: false } });
        expect(decode(encode(searched))).toEqual({ view: searched, notices: [] });
      }),
    );
  });

  it('entries of a later version keep their signs', () => {
    expect(encode(decode('sel=k7f3&After=a%26b&x=%2523').view)).toBe('sel=k7f3&After=a%26b&x=%2523&v=1');
  });

  it('a value that no mending helps is named as it came', () => {
    expect(complaints('map=ABC.')).toEqual(['unreadable map ABC.']);
    expect(complaints('sel=<b>,k7f3).')).toEqual(['unreadable sel <b>']);
  });
});

describe('a text in which nothing is an entry of a link', () => {
  it.each(['top', '/about', 'selection=s4yn', 's4yn', 'sel:s4yn', '%D0%BC%D0%B0%D0%BF%D0%B0', '=x', '!/'])(
    '%s is told to be none',
    (text) => {
      expect(decode(text)).toMatchObject({ notices: [{ kind: 'no-view', value: text }] });
      expect({ ...decode(text).view, unknown: [] }).toEqual(DEFAULT_VIEW);
    },
  );

  it('is none that is told beside entries that are', () => {
    expect(complaints('sel=k7f3&fbclid=IwAR0')).toEqual([]);
    expect(complaints('v=1&later=1')).toEqual([]);
  });
});

describe('a link with thousands of faults', () => {
  it('tells the first ten and counts the rest', () => {
    const { notices } = decode(`sel=${'!,'.repeat(20_000)}`);
    expect(notices).toHaveLength(11);
    expect(notices.at(-1)).toEqual({ kind: 'more', key: '', value: '19991' });
  });

  it.each(['#', 'amp;', '%25', '%23', '&', '/', '=', '&sel=', '%2526'])(
    '%s a million times ends',
    (piece) => {
      expect(() => decode(piece.repeat(1_000_000))).not.toThrow();
    },
  );
});

describe('a view behind the ?', () => {
  it.each([
    '?sel=s4yn&lang=en',
    '?lang=en&sel=s4yn&v=1',
    '?sel%3Ds4yn%26lang%3Den',
    '?%23sel=s4yn&lang=en',
    '?/sel=s4yn&amp;lang=en',
    '?Sel=s4yn&LANG=en',
    '?sel=s4yn&lang=en).',
  ])('%s is shown', (search) => {
    expect(openLink({ hash: '', search })).toEqual({
      view: view({ selection: ['s4yn'], lang: 'en' }),
      notices: [],
      isStart: false,
      query: '',
    });
  });

  it('leaves in the query what is of others', () => {
    const { view: read, query } = openLink({ hash: '', search: '?utm_source=telegram&sel=s4yn&fbclid=1' });
    expect(read.selection).toEqual(['s4yn']);
    expect(query).toBe('?utm_source=telegram&fbclid=1');
  });

  it('has blanks as a + too', () => {
    expect(openLink({ hash: '', search: '?q=words:school+hostel' }).view.filter.words).toBe('school hostel');
  });

  it.each(['?utm_source=telegram', '?fbclid=IwAR0', '?t=1700000000', '?v=3', '?q=kharkiv', '?d=1', '?', ''])(
    '%s is none: the start view is shown, and nothing is complained of',
    (search) => {
      expect(openLink({ hash: '', search })).toEqual({
        ...decode(START_FRAGMENT),
        isStart: true,
        query: search,
      });
    },
  );

  it.each(['?sel=!', '?ring=k7f3:90000', '?map=abc'])('%s is told to be at fault', (search) => {
    expect(openLink({ hash: '', search })).toMatchObject({ isStart: false, notices: [{}] });
  });

  it('is added to the fragment, whose entries count first; what differs is told', () => {
    const { view: read, notices } = openLink({ hash: '#sel=k7f3', search: '?sel=s4yn&lang=en' });
    expect(read).toEqual(view({ selection: ['k7f3'], lang: 'en' }));
    expect(notices).toEqual([{ kind: 'repeated', key: 'sel', value: 's4yn' }]);
  });

  it('never hinders a whole link', () => {
    for (const search of ['?fbclid=1', '?t=1700000000', '?v=12', '?utm_source=x&q=kharkiv']) {
      for (const link of LINKS) {
        expect(openLink({ hash: `#${link}`, search })).toEqual({
          view: clean(link),
          notices: [],
          isStart: false,
          query: search,
        });
      }
    }
  });
});
