/** What the tasks of a page's main thread were spent on, by the browser's trace. */

/** The tasks, and samples of the functions that were running. */
export const TRACE_CATEGORIES = [
  'toplevel',
  '__metadata',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** Marks that the page makes with `performance.mark`: what is before the one and after the other is not counted. */
export const BEGIN = 'bench-begin';
export const END = 'bench-end';

/** @typedef {'own' | 'mapLibre' | 'webGl'} Share */

/**
 * @typedef {object} Sample
 * @property {number} at In microseconds, as in the trace.
 * @property {number} tookUs
 * @property {Share} share
 */

/**
 * The most that any task took, and the most that any task took of each share, in ms. Whatever runs in a task and is not
 * MapLibre's, such as layout, counts as our own.
 *
 * @param {readonly any[]} events
 */
export function mostOfTasks(events) {
  const main = events.find((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain');
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === main?.pid && tid === main?.tid,
    )
    .sort((a, b) => a.ts - b.ts);
  const profile = events.find(
    ({ name, pid, tid }) => name === 'Profile' && pid === main?.pid && tid === main?.tid,
  );
  const chunks = events.filter(
    ({ name, pid, id }) => name === 'ProfileChunk' && pid === main?.pid && id === profile?.id,
  );
  const samples = readProfile(
    profile?.args.data.startTime ?? 0,
    chunks.map(({ args }) => args.data),
  );
  const markAt = (/** @type {string} */ mark) => events.find(({ name }) => name === mark)?.ts;
  const [begin, end] = [markAt(BEGIN), markAt(END)];
  if (begin === undefined || end === undefined) throw new Error('the trace has no marks');
  const most = { longest: 0, own: 0, mapLibre: 0, webGl: 0 };
  let next = 0;
  for (const { ts, dur } of tasks) {
    if (ts + dur < begin || ts > end) continue;
    const spent = { mapLibre: 0, webGl: 0 };
    while ((samples[next]?.at ?? Infinity) < ts) next++;
    for (; (samples[next]?.at ?? Infinity) <= ts + dur; next++) {
      const { share, tookUs } = /** @type {Sample} */ (samples[next]);
      if (share !== 'own') spent[share] += tookUs;
    }
    most.longest = Math.max(most.longest, dur / 1000);
    most.own = Math.max(most.own, (dur - spent.mapLibre - spent.webGl) / 1000);
    most.mapLibre = Math.max(most.mapLibre, spent.mapLibre / 1000);
    most.webGl = Math.max(most.webGl, spent.webGl / 1000);
  }
  return most;
}

/**
 * The samples of a thread in order.
 *
 * @param {number} startUs
 * @param {readonly any[]} chunks
 * @returns {Sample[]}
 */
function readProfile(startUs, chunks) {
  /** @type {Map<number, any>} */
  const nodes = new Map();
  /** @type {Sample[]} */
  const samples = [];
  let at = startUs;
  for (const { cpuProfile, timeDeltas = [] } of chunks) {
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    (cpuProfile?.samples ?? []).forEach((/** @type {number} */ id, /** @type {number} */ i) => {
      const tookUs = timeDeltas[i] ?? 0;
      at += tookUs;
      samples.push({ at, tookUs, share: shareOf(id, nodes) });
    });
  }
  return samples;
}

/**
 * The browser's own functions, such as those of WebGL, have no file: they count for who called them.
 *
 * @param {number} id
 * @param {ReadonlyMap<number, any>} nodes
 * @returns {Share}
 */
function shareOf(id, nodes) {
  const isNative = !fileOf(nodes.get(id));
  for (let node = nodes.get(id); node; node = nodes.get(node.parent)) {
    const file = fileOf(node);
    if (file) return file.includes('/maplibre-') ? (isNative ? 'webGl' : 'mapLibre') : 'own';
  }
  return 'own';
}

/** @param {any} node */
const fileOf = (node) => node?.callFrame?.url ?? '';
