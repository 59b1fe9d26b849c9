import { escapeHcl, joinPath } from "../../../text/hclText";
import { indented } from "../../../text/indented";
import type { Writer } from "../../language";
import { hole, literal } from "../../pen";
import { settled } from "../../settled";
import { tidied } from "../format/tidied";
import { editsFor } from "./editsFor";
import { writeEntries, writeValue } from "./writeValue";

/** The model as HCL, laid out as `terraform fmt` does. */
export const write: Writer = {
  edits: (document, changes) => settled(changes).flatMap((change) => editsFor(change, document)),
  tidied,
  entries: (entries, isSnippet) => writeEntries(entries, { isSnippet, next: 1 }),
  value: (value, isSnippet) => writeValue(value, { isSnippet, next: 1 }),
  block(_, kind, type, entries, isSnippet) {
    const pen = { isSnippet, next: 1 };
    const head = `${kind} "${literal(pen, type)}" "${hole(pen, "main")}"`;
    const body = entries.length === 0 ? `  ${hole(pen, "")}` : indented(writeEntries(entries, pen));
    return { text: `${head} {\n${body}\n}`, also: [] };
  },
  quoted: escapeHcl,
  name: (name) => name,
  reference: (address, _, path) => joinPath([address, ...path]),
};
