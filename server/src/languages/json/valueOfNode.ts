import type { Entry, Value } from "../../model/index";
import { mark } from "../hcl/cursor/cursor";
import type { Reader } from "../hcl/expressions/reader";
import { isComment, type Member, type Node, type TextNode } from "./node";
import { expressionOfText, plainText, templateOfText } from "./valueOfText";

/** What a string is to Terraform: a template, HCL as it stands, or nothing but its text. */
type ReadText = (reader: Reader, node: TextNode) => Value;

/** What a JSON value is to Terraform. */
function valueOfNode(reader: Reader, node: Node, readText: ReadText): Value {
  switch (node.kind) {
    case "text":
      return readText(reader, node);
    case "array": {
      const items = node.items.map((item) => valueOfNode(reader, item, readText));
      return { kind: "list", span: mark(reader, node.start, node.end), items };
    }
    case "object": {
      const span = mark(reader, node.start, node.end);
      const entries = node.members
        .filter((member) => !isComment(member))
        .map((member) => entryWith(reader, member, readText));
      return { kind: "body", span, body: { entries, span, closed: node.closed } };
    }
    case "number":
      return { kind: "number", span: mark(reader, node.start, node.end), number: node.number };
    case "bool":
      return { kind: "bool", span: mark(reader, node.start, node.end), bool: node.bool };
    case "null":
    case "missing":
      return { kind: node.kind, span: mark(reader, node.start, node.end) };
    case "skipped":
      return { kind: "expression", span: mark(reader, node.start, node.end), parts: [] };
  }
}

/**
 * The members of an object as arguments or as items of a map. `isBare` tells by name in which of them strings are
 * HCL as they stand, not templates.
 */
export function entriesOf(reader: Reader, members: readonly Member[], isBare: (name: string) => boolean): Entry[] {
  return members
    .filter((member) => !isComment(member))
    .map((member) => entryOf(reader, member, isBare(member.key.text)));
}

/** Whether it is an argument or a block, JSON does not say. */
export function entryOf(reader: Reader, member: Member, isBare: boolean): Entry {
  return entryWith(reader, member, isBare ? expressionOfText : templateOfText);
}

/** The members of an object that gives values to variables, where strings are no templates. */
export function valuesOf(reader: Reader, members: readonly Member[]): Entry[] {
  return members.filter((member) => !isComment(member)).map((member) => entryWith(reader, member, plainText));
}

function entryWith(reader: Reader, { key, value }: Member, readText: ReadText): Entry {
  const span = mark(reader, key.start, Math.max(key.end, value.end));
  const nameSpan = mark(reader, key.start + 1, Math.max(key.start + 1, key.end - 1));
  const name = readText === plainText ? plainText(reader, key) : templateOfText(reader, key);
  const entry = { nameSpan, value: valueOfNode(reader, value, readText), span };
  return name.kind === "text" ? { ...entry, name: name.text } : { ...entry, name: "", key: name };
}
