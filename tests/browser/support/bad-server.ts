/** A server at the address of the site that misbehaves, as networks do on trains, in hotels and under load. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { StoppableSite } from './stoppable-site.ts';

const PORTAL =
  '<!doctype html><html><head><title>Wi-Fi</title></head><body><h1>Sign in to the network</h1></body></html>';

/** How it answers a request for a file; `body` is null where the site has none. */
export type Manner = (response: ServerResponse, body: Buffer | null) => void;

/** Says 200 to everything, and means its own page. */
export const portal: Manner = (response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(PORTAL);
};

/** Announces the whole, and breaks off half way. */
export const breaksOff: Manner = (response, body) => {
  const whole = body ?? Buffer.from(PORTAL);
  response.writeHead(200, { 'Content-Length': whole.length, 'Cache-Control': 'no-store' });
  response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
};

/** Sends a half as if it were the whole. */
export const half: Manner = (response, body) => {
  response.writeHead(200, { 'Cache-Control': 'no-store' });
  response.end(body?.subarray(0, body.length / 2));
};

export const refuses =
  (status: number): Manner =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' });
    response.end('<!doctype html><title>Refused</title>');
  };

/** Puts such a server in the place of the site's, which has to be stopped; the answer ends it. */
export async function serveBadly(
  { address, folder }: StoppableSite,
  manner: Manner,
): Promise<() => Promise<void>> {
  const { port, pathname: base } = new URL(address);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', address);
    const file = pathname === base ? 'index.html' : pathname.slice(base.length);
    readFile(path.join(folder, file)).then(
      (body) => manner(response, body),
      () => manner(response, null),
    );
  });
  server.listen(Number(port), '127.0.0.1');
  await once(server, 'listening');
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
