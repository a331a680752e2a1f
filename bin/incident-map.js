#!/usr/bin/env node
// Runs src/cli/main.ts through Vite's own module runner: Node 20 cannot run TypeScript by itself.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(path.join(root, 'src/cli/main.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main(process.argv.slice(2), path.join(root, 'geodata'));
