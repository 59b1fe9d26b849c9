/** Texts that a provider reads as numbers. */
import type { Attribute } from "../../catalog/index";

/** Whether it is a port, or two with a dash between them, the lower first: `80`, `80-90`. */
export function isPortOrRange(text: string, schema: Attribute): boolean {
  const [, from = "", to] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  return isIn(from, schema) && (to === undefined || (isIn(to, schema) && Number(from) < Number(to)));
}

/** Whether it is two ports that are at least 100 apart: `1-49999`. */
export function isWideRange(text: string, schema: Attribute): boolean {
  const [, from = "", to = ""] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return isIn(from, schema) && isIn(to, schema) && Number(to) - Number(from) >= 100;
}

/** Whether a range of two numbers goes upwards; of all other texts nothing is said. */
export function isUpwards(text: string): boolean {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return to === undefined || Number(from) <= Number(to);
}

/** Whether it is 1, 2, 4, … of at most 128 bits. */
export function isPowerOfTwo(text: string): boolean {
  if (!/^\+?\d{1,39}$/.test(text)) return false;
  const number = BigInt(text.replace("+", ""));
  return number > 0n && number < 1n << 128n && (number & (number - 1n)) === 0n;
}

function isIn(text: string, { ranges = [] }: Attribute): boolean {
  return text !== "" && ranges.some(([from, to]) => Number(text) >= (from ?? 0) && Number(text) <= (to ?? 65_535));
}
