import { describe, expect, it } from 'vitest';
import {
  MESSAGES,
  METHOD_MESSAGES,
  PAGE_MESSAGES,
  RECORD_MESSAGES,
  SHARE_MESSAGES,
} from '../../../src/i18n/index.ts';
import { sources } from './sources.ts';
import { isDictionary, unreadKeys } from './unread-keys.ts';

const code = sources().filter(({ file }) => !isDictionary(file));

describe('every message is read by some code', () => {
  it.each(Object.entries({ MESSAGES, METHOD_MESSAGES, PAGE_MESSAGES, RECORD_MESSAGES, SHARE_MESSAGES }))(
    '%s: take out what no code names',
    (_, { en }) => {
      expect(unreadKeys(en, code)).toEqual([]);
    },
  );

  it('dictionaries are no readers of themselves', () => {
    const files = sources().flatMap(({ file }) => (isDictionary(file) ? [file] : []));
    expect(files).toEqual(
      expect.arrayContaining(['i18n/en.ts', 'i18n/rings-uk.ts', 'i18n/find/messages.ts']),
    );
    expect(files).not.toContain('i18n/words.ts');
    expect(files).not.toContain('i18n/ring-words.ts');
  });
});

it('a key that nobody reads is named by its path', () => {
  const dictionary = {
    find: { title: 'Find', showAll: 'All times' },
    kinds: { single: 'one source', contested: 'denied' },
    rules: ['first', 'second'],
  };
  const readers = [
    {
      file: 'ui/find/Find.svelte',
      text: '<script>let { m } = $props();</script>{m.find.title}{m.kinds[kind]}',
    },
    { file: 'domain/grade.ts', text: "export const GRADES = ['single'] as const;" },
    { file: 'ui/rules.ts', text: '// showAll\nexport const rules = ({ rules }: M) => rules.join();' },
  ];
  expect(unreadKeys(dictionary, readers)).toEqual(['find.showAll', 'kinds.contested']);
});
