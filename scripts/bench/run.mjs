/**
 * Runs the benches of this folder by name, all of them when none is named:
 *
 *     npm run bench
 *     npm run bench -- rings
 */
import { readdirSync } from 'node:fs';

const SELF = 'run';
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .filter((name) => name !== SELF)
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !names.includes(name));
if (unknown === undefined) {
  for (const name of asked.length > 0 ? asked : names) {
    console.log(`\n== ${name}`);
    await import(new URL(`${name}.mjs`, import.meta.url).href);
  }
} else {
  console.error(`bench: there is no bench "${unknown}"; there are: ${names.join(', ')}`);
  process.exitCode = 2;
}
