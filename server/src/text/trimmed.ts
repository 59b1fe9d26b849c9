/**
 * A text without the characters at its ends, or at one of them, for which `isCut` is true. Characters are code points.
 */
export function trimmed(
  text: string,
  isCut: (sign: string) => boolean,
  ends: "both" | "start" | "end" = "both",
): string {
  const signs = [...text];
  let [start, end] = [0, signs.length];
  while (ends !== "end" && start < end && isCut(signs[start]!)) start++;
  while (ends !== "start" && end > start && isCut(signs[end - 1]!)) end--;
  return signs.slice(start, end).join("");
}

/** What is a blank to Unicode, and so to Go; JavaScript's `trim` knows another set. */
export function isSpace(sign: string): boolean {
  return /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(sign);
}
