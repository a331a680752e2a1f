import type { Lang } from '../domain/text.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { uk } from './uk.ts';

export const MESSAGES: Readonly<Record<Lang, Messages>> = { uk, en };
