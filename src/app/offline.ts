/** Has the site kept on the device: for the next visit, which may be without a network. */

/** The name that src/compile/offline.ts gives it: a new version has to be found at the old address. */
const SERVICE_WORKER = 'service-worker.js';
/** In its answers: data that was kept, since the network had none. */
const FROM_DEVICE = 'x-from-device';

/** Begins once the page has what it needs itself. Where a browser does not keep anything, nothing is missing. */
export function keepOnDevice(): void {
  if (!import.meta.env.PROD || location.protocol === 'file:') return;
  try {
    navigator.serviceWorker
      .register(new URL(SERVICE_WORKER, document.baseURI), { updateViaCache: 'none' })
      .catch(() => undefined);
  } catch {
    // There is none, or it may not be asked for here.
  }
}

/** True when a service worker answered in place of the network. */
export function isFromDevice({ headers }: Response): boolean {
  return headers.has(FROM_DEVICE);
}
