/** The lines of a text: turns offsets into line and column and back. Lines exist only at the edge, never in the core. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The 0-based line and column (UTF-16 units) of an offset; offsets outside the text are clamped to its ends. */
  positionAt(offset: number): { line: number; character: number } {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.starts[low]! };
  }

  /** The offset of a 0-based position; positions outside the text are clamped to the nearest place in it. */
  offsetAt(position: { line: number; character: number }): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.text.length;
    const start = this.starts[position.line]!;
    const next = this.starts[position.line + 1] ?? this.text.length + 1;
    return Math.max(start, Math.min(start + position.character, next - 1));
  }

  /** The text of a 0-based line without its line ending; empty for a line that does not exist. */
  lineText(line: number): string {
    const start = this.starts[line];
    if (start === undefined) return "";
    return this.text.slice(start, this.starts[line + 1] ?? this.text.length).replace(/\r?\n$/, "");
  }
}
