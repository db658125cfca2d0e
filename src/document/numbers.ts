/**
 * Whether a number arrives as it was written: JSON and YAML allow any number of digits, a JavaScript number keeps
 * about 16 of them. `1.50` is kept, `12345678901234567890` is not.
 */
export function isKept(written: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  const meant = decimal(written);
  // YAML's hexadecimal and octal integers.
  if (meant === undefined) return Number.isSafeInteger(value);
  const got = decimal(String(value));
  return got !== undefined && meant.digits === got.digits && meant.exponent === got.exponent;
}

/** The significant digits and the power of ten of the last one; the sign is never lost. */
function decimal(text: string): { digits: string; exponent: number } | undefined {
  const match = /^[-+]?(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, whole = "", fraction = "", power = "0"] = match;
  const leading = (whole + fraction).replace(/^0+/, "");
  const digits = leading.replace(/0+$/, "");
  if (digits === "") return { digits: "", exponent: 0 };
  return { digits, exponent: Number(power) - fraction.length + (leading.length - digits.length) };
}
