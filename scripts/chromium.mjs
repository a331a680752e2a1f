/** Finds a Chromium for the browser tests, and gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** The same flags give the same pictures, to the bit; other flags give other pixels. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const MINUTE = 60_000;

/**
 * The first Chromium that starts: named by CHROMIUM_PATH, on PATH, downloaded by Playwright before, downloaded
 * by Playwright now, installed from the system's packages now.
 *
 * @returns {Promise<{ executablePath: string, how: string }>}
 */
export async function findChromium() {
  const found = lookUp() ?? download() ?? installPackage();
  if (found === null) {
    throw new Error(
      'No Chromium was found, and none could be installed. Install Chromium or Chrome so that it is on PATH, ' +
        'or set CHROMIUM_PATH to its executable, or run "npx playwright install --with-deps chromium".',
    );
  }
  console.log(`Chromium: ${found.executablePath} (${found.how})`);
  return found;
}

/** What is on this machine already. */
function lookUp() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return { executablePath: named, how: 'named by CHROMIUM_PATH' };
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start.`);
  }
  return onPath() ?? playwrightsOwn('downloaded by Playwright before');
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const executablePath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(starts);
  return executablePath ? { executablePath, how: 'on PATH' } : null;
}

/** @param {string} how */
function playwrightsOwn(how) {
  const executablePath = chromium.executablePath();
  return starts(executablePath) ? { executablePath, how } : null;
}

/** Playwright's own download. It fails where the network is closed, which is no reason to stop. */
function download() {
  console.log('No Chromium on this machine: trying the download of Playwright.');
  const cli = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
  run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], 10 * MINUTE);
  return playwrightsOwn('downloaded by Playwright');
}

/** Debian's package, where we may install it. */
function installPackage() {
  if (process.getuid?.() !== 0 || !run('apt-get', ['--version'], MINUTE, 'ignore')) return null;
  console.log('The download did not work: trying the package "chromium".');
  run('apt-get', ['update'], 5 * MINUTE);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 15 * MINUTE);
  return onPath();
}

/**
 * Some distributions put a stub in the place of Chromium, and a downloaded one may lack system libraries: only
 * one that tells its version is taken.
 *
 * @param {string} executablePath
 */
function starts(executablePath) {
  return existsSync(executablePath) && run(executablePath, ['--version'], MINUTE, 'ignore');
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} timeout in milliseconds
 * @param {'inherit' | 'ignore'} [output]
 * @returns {boolean} whether it ended well
 */
function run(command, args, timeout, output = 'inherit') {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { timeout, env, stdio: ['ignore', output, output] }).status === 0;
}
