/** Prints a view: puts its sheet beside the page, where only the printer sees it, and asks the browser to print. */
import { flushSync, mount, unmount } from 'svelte';
import type { Session } from '../../session/session.svelte.ts';
import { pictureCanvas } from './picture.ts';
import PrintSheet from './PrintSheet.svelte';

/** A4 within its margins at 96 pixels an inch, in a shape that leaves room for the list. */
const PICTURE = { widthPx: 700, mapHeightPx: 430 };
const PIXEL_RATIO = 2;

let takeAway: (() => void) | null = null;

/** `isCancelled` is asked once the picture is drawn: then nothing is printed. */
export async function printView(session: Session, isCancelled = () => false): Promise<void> {
  // Picture and list are of one moment: nothing plays meanwhile.
  session.printing = true;
  try {
    await printSheet(session, isCancelled);
  } finally {
    session.printing = false;
  }
}

async function printSheet(session: Session, isCancelled: () => boolean): Promise<void> {
  const canvas = session.map
    ? await pictureCanvas(session, {
        extent: PICTURE,
        pixelRatio: PIXEL_RATIO,
        theme: 'light',
        withLegend: false,
      })
    : null;
  if (isCancelled()) return;
  takeAway?.();
  session.find.settle();
  const target = document.createElement('div');
  target.id = 'print-sheet';
  document.body.append(target);
  const sheet = mount(PrintSheet, {
    target,
    props: { session, picture: canvas?.toDataURL('image/png') ?? null },
  });
  takeAway = () => {
    takeAway = null;
    removeEventListener('afterprint', gone);
    void unmount(sheet);
    target.remove();
  };
  const gone = (): void => takeAway?.();
  addEventListener('afterprint', gone);
  flushSync();
  await target.querySelector('img')?.decode();
  window.print();
}
