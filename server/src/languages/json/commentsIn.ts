import type { Span } from "../../text/index";
import { beginOf } from "../hcl/blocks/readDocument";
import { readerOf } from "../hcl/expressions/readExpression";
import { isComment, type Node } from "./node";
import { readNode } from "./readNode";
import { skipBlanks } from "./skipBlanks";

/** Where the comments of a text in JSON stand, which are members: `"//": "a comment"`. */
export function commentsIn(text: string): Span[] {
  const reader = readerOf(text, beginOf(text));
  skipBlanks(reader);
  const comments: Span[] = [];
  inNode(readNode(reader));
  return comments;

  function inNode(node: Node): void {
    if (node.kind === "array") node.items.forEach(inNode);
    if (node.kind !== "object") return;
    for (const member of node.members) {
      const { key, value } = member;
      if (!isComment(member)) inNode(value);
      else if (value.kind === "text") comments.push({ start: key.start, end: value.end });
    }
  }
}
