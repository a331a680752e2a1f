/** The worker's end of the line to the page. */
import type { Asked, Said } from './worker-line.ts';

/** What a worker is to itself. */
export interface PageEnd {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  readonly postMessage: (message: unknown) => void;
}

/** Answers each question of the page; what is thrown is told as a fault, and the worker stays ready for another. */
export function answerQuestions<Question, Progress, Answer>(
  page: PageEnd,
  answer: (question: Question, onProgress: (progress: Progress) => void) => Answer | Promise<Answer>,
): void {
  const say = (said: Said<Progress, Answer>): void => page.postMessage(said);
  const respond = async ({ id, question }: Asked<Question>): Promise<void> => {
    try {
      const onProgress = (progress: Progress): void => say({ id, kind: 'progress', progress });
      say({ id, kind: 'answer', answer: await answer(question, onProgress) });
    } catch (error) {
      say({ id, kind: 'fault', fault: error instanceof Error ? error.message : String(error) });
    }
  };
  page.addEventListener('message', ({ data }) => void respond(data as Asked<Question>));
}
