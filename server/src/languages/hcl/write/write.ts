import type { Writer } from "../../language";
import { editsFor } from "./editsFor";
import { hole, literal } from "./pen";
import { writeEntries } from "./writeEntries";
import { escapeText, indent, writeValue } from "./writeValue";

/** The model as HCL, laid out as `terraform fmt` does. */
export const write: Writer = {
  edits: (document, changes) => changes.flatMap((change) => editsFor(change, document)),
  entries: (entries, isSnippet) => writeEntries(entries, { isSnippet, next: 1 }),
  value: (value, isSnippet) => writeValue(value, { isSnippet, next: 1 }),
  block(kind, type, entries, isSnippet) {
    const pen = { isSnippet, next: 1 };
    const head = `${kind} "${literal(pen, type)}" "${hole(pen, "main")}"`;
    return entries.length === 0
      ? `${head} {\n  ${hole(pen, "")}\n}`
      : `${head} {\n${indent(writeEntries(entries, pen))}\n}`;
  },
  quoted: escapeText,
};
