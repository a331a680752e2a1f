import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleBar } from '../../../src/map/scale.ts';
import { inverse } from '../../../src/rings/index.ts';

const zoom = fc.double({ min: 1, max: 14, noNaN: true });
const lat = fc.double({ min: -80, max: 80, noNaN: true });
const maxPx = fc.integer({ min: 60, max: 200 });

it('the scale bar is 1, 2 or 5 times a power of ten, as long as fits', () => {
  fc.assert(
    fc.property(zoom, lat, maxPx, (z, at, px) => {
      const { km, widthPx } = scaleBar(z, at, px);
      const mantissa = km / 10 ** Math.floor(Math.log10(km * 1.0001));
      expect([1, 2, 5]).toContain(Math.round(mantissa * 1e6) / 1e6);
      expect(widthPx).toBeLessThanOrEqual(px * (1 + 1e-9));
      // The next one, at most two and a half times as long, does not fit.
      expect(widthPx * 2.5).toBeGreaterThan(px * (1 - 1e-9));
    }),
    { numRuns: 1000 },
  );
});

it('its length is true on the ellipsoid to half a per cent', () => {
  fc.assert(
    fc.property(zoom, lat, maxPx, (z, at, px) => {
      const { km, widthPx } = scaleBar(z, at, px);
      const degrees = (widthPx * 360) / (512 * 2 ** z);
      fc.pre(degrees < 5);
      const trueKm = inverse([0, at], [degrees, at]).distanceKm;
      expect(Math.abs(trueKm / km - 1)).toBeLessThan(0.005);
    }),
  );
});
