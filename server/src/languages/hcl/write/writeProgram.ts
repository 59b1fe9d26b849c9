import type { NewBlock } from "../../../model/index";
import { applyEdits, hclString, indented } from "../../../text/index";
import { writeCommented, writeComments } from "../../comments";
import { parseDocument } from "../blocks/parseDocument";
import { formatEdits } from "../format/layout";
import { writeBodyItems } from "./writeValue";

/**
 * Top-level blocks with a blank line between them, formatted as by `terraform fmt`. Expressions stay as they were
 * written.
 */
export function writeProgram(blocks: readonly NewBlock[]): string {
  const text = blocks.map((block) => `${writeBlock(block)}\n`).join("\n");
  return applyEdits(text, formatEdits(parseDocument("new.tf", text)));
}

function writeBlock(block: NewBlock): string {
  const { kind, labels, items, comments } = block;
  if (!kind) return writeComments(comments, "#").trimEnd();
  const head = [kind, ...labels.map((label) => hclString(label))].join(" ");
  const body = items.length > 0 ? `\n${indented(writeBodyItems(items, { isSnippet: false, next: 1 }))}\n` : "";
  return writeCommented(`${head} {${body}}`, block, "#");
}
