/** A number as the language writes it: `1_000`, `0xff`, `10n`, `-1`. */
export function numberOf(text: string): number {
  const digits = text.replace(/_|n$|^-\s*/g, "");
  return (text.startsWith("-") ? -1 : 1) * Number(digits);
}
