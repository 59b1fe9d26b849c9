import type { NewValue } from "../model/index";
import { snippetStop, snippetText } from "../text/index";

/** Writes places to fill in: numbered tab stops in a snippet, otherwise the placeholder. */
export interface SnippetWriter {
  readonly isSnippet: boolean;
  next: number;
}

/** A body in which the user continues. */
export function writeOpenBody(snippet: SnippetWriter): string {
  return snippet.isSnippet ? `{\n  ${writeTabStop(snippet, "")}\n}` : "{}";
}

type Hole = Extract<NewValue, { kind: "hole" }>;

/** A place for the person to fill in. */
export function writeTabStop(snippet: SnippetWriter, placeholder: string, choices: readonly string[] = []): string {
  return snippet.isSnippet ? snippetStop(snippet.next++, placeholder, choices) : placeholder;
}

/** A hole where a value is to be; `quoted` makes what is between quotes. */
export function writeHole(value: Hole, snippet: SnippetWriter, quoted: (text: string) => string): string {
  switch (value.of) {
    case "string":
      return `"${writeTabStop(snippet, quoted(value.placeholder), value.choices?.map(quoted))}"`;
    case "list":
      return `[${writeTabStop(snippet, value.placeholder)}]`;
    case "map":
      return `{${writeTabStop(snippet, value.placeholder)}}`;
    case "bool":
      return writeTabStop(
        snippet,
        value.placeholder,
        value.placeholder === "true" ? ["true", "false"] : ["false", "true"],
      );
    default:
      return writeAny(value, snippet);
  }
}

/**
 * A tab stop for a value of any kind. If the user does not continue there immediately, it must contain something that
 * can be parsed.
 */
export function writeAny({ placeholder, choices }: Hole, snippet: SnippetWriter): string {
  return !snippet.isSnippet && placeholder === "" ? "null" : writeTabStop(snippet, placeholder, choices);
}

/** Text that is as it is. */
export function literal(snippet: SnippetWriter, text: string): string {
  return snippet.isSnippet ? snippetText(text) : text;
}
