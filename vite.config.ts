import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { incidentData } from './src/compile/plugin.ts';

/** Nothing but the site's own files may be loaded or run; MapLibre 6 needs no blob: and no unsafe-*. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
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
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Relative addresses: the site works from any folder of any host.
  base: './',
  // What index.html takes from static/ gets a hashed name, so that it is asked for once and then kept.
  publicDir: false,
  plugins: [svelte(), incidentData({ folder: 'geodata' }), contentSecurityPolicy()],
  build: {
    // The policy allows no data: fonts or styles.
    assetsInlineLimit: 0,
    // MapLibre alone is about 1 MB before compression.
    chunkSizeWarningLimit: 1500,
  },
  test: { include: ['tests/{unit,property,links}/**/*.test.ts'] },
});
