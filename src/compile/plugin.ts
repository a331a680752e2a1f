/**
 * The compiler as a Vite plugin. A build writes the site's data and static pages or stops with everything that is
 * wrong; the development server serves them from memory and reloads the page when geodata changes.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { inspect } from 'node:util';
import type { Plugin, ViteDevServer } from 'vite';
import { compileGeodata, type Compiled } from './compile.ts';
import { emitShared, writePages } from './pages/build.ts';
import { Addresses, CONTACT_VARIABLE, homeTags, type Data, type Surroundings } from './pages/index.ts';
import { LivePages } from './pages/live.ts';
import { presentDay } from './present-day.ts';
import { formatProblem, type Problem } from './problem.ts';

export interface IncidentDataOptions {
  /** The geodata folder, absolute or as seen from the working directory. */
  readonly folder: string;
  /** The address that the site will have, with a slash at its end: some readers of its pages need it. */
  readonly address?: string | null;
  /** The way to who publishes it and to report an error, for a link; null where they did not say. */
  readonly contact?: string | null;
}

const NAME = 'incident-data';
const NO_CONTACT = `${CONTACT_VARIABLE} is not set: no page says how to reach the publisher or to report an error`;
/** Editors save in several steps, and a branch switch touches many files: one compilation is enough. */
const SETTLE_MS = 80;

/** What the development server answers itself: data, static pages, feeds, and what they consist of. */
const SERVED =
  /^(?:data\/|i(?:\/|$)|places(?:\/|$)|method(?:\/|$)|assets\/pages\.css$|preview\.png$|feed\.|sitemap\.xml$|robots\.txt$)/;
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** Plugins for `vite build` and `vite`. */
export function incidentData({ folder, address = null, contact = null }: IncidentDataOptions): Plugin[] {
  return [buildPlugin(folder, address, contact), servePlugin(folder, address, contact), headPlugin(address)];
}

/** What is compiled, when nothing is wrong with it. */
function dataOf({ site, atlas, policy, ground }: Compiled): Data | null {
  return site && atlas && policy && { site, atlas, policy, ground };
}

function buildPlugin(folder: string, address: string | null, contact: string | null): Plugin {
  let compiled: Compiled | null = null;
  let shared: Omit<Surroundings, 'address'> | null = null;
  let root = '';
  return {
    name: `${NAME}:build`,
    apply: 'build',
    // Before the bundler starts: it would wrap the message in its own, with a stack of its own calls.
    async configResolved(config) {
      root = config.root;
      compiled = await compileGeodata(folder, presentDay(Date.now()), contact);
      if (compiled.problems.length > 0) throw new GeodataError(compiled.problems);
    },
    async generateBundle() {
      for (const [fileName, source] of compiled?.files ?? []) {
        this.emitFile({ type: 'asset', fileName, source });
      }
      shared = await emitShared(this, root);
    },
    // Copied and not emitted: a basemap can be larger than what is good to hold in memory.
    async writeBundle({ dir = '.' }) {
      for (const [fileName, source] of compiled?.copies ?? []) {
        await mkdir(path.dirname(path.join(dir, fileName)), { recursive: true });
        await copyFile(path.join(folder, source), path.join(dir, fileName));
      }
      const data = compiled && dataOf(compiled);
      if (contact === null) this.info(NO_CONTACT);
      if (data && shared) this.info(await writePages(dir, data, { address, ...shared }));
    },
  };
}

/** What the page with the map says of itself to those who do not run it. */
function headPlugin(address: string | null): Plugin {
  // The frame that other pages embed is no page to be found or shown by itself.
  const transformIndexHtml = (_html: string, { path: page }: { readonly path: string }) =>
    page.endsWith('embed.html') ? [] : homeTags(new Addresses(address));
  return { name: `${NAME}:head`, transformIndexHtml };
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

function servePlugin(folder: string, address: string | null, contact: string | null): Plugin {
  return {
    name: `${NAME}:serve`,
    apply: 'serve',
    configureServer(server) {
      const data = new LiveData({ folder, address, contact }, server);
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (!path.relative(folder, path.resolve(file)).startsWith('..')) data.changed();
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const { base } = server.config;
        const file = pathname.slice(base.length);
        if (!pathname.startsWith(base) || !SERVED.test(file)) return next();
        data.file(file).then((content) => {
          const source = data.copyOf(file);
          if (source !== undefined) {
            // Vite itself answers for files on the disk, and knows range requests.
            request.url = `${base}@fs/${path.resolve(folder, source)}`;
            return next();
          }
          if (content === undefined && data.isFolder(file)) {
            return response.writeHead(301, { Location: `${pathname}/` }).end();
          }
          if (content === undefined) {
            response.statusCode = 404;
            return response.end(`${file} has not been made: see what is wrong with geodata\n`);
          }
          response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'text/html; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(content);
        }, next);
      });
    },
  };
}

/** The data of a running development server: compiled when first asked for and after each change. */
class LiveData {
  private readonly options: Required<IncidentDataOptions>;
  private readonly server: ViteDevServer;
  /** The last files that had no problems: the page keeps showing them while geodata is being mended. */
  private good: Pick<Compiled, 'files' | 'copies'> = { files: new Map(), copies: new Map() };
  private pages: LivePages | null = null;
  private latest: Promise<Compiled> | null = null;
  private settling: NodeJS.Timeout | undefined;

  constructor(options: Required<IncidentDataOptions>, server: ViteDevServer) {
    this.options = options;
    this.server = server;
  }

  /** A file, or undefined when there is none or has never been a good one. */
  async file(name: string): Promise<string | Uint8Array | undefined> {
    this.latest ??= this.compile();
    this.show((await this.latest).problems);
    return this.good.files.get(name) ?? this.pages?.file(name, this.server.config.base);
  }

  /** True for the folder of a page, named without its closing slash. */
  isFolder(name: string): boolean {
    return this.pages?.isFolder(name) ?? false;
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
    const { folder, address, contact } = this.options;
    const compiled = await compileGeodata(folder, presentDay(Date.now()), contact);
    const data = dataOf(compiled);
    if (data) {
      this.good = compiled;
      this.pages = new LivePages(data, address);
    } else this.server.config.logger.error(messageOf(compiled.problems), { timestamp: true });
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
