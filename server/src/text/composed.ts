import { applyEdits, type Edit, inOrder } from "./edit";

/** The edits of a text that do at once what `first` does and then, in the text that this leaves, `second`. */
export function composed(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const between = applyEdits(text, first);
  const ones = inOrder(first);
  const twos = inOrder(second);
  const result: Edit[] = [];
  /** By how much the text between is longer than the first one, up to where we are. */
  let longer = 0;
  while (ones.length > 0 || twos.length > 0) {
    const starts = [ones[0] ? ones[0].span.start + longer : Infinity, twos[0]?.span.start ?? Infinity];
    const start = Math.min(...starts);
    const from = start - longer;
    let end = start;
    const within: Edit[] = [];
    // Everything that meets, of both: one edit of the first text.
    for (;;) {
      const [one, two] = [ones[0], twos[0]];
      if (one && one.span.start + longer <= end) {
        ones.shift();
        end = Math.max(end, one.span.start + longer + one.text.length);
        longer += one.text.length - (one.span.end - one.span.start);
      } else if (two && two.span.start <= end) {
        twos.shift();
        end = Math.max(end, two.span.end);
        within.push({ span: { start: two.span.start - start, end: two.span.end - start }, text: two.text });
      } else break;
    }
    const span = { start: from, end: end - longer };
    const written = applyEdits(between.slice(start, end), within);
    if (text.slice(span.start, span.end) !== written) result.push({ span, text: written });
  }
  return result;
}
