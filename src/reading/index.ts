export { readFile, type ReadOptions } from './read-file.ts';
