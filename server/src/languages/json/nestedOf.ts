import type { Body, Entry, Label, Value } from "../../model/value";
import { asDynamic } from "../hcl/blocks/asDynamic";
import { mark, type Reader } from "../hcl/cursor/reader";
import { entryOf } from "./entriesOf";
import { isComment, membersOf, objectsIn } from "./membersOf";
import type { Member, ObjectNode } from "./node";

/** Nested blocks that have a label, which JSON writes as one more object. */
const labelled = new Set(["dynamic", "provisioner", "backend", "provider_meta"]);

/** Arguments whose strings are HCL as they stand. */
const bare = new Set(["depends_on", "ignore_changes", "replace_triggered_by", "provider", "iterator"]);

/** The members of a block's body as entries: an array of objects is the same block several times. */
export function nestedOf(r: Reader, members: readonly Member[]): Entry[] {
  return members.flatMap((member): Entry[] => {
    if (isComment(member)) return [];
    if (labelled.has(member.key.text)) return labelledOf(r, member);
    const { value } = member;
    if (value.kind === "object") return [blockOf(r, member, value)];
    const repeats =
      value.kind === "array" && value.items.length > 0 && value.items.every(({ kind }) => kind === "object");
    return repeats
      ? objectsIn(value).map((node) => blockOf(r, member, node))
      : [entryOf(r, member, bare.has(member.key.text))];
  });
}

function blockOf(r: Reader, { key }: Member, node: ObjectNode): Entry {
  const body = nestedBody(r, node);
  const nameSpan = mark(r, key.start + 1, Math.max(key.start + 1, key.end - 1));
  const value: Value = { kind: "body", span: body.span, body };
  return { name: key.text, nameSpan, value, span: mark(r, key.start, node.end) };
}

function labelledOf(r: Reader, member: Member): Entry[] {
  return membersOf(member.value)
    .filter((label) => !isComment(label))
    .flatMap((label) =>
      objectsIn(label.value).map((node): Entry => {
        const { key } = label;
        const labels: Label[] = [
          { text: key.text, span: mark(r, key.start + 1, Math.max(key.start + 1, key.end - 1)) },
        ];
        const entry = blockOf(r, member, node);
        const body = entry.value.kind === "body" ? entry.value.body : nestedBody(r, node);
        return member.key.text === "dynamic"
          ? asDynamic(r, labels, body, entry.span)
          : { ...entry, form: "block", labels };
      }),
    );
}

function nestedBody(r: Reader, node: ObjectNode): Body {
  return { entries: nestedOf(r, node.members), span: mark(r, node.start, node.end), closed: node.closed };
}
