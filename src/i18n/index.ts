export { MESSAGES } from './dictionaries.ts';
export * from './format.ts';
export type { Messages } from './messages.ts';
export * from './pages/index.ts';
export * from './words.ts';
export * from './method/index.ts';
export * from './record/index.ts';
export * from './ring-words.ts';
export { fileProblemText, type FileProblem } from './own-files/words.ts';
