/** Reads own files in a worker of its own: a file of any size never holds up the page. */
import { readFile } from '../reading/index.ts';
import type { FileQuestion } from './file-reading.ts';
import { answerQuestions } from './worker-answers.ts';

answerQuestions(globalThis, ({ bytes, columns }: FileQuestion, onProgress: (features: number) => void) =>
  readFile(bytes, { columns, onProgress }),
);
