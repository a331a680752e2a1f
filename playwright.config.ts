import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';

// `npm test` has found it already, and so has the runner when a worker reads this file again.
process.env.CHROMIUM_PATH ||= (await findChromium()).executablePath;

/**
 * The built site, under a subfolder and at any free port: what passes here works from wherever it is put.
 * The server's first line tells its address, which Playwright hands on as SITE_ADDRESS.
 */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // WebGL in software keeps more than a core busy while a map is drawn; what waits for the page leaves it to others.
  workers: 2,
  // No test judges by time: these only end what would never end, on a machine that is busy with something else too.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  globalTimeout: 45 * 60_000,
  webServer: {
    command: 'node scripts/serve.mjs dist /some/sub/folder/',
    env: { PORT: '0' },
    wait: { stdout: /Kharkiv Incident Map: (?<site_address>\S+)/ },
  },
  use: {
    baseURL: process.env.SITE_ADDRESS,
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_FLAGS },
    // It would answer before the routes of a test do. Tests of it allow it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    // The wide layout at its smallest, since each pixel of the map is drawn in software.
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1120, height: 640 } } },
    // Only what a layout decides: see tests/browser/support/site.ts.
    {
      name: 'phone',
      grep: /@phone|@both/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
});
