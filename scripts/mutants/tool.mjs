/** Runs a tool of the project in a folder, and ends it with all that it has started when it says nothing any more. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * Runs a tool to its end.
 *
 * @param {string} root
 * @param {readonly string[]} command The tool and its arguments.
 * @param {number} silentMs Ended when it has said nothing for so long.
 * @returns {Promise<number | 'hung'>} the exit code
 */
export function run(root, [tool = '', ...args], silentMs) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that its workers end with it.
      detached: true,
    });
    running = child.pid ?? null;
    let hasHung = false;
    /** @type {ReturnType<typeof setTimeout>} */
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hasHung = true;
        endRunning();
      }, silentMs);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', wait);
    wait();
    child.once('error', reject).once('close', (exitCode) => {
      clearTimeout(timer);
      running = null;
      resolve(hasHung ? 'hung' : (exitCode ?? 1));
    });
  });
}

/** @type {number | null} */
let running = null;

/** Ends the tool that runs, if one does. */
export function endRunning() {
  if (running === null) return;
  try {
    process.kill(-running, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
