import { describe, expect, it } from 'vitest';
import { methodPages } from '../../../src/compile/method-pages.ts';
import { readPolicy } from '../../../src/compile/policy/read.ts';
import { readSources } from '../../../src/compile/source.ts';
import { GRADES } from '../../../src/domain/grade.ts';
import { jsonSchemas } from '../../../src/domain/json-schema.ts';
import { SENSITIVITIES } from '../../../src/domain/incident.ts';
import { PRECISION_CLASSES } from '../../../src/domain/precision.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { MESSAGES, methodSections } from '../../../src/i18n/index.ts';
import { REAL } from './fixtures.ts';

const policy = readPolicy(await readSources(REAL), []);
if (!policy) throw new Error('the project has no policy');

describe.each(LANGS)('the method page in %s', (lang) => {
  const sections = methodSections(policy, lang);
  const section = (id: string) => sections.find((each) => each.id === id);

  it('defines every class and every grade in the words of the map', () => {
    expect(section('precision')?.items).toEqual(
      PRECISION_CLASSES.map((each) => MESSAGES[lang].precision[each]),
    );
    expect(section('grades')?.items).toEqual(
      expect.arrayContaining(GRADES.map((each) => MESSAGES[lang].grade.kinds[each])),
    );
  });

  it('says when and how finely each kind of object is published, as the compiler applies it', () => {
    const items = section('publication')?.items ?? [];
    expect(items).toHaveLength(SENSITIVITIES.length);
    items.forEach(({ what }, i) => {
      const { delayHours, finest } = policy.rules[SENSITIVITIES[i] ?? 'unknown'];
      expect(what).toContain(String(delayHours));
      expect(what.toLowerCase()).toContain(MESSAGES[lang].precision[finest].name.toLowerCase());
    });
  });

  it('changes with the policy', () => {
    const slower = {
      ...policy,
      rules: { ...policy.rules, civilian: { ...policy.rules.civilian, delayHours: 48 } },
    };
    const changed = methodSections(slower, lang).find(({ id }) => id === 'publication')?.items[0];
    expect(changed?.what).toContain('48');
    expect(section('publication')?.items[0]?.what).not.toContain('48');
  });

  it('is a page that has all of it, escaped, without a script', () => {
    const page = methodPages(policy).get(lang === 'uk' ? 'method/index.html' : 'method/en/index.html') ?? '';
    for (const { name, what, items } of sections) {
      for (const text of [name, what, ...items.flatMap((item) => [item.name, item.what])]) {
        expect(page).toContain(text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`));
      }
    }
    expect(page).not.toMatch(/<script|style=|https?:/);
    expect(page).toContain(`<html lang="${lang}">`);
  });
});

describe('JSON Schemas', () => {
  const schemas = jsonSchemas();

  it('are published with their version in the address', () => {
    expect([...schemas.keys()]).toEqual([
      'data/schema/v1/incident.schema.json',
      'data/schema/v1/context.schema.json',
      'data/schema/v1/report.schema.json',
      'data/schema/v1/speakers.schema.json',
      'data/schema/v1/policy.schema.json',
    ]);
  });

  it('have the fields and the words that the compiler knows', () => {
    const incident = JSON.stringify(schemas.get('data/schema/v1/incident.schema.json'));
    for (const word of [
      'cannot-confirm',
      'accepts',
      'bufferKm',
      'sensitivity',
      'withdrawn',
      'weapons',
      'drone-strike',
    ]) {
      expect(incident).toContain(`"${word}"`);
    }
    expect(schemas.get('data/schema/v1/incident.schema.json')?.$schema).toContain('json-schema.org');
  });
});
