/** Links between the documents lead somewhere: to a file of this repository, and to a heading that it has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const documents = [
  'README.md',
  'geodata/SOURCES.md',
  ...['docs', 'docs/decisions', 'tests/geocode', 'tests/links'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The targets of a document's links and pictures, without those to other sites. */
function linksOf(document: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, document), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(file: string): readonly string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function leadsSomewhere(document: string, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? path.join(ROOT, document) : path.join(ROOT, path.dirname(document), target);
  return existsSync(file) && (anchor === undefined || anchorsOf(file).includes(anchor));
}

it.each(documents)('%s', (document) => {
  expect(linksOf(document).filter((link) => !leadsSomewhere(document, link))).toEqual([]);
});
