import type { Catalog } from "../../../catalog/catalog";
import type { Document, Problem } from "../../../model/document";
import { readerOf } from "../../hcl/reader";
import { blockOf, handleOf } from "./blockOf";
import type { Context } from "./context";
import { findConstructs } from "./findConstructs";
import { nameConstructs } from "./nameConstructs";
import type { NewNode } from "./node";
import { pairBrackets } from "./pairBrackets";
import { type Parser, parserOf } from "./parser";
import { readStatements } from "./readStatements";
import { addressOf } from "./referenceTo";
import { scan } from "./scan";

/** What a program of the CDK mentions somewhere. */
const marks = ["cdktf", "cdktn", "provider-azurerm", "provider-azuread", ".gen/providers/"];

/** Reads a program in TypeScript or JavaScript; one without a mark of the CDK has nothing for us, and is not looked at. */
export function readProgram(uri: string, text: string, catalog: Catalog): Document {
  const isMarked = marks.some((mark) => text.includes(mark));
  const { blocks, problems, loose } = isMarked ? contentsOf(text, catalog) : nothing;
  return {
    uri,
    languageId: "typescript",
    text,
    blocks,
    loose: { entries: loose, span: { start: 0, end: text.length }, closed: true },
    problems,
    isProgram: true,
  };
}

const nothing = { blocks: [], problems: [], loose: [] };

function contentsOf(text: string, catalog: Catalog) {
  const tokens = scan(text);
  pairBrackets(tokens);
  const parser = parserOf(tokens);
  readStatements(parser);
  const problems: Problem[] = [];
  const handles = new Map<string, string>();
  const context: Context = { text, catalog, problems, reader: readerOf(text), handles, hops: 0 };
  const constructs = findConstructs(context, parser.news);
  nameConstructs(context, constructs, parser.statements);
  noteHandles(context, constructs, handles);
  const blocks = constructs.map((node) => blockOf(context, node));
  problems.sort((a, b) => a.span.start - b.span.start);
  return { blocks, problems, loose: looseIn(parser) };
}

function noteHandles(c: Context, constructs: readonly NewNode[], handles: Map<string, string>): void {
  for (const node of constructs) {
    const handle = handleOf(node);
    if (handle) handles.set(addressOf(c, node.construct!).join("."), handle.text);
  }
}

function looseIn({ text, loose }: Parser) {
  return loose.map(({ start, end }) => {
    const nameSpan = { start, end };
    const value = { kind: "missing", span: { start: end, end } } as const;
    return { name: text.slice(start, end), nameSpan, value, span: nameSpan };
  });
}
