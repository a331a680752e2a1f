import { describe, expect, it } from 'vitest';
import { answerQuestions, type PageEnd } from '../../../src/app/worker-answers.ts';
import { WorkerLine, type Asked, type WorkerEnd } from '../../../src/app/worker-line.ts';

type Listener = (event: { data: unknown; message: string; preventDefault: () => void }) => void;

/** A worker in the hand of a test: what it was asked lies in `asked`, and it says what the test says. */
class HeldWorker implements WorkerEnd {
  readonly asked: Asked<string>[] = [];
  isEnded = false;
  prevented = 0;
  readonly #listeners: { readonly type: string; readonly listener: Listener }[] = [];

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push({ type, listener });
  }
  postMessage(message: unknown): void {
    // As the browser does with what it cannot copy.
    const asked = structuredClone(message) as Asked<string>;
    this.asked.push(asked);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: unknown): void {
    this.#emit('message', { data, message: '' });
  }
  fault(message: string): void {
    this.#emit('error', { data: null, message });
  }
  #emit(type: string, event: { data: unknown; message: string }): void {
    for (const { listener } of this.#listeners.filter((it) => it.type === type))
      listener({ ...event, preventDefault: () => this.prevented++ });
  }
}

/** A line, and the workers that it has started. */
function given(): {
  line: WorkerLine<string, number, string>;
  workers: HeldWorker[];
  last: () => HeldWorker;
} {
  const workers: HeldWorker[] = [];
  const line = new WorkerLine<string, number, string>(() => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker;
  });
  const last = (): HeldWorker => {
    const worker = workers.at(-1);
    if (!worker) throw new Error('no worker was started');
    return worker;
  };
  return { line, workers, last };
}

/** What became of a promise: its value, or the message of its error. */
const outcome = (promise: Promise<string>): Promise<string> =>
  promise.catch((error: unknown) => (error instanceof Error ? error.message : 'no error'));

describe('the line to a worker', () => {
  it('starts the worker at the first question, and one for all', () => {
    const { line, workers } = given();
    expect(workers).toEqual([]);
    void line.ask('a');
    void line.ask('b');
    expect(workers.map(({ asked }) => asked.map(({ question }) => question))).toEqual([['a', 'b']]);
  });

  it('gives each answer to the question with its number, in whatever order they come', async () => {
    const { line, last } = given();
    const answers = [line.ask('a'), line.ask('b')];
    for (const { id, question } of [...last().asked].reverse())
      last().say({ id, kind: 'answer', answer: `${question}!` });
    expect(await Promise.all(answers)).toEqual(['a!', 'b!']);
  });

  it('tells how far a question has come, to who asked it', async () => {
    const { line, last } = given();
    const heard: string[] = [];
    const answers = ['a', 'b'].map((name) => line.ask(name, (progress) => heard.push(`${name} ${progress}`)));
    const [a, b] = last().asked.map(({ id }) => id);
    last().say({ id: b, kind: 'progress', progress: 1 });
    last().say({ id: a, kind: 'progress', progress: 2 });
    last().say({ id: a, kind: 'answer', answer: '' });
    last().say({ id: b, kind: 'answer', answer: '' });
    last().say({ id: b, kind: 'progress', progress: 3 });
    await Promise.all(answers);
    expect(heard).toEqual(['b 1', 'a 2']);
  });

  it('tells a fault to who asked, and the worker goes on', async () => {
    const { line, last, workers } = given();
    const [bad, good] = [outcome(line.ask('bad')), outcome(line.ask('good'))];
    const [first, second] = last().asked.map(({ id }) => id);
    last().say({ id: first, kind: 'fault', fault: 'no gazetteer' });
    last().say({ id: second, kind: 'answer', answer: 'well' });
    expect(await Promise.all([bad, good])).toEqual(['no gazetteer', 'well']);
    expect([last().isEnded, workers.length]).toEqual([false, 1]);
  });

  it('ends the worker, tells everyone who waits, and starts anew afterwards', async () => {
    const { line, last, workers } = given();
    const waiting = [outcome(line.ask('a')), outcome(line.ask('b'))];
    const before = last();
    line.end(new Error('cancelled'));
    expect(await Promise.all(waiting)).toEqual(['cancelled', 'cancelled']);
    expect(before.isEnded).toBe(true);
    const after = outcome(line.ask('c'));
    expect(workers.length).toBe(2);
    // What was on its way from the one that was ended is for nobody.
    for (const { id } of before.asked) before.say({ id, kind: 'answer', answer: 'late' });
    before.fault('late');
    for (const { id } of last().asked) last().say({ id, kind: 'answer', answer: 'in time' });
    expect(await after).toBe('in time');
    expect(last().isEnded).toBe(false);
  });

  it('can be ended when there is nothing to end', () => {
    const { line, workers } = given();
    line.end(new Error('cancelled'));
    expect(workers).toEqual([]);
  });

  it('whose worker dies tells everyone who waits, and the console nothing more', async () => {
    const { line, last, workers } = given();
    const waiting = [outcome(line.ask('a')), outcome(line.ask('b'))];
    last().fault('out of memory');
    expect(await Promise.all(waiting)).toEqual(['out of memory', 'out of memory']);
    expect([last().isEnded, last().prevented]).toEqual([true, 1]);
    const unnamed = outcome(line.ask('c'));
    last().fault('');
    expect(await unnamed).toBe('the worker could not be started');
    expect(workers.length).toBe(2);
  });

  it('that cannot be started says why, and tries again at the next question', async () => {
    let tries = 0;
    const line = new WorkerLine<string, never, string>(() => {
      throw new Error(`try ${++tries}`);
    });
    expect([await outcome(line.ask('a')), await outcome(line.ask('b'))]).toEqual(['try 1', 'try 2']);
  });

  it('that cannot send a question says why, and starts anew', async () => {
    const { workers } = given();
    const line = new WorkerLine<unknown, never, string>(() => {
      const worker = new HeldWorker();
      workers.push(worker);
      return worker;
    });
    const waiting = outcome(line.ask('sendable'));
    // A function cannot be copied.
    expect(await outcome(line.ask(() => undefined))).toMatch(/could not be cloned/);
    expect(await waiting).toMatch(/could not be cloned/);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    void line.ask('again').catch(() => undefined);
    expect(workers.length).toBe(2);
  });
});

describe('the worker at its other end', () => {
  /** A page and a worker that hear each other at once. */
  function connected(
    answer: (question: string, onProgress: (progress: number) => void) => string | Promise<string>,
  ): WorkerLine<string, number, string> {
    return new WorkerLine(() => {
      const worker = new HeldWorker();
      let hear: (event: { data: unknown }) => void = () => undefined;
      const page: PageEnd = {
        addEventListener: (_type, listener) => (hear = listener),
        postMessage: (message) => worker.say(structuredClone(message)),
      };
      answerQuestions(page, answer);
      worker.postMessage = (message) => hear({ data: structuredClone(message) });
      return worker;
    });
  }

  it('answers, and says on the way how far it has come', async () => {
    const heard: number[] = [];
    const line = connected((question, onProgress) => {
      onProgress(1);
      onProgress(2);
      return `${question}!`;
    });
    expect(await line.ask('a', (progress) => heard.push(progress))).toBe('a!');
    expect(heard).toEqual([1, 2]);
  });

  it('tells what went wrong, at once or later, and stays ready', async () => {
    const line = connected(async (question) => {
      if (question === 'bad') throw new Error('no gazetteer');
      return 'well';
    });
    expect([await outcome(line.ask('bad')), await outcome(line.ask('good'))]).toEqual([
      'no gazetteer',
      'well',
    ]);
    const atOnce = connected(() => {
      throw new Error('not a file');
    });
    expect(await outcome(atOnce.ask('a'))).toBe('not a file');
  });
});
