/** Ranges of numbers: from and to, either of which may be open. */
type Range = readonly [number | null, number | null];

/** Whether a number is in a range, including both ends. */
export function holds([from, to]: Range, number: number): boolean {
  return (from === null || number >= from) && (to === null || number <= to);
}

/** A range as the end of a phrase: `from 1 to 5`. `write` writes a number. */
export function rangeWords([from, to]: Range, write: (number: number) => string = String): string {
  const [least, most] = [from, to].map((end) => (end === null ? undefined : write(end)));
  if (least === undefined) return `of at most ${most}`;
  if (most === undefined) return `of at least ${least}`;
  return least === most ? `equal to ${least}` : `from ${least} to ${most}`;
}
