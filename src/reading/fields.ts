/** The fields of a feature as text, and the one that names it. */
import type { OwnFeature } from '../domain/own-file.ts';

/** Fields that name a feature, the first that has a value: English, Ukrainian, Russian. */
const NAME_FIELDS = [
  ...[
    'name',
    'title',
    'label',
    'name_uk',
    'name:uk',
    'nameuk',
    'name_en',
    'name:en',
    'nameen',
    'title_uk',
    'title_en',
  ],
  ...['назва', 'ім’я', "ім'я", 'найменування', 'заголовок', 'підпис', 'населений пункт'],
  ...['название', 'имя', 'наименование', 'подпись', 'населенный пункт', 'населённый пункт'],
];

const MAX_NAME_LENGTH = 80;

/** Every field that has a value, as text, and the names of those that cannot be written so. */
export interface Fields {
  readonly fields: OwnFeature['fields'];
  readonly tooDeep: readonly string[];
}

/** What is no text or number is written as JSON. */
export function fieldsOf(properties: Readonly<Record<string, unknown>>): Fields {
  const tooDeep: string[] = [];
  const fields = Object.entries(properties).flatMap(([name, value]) => {
    if (isTooDeep(value)) {
      tooDeep.push(name);
      return [];
    }
    const text = textOf(value);
    return text === '' ? [] : [[name, text] as const];
  });
  return { fields, tooDeep };
}

/** Values within values: beyond this no reader could make sense of them, and JSON cannot be written. */
const MAX_DEPTH = 100;

/** Looks level by level, so that no depth of nesting can break it. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level.flatMap((each): unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  return JSON.stringify(value);
}

/** The name of a feature in one line; empty when no field gives it. */
export function nameOf(fields: OwnFeature['fields']): string {
  const byName = new Map(fields.map(([name, value]) => [name.trim().toLowerCase(), value]));
  const found = NAME_FIELDS.flatMap((field) => byName.get(field) ?? [])[0] ?? '';
  const line = found.replace(/\s+/g, ' ').trim();
  return line.length > MAX_NAME_LENGTH ? `${line.slice(0, MAX_NAME_LENGTH)}…` : line;
}
