/** What went wrong with a basemap, from whatever was thrown on the way. */
import type { BasemapFault } from '../../domain/basemap.ts';

/** A basemap that cannot be shown, with a reason that the page can word. */
export class BasemapError extends Error {
  readonly fault: BasemapFault;

  constructor(fault: BasemapFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Browsers' own words for a request without an answer: what comes from a worker has no other mark of it. */
const NO_ANSWER = /failed to fetch|networkerror|load failed/i;

export function faultOf(error: unknown): BasemapFault {
  if (error instanceof BasemapError) return error.fault;
  const { message, status } = error as Partial<Error & { status: number }>;
  // MapLibre's own requests fail with the status of the answer; 0 is none.
  if (status) return { kind: 'status', status };
  if (status === 0 || NO_ANSWER.test(String(message))) return { kind: 'unreachable' };
  return { kind: 'broken', detail: message ?? String(error) };
}

/** Fetches a file; fails with the reason when there is no good answer. */
export async function fetchFile(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(address, { headers }).catch(() => {
    throw new BasemapError({ kind: 'unreachable' });
  });
  if (!response.ok) throw new BasemapError({ kind: 'status', status: response.status });
  return response;
}
