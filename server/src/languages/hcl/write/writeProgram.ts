import type { NewBlock } from "../../../model/change";
import { writeComments, writeEntries } from "./writeEntries";
import { escapeText, indent } from "./writeValue";

/** Top-level blocks with a blank line between them. */
export function writeProgram(blocks: readonly NewBlock[]): string {
  return blocks.map((block) => `${writeBlock(block)}\n`).join("\n");
}

function writeBlock({ kind, labels, entries, comments = [] }: NewBlock): string {
  const head = [kind, ...labels.map((label) => `"${escapeText(label)}"`)].join(" ");
  const body = entries.length > 0 ? `\n${indent(writeEntries(entries, { isSnippet: false, next: 1 }))}\n` : "";
  return `${writeComments(comments)}${head} {${body}}`;
}
