/** The geocoder in a worker of its own: a report of any length never holds up the page. */
import { unpackPlaces, type PlaceTable } from '../domain/place-table.ts';
import type { Examined } from '../desk/index.ts';
import { createGeocoder, type Examination, type Geocoder } from '../geocode/index.ts';
import type { Question } from './geocoding.ts';
import { answerQuestions } from './worker-answers.ts';

let geocoder: Promise<Geocoder> | null = null;

async function load(gazetteer: string): Promise<Geocoder> {
  const response = await fetch(gazetteer);
  if (!response.ok) throw new Error(`${gazetteer}: ${response.status} ${response.statusText}`);
  return createGeocoder(unpackPlaces((await response.json()) as PlaceTable));
}

/** What the page is sent of a text: no more than it can show, since reading it is work for the page. */
function trimmed(examination: Examination, most: number): Examined {
  const { findings, rejections, suggestions, draft } = examination;
  return {
    examination: {
      ...examination,
      findings: findings.slice(0, most),
      rejections: rejections.slice(0, most),
      suggestions: suggestions.slice(0, most),
      draft: {
        when: draft.when.slice(0, most),
        weapons: draft.weapons.slice(0, most),
        casualties: draft.casualties.slice(0, most),
      },
    },
    leftOut: Math.max(0, findings.length - most),
  };
}

answerQuestions(globalThis, async ({ gazetteer, text, published, most }: Question) => {
  try {
    geocoder ??= load(gazetteer);
    const examination = (await geocoder).examine(text, published === '' ? {} : { published });
    return trimmed(examination, most);
  } catch (error) {
    // Another try loads anew.
    geocoder = null;
    throw error;
  }
});
