/** A view of the real data as the session has it, for what Share makes of it. */
import type { Incident } from '../../../src/domain/incident.ts';
import type { Lang } from '../../../src/domain/text.ts';
import { MESSAGES } from '../../../src/i18n/index.ts';
import { PALETTES, selectionOf } from '../../../src/state/index.ts';
import { dataset } from '../state/real.ts';

export const LINK = 'https://example.org/map/#sel=k7f3&lang=en&v=1';
/** The strike of 2 January 2024. */
export const STRIKE = 'k7f3';

export interface Seen {
  readonly shown?: readonly Incident[];
  readonly selection?: readonly string[];
  readonly lang?: Lang;
}

export function viewOf({ shown = dataset.incidents, selection = [], lang = 'en' }: Seen = {}) {
  return {
    shown,
    dataset,
    lang,
    selected: selectionOf({ selection }, dataset).selected,
    messages: MESSAGES[lang],
    palette: PALETTES.light,
    links: { toView: LINK },
    find: { settle: () => undefined },
    basemaps: { shown: null },
    drawnRings: { withoutOutline: [] },
  };
}

export function incidentOf(id: string): Incident {
  const incident = dataset.incidents.find((it) => it.id === id);
  if (!incident) throw new Error(`geodata has no incident ${id}`);
  return incident;
}
