/**
 * The compiler as a Vite plugin. A build writes the site's data or stops with everything that is wrong;
 * the development server serves the data from memory and reloads the page when geodata changes.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { inspect } from 'node:util';
import type { Plugin, ViteDevServer } from 'vite';
import { compileGeodata, type Compiled } from './compile.ts';
import { formatProblem, type Problem } from './problem.ts';

export interface IncidentDataOptions {
  /** The geodata folder, absolute or as seen from the working directory. */
  readonly folder: string;
}

const NAME = 'incident-data';
/** Editors save in several steps, and a branch switch touches many files: one compilation is enough. */
const SETTLE_MS = 80;

/** Plugins for `vite build` and `vite`. */
export function incidentData({ folder }: IncidentDataOptions): Plugin[] {
  return [buildPlugin(folder), servePlugin(folder)];
}

function buildPlugin(folder: string): Plugin {
  let files: Compiled['files'] = new Map();
  let copies: Compiled['copies'] = new Map();
  return {
    name: `${NAME}:build`,
    apply: 'build',
    // Before the bundler starts: it would wrap the message in its own, with a stack of its own calls.
    async configResolved() {
      const compiled = await compileGeodata(folder);
      if (compiled.problems.length > 0) throw new GeodataError(compiled.problems);
      ({ files, copies } = compiled);
    },
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
    // Copied and not emitted: a basemap can be larger than what is good to hold in memory.
    async writeBundle({ dir = '.' }) {
      for (const [fileName, source] of copies) {
        await mkdir(path.dirname(path.join(dir, fileName)), { recursive: true });
        await copyFile(path.join(folder, source), path.join(dir, fileName));
      }
    },
  };
}

/** Bad geodata. It prints as its message alone: the fault lies in geodata, not in the program. */
class GeodataError extends Error {
  constructor(problems: readonly Problem[]) {
    super(messageOf(problems));
    this.stack = this.message;
  }

  [inspect.custom](): string {
    return this.message;
  }
}

function servePlugin(folder: string): Plugin {
  return {
    name: `${NAME}:serve`,
    apply: 'serve',
    configureServer(server) {
      const data = new LiveData(folder, server);
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (!path.relative(folder, path.resolve(file)).startsWith('..')) data.changed();
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const file = pathname.slice(server.config.base.length);
        if (!pathname.startsWith(server.config.base) || !file.startsWith('data/')) return next();
        data.file(file).then((text) => {
          const source = data.copyOf(file);
          if (source !== undefined) {
            // Vite itself answers for files on the disk, and knows range requests.
            request.url = `${server.config.base}@fs/${path.resolve(folder, source)}`;
            return next();
          }
          if (text === undefined) {
            response.statusCode = 404;
            return response.end(`${file} has not been made: see what is wrong with geodata\n`);
          }
          const type = file.endsWith('.geojson') ? 'application/geo+json' : 'application/json';
          response.setHeader('Content-Type', `${type}; charset=utf-8`);
          response.setHeader('Cache-Control', 'no-store');
          response.end(text);
        }, next);
      });
    },
  };
}

/** The data of a running development server: compiled when first asked for and after each change. */
class LiveData {
  private readonly folder: string;
  private readonly server: ViteDevServer;
  /** The last files that had no problems: the page keeps showing them while geodata is being mended. */
  private good: Pick<Compiled, 'files' | 'copies'> = { files: new Map(), copies: new Map() };
  private latest: Promise<Compiled> | null = null;
  private settling: NodeJS.Timeout | undefined;

  constructor(folder: string, server: ViteDevServer) {
    this.folder = folder;
    this.server = server;
  }

  /** The text of a file, or undefined when there is none or has never been a good one. */
  async file(name: string): Promise<string | undefined> {
    this.latest ??= this.compile();
    this.show((await this.latest).problems);
    return this.good.files.get(name);
  }

  /** Path below geodata of a file that is served as it is. */
  copyOf(name: string): string | undefined {
    return this.good.copies.get(name);
  }

  /** Compiles again once the files have settled, and reloads the page if they are in order. */
  changed(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.latest = this.compile();
      this.latest.then(
        ({ problems }) => {
          if (problems.length === 0) this.server.ws.send({ type: 'full-reload' });
          else this.show(problems);
        },
        (error: unknown) => this.server.config.logger.error(String(error)),
      );
    }, SETTLE_MS);
  }

  private async compile(): Promise<Compiled> {
    const compiled = await compileGeodata(this.folder);
    if (compiled.problems.length === 0) this.good = compiled;
    else this.server.config.logger.error(messageOf(compiled.problems), { timestamp: true });
    return compiled;
  }

  /** Shows problems over the page. A page that was loaded again has to be told again. */
  private show(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this.server.ws.send({ type: 'error', err: { message: messageOf(problems), stack: '', plugin: NAME } });
  }
}

function messageOf(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return [`geodata has ${count}:`, ...problems.map(formatProblem)].join('\n');
}
