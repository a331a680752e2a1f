/** `dist=k7f3:50.5957,36.5873`: the two ends of the geodesic that is measured. */
import type { DistanceSpec } from '../domain/view.ts';
import { readCentre, writeCentre } from './centre.ts';
import { shown, type Notice } from './notice.ts';

export function writeDistance({ from, to }: DistanceSpec): string {
  return `${writeCentre(from)}:${writeCentre(to)}`;
}

/** Reads both ends; half a distance is none. */
export function readDistance(value: string, notices: Notice[]): DistanceSpec | null {
  const [fromText = '', toText = '', ...rest] = value.split(':');
  const [from, to] = [readCentre(fromText), readCentre(toText)];
  if (from && to && rest.length === 0) return { from, to };
  notices.push({ kind: 'unreadable', key: 'dist', value: shown(value) });
  return null;
}
