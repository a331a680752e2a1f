/** What `npm test` says of stages that end by themselves, and of those that are ended from outside. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const script = (name: string) => path.join(ROOT, 'scripts/test', name);

const folder = mkdtempSync(path.join(tmpdir(), 'stages-'));
symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, source: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, source);
  return file;
}

interface Stage {
  readonly name: string;
  readonly command: string;
  readonly journal?: string;
  readonly needs?: string;
}

/** Runs groups of stages in a process of its own, as scripts/test.mjs does, and ends it once it has printed a word. */
async function ran(
  groups: readonly (readonly Stage[])[],
  end?: { readonly after: string; readonly by: NodeJS.Signals },
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const file = saved(
    'stages.mjs',
    `import { runStages } from ${JSON.stringify(script('stages.mjs'))};
    process.exitCode = (await runStages(${JSON.stringify(groups)})).exitCode;`,
  );
  // What surrounds this test is not to be taken for the runner's own: it would find itself in the middle of a run.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST_|NODE_)/.test(name)),
  );
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let isAsked = false;
  child.stdout.on('data', (part: Buffer) => {
    if (isAsked || end === undefined || !part.toString().includes(end.after)) return;
    isAsked = child.kill(end.by);
  });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = (await text(child.stdout)).trimEnd().split('\n');
  return { code: await code, lines };
}

/**
 * A test file with two tests that pass, one that is skipped, and one during which the runner is killed, once its journal
 * tells of all of them.
 */
const killedDuring = (library: string, before = '') => `
  import { test } from '${library}';
  import { readJournal } from '${script('journal.mjs')}';
  ${before}
  const isTold = () => {
    const { tests, running } = readJournal(process.env.TEST_JOURNAL);
    return tests.length === 3 && running.some((name) => name.endsWith('fourth'));
  };
  test('first', () => {});
  test('second', () => {});
  test.skip('third', () => {});
  test('fourth', async () => {
    while (!isTold()) await new Promise((resolve) => setTimeout(resolve, 20));
    process.kill(process.ppid, 'SIGKILL');
    process.kill(process.pid, 'SIGKILL');
  });`;

/**
 * A worker of Vitest tells what happens at most every 100 ms, and may never tell the last of it (its timer comes a
 * moment too early for its own clock). A hook that takes longer makes it tell all that came before.
 */
const TOLD_BY_A_HOOK = `
  import { beforeEach } from 'vitest';
  beforeEach(() => new Promise((resolve) => setTimeout(resolve, 300)));`;

describe('a run of tests that is killed tells what had passed, what killed it, and during which test', () => {
  it.each([
    [
      'Vitest',
      saved('vitest/a.test.mjs', killedDuring('vitest', TOLD_BY_A_HOOK)),
      `vitest run --root ${folder}/vitest --testTimeout=300000 --reporter=${script('vitest-journal.mjs')}`,
      /running: a\.test\.mjs: fourth$/,
    ],
    [
      'Playwright',
      saved('playwright/a.spec.mjs', killedDuring('@playwright/test')),
      `playwright test --timeout=300000 --config ${saved('playwright/playwright.config.mjs', `export default { outputDir: ${JSON.stringify(`${folder}/results`)} };`)} --reporter=${script('playwright-journal.mjs')}`,
      /running: .*a\.spec\.mjs: fourth$/,
    ],
  ])('%s', async (_, file, command, during) => {
    const { code, lines } = await ran([[{ name: 'tests', command, journal: `${file}.ndjson` }]]);
    // All that was printed is shown where this is not among it.
    expect(lines).toContainEqual(
      expect.stringMatching(/^tests: ended by SIGKILL before its end, after 3 tests; /),
    );
    expect(lines).toContainEqual(expect.stringMatching(during));
    expect(lines.at(-1)).toBe('2 passed, 1 failed, 1 skipped');
    expect(code).toBe(1);
  });
});

describe('stages', () => {
  const fine = (name: string): Stage => ({ name, command: 'node --version' });
  const bad = (name: string): Stage => ({ name, command: 'node --no-such-option' });

  it('run on when one fails; only those that need it are left out', async () => {
    const { code, lines } = await ran([
      [bad('build')],
      [fine('lint')],
      [{ ...fine('browser'), needs: 'build' }],
    ]);
    expect(lines).toContain('browser: left out, since "build" failed');
    expect(lines.at(-1)).toBe('1 passed, 2 failed');
    expect(code).toBe(1);
  });

  it('side by side print one after the other, and each has its row', async () => {
    const slow: Stage = {
      name: 'slow',
      command: `node -e "console.log(1);setTimeout(()=>console.log(2),300)"`,
    };
    const { code, lines } = await ran([[slow, fine('fast')]]);
    const at = lines.indexOf('1');
    expect(lines.slice(at, at + 2)).toEqual(['1', '2']);
    expect(lines.filter((line) => /^(?:slow|fast) +1 +0 +0 /.test(line))).toHaveLength(2);
    expect(code).toBe(0);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('that are asked to end by %s sum up what they had done', async (signal, exitCode) => {
    const endless: Stage = {
      name: 'endless',
      command: `node -e "console.log('begun');setInterval(()=>{},1000)"`,
    };
    const { code, lines } = await ran([[fine('lint')], [endless], [fine('build')]], {
      after: 'begun',
      by: signal,
    });
    expect(lines).toContain(`endless: ended by ${signal}`);
    expect(lines).toContain(`build: left out after ${signal}`);
    expect(lines.at(-1)).toBe('1 passed, 2 failed');
    expect(code).toBe(exitCode);
  });
});
