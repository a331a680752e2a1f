import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  publicDir: 'static',
  plugins: [svelte()],
  test: { include: ['tests/{unit,property,links}/**/*.test.ts'] },
});
