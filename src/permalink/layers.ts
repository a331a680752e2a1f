/** `on=inc,obl,ring*0.6`: the layers that are on, by their permanent codes, with an opacity where it is not 1. */
import { LAYERS, type LayerId, type LayersOn } from '../domain/layers.ts';
import { shown, type Notice } from './notice.ts';
import { canonicalNumber, readDecimal, roundTo } from './numbers.ts';

const NONE = 'none';
const OPACITY_DIGITS = 2;
const OPACITY_MIN = 0.1;

export function writeLayers(layers: LayersOn): string {
  const items = LAYERS.flatMap(({ id, code }) => {
    const opacity = layers[id];
    if (opacity === undefined) return [];
    return opacity === 1 ? [code] : [`${code}*${canonicalNumber(opacity, OPACITY_DIGITS)}`];
  });
  return items.join(',') || NONE;
}

/** Reads the layers; an item that cannot be used is left out alone, with a notice. */
export function readLayers(value: string, notices: Notice[]): LayersOn | null {
  if (value === NONE) return {};
  const layers: Partial<Record<LayerId, number>> = {};
  let understood = false;
  for (const item of value.split(',')) {
    const [code = '', opacityText, ...rest] = item.split('*');
    const layer = LAYERS.find((candidate) => candidate.code === code);
    if (!layer || rest.length > 0) {
      notices.push({ kind: 'unknown-layer', key: 'on', value: shown(item) });
      continue;
    }
    if (layers[layer.id] !== undefined) {
      notices.push({ kind: 'repeated', key: 'on', value: shown(item) });
      continue;
    }
    understood = true;
    layers[layer.id] = opacityText === undefined ? 1 : readOpacity(opacityText, notices);
  }
  // Nothing understood: an empty map would hide more than the link meant to.
  return understood ? layers : null;
}

/** An opacity that cannot be used leaves the layer on and fully drawn. */
function readOpacity(text: string, notices: Notice[]): number {
  const opacity = readDecimal(text);
  if (opacity === null) {
    notices.push({ kind: 'unreadable', key: 'on', value: shown(text) });
    return 1;
  }
  if (opacity < OPACITY_MIN || opacity > 1) {
    notices.push({ kind: 'out-of-bounds', key: 'on', value: shown(text), min: OPACITY_MIN, max: 1 });
    return 1;
  }
  return roundTo(opacity, OPACITY_DIGITS);
}
