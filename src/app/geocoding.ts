/** The page's end of the worker that geocodes: started at the first question, ended by `cancel`. */
import { ExaminationCancelled, MAX_MENTIONS, type Examined, type Examiner } from '../desk/index.ts';
import { WorkerLine } from './worker-line.ts';

export interface Question {
  /** Address of the gazetteer, which the worker loads once. */
  readonly gazetteer: string;
  readonly text: string;
  /** Date of publication, against which relative dates are counted; empty when it is not known. */
  readonly published: string;
  /** How many mentions of each kind the page can show. */
  readonly most: number;
}

export class WorkerExaminer implements Examiner {
  readonly #line = new WorkerLine<Question, never, Examined>(
    () => new Worker(new URL('./geocode-worker.ts', import.meta.url), { type: 'module' }),
  );

  examine(text: string, published: string): Promise<Examined> {
    const gazetteer = new URL('data/gazetteer.json', document.baseURI).href;
    return this.#line.ask({ gazetteer, text, published, most: MAX_MENTIONS });
  }

  cancel(): void {
    this.#line.end(new ExaminationCancelled());
  }
}
