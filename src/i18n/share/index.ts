import type { Lang } from '../../domain/text.ts';
import { en } from './en.ts';
import type { ShareMessages } from './messages.ts';
import { uk } from './uk.ts';

export type { ShareMessages };

export const SHARE_MESSAGES: Readonly<Record<Lang, ShareMessages>> = { uk, en };
