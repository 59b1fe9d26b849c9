import type { Block, BodyItem, Document } from "../../model/index";
import { applyEdits, type Edit, PiecedText, type Span } from "../../text/index";
import { beginOf } from "../hcl/blocks/parseDocument";
import { parserAt } from "../hcl/expressions/parseExpression";
import type { Parser } from "../hcl/expressions/parser";
import { Code } from "../hcl/lexer/code";
import { report } from "../hcl/scanner/scanner";
import type { Language } from "../language";
import { reuseBlocks } from "../reuseBlocks";
import { blocksOf } from "./blocksOf";
import { isComment, type JsonNode, membersOf } from "./node";
import { parseNode } from "./parseNode";
import { skipBlanks } from "./skipBlanks";
import { valuesOf } from "./valueOfNode";
import { write } from "./write";

/** Terraform's JSON syntax, which programs write and people read. */
export const json = {
  id: "json",
  matches: (fileName) => /\.(tf|tofu|tfvars|tfbackend)\.json$/.test(fileName),
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

/** Parses Terraform's JSON into the same model as HCL: what is nested in objects there are blocks here. */
function parseJson(uri: string, text: string): Document {
  const reader = parserAt(text, beginOf(text));
  const root = parseRoot(reader);
  const blocks: Block[] = [];
  const items: BodyItem[] = [];
  const isOfArguments = /\.(tfvars|tfbackend)\.json$/.test(uri);
  if (isOfArguments) items.push(...valuesOf(reader, membersOf(root)));
  else for (const member of membersOf(root)) if (!isComment(member)) blocks.push(...blocksOf(reader, member));
  return {
    uri,
    languageId: "json",
    pieces: PiecedText.of(text),
    text,
    blocks,
    loose: { items, span: { start: 0, end: text.length }, closed: true },
    problems: reader.problems,
  };
}

function parseRoot(reader: Parser): JsonNode {
  skipBlanks(reader);
  const root = parseNode(reader);
  if (root.kind === "missing") return root;
  if (reader.code !== Code.End) report(reader, reader.at, reader.at + 1, "Remove this: the document ends before it.");
  else if (root.kind !== "object" && root.kind !== "array")
    report(reader, root.start, root.end, "Write an object here: { }.");
  return root;
}
