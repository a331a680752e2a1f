import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BAD, GOOD } from './fixtures.ts';

const BIN = fileURLToPath(new URL('../../../bin/incident-map.js', import.meta.url));

/** Runs the program as a shell would, from a folder that is not the project's. */
function incidentMap(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: tmpdir(),
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('incident-map', { timeout: 20_000 }, () => {
  it('check says that good geodata is in order', () => {
    expect(incidentMap(['check', GOOD])).toEqual({
      status: 0,
      stdout: 'geodata is in order: 4 records, 6 claims, 3 reports, 4 speakers, 7 places\n',
      stderr: '',
    });
  });

  it('check prints every problem of bad geodata and fails', () => {
    const { status, stdout, stderr } = incidentMap(['check', BAD]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(20);
  });

  it('geocode finds the places of this project in a text', () => {
    const { status, stdout } = incidentMap(['geocode', '-'], 'Вибухи в Харкові');
    expect(status).toBe(0);
    expect(stdout).toContain('UA63120270010096107');
  });

  it('an unknown command is wrong use and shows the help', () => {
    const { status, stderr } = incidentMap(['geocod']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/no command "geocod"\n\nUsage:/);
  });
});
