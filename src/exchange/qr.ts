/** QR codes (ISO/IEC 18004), drawn here: no address of a view goes to anybody who would draw it. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules along a side, with the quiet zone around the code. */
  readonly size: number;
  /** Dark modules side by side in a row: where they begin, and how many. */
  readonly runs: readonly (readonly [x: number, y: number, length: number])[];
}

/** The standard asks for four modules of white around a code. */
const QUIET_ZONE = 4;

/** A link as a QR code; null for one that is longer than a code can hold (2,953 bytes). */
export function qrCode(link: string): QrCode | null {
  try {
    const { data, size } = encode(link, { ecc: 'L', boostEcc: true, border: QUIET_ZONE });
    return { size, runs: data.flatMap(runsOf) };
  } catch {
    return null;
  }
}

function runsOf(row: readonly boolean[], y: number): [number, number, number][] {
  const runs: [number, number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[2] === x) last[2]++;
    else runs.push([x, y, 1]);
  });
  return runs;
}

/** The dark modules as an SVG path, from the upper left corner at `x`, `y`, with `step` pixels a module. */
export function qrPath({ runs }: QrCode, x = 0, y = 0, step = 1): string {
  return runs
    .map(([column, row, length]) => {
      const width = length * step;
      return `M${x + column * step} ${y + row * step}h${width}v${step}h${-width}z`;
    })
    .join('');
}
