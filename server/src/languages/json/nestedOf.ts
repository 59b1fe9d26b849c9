import type { Body, BodyItem, Label, Value } from "../../model/index";
import { asDynamic } from "../hcl/blocks/asDynamic";
import type { Parser } from "../hcl/expressions/parser";
import { mark } from "../hcl/scanner/scanner";
import { isComment, type Member, membersOf, type ObjectNode, objectsIn } from "./node";
import { memberItem } from "./valueOfNode";

/** Nested blocks that have a label, which JSON writes as one more object. */
const labelled = new Set(["dynamic", "provisioner", "backend", "provider_meta"]);

/** Arguments whose strings are HCL as they are. */
const bare = new Set(["depends_on", "ignore_changes", "replace_triggered_by", "provider", "iterator"]);

/** The members of a block's body as body items: an array of objects is the same block several times. */
export function nestedOf(reader: Parser, members: readonly Member[]): BodyItem[] {
  return members.flatMap((member): BodyItem[] => {
    if (isComment(member)) return [];
    if (labelled.has(member.key.text)) return labelledOf(reader, member);
    const { value } = member;
    if (value.kind === "object") return [blockOf(reader, member, value)];
    const repeats =
      value.kind === "array" && value.items.length > 0 && value.items.every(({ kind }) => kind === "object");
    return repeats
      ? objectsIn(value).map((node) => blockOf(reader, member, node))
      : [memberItem(reader, member, bare.has(member.key.text))];
  });
}

function blockOf(reader: Parser, { key }: Member, node: ObjectNode): BodyItem {
  const body = nestedBody(reader, node);
  const nameSpan = mark(reader, key.start + 1, Math.max(key.start + 1, key.end - 1));
  const value: Value = { kind: "body", span: body.span, body };
  return { name: key.text, nameSpan, value, span: mark(reader, key.start, node.end) };
}

function labelledOf(reader: Parser, member: Member): BodyItem[] {
  return membersOf(member.value)
    .filter((label) => !isComment(label))
    .flatMap((label) =>
      objectsIn(label.value).map((node): BodyItem => {
        const { key } = label;
        const labels: Label[] = [
          { text: key.text, span: mark(reader, key.start + 1, Math.max(key.start + 1, key.end - 1)) },
        ];
        const item = blockOf(reader, member, node);
        const body = item.value.kind === "body" ? item.value.body : nestedBody(reader, node);
        return member.key.text === "dynamic"
          ? asDynamic(reader, labels, body, item.span)
          : { ...item, form: "block", labels };
      }),
    );
}

function nestedBody(reader: Parser, node: ObjectNode): Body {
  return { items: nestedOf(reader, node.members), span: mark(reader, node.start, node.end), closed: node.closed };
}
