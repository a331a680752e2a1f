/**
 * A small static server for the built site: what `npm start` and the browser tests serve dist/ with.
 *
 *   node scripts/serve.mjs [folder] [base]      PORT says where to start looking for a free port
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const FIRST_PORT = 4173;
const PORTS_TRIED = 100;

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.kml': 'application/vnd.google-earth.kml+xml; charset=utf-8',
  '.gpx': 'application/gpx+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.pbf': 'application/x-protobuf',
  '.pmtiles': 'application/vnd.pmtiles',
};

/** Vite puts the hash of the content into the names in this folder, so what has such a name never changes. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

/** Below this many bytes gzip gains nothing. */
const GZIP_FROM = 1024;

/**
 * Serves a folder until `close` is called.
 *
 * @param {string} folder
 * @param {object} [options]
 * @param {number} [options.port] The first port to try; the next free one is taken. 0: any free port.
 * @param {string} [options.host]
 * @param {string} [options.base] The path that the folder is served under, such as `/some/folder/`.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port = FIRST_PORT, host = '127.0.0.1', base = '/' } = {}) {
  if (!base.startsWith('/') || !base.endsWith('/')) {
    throw new Error(`The base "${base}" has to start and end with a slash.`);
  }
  const root = await realpath(folder).catch(() => {
    throw new Error(`There is no folder ${folder} to serve: run "npm run build" first.`);
  });

  const server = createServer((request, response) => {
    answer(request, response, root, base).catch((/** @type {unknown} */ error) => {
      // A reader who goes away in the middle of a file is no fault of ours.
      if (!response.destroyed) console.error(error);
      response.destroy();
    });
  });
  const taken = await listen(server, host, port);

  return {
    address: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves a folder and prints its address; ctrl-C ends it.
 *
 * @param {string} folder
 * @param {string} [base]
 */
export async function serveUntilStopped(folder, base = '/') {
  const port = Number(process.env.PORT ?? FIRST_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT has to be a number from 0 to 65535, not "${process.env.PORT}".`);
  }
  const { address, close } = await serveFolder(folder, { port, base });
  console.log(`Kharkiv Incident Map: ${address}`);
  console.log('Press Ctrl-C to stop.');

  const stop = async () => {
    console.log('\nStopped serving.');
    await close();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

/**
 * Listens at the first free port from `first` on.
 *
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} first
 * @returns {Promise<number>} the port
 */
async function listen(server, host, first) {
  const last = Math.min(first + PORTS_TRIED - 1, 65535);
  for (let port = first; port <= last; port++) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`The ports ${first} to ${last} are all taken: name a free one, as in PORT=8080.`);
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {string} root The real path of the folder.
 * @param {string} base
 */
async function answer(request, response, root, base) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return say(request, response, 405, 'This server only hands out files.');
  }

  const path = pathOf(request);
  if (path === null) return say(request, response, 400, 'This address is not well formed.');
  if (`${path}/` === base) return redirect(response, base);
  if (!path.startsWith(base))
    return say(request, response, 404, `There is nothing here. The map is at ${base}`);

  const found = await find(root, path.slice(base.length));
  if (found === null) return sayNothingHere(request, response, root, base);
  if (found.folder) return redirect(response, `${base}${found.name}/`);
  return sendFile(request, response, found);
}

/**
 * The path that a request asks for, decoded, or null if it cannot be one.
 *
 * @param {Request} request
 * @returns {string | null}
 */
function pathOf(request) {
  try {
    const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * @typedef {object} Found
 * @property {string} path The real path of the file.
 * @property {string} name Its name inside the folder that is served, with slashes.
 * @property {boolean} folder A folder that was asked for without its closing slash.
 * @property {number} size
 * @property {string} etag
 */

/**
 * Looks a file up and refuses whatever really lies outside the root, whether by dots or by a link.
 *
 * @param {string} root
 * @param {string} wanted Relative to the root; with a closing slash, or empty, the index of a folder is meant.
 * @returns {Promise<Found | null>}
 */
async function find(root, wanted) {
  const asked = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  try {
    const path = await realpath(join(root, asked));
    if (!path.startsWith(root + sep)) return null;
    const stats = await stat(path);
    const folder = stats.isDirectory();
    if (!folder && !stats.isFile()) return null;
    return {
      path,
      name: relative(root, path).split(sep).join('/'),
      folder,
      size: stats.size,
      etag: `${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}`,
    };
  } catch {
    return null;
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Found} file
 */
async function sendFile(request, response, file) {
  const type = TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  const isText = type.includes('charset');
  const wantsRange = request.headers.range !== undefined;
  const zipped =
    isText &&
    !wantsRange &&
    file.size >= GZIP_FROM &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const etag = `"${file.etag}${zipped ? '-gz' : ''}"`;

  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (isText) response.setHeader('Vary', 'Accept-Encoding');
  if (HASHED.test(file.name)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');

  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }

  const unchanged = (request.headers['if-range'] ?? etag) === etag;
  const range = wantsRange && unchanged ? parseRange(request.headers.range ?? '', file.size) : null;
  if (range === 'impossible') {
    response.setHeader('Content-Range', `bytes */${file.size}`);
    return say(request, response, 416, `This file has ${file.size} bytes.`);
  }

  if (zipped) {
    response.setHeader('Content-Encoding', 'gzip');
  } else {
    response.setHeader('Content-Length', range ? range.end - range.start + 1 : file.size);
  }
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
  response.writeHead(range ? 206 : 200);

  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const bytes = createReadStream(file.path, range ?? {});
  await (zipped ? pipeline(bytes, createGzip(), response) : pipeline(bytes, response));
}

/**
 * Answers as static hosts do: with the 404.html of the folder, which knows what becomes of links on their way.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {string} root
 * @param {string} base
 */
async function sayNothingHere(request, response, root, base) {
  const page = await readFile(join(root, '404.html')).catch(() => null);
  if (page === null) return say(request, response, 404, `There is no such file. The map is at ${base}`);
  response.writeHead(404, { 'Content-Type': TYPES['.html'] });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/**
 * Reads a Range header. Several ranges at once, and what is no range of bytes, give null: the whole file
 * is then the right answer.
 *
 * @param {string} header
 * @param {number} size
 * @returns {{ start: number, end: number } | 'impossible' | null} both ends are included
 */
function parseRange(header, size) {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return null;
  return start > end ? 'impossible' : { start, end };
}

/**
 * @param {Response} response
 * @param {string} path
 */
function redirect(response, path) {
  response.writeHead(301, { Location: encodeURI(path) }).end();
}

/**
 * Answers with a line of text.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 */
function say(request, response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : `${status}. ${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serveUntilStopped(process.argv[2] ?? 'dist', process.argv[3]);
}
