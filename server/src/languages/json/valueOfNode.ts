import type { BodyItem, Value } from "../../model/index";
import type { Parser } from "../hcl/expressions/parser";
import { mark } from "../hcl/scanner/scanner";
import { isComment, type JsonNode, type Member, type TextNode } from "./node";
import { expressionOfText, givenString, literalString, templateOfText } from "./valueOfText";

/** What a string is to Terraform: a template, HCL as it is, or nothing but its text. */
type ParseText = (reader: Parser, node: TextNode) => Value;

/** What a JSON value is to Terraform. */
function valueOfNode(reader: Parser, node: JsonNode, readText: ParseText): Value {
  switch (node.kind) {
    case "text":
      return readText(reader, node);
    case "array": {
      const items = node.items.map((item) => valueOfNode(reader, item, readText));
      return { kind: "list", span: mark(reader, node.start, node.end), items };
    }
    case "object": {
      const span = mark(reader, node.start, node.end);
      const items = node.members
        .filter((member) => !isComment(member))
        .map((member) => memberItemWith(reader, member, readText));
      return { kind: "body", span, body: { items, span, closed: node.closed } };
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
 * The members of an object as arguments or as items of a map. `isBare` says by name in which of them strings are HCL
 * itself and not templates, `isPlain` in which they are only their text.
 */
export function memberItems(
  reader: Parser,
  members: readonly Member[],
  isBare: (name: string) => boolean,
  isPlain: (name: string) => boolean = () => false,
): BodyItem[] {
  return members
    .filter((member) => !isComment(member))
    .map((member) =>
      isPlain(member.key.text)
        ? memberItemWith(reader, member, literalString)
        : memberItem(reader, member, isBare(member.key.text)),
    );
}

/** Whether it is an argument or a block, JSON does not say. */
export function memberItem(reader: Parser, member: Member, isBare: boolean): BodyItem {
  return memberItemWith(reader, member, isBare ? expressionOfText : templateOfText);
}

/** The members of an object that gives values to variables, where strings are not templates. */
export function valuesOf(reader: Parser, members: readonly Member[]): BodyItem[] {
  return members.filter((member) => !isComment(member)).map((member) => memberItemWith(reader, member, givenString));
}

function memberItemWith(reader: Parser, { key, value }: Member, readText: ParseText): BodyItem {
  const span = mark(reader, key.start, Math.max(key.end, value.end));
  const nameSpan = mark(reader, key.start + 1, Math.max(key.start + 1, key.end - 1));
  const isPlain = readText === literalString || readText === givenString;
  const name = isPlain ? literalString(reader, key) : templateOfText(reader, key);
  const entry = { nameSpan, value: valueOfNode(reader, value, readText), span };
  return name.kind === "text" ? { ...entry, name: name.text } : { ...entry, name: "", key: name };
}
