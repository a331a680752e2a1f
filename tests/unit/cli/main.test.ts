/** The command as people run it: its own process, from any folder. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../../../bin/incident-map.js', import.meta.url));

function run(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: tmpdir(),
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe('incident-map', { timeout: 20_000 }, () => {
  it('finds the places of a text that comes through a pipe', () => {
    const { status, out } = run(['geocode', '-'], 'Missiles hit the Kharkiv region.\n');
    expect(status).toBe(0);
    expect(out).toMatch(/1:18 {2}"Kharkiv region" {2}oblast {2}Харківська область/);
  });

  it('checks the geodata of the project from wherever it is called', () => {
    const { status, out } = run(['check']);
    expect(status).toBe(0);
    expect(out).toContain('geodata is in order');
  });

  it('says in one line that a folder or a command is not there', () => {
    expect(run(['check', 'no-such-folder'])).toMatchObject({ status: 2, out: '' });
    expect(run(['check', 'no-such-folder']).err.trim().split('\n')).toHaveLength(1);
    const unknown = run(['guess']);
    expect(unknown.status).toBe(2);
    expect(unknown.err).toContain('no command "guess"');
  });
});
