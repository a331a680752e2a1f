/** Canonical numbers for links: equal values give equal text. */

/** A number with at most `digits` decimals, without trailing zeros, exponents or minus zero. */
export function canonicalNumber(value: number, digits: number): string {
  const text = roundTo(value, digits).toFixed(digits);
  return digits > 0 ? text.replace(/\.?0+$/, '') : text;
}

/** `value` rounded to `digits` decimals; never minus zero. */
export function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

const DECIMAL = /^-?\d{1,9}(\.\d{1,12})?$/;

/** Reads a plain decimal number; null for anything else: no exponents, no blanks, no NaN. */
export function readDecimal(text: string): number | null {
  return DECIMAL.test(text) ? Number(text) + 0 : null;
}

/** A longitude or bearing brought into [-180, 180); one that lies there already keeps all its digits. */
export function wrapDegrees(degrees: number): number {
  if (degrees >= -180 && degrees < 180) return degrees;
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
