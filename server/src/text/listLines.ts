/** A line of prose in which lists are written as in Markdown. */
interface ListLine {
  /** How many lists it is in: 0 outside of all. */
  readonly depth: number;
  /** Whether an item begins here; otherwise it goes on with what is above. */
  readonly isItem: boolean;
  /** What the line says, without what makes it an item; empty for an empty line. */
  readonly text: string;
  /** All of the line, as it is written. */
  readonly line: string;
}

/** The lines of a text, each with the list that it is in: `- a`, and below it, further in, `- b`. */
export function listLines(text: string): readonly ListLine[] {
  const indents: number[] = [];
  return text.split(/\r?\n/).map((line) => {
    const item = /^([ \t]*)[-*+][ \t]+(\S.*)$/.exec(line);
    const content = line.trim();
    const indent = (item ? item[1]! : /^[ \t]*/.exec(line)![0]).length;
    // An empty line ends no list: whether it goes on the next one says.
    if (content === "") return { depth: indents.length, isItem: false, text: "", line };
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    if (item) indents.push(indent);
    return { depth: indents.length, isItem: item !== null, text: item ? item[2]!.trim() : content, line };
  });
}
