import { describe, expect, it } from 'vitest';
import { run } from '../../../scripts/mutants/tool.mjs';

const here = process.cwd();
const A_MINUTE_MS = 60_000;

describe('a tool that is run', () => {
  it.each([0, 3])('gives its exit code: %d', async (code) => {
    expect(await run(here, ['node', '-e', `process.exit(${code})`], A_MINUTE_MS)).toBe(code);
  });

  it('is hung when it says nothing any more, and is ended with all that it started', async () => {
    const parent = `
      const { pid } = require('child_process').spawn('node', ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      console.log(pid);
      setInterval(() => {}, 1000);
    `;
    // Its output is closed only when the child has ended as well: else this would never come to an end.
    expect(await run(here, ['node', '-e', parent], 1000)).toBe('hung');
  });

  it('that cannot be started is an error', async () => {
    await expect(run(here, ['no-such-tool-of-ours'], A_MINUTE_MS)).rejects.toThrow('ENOENT');
  });
});
