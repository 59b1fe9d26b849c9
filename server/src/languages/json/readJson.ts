import type { Block, Document, Entry } from "../../model/index";
import { PiecedText } from "../../text/index";
import { beginOf } from "../hcl/blocks/readDocument";
import { report } from "../hcl/cursor/cursor";
import { readerOf } from "../hcl/expressions/readExpression";
import type { Reader } from "../hcl/expressions/reader";
import { Code } from "../hcl/lexer/code";
import { blocksOf } from "./blocksOf";
import { isComment, membersOf, type Node } from "./node";
import { readNode } from "./readNode";
import { skipBlanks } from "./skipBlanks";
import { valuesOf } from "./valueOfNode";

/** Reads Terraform's JSON into the same model as HCL: what is nested in objects there are blocks here. */
export function readJson(uri: string, text: string): Document {
  const reader = readerOf(text, beginOf(text));
  const root = readRoot(reader);
  const blocks: Block[] = [];
  const entries: Entry[] = [];
  const isVariables = /\.tfvars\.json$/.test(uri);
  if (isVariables) entries.push(...valuesOf(reader, membersOf(root)));
  else for (const member of membersOf(root)) if (!isComment(member)) blocks.push(...blocksOf(reader, member));
  return {
    uri,
    languageId: "json",
    pieces: PiecedText.of(text),
    text,
    blocks,
    loose: { entries, span: { start: 0, end: text.length }, closed: true },
    problems: reader.problems,
  };
}

function readRoot(reader: Reader): Node {
  skipBlanks(reader);
  const root = readNode(reader);
  if (root.kind === "missing") return root;
  if (reader.code !== Code.End)
    report(reader, reader.at, reader.at + 1, "Take this away: the document ends in front of it.");
  else if (root.kind !== "object" && root.kind !== "array")
    report(reader, root.start, root.end, "Write an object here: { }.");
  return root;
}
