/** The geocoder in a worker of its own: a report of any length never holds up the page. */
import { unpackPlaces, type PlaceTable } from '../domain/place-table.ts';
import { MAX_MENTIONS, type Examination, type Examined } from '../desk/index.ts';
import { createGeocoder, type Geocoder } from '../geocode/index.ts';
import type { Answer, Question } from './geocoding.ts';

let geocoder: Promise<Geocoder> | null = null;

async function load(gazetteer: string): Promise<Geocoder> {
  const response = await fetch(gazetteer);
  if (!response.ok) throw new Error(`${gazetteer}: ${response.status} ${response.statusText}`);
  return createGeocoder(unpackPlaces((await response.json()) as PlaceTable));
}

/** What the page is sent of a text: no more than it can show, since reading it is work for the page. */
function trimmed(examination: Examination): Examined {
  const { findings, rejections, suggestions, draft } = examination;
  return {
    examination: {
      ...examination,
      findings: findings.slice(0, MAX_MENTIONS),
      rejections: rejections.slice(0, MAX_MENTIONS),
      suggestions: suggestions.slice(0, MAX_MENTIONS),
      draft: {
        when: draft.when.slice(0, MAX_MENTIONS),
        weapons: draft.weapons.slice(0, MAX_MENTIONS),
        casualties: draft.casualties.slice(0, MAX_MENTIONS),
      },
    },
    leftOut: Math.max(0, findings.length - MAX_MENTIONS),
  };
}

async function answer({ id, gazetteer, text, published }: Question): Promise<Answer> {
  try {
    geocoder ??= load(gazetteer);
    const examination = (await geocoder).examine(text, published === '' ? {} : { published });
    return { id, examined: trimmed(examination), fault: null };
  } catch (error) {
    // Another try loads anew.
    geocoder = null;
    return { id, examined: null, fault: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((message) => postMessage(message));
});
