/** Hands the session of the page to every component below the app. */
import { createContext } from 'svelte';
import type { Session } from '../session/session.svelte.ts';

export const [getSession, setSession] = createContext<Session>();
