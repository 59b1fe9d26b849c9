import type { Catalog } from "../../../catalog/catalog";
import type { Document } from "../../../model/document";
import { readerOf } from "../../hcl/expressions/readExpression";
import { mentionsCdk } from "../mentionsCdk";
import { blockOf, handleOf } from "./blocks/blockOf";
import { type ClassCall, generatedImports, stateBlocks } from "./blocks/stateBlocks";
import { findConstructs, nameConstructs } from "./constructs/findConstructs";
import { isWholeProgram } from "./constructs/isWholeProgram";
import { resolveChain } from "./constructs/resolve";
import { type ConstructStatement, type Context, problemsInOrder } from "./context";
import { keepReading, type Reading } from "./rereadConfig";
import type { NewNode } from "./syntax/node";
import type { Parser, Statement } from "./syntax/parser";
import { readStatements } from "./syntax/readBlock";
import { parserOf } from "./syntax/readStatement";
import { pairBrackets } from "./tokens/pairBrackets";
import { scan } from "./tokens/scan";
import { addressOf } from "./values/referenceTo";
import { contextOf } from "./values/valueOfNode";

/** Reads a program in TypeScript or JavaScript; one without a mark of the CDK has nothing for us, and is not looked at. */
export function readProgram(uri: string, text: string, catalog: Catalog): Document {
  const { blocks, problems, loose, memory, isWhole }: Contents = mentionsCdk(text)
    ? contentsOf(text, catalog)
    : nothing;
  const document: Document = {
    uri,
    languageId: "typescript",
    text,
    blocks,
    loose: { entries: loose, span: { start: 0, end: text.length }, closed: true },
    problems,
    isProgram: true,
    ...(isWhole && { isWhole }),
  };
  if (memory) keepReading(document, memory);
  return document;
}

interface Contents extends Pick<Document, "blocks" | "problems" | "isWhole"> {
  readonly loose: Document["loose"]["entries"];
  /** Absent where the brackets do not pair up, or a token is left open. */
  readonly memory?: Reading;
}

const nothing: Contents = { blocks: [], problems: [], loose: [] };

function contentsOf(text: string, catalog: Catalog): Contents {
  const tokens = scan(text);
  const isPaired = pairBrackets(tokens);
  const parser = parserOf(tokens);
  readStatements(parser);
  const handles = new Map<string, string>();
  const statements = new Map<NewNode, ConstructStatement[]>();
  const hasOwnNames = text.includes("allocateLogicalId");
  const c = contextOf({
    text,
    catalog,
    problems: [],
    reader: readerOf(text),
    constructs: new Map(),
    targets: new Map(),
    handles,
    statements,
    hasOwnNames,
    hops: 0,
  });
  const constructs = findConstructs(c, parser.news);
  const calls = noteStatements(c, parser.statements, statements);
  nameConstructs(c, constructs);
  noteHandles(c, constructs, handles);
  const blocks = constructs.map((node) => blockOf(c, node));
  const nodes = new Map(blocks.map((block, index) => [block, constructs[index]!]));
  const called = [...stateBlocks(c, constructs), ...generatedImports(c, calls)];
  if (called.length > 0) blocks.push(...called);
  blocks.sort((a, b) => a.span.start - b.span.start);
  const { news, statements: said, assigned } = parser;
  const memory = { c, nodes, news, statements: said, assigned };
  const isWhole = isWholeProgram(c, parser);
  return {
    blocks,
    isWhole,
    problems: problemsInOrder(c.problems),
    loose: looseIn(parser),
    ...(isPaired && tokens.isWhole && { memory }),
  };
}

/** How many statements about one construct are looked at. */
const most = 1000;

/** Notes what is said about each construct; gives what is called of classes. */
function noteStatements(
  c: Context,
  statements: readonly Statement[],
  noted: Map<NewNode, ConstructStatement[]>,
): readonly ClassCall[] {
  const calls: ClassCall[] = [];
  for (const { chain, value } of statements) {
    const led = resolveChain(c, chain);
    if (led?.target.kind === "class") {
      const { start, end } = chain;
      calls.push({ class: led.target.class, rest: chain.steps.slice(led.used), start, end });
    }
    if (led?.target.kind !== "construct" || !c.constructs.has(led.target.node)) continue;
    const { node } = led.target;
    // A statement that stands in what it is about is a mistake in the making.
    if (node.start < chain.start && chain.start < node.end) continue;
    const end = Math.max(chain.end, value?.end ?? 0);
    const said = { rest: chain.steps.slice(led.used), start: chain.start, end, ...(value && { value }) };
    const before = noted.get(node);
    if (!before) noted.set(node, [said]);
    else if (before.length < most) before.push(said);
  }
  return calls;
}

function noteHandles(c: Context, constructs: readonly NewNode[], handles: Map<string, string>): void {
  for (const node of constructs) {
    const handle = handleOf(node);
    if (handle) handles.set(addressOf(c, c.constructs.get(node)!).join("."), handle.text);
  }
}

function looseIn({ text, loose }: Parser) {
  return loose.map(({ start, end }) => {
    const nameSpan = { start, end };
    const value = { kind: "missing", span: { start: end, end } } as const;
    return { name: text.slice(start, end), nameSpan, value, span: nameSpan };
  });
}
