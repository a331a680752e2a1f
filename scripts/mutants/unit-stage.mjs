/** Asks the unit stage for a test that notices a mutant. A host that falls silent is hung by the mutant and is ended. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./unit-host.mjs').Caught} Caught */
/** @typedef {import('./unit-host.mjs').Question} Question */
/** @typedef {{ alive?: true, ready?: true, caught?: Caught | null, broken?: string }} Message */

const HOST = fileURLToPath(new URL('unit-host.mjs', import.meta.url));
/**
 * No test has come to an end for so long: longer than any test may take (`testTimeout`), so it is a loop without an
 * end. Says nothing of how fast the program is.
 */
const SILENT_MS = 180_000;

export class UnitStage {
  /** @type {import('node:child_process').ChildProcess | null} */
  #host = null;
  /** @type {string} */
  #root;

  /** @param {string} root The copy of the repository. */
  constructor(root) {
    this.#root = root;
  }

  /**
   * The first test that fails, null when all pass, or `hung`.
   *
   * @param {Question} question
   * @returns {Promise<Caught | 'hung' | null>}
   */
  async ask(question) {
    const host = (this.#host ??= await start(this.#root));
    return new Promise((resolve, reject) => {
      /** @type {ReturnType<typeof setTimeout>} */
      let timer;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          this.end();
          done(() => resolve('hung'));
        }, SILENT_MS);
      };
      /** @param {() => void} settle */
      const done = (settle) => {
        clearTimeout(timer);
        host.removeAllListeners();
        settle();
      };
      host.on('message', (/** @type {Message} */ { caught, broken }) => {
        if (broken !== undefined) done(() => reject(new Error(broken)));
        else if (caught !== undefined) done(() => resolve(caught));
        else wait();
      });
      host.once('exit', (code) => {
        this.#host = null;
        done(() => reject(new Error(`The unit stage ended with exit code ${code}.`)));
      });
      host.send(question);
      wait();
    });
  }

  /** Ends the host with all that it has started. */
  end() {
    const { pid } = this.#host ?? {};
    this.#host?.removeAllListeners();
    this.#host = null;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/**
 * @param {string} root
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
function start(root) {
  // A group of its own, so that its workers end with it.
  const host = fork(HOST, [root], { cwd: root, detached: true, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  host.stderr?.on('data', (/** @type {Buffer} */ chunk) => (said = (said + chunk).slice(-2000)));
  return new Promise((resolve, reject) => {
    host.once('message', () => {
      host.removeAllListeners();
      resolve(host);
    });
    host.once('exit', () => reject(new Error(`The unit stage did not start: ${said}`)));
  });
}
