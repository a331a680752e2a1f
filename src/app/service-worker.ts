/**
 * Keeps the site on the device, so that it opens without a network: a service worker, built by itself into
 * `service-worker.js` (see src/compile/offline.ts), as one file without imports, so that it runs in every browser that
 * has one.
 *
 * What can change is asked of the network first, and what is kept is shown only without an answer: data that is old
 * must not pass for new. What counts as an answer is decided in kept-answers.ts, once it has come to its end; only a
 * good one takes the place of what is kept, in one step, so that a copy is never lost to a bad one. Files named by their content never change, and are taken from the device. Only the site's own
 * folder is kept: no other origin, no part of a file (basemaps are read in parts), nothing that a reader has opened.
 */
import { examine, type Expected } from './kept-answers.ts';

/** As much of a service worker's world as is used here: TypeScript has it only in a library that excludes the page's. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
interface LifeEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface RequestEvent extends LifeEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

const worker = self as unknown as WorkerScope;

/**
 * Written in by the build: files named by their content, and data that the map needs, below the site's folder; and what
 * an answer has to be like.
 */
const FILES = JSON.parse('__FILES__') as Expected & {
  readonly assets: readonly string[];
  readonly data: readonly string[];
};

const { scope } = worker.registration;
/** Sites of one host share its caches: the folder tells them apart. */
const CACHE = `kharkiv-incident-map ${scope}`;
/** The page itself. */
const HOME = '';
/**
 * A network of which nothing has been heard for so long is taken for none. What it brings later is kept for the next
 * time.
 */
const PATIENCE_MS = 5_000;
/** Pages beside the map's that have been read: of more than this, the oldest are dropped. */
const MOST_PAGES = 60;
/** Tells the page that an answer comes from the device. */
const FROM_DEVICE = 'x-from-device';

const addressOf = (file: string): string => new URL(file, scope).href;
const ASSETS = new Set(FILES.assets.map(addressOf));

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(dropOldAssets().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.hash = '';
  if (request.method !== 'GET' || request.headers.has('range') || !address.href.startsWith(scope)) return;
  const file = address.pathname.slice(new URL(scope).pathname.length);
  if (file.startsWith('assets/')) event.respondWith(assetFirst(request, file));
  else if (isPage(request, file) || /^(?:data\/[^/]+\.(?:geo)?json|feed\.[\w.]+)$/.test(file))
    event.respondWith(networkFirst(event, file));
});

/** A page of the site, and not a picture or a table that is opened by itself. */
function isPage({ mode }: Request, file: string): boolean {
  return mode === 'navigate' && (file === '' || /(?:\/|\.html)$/.test(file));
}

/** All of it or nothing: a page that finds half of its parts would break later than now. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const missing = await Promise.all(
    FILES.assets.map(async (file) => ((await cache.match(addressOf(file))) ? [] : [file])),
  );
  const whole = async (file: string, init: RequestInit = {}): Promise<readonly [string, Response]> => {
    const { verdict, answer } = await examine(await fetch(addressOf(file), init), file, FILES);
    if (verdict !== 'keep') throw new Error(`${file}: the answer is not the file of the site`);
    return [addressOf(file), answer];
  };
  const assets = await Promise.all(missing.flat().map((file) => whole(file)));
  // Asked for again, whatever the browser still has of them.
  const changing = await Promise.all([...FILES.data, HOME].map((file) => whole(file, { cache: 'no-cache' })));
  // The page last: where the device is full in between, the one that is kept still has all of its own parts.
  for (const [address, answer] of [...assets, ...changing]) await cache.put(address, answer);
}

/** Only once no page of the version before is open any more, which might still load a part of it. */
async function dropOldAssets(): Promise<void> {
  const cache = await caches.open(CACHE);
  const old = (await cache.keys()).filter(
    ({ url }) => url.startsWith(addressOf('assets/')) && !ASSETS.has(url),
  );
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function assetFirst(request: Request, file: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const { verdict, answer } = await examine(await fetch(request), file, FILES);
  // Where the device is full, it is shown all the same.
  if (verdict === 'keep') void cache.put(request, answer.clone()).catch(() => undefined);
  return answer;
}

async function networkFirst(event: RequestEvent, named: string): Promise<Response> {
  // The home page has two names, and what stands behind a question mark makes no other page of it.
  const file = named === 'index.html' ? HOME : named;
  const key = addressOf(file);
  const silence = new Silence(PATIENCE_MS);
  const asked = fetch(event.request)
    .then((response) => examine(response, file, FILES, () => silence.heard()))
    .then(async ({ verdict, answer }) => {
      if (verdict === 'keep') await keep(key, answer.clone());
      return { verdict, answer };
    });
  event.waitUntil(asked.catch(() => undefined));
  const came = await Promise.race([asked, silence.long]).catch(() => null);
  if (came && came.verdict !== 'none') return came.answer;
  const kept = await (await caches.open(CACHE)).match(key, { ignoreVary: true });
  return kept ? fromDevice(kept) : (await asked).answer;
}

/** Waits for a silence: `long` resolves once nothing has been heard for some milliseconds. */
class Silence {
  readonly long: Promise<null>;
  readonly #ms: number;
  #end: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout>;

  constructor(ms: number) {
    this.#ms = ms;
    this.long = new Promise((resolve) => (this.#end = () => resolve(null)));
    this.#timer = setTimeout(this.#end, ms);
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#end, this.#ms);
  }
}

/** Puts an answer into the place of the one that is kept: in one step, so that on a full device the old one stays. */
async function keep(key: string, answer: Response): Promise<void> {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(key, answer);
    const fixed = new Set([HOME, 'embed.html'].map(addressOf));
    const pages = (await cache.keys()).filter(({ url }) => /(?:\/|\.html)$/.test(url) && !fixed.has(url));
    await Promise.all(pages.slice(0, -MOST_PAGES).map((request) => cache.delete(request)));
  } catch {
    // The device is full: what came from the network is shown all the same.
  }
}

function fromDevice(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set(FROM_DEVICE, '1');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
