/** What the geocoder says of a text, as the desk uses it. */
import type { PlaceCode } from '../domain/place.ts';
import { precisionOfLevel, type PrecisionClass } from '../domain/precision.ts';
import type { Bilingual } from '../domain/text.ts';
import type { When } from '../domain/time.ts';
import type {
  Examination as OldExamination,
  Finding as OldFinding,
  FindingLevel as OldLevel,
  Rejection,
} from '../geocode/index.ts';

export type { Rejection };
export type Span = readonly [start: number, end: number];
export type FindingLevel = OldLevel | 'site';
export type Relation = 'in' | 'near' | 'outskirts' | 'between' | 'offset';
export const ROLES = [
  'hit',
  'debris',
  'launch',
  'evacuation',
  'residence',
  'siren',
  'retrospective',
  'visit',
  'speaker',
  'mention',
] as const;
export type Role = (typeof ROLES)[number];

export interface Finding extends Omit<OldFinding, 'level' | 'relation'> {
  readonly level: FindingLevel;
  readonly relation: Relation;
  readonly role: Role;
  readonly turnedDown: readonly { readonly code: PlaceCode; readonly because: Bilingual }[];
  readonly offset: { readonly distanceKm: number; readonly azimuthDeg: number | null } | null;
  readonly precision: PrecisionClass;
  readonly confidence: number;
}

export interface Suggestion {
  readonly span: Span;
  readonly text: string;
  readonly codes: readonly PlaceCode[];
}

interface Drafted {
  readonly span: Span;
  readonly text: string;
  readonly why: Bilingual;
}
export interface DraftWhen extends Drafted {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: When['precision'];
}
export interface DraftWeapon extends Drafted {
  readonly weapon: string;
}
export interface DraftCasualties extends Drafted {
  readonly aspect: 'killed' | 'injured';
  readonly low: number | null;
  readonly high: number | null;
}

export interface Examination {
  readonly strikeReport: boolean | null;
  readonly findings: readonly Finding[];
  readonly rejections: readonly Rejection[];
  readonly suggestions: readonly Suggestion[];
  readonly draft: {
    readonly when: readonly DraftWhen[];
    readonly weapons: readonly DraftWeapon[];
    readonly casualties: readonly DraftCasualties[];
  };
}

export function adapted({ findings, rejections }: OldExamination): Examination {
  return {
    strikeReport: null,
    findings: findings.map((finding) => ({
      ...finding,
      role: 'hit',
      turnedDown: [],
      offset: null,
      precision:
        finding.level === 'direction'
          ? 'unknown'
          : finding.relation === 'near'
            ? 'near'
            : precisionOfLevel(finding.level),
      confidence: finding.code === null ? 0.4 : 0.9,
    })),
    rejections,
    suggestions: [],
    draft: { when: [], weapons: [], casualties: [] },
  };
}

export function incidentPlaces(examination: Pick<Examination, 'findings'>): readonly Finding[] {
  return examination.findings.filter(
    ({ role, level }) => (role === 'hit' || role === 'debris') && level !== 'direction',
  );
}
