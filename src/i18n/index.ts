export { MESSAGES } from './dictionaries.ts';
export * from './format.ts';
export type { Messages } from './messages.ts';
export * from './words.ts';
export * from './ring-words.ts';
