/** Sets of signs of a text, as bits: one for each of ASCII's, and one for all others together. */
export type Signs = bigint;

/** The bit for whatever is not ASCII. */
const others = 128;

export const none: Signs = 0n;
export const all: Signs = (1n << BigInt(others + 1)) - 1n;

const bits = Array.from({ length: others + 1 }, (_, code): Signs => 1n << BigInt(code));

/** The set of one sign; that of all others for what is not ASCII. */
export function signOf(code: number): Signs {
  return bits[Math.min(code, others)]!;
}

/** The set of a text's characters. */
export function signsOf(text: string): Signs {
  return [...text].reduce((signs, sign) => signs | signOf(sign.codePointAt(0)!), none);
}

/** The set of ASCII characters from one code to another. */
export function range(from: number, to: number): Signs {
  return ((1n << BigInt(to - from + 1)) - 1n) << BigInt(from);
}

export function without(signs: Signs, less: Signs): Signs {
  return signs & ~less;
}

/** Whether all characters of a set are in another. */
export function isSubset(some: Signs, signs: Signs): boolean {
  return without(some, signs) === none;
}

/** The ASCII characters of a set. */
export function asciiIn(signs: Signs): readonly string[] {
  const found: string[] = [];
  for (let [code, left] = [0, signs & ascii]; left > none; code++, left >>= 1n)
    if (left & 1n) found.push(String.fromCharCode(code));
  return found;
}

const ascii: Signs = all >> 1n;

/** Whether a set has characters outside of ASCII. */
export function hasOthers(signs: Signs): boolean {
  return (signs & signOf(others)) !== none;
}

export const lower = range(0x61, 0x7a);
export const upper = range(0x41, 0x5a);
export const letters = lower | upper;
export const digits = range(0x30, 0x39);
export const wordSigns = letters | digits | signsOf("_");
export const whiteSpace = signsOf("\t\n\f\r ");
