import type { Document } from "../../model/index";
import { applyEdits, type Edit, type Span } from "../../text/index";
import { beginOf } from "../hcl/blocks/parseDocument";
import { parserAt } from "../hcl/expressions/parseExpression";
import type { Language } from "../language";
import { reuseBlocks } from "../reuseBlocks";
import { isComment, type JsonNode } from "./node";
import { parseJson } from "./parseJson";
import { parseNode } from "./parseNode";
import { skipBlanks } from "./skipBlanks";
import { write } from "./write";

/** Terraform's JSON syntax, which programs write and people read. */
export const json = {
  id: "json",
  matches: (fileName) => /\.(tf|tofu|tfvars)\.json$/.test(fileName),
  module: "folder",
  parse: parseJson,
  reparse: (previous: Document, edit: Edit) =>
    reuseBlocks(previous, parseJson(previous.uri, applyEdits(previous.text, [edit]))),
  write,
  comments: ({ text }) => commentMembers(text),
} satisfies Language;

/** Where the comments of a text in JSON are, which are members: `"//": "a comment"`. */
function commentMembers(text: string): Span[] {
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
