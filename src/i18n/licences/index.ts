/** Licences and the way to the publisher, in both languages. */
import type { Lang } from '../../domain/text.ts';
import { en } from './en.ts';
import type { LicenceMessages } from './messages.ts';
import { uk } from './uk.ts';

export const LICENCE_MESSAGES: Readonly<Record<Lang, LicenceMessages>> = { uk, en };
