/** Writes holes: numbered tab stops in a snippet, the placeholder itself elsewhere. */
export interface Pen {
  readonly isSnippet: boolean;
  next: number;
  /** Whether lists stay on one line however long they are: where a value takes the place of another. */
  readonly onOneLine?: boolean;
}

/** A place for the person to fill in. */
export function hole(pen: Pen, placeholder: string, choices: readonly string[] = []): string {
  if (!pen.isSnippet) return placeholder;
  const stop = pen.next++;
  if (choices.length > 1)
    return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|}$]/g, "\\$&")).join(",")}|}`;
  return placeholder === "" ? `$${stop}` : `\${${stop}:${literal(pen, placeholder)}}`;
}

/** Text that stands as it is. */
export function literal(pen: Pen, text: string): string {
  return pen.isSnippet ? text.replace(/[\\$}]/g, "\\$&") : text;
}
