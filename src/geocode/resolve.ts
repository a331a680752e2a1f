/**
 * Resolution: from readings to findings. Here mentions bear on each other: a raion narrows the villages of
 * one name, Kharkiv makes a district its own, another city takes it away. What stays open stays open.
 */
import type { Bilingual } from '../domain/text.ts';
import { turnedDownAsElsewhere } from './cues.ts';
import { open, placesOf, type Decision, type Refusal } from './decision.ts';
import { chooseDistrict, decideDistrict, joinWithCity } from './district.ts';
import { DISTRICT_RULES, explainNear, explainSharedUnit, explainUnlistedUnit } from './explain.ts';
import { findingLevelOf, type Finding } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { nearWord } from './nearness.ts';
import { originalSpan, type Normalised } from './normalise.ts';
import { read, type Reading } from './read.ts';
import type { Mention } from './recognise.ts';
import { decideSettlement } from './settlement.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';

/** A text with its words and the mentions found in them. */
export interface Scene {
  readonly original: string;
  readonly normalised: Normalised;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly gazetteer: Gazetteer;
}

/** Words that look like a place and are not one, with the reason. */
export interface Rejection extends Refusal {
  readonly span: readonly [start: number, end: number];
  readonly text: string;
}

export interface Examination {
  readonly findings: readonly Finding[];
  readonly rejections: readonly Rejection[];
}

/** Decides every mention of a text. */
export function resolve(scene: Scene): Examination {
  const { tokens, mentions } = scene;
  const named = new Set<number>();
  for (const { first, last } of mentions) for (let i = first; i <= last; i++) named.add(i);
  const context = { text: scene.normalised.text, tokens, isName: (index: number) => named.has(index) };

  const rejections: Rejection[] = [];
  const reject = ({ first, last }: Mention, because: Bilingual): void => {
    rejections.push({ ...cut(scene, first, last), because });
  };
  const readings: Reading[] = [];
  for (const mention of mentions) {
    const reading = read(mention, context, (readings.at(-1)?.last ?? -1) + 1);
    if (reading === null) continue;
    if ('because' in reading) reject(mention, reading.because);
    else readings.push(reading);
  }

  const surroundings = surroundingsOf(readings, tokens);
  const findings: Finding[] = [];
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i];
    if (reading === undefined) continue;
    const owned = joinWithCity(readings, i, tokens);
    const { first, last } = owned ?? reading;
    const decision =
      owned === null
        ? decide(reading, readings[i + 1], surroundings, scene, context.isName)
        : chooseDistrict(owned.district, DISTRICT_RULES.kharkivBeside);
    if ('because' in decision) {
      reject(reading.mention, decision.because);
      continue;
    }
    findings.push(toFinding(scene, first, last, decision));
    if (owned !== null) i++;
  }
  return { findings, rejections };
}

function decide(
  reading: Reading,
  next: Reading | undefined,
  surroundings: Surroundings,
  scene: Scene,
  isName: (index: number) => boolean,
): Decision | Refusal {
  if (asksForUnlistedUnit(reading)) {
    return open(reading.asks, reading, explainUnlistedUnit());
  }
  switch (reading.asks) {
    case 'oblast':
    case 'hromada':
    case 'region':
      return chooseUnit(reading);
    case 'direction':
      return { level: 'direction', place: null, candidates: placesOf(reading.forms), why: reading.why };
    case 'raion':
      return reading.forms.some(({ place }) => place.level === 'raion')
        ? chooseUnit({ ...reading, forms: reading.forms.filter(({ place }) => place.level === 'raion') })
        : decideDistrict(reading, next, surroundings, scene.tokens);
    case 'settlement': {
      const city = placesOf(reading.forms).some(({ type }) => type === 'misto');
      const elsewhere = turnedDownAsElsewhere(scene.tokens, reading.last, isName, !city);
      if (elsewhere !== null) return { because: elsewhere };
      return decideSettlement(reading, surroundings, scene.tokens, scene.gazetteer);
    }
  }
}

type UnlistedUnit = Reading & { readonly asks: 'oblast' | 'raion' | 'hromada' };

function asksForUnlistedUnit(reading: Reading): reading is UnlistedUnit {
  const { asks, forms } = reading;
  const unit = asks === 'oblast' || asks === 'raion' || asks === 'hromada';
  return unit && forms.every(({ place }) => place.level === 'settlement');
}

/** Units have names of their own in the oblast; a name that two of them share stays open. */
function chooseUnit({ forms, why }: Reading): Decision {
  const candidates = placesOf(forms);
  const [place = null, ...others] = candidates;
  const level = findingLevelOf(place?.level ?? 'oblast');
  if (others.length === 0) return { level, place, candidates, why };
  return { level, place: null, candidates, why: [...why, explainSharedUnit(candidates.length)] };
}

function toFinding(scene: Scene, first: number, last: number, decision: Decision): Finding {
  const { level, place, candidates, why } = decision;
  // Around a raion or the oblast mostly means all over it.
  const near = level === 'settlement' || level === 'district' ? nearWord(scene.tokens, first, last) : null;
  return {
    ...cut(scene, first, last),
    level,
    relation: near === null ? 'in' : 'near',
    code: place?.code ?? null,
    name: place?.uk ?? '',
    candidates: candidates.map(({ code }) => code),
    why: near === null ? why : [...why, explainNear(near)],
  };
}

function cut({ original, normalised, tokens }: Scene, first: number, last: number) {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const span = originalSpan(normalised, start, end);
  return { span, text: original.slice(...span) };
}
