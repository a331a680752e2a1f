/** The fields of the record in the page. */
import type { Field, Obstacle } from '../../desk/index.ts';
import { goTo } from './targets.ts';

export function fieldId(field: Field): string {
  return `desk-field-${field}`;
}

/** Takes the keyboard to what an obstacle is about. */
export function goToField(obstacle: Obstacle): void {
  if (obstacle.kind === 'unread')
    return goTo(obstacle.because === 'under-way' ? 'desk-progress' : 'desk-again');
  if (!('field' in obstacle)) return goTo('desk-text');
  if (obstacle.field === 'published') return goTo('desk-published');
  document.getElementById('desk-record')?.setAttribute('open', '');
  goTo(fieldId(obstacle.field));
}
