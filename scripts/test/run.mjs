/** Runs a command of this project, notes what it took, and ends it when this process is asked to end. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How a command came to its end.
 *
 * @typedef {object} Ending
 * @property {number} exitCode As a shell tells it: 128 and the number of the signal when a signal ended it.
 * @property {string | null} signal The signal that ended it, by name.
 * @property {number} seconds By the clock.
 * @property {number | null} cpuSeconds Of the processor, with all that it started; null where the system does not tell.
 * @property {string} output What it printed, where that was kept.
 */

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WINDOWS = process.platform === 'win32';
/** The signals that end a process from outside and that a shell tells by its exit code. */
const SIGNALS = new Map([
  [1, 'SIGHUP'],
  [2, 'SIGINT'],
  [6, 'SIGABRT'],
  [9, 'SIGKILL'],
  [15, 'SIGTERM'],
]);
const SIGNAL_BASE = 128;

/** @type {Set<ChildProcess>} */
const started = new Set();
let reapedCpuSeconds = childrenCpuSeconds();

/**
 * Runs a command line as a script of package.json would be run.
 *
 * @param {string} command
 * @param {{ env?: Record<string, string>, keepsOutput?: boolean, cwd?: string }} [options] Output that is not kept goes
 *   straight through.
 * @returns {Promise<Ending>}
 */
export function run(command, { env = {}, keepsOutput = false, cwd = ROOT } = {}) {
  const path = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const begin = performance.now();
  const stream = keepsOutput ? 'pipe' : 'inherit';
  const child = spawn(command, {
    cwd,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', stream, stream],
    shell: true,
    // A group of its own: a signal then reaches all that it started.
    detached: !WINDOWS,
  });
  started.add(child);
  /** @type {Buffer[]} */
  const output = [];
  for (const from of [child.stdout, child.stderr]) from?.on('data', (part) => output.push(part));
  /** @type {number | null} */
  let cpuSeconds = null;
  return new Promise((resolve, reject) => {
    child
      .once('error', reject)
      // What a child took is known from when it is waited for, and that is one after the other.
      .once('exit', () => {
        started.delete(child);
        cpuSeconds = newlyReaped();
      })
      .once('close', (code, signal) => {
        const seconds = (performance.now() - begin) / 1000;
        const exitCode = code ?? SIGNAL_BASE + (numberOf(signal) ?? 0);
        const ended = signal ?? SIGNALS.get(exitCode - SIGNAL_BASE) ?? null;
        resolve({ exitCode, signal: ended, seconds, cpuSeconds, output: Buffer.concat(output).toString() });
      });
  });
}

/**
 * Ends all commands that run.
 *
 * @param {NodeJS.Signals} signal
 */
export function endAll(signal) {
  for (const child of started) {
    try {
      if (child.pid !== undefined) process.kill(WINDOWS ? child.pid : -child.pid, signal);
    } catch {
      // It has just ended by itself.
    }
  }
}

/** @param {string | null} signal */
function numberOf(signal) {
  return [...SIGNALS].find(([, name]) => name === signal)?.[0];
}

function newlyReaped() {
  const [before, now] = [reapedCpuSeconds, childrenCpuSeconds()];
  reapedCpuSeconds = now;
  return before === null || now === null ? null : now - before;
}

/**
 * Seconds of the processor of all children that have ended, which only Linux tells.
 *
 * @returns {number | null}
 */
function childrenCpuSeconds() {
  const ticksPerSecond = 100;
  try {
    const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number);
    return (user + system) / ticksPerSecond;
  } catch {
    return null;
  }
}
