import type { Block } from "../../model/block";
import type { Document } from "../../model/document";
import type { Entry } from "../../model/value";
import { beginOf } from "../hcl/blocks/readDocument";
import { Code } from "../hcl/cursor/code";
import { type Reader, readerOf, report } from "../hcl/cursor/reader";
import { blocksOf } from "./blocksOf";
import { entriesOf } from "./entriesOf";
import { isComment, membersOf } from "./membersOf";
import type { Node } from "./node";
import { readNode } from "./readNode";
import { skipBlanks } from "./skipBlanks";

/** Reads Terraform's JSON into the same model as HCL: what is nested in objects there are blocks here. */
export function readJson(uri: string, text: string): Document {
  const r = readerOf(text, beginOf(text));
  const root = readRoot(r);
  const blocks: Block[] = [];
  const entries: Entry[] = [];
  const isVariables = /\.tfvars\.json$/.test(uri);
  if (isVariables) entries.push(...entriesOf(r, membersOf(root), () => false));
  else for (const member of membersOf(root)) if (!isComment(member)) blocks.push(...blocksOf(r, member));
  return {
    uri,
    languageId: "json",
    text,
    blocks,
    loose: { entries, span: { start: 0, end: text.length }, closed: true },
    problems: r.problems,
  };
}

function readRoot(r: Reader): Node {
  skipBlanks(r);
  const root = readNode(r);
  if (root.kind === "missing") return root;
  if (r.code !== Code.End) report(r, r.at, r.at + 1, "Take this away: the document ends in front of it.");
  else if (root.kind !== "object" && root.kind !== "array")
    report(r, root.start, root.end, "Write an object here: { }.");
  return root;
}
