/** The command: started once as people start it, from another folder; what each command answers, in this process. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, describe, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { BAD, GOOD, REAL } from '../compile/fixtures.ts';

const BIN = fileURLToPath(new URL('../../../bin/incident-map.js', import.meta.url));

/** What a command prints to a terminal, and its exit code. */
async function run(args: readonly string[], input = '') {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await main(args, REAL, {
    read: async () => input,
    lines: async function* () {
      yield* input.split('\n');
    },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { status, out, err };
}

describe('incident-map', () => {
  it('started from any folder reads a pipe, finds its geodata, and tells the shell what it did not do', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'geocode', '-', 'no-such-file'], {
      cwd: tmpdir(),
      input: 'Missiles hit the Kharkiv region.\n',
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/1:18 {2}"Kharkiv region" {2}oblast {2}Харківська область/);
    expect(stderr).toMatch(/^incident-map geocode: cannot read no-such-file: .*\n$/);
    expect(status).toBe(1);
  });

  it('geocode finds the places of this project in a text', async () => {
    const { status, out } = await run(['geocode', '-'], 'Вибухи в Харкові');
    expect(status).toBe(0);
    expect(out.join('\n')).toContain('UA63120270010096107');
  });

  it('check says that good geodata is in order', async () => {
    expect(await run(['check', GOOD])).toEqual({
      status: 0,
      out: ['geodata is in order: 4 records, 6 claims, 3 reports, 4 speakers, 7 places'],
      err: [],
    });
  });

  it('check without a folder checks the geodata of the project', async () => {
    const { status, out } = await run(['check']);
    expect(status).toBe(0);
    expect(out).toEqual([expect.stringMatching(/^geodata is in order: \d{2,} records/)]);
  });

  it('check prints every problem of bad geodata and fails', async () => {
    const { status, out, err } = await run(['check', BAD]);
    expect(status).toBe(1);
    expect(out).toEqual([]);
    expect(err).toHaveLength(20);
  });

  it('check says in one line that a folder is not there', async () => {
    expect(await run(['check', 'no-such-folder'])).toEqual({
      status: 2,
      out: [],
      err: [expect.stringMatching(/^incident-map: there is no folder .*no-such-folder$/)],
    });
  });

  it('an unknown command is wrong use and shows the help', async () => {
    const { status, out, err } = await run(['geocod']);
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect(err).toEqual([expect.stringMatching(/^incident-map: no command "geocod"\n\nUsage:/)]);
  });
});
