/** Reads own files in a worker of its own: a file of any size never holds up the page. */
import { readFile } from '../reading/index.ts';
import type { FileAnswer, FileQuestion } from './file-reading.ts';

addEventListener('message', ({ data }: MessageEvent<FileQuestion>) => {
  const { id, bytes, columns } = data;
  const onProgress = (features: number): void => postMessage({ id, features } satisfies FileAnswer);
  postMessage({ id, reading: readFile(bytes, { columns, onProgress }) } satisfies FileAnswer);
});
