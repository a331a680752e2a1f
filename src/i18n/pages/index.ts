import type { Lang } from '../../domain/text.ts';
import { en } from './en.ts';
import type { PageMessages } from './messages.ts';
import { uk } from './uk.ts';

export type { PageMessages } from './messages.ts';
export const PAGE_MESSAGES: Readonly<Record<Lang, PageMessages>> = { uk, en };
