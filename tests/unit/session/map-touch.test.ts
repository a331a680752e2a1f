/** What a click and a long press on the map are for. */
import { describe, expect, it } from 'vitest';
import type { OwnFeatureRef } from '../../../src/state/index.ts';
import { clickOnMap, longPressOnMap } from '../../../src/session/map-touch.ts';
import { allArrived, openSession } from './real-session.svelte.ts';

const POINT = [36.19, 50.05] as const;
const GROUPS = [['k7f3'], ['s4yn']] as const;
const OWN: readonly OwnFeatureRef[] = [{ fileId: 'a1', index: 0 }];

/** A session with an own file, of which features are picked until there is none further. */
function openTouch(fragment = 'v=1') {
  const opened = openSession(fragment);
  const { ringTools, selection } = opened.session;
  let ownLeft = 1;
  const ownFiles = { pick: (hits: readonly OwnFeatureRef[]) => hits.length > 0 && ownLeft-- > 0 };
  return { ...opened, touched: { ringTools, selection, ownFiles } };
}

describe('a click', () => {
  it('is the point that was asked for, and opens nothing', () => {
    const { session, touched, link } = openTouch();
    const taken: unknown[] = [];
    session.ringTools.choosePoint((point) => void taken.push(point));
    clickOnMap(touched, GROUPS, POINT, OWN);
    expect([taken, link()]).toEqual([[POINT], 'v=1']);
  });

  it('opens what is drawn of own files before the incidents that lie below', () => {
    const { touched, link } = openTouch();
    clickOnMap(touched, GROUPS, POINT, OWN);
    expect(link()).toBe('v=1');
    clickOnMap(touched, GROUPS, POINT, OWN);
    expect(link()).toBe('sel=k7f3&v=1');
    clickOnMap(touched, GROUPS, POINT, []);
    expect(link()).toBe('sel=s4yn&v=1');
  });

  it('on the bare map leaves what is selected', () => {
    const { touched, link } = openTouch('sel=k7f3&v=1');
    clickOnMap(touched, [], POINT, []);
    expect(link()).toBe('sel=k7f3&v=1');
  });
});

describe('a long press', () => {
  const neverAsked = (): Promise<void> => Promise.reject(new Error('the places are not needed'));

  it('is the point that was asked for', async () => {
    const { session, touched, link } = openTouch();
    const taken: unknown[] = [];
    session.ringTools.choosePoint((point) => void taken.push(point));
    await longPressOnMap(touched, GROUPS, POINT, 0.2, neverAsked);
    expect([taken, link()]).toEqual([[POINT], 'v=1']);
  });

  it('opens the incident there', async () => {
    const { touched, link } = openTouch();
    await longPressOnMap(touched, GROUPS, POINT, 0.2, neverAsked);
    expect(link()).toBe('sel=k7f3&v=1');
  });

  it('else the finest place there, once the places have arrived', async () => {
    const { session, touched, link } = openTouch();
    const valky = [35.60882, 49.8306] as const;
    await longPressOnMap(touched, [], valky, 0.2, async () => allArrived(session));
    expect(link()).toBe('sel=UA63020030010038669&v=1');
  });
});
