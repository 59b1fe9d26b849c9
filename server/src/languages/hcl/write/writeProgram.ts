import type { NewBlock } from "../../../model/index";
import { applyEdits, hclString, indented } from "../../../text/index";
import { writeCommented, writeComments } from "../../comments";
import { readDocument } from "../blocks/readDocument";
import { format } from "../format/layout";
import { writeEntries } from "./writeValue";

/** Top-level blocks with a blank line between them, laid out as `terraform fmt` does: expressions come as somebody wrote them. */
export function writeProgram(blocks: readonly NewBlock[]): string {
  const text = blocks.map((block) => `${writeBlock(block)}\n`).join("\n");
  return applyEdits(text, format(readDocument("new.tf", text)));
}

function writeBlock(block: NewBlock): string {
  const { kind, labels, entries, comments } = block;
  if (!kind) return writeComments(comments, "#").trimEnd();
  const head = [kind, ...labels.map((label) => hclString(label))].join(" ");
  const body = entries.length > 0 ? `\n${indented(writeEntries(entries, { isSnippet: false, next: 1 }))}\n` : "";
  return writeCommented(`${head} {${body}}`, block, "#");
}
