import { readFile } from 'node:fs/promises';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { basemapOrigins } from './src/compile/basemaps.ts';
import { serviceWorker } from './src/compile/offline.ts';
import { ADDRESS_VARIABLE, CONTACT_VARIABLE, siteAddress, siteContact } from './src/compile/pages/index.ts';
import { wholeBuild } from './src/compile/whole-build.ts';
import { incidentData } from './src/compile/plugin.ts';

/** Another folder of geodata can be named, as tests do that need other basemaps than the site has. */
const GEODATA = process.env.INCIDENT_MAP_GEODATA ?? 'geodata';

/** Where the site will be, for the pages' readers that need whole addresses: canonical links, feeds, the sitemap. */
const ADDRESS = siteAddress(process.env[ADDRESS_VARIABLE]);

/** How to reach who publishes the site: shown with every record. */
const CONTACT = siteContact(process.env[CONTACT_VARIABLE]);

/**
 * Nothing but the site's own files may be loaded or run; MapLibre 6 needs no blob: and no unsafe-*. Only who
 * publishes the site can open it, to the origins of the basemaps in geodata/basemaps.yaml.
 */
const contentPolicy = (origins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "worker-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Writes the policy into the built page. The development server needs inline styles and does without. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: async () => {
      const content = contentPolicy(await basemapOrigins(GEODATA));
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}

/** The licence of the typeface goes with its files, as it asks; those of the programs are written by Vite. */
function fontLicence(): Plugin {
  return {
    name: 'font-licence',
    apply: 'build',
    async generateBundle() {
      const source = await readFile('node_modules/@fontsource-variable/ibm-plex-sans/LICENSE');
      this.emitFile({ type: 'asset', fileName: 'licences/OFL.txt', source });
    },
  };
}

export default defineConfig({
  // Relative addresses: the site works from any folder of any host.
  base: './',
  // What index.html takes from static/ gets a hashed name, so that it is asked for once and then kept.
  publicDir: false,
  plugins: [
    svelte(),
    incidentData({ folder: GEODATA, address: ADDRESS, contact: CONTACT }),
    contentSecurityPolicy(),
    serviceWorker(),
    fontLicence(),
    wholeBuild(),
  ],
  build: {
    // The notices that the packages in the page ask for.
    license: { fileName: 'licences/software.txt' },
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      // By itself, MapLibre keeps its address when our own code changes: it is not loaded again for that.
      output: { codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules\/maplibre-gl\// }] } },
    },
    // The policy allows no data: fonts or styles.
    assetsInlineLimit: 0,
    // MapLibre alone is about 1 MB before compression.
    chunkSizeWarningLimit: 1500,
  },
});
