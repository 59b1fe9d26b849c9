import type { Span } from "../../text/index";
import { beginOf } from "../hcl/blocks/parseDocument";
import { parserAt } from "../hcl/expressions/parseExpression";
import { isComment, type JsonNode } from "./node";
import { parseNode } from "./parseNode";
import { skipBlanks } from "./skipBlanks";

/** Where the comments of a text in JSON are, which are members: `"//": "a comment"`. */
export function commentMembers(text: string): Span[] {
  const reader = parserAt(text, beginOf(text));
  skipBlanks(reader);
  const comments: Span[] = [];
  inNode(parseNode(reader));
  return comments;

  function inNode(node: JsonNode): void {
    if (node.kind === "array") node.items.forEach(inNode);
    if (node.kind !== "object") return;
    for (const member of node.members) {
      const { key, value } = member;
      if (!isComment(member)) inNode(value);
      else if (value.kind === "text") comments.push({ start: key.start, end: value.end });
    }
  }
}
