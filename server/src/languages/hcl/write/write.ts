import { type Edit, escapeHcl, indented, joinPath, type Span } from "../../../text/index";
import type { Writer } from "../../language";
import { literal, writeTabStop } from "../../snippetWriter";
import { withoutConflicts } from "../../withoutConflicts";
import { beside, besideRenamed } from "../format/beside";
import { tidied } from "../format/tidied";
import { editsFor } from "./editsFor";
import { writeBodyItems, writeValue } from "./writeValue";

/** The model as HCL, laid out as `terraform fmt` does. */
export const write: Writer = {
  edits: (document, changes) =>
    outsideRemoved(withoutConflicts(changes).flatMap((change) => editsFor(change, document))),
  tidied,
  beside,
  besideRenamed,
  bodyItems: (items, isSnippet) => writeBodyItems(items, { isSnippet, next: 1 }),
  value: (value, isSnippet) => writeValue(value, { isSnippet, next: 1 }),
  block(_, kind, type, name, items, isSnippet) {
    const snippet = { isSnippet, next: 1 };
    const head = `${kind} "${literal(snippet, type)}" "${writeTabStop(snippet, name)}"`;
    if (items === null) return { text: `${head} {}`, also: [] };
    const body = items.length === 0 ? `  ${writeTabStop(snippet, "")}` : indented(writeBodyItems(items, snippet));
    return { text: `${head} {\n${body}\n}`, also: [] };
  },
  setUp: (_, { terraform }) => ({ text: terraform, also: [] }),
  quoted: escapeHcl,
  name: (name) => name,
  reference: (address, _, path) => joinPath([address, ...path]),
};

/** Whatever is changed in what goes as a whole needs no change. */
function outsideRemoved(edits: readonly Edit[]): readonly Edit[] {
  const removed = edits.filter(({ text }) => text === "").map(({ span }) => span);
  const isIn = ({ start, end }: Span, gone: Span) =>
    gone.start <= start && end <= gone.end && end - start < gone.end - gone.start && start < end;
  return removed.length === 0 ? edits : edits.filter(({ span }) => !removed.some((gone) => isIn(span, gone)));
}
