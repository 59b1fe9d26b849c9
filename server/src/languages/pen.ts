import type { NewValue } from "../model/change";

/** Writes holes: numbered tab stops in a snippet, the placeholder itself elsewhere. */
export interface Pen {
  readonly isSnippet: boolean;
  next: number;
  /** Whether lists stay on one line however long they are: where a value takes the place of another. */
  readonly onOneLine?: boolean;
}

type Hole = Extract<NewValue, { kind: "hole" }>;

/** A place for the person to fill in. */
export function hole(pen: Pen, placeholder: string, choices: readonly string[] = []): string {
  if (!pen.isSnippet) return placeholder;
  const stop = pen.next++;
  if (choices.length > 1)
    return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|}$]/g, "\\$&")).join(",")}|}`;
  return placeholder === "" ? `$${stop}` : `\${${stop}:${literal(pen, placeholder)}}`;
}

/** A hole where a value is to be; `quoted` makes what stands between quotes. */
export function writeHole(value: Hole, pen: Pen, quoted: (text: string) => string = (text) => text): string {
  switch (value.of) {
    case "string":
      return `"${hole(pen, quoted(value.placeholder), value.choices)}"`;
    case "list":
      return `[${hole(pen, value.placeholder)}]`;
    case "map":
      return `{${hole(pen, value.placeholder)}}`;
    case "bool":
      return hole(pen, value.placeholder, value.placeholder === "true" ? ["true", "false"] : ["false", "true"]);
    default:
      return hole(pen, value.placeholder, value.choices);
  }
}

/** Text that stands as it is. */
export function literal(pen: Pen, text: string): string {
  return pen.isSnippet ? text.replace(/[\\$}]/g, "\\$&") : text;
}
