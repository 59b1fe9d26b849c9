import type { Catalog } from "../../../catalog/index";
import type { Block, Document } from "../../../model/index";
import { PiecedText } from "../../../text/index";
import { parserAt } from "../../hcl/expressions/parseExpression";
import { mayUseCdk } from "../mayUseCdk";
import { blockOfConstruct, handleOf } from "./blocks/blockOfConstruct";
import { backendBlocks, stackBlocks } from "./blocks/stackBlocks";
import { type ClassCall, generatedImports, stateBlocks } from "./blocks/stateBlocks";
import { findConstructs, nameConstructs } from "./constructs/findConstructs";
import { isWholeProgram } from "./constructs/isWholeProgram";
import { repeatsIn } from "./constructs/repeats";
import { resolveChain } from "./constructs/resolve";
import { type ConstructStatement, type ParseContext, problemsInOrder } from "./context";
import { keepReading, type Reading } from "./reparseConfig";
import type { NewNode } from "./syntax/node";
import { parseStatements } from "./syntax/parseBlock";
import type { Parser, Statement } from "./syntax/parser";
import { parserOf } from "./syntax/parseStatement";
import { pairBrackets } from "./tokens/pairBrackets";
import { tokenize } from "./tokens/tokenize";
import { constructAddress } from "./values/referenceTo";
import { contextOf } from "./values/valueOfNode";

/** Parses a program in TypeScript or JavaScript; one without a mark of the CDK has nothing for us, and is not looked at. */
export function parseProgram(uri: string, text: string, catalog: Catalog): Document {
  const { blocks, problems, loose, memory, isWhole }: Contents = mayUseCdk(text) ? contentsOf(text, catalog) : nothing;
  const document: Document = {
    uri,
    languageId: "typescript",
    text,
    pieces: PiecedText.of(text),
    blocks,
    loose: { items: loose, span: { start: 0, end: text.length }, closed: true },
    problems,
    isProgram: true,
    ...(isWhole && { isWhole }),
  };
  if (memory) keepReading(document, memory);
  return document;
}

interface Contents extends Pick<Document, "blocks" | "problems" | "isWhole"> {
  readonly loose: Document["loose"]["items"];
  /** Absent where the brackets do not pair up, or a token is left open. */
  readonly memory?: Reading;
}

const nothing: Contents = { blocks: [], problems: [], loose: [] };

function contentsOf(text: string, catalog: Catalog): Contents {
  const tokens = tokenize(text);
  const isPaired = pairBrackets(tokens);
  const parser = parserOf(tokens);
  parseStatements(parser);
  const handles = new Map<string, string>();
  const statements = new Map<NewNode, ConstructStatement[]>();
  const hasOwnNames = text.includes("allocateLogicalId");
  const context = contextOf({
    text,
    catalog,
    problems: [],
    reader: parserAt(text),
    constructs: new Map(),
    targets: new Map(),
    handles,
    statements,
    hasOwnNames,
    elsewhere: new Map(),
    hops: 0,
  });
  const constructs = findConstructs(context, parser.news);
  const calls = noteStatements(context, parser.statements, statements);
  nameConstructs(context, constructs);
  noteHandles(context, constructs, handles);
  const repeats = repeatsIn(tokens);
  const blocks = constructs.map((node): Block => {
    const block = blockOfConstruct(context, node);
    return repeats(node.start) ? { ...block, mayRepeat: true } : block;
  });
  const nodes = new Map(blocks.map((block, index) => [block, constructs[index]!]));
  const called = [
    ...stateBlocks(context, constructs),
    ...generatedImports(context, calls),
    ...stackBlocks(context, parser.statements),
    ...backendBlocks(context, parser.news),
  ];
  if (called.length > 0) blocks.push(...called);
  blocks.sort((a, b) => a.span.start - b.span.start);
  const { news, statements: statement, assigned } = parser;
  const memory = { context, nodes, news, statements: statement, assigned };
  const isWhole = isWholeProgram(context, parser);
  return {
    blocks,
    isWhole,
    problems: problemsInOrder(context.problems),
    loose: looseIn(parser),
    ...(isPaired && tokens.isWhole && { memory }),
  };
}

/** How many statements about one construct are looked at. */
const most = 1000;

/** Notes what is said about each construct; gives what is called of classes. */
function noteStatements(
  context: ParseContext,
  statements: readonly Statement[],
  noted: Map<NewNode, ConstructStatement[]>,
): readonly ClassCall[] {
  const calls: ClassCall[] = [];
  for (const { chain, value } of statements) {
    const resolved = resolveChain(context, chain);
    if (resolved?.target.kind === "class") {
      const { start, end } = chain;
      calls.push({ class: resolved.target.class, rest: chain.steps.slice(resolved.used), start, end });
    }
    if (resolved?.target.kind !== "construct" || !context.constructs.has(resolved.target.node)) continue;
    const { node } = resolved.target;
    // A statement that is in what it is about is a mistake in the making.
    if (node.start < chain.start && chain.start < node.end) continue;
    const end = Math.max(chain.end, value?.end ?? 0);
    const statement = { rest: chain.steps.slice(resolved.used), start: chain.start, end, ...(value && { value }) };
    const before = noted.get(node);
    if (!before) noted.set(node, [statement]);
    else if (before.length < most) before.push(statement);
  }
  return calls;
}

function noteHandles(context: ParseContext, constructs: readonly NewNode[], handles: Map<string, string>): void {
  for (const node of constructs) {
    const handle = handleOf(node);
    if (handle) handles.set(constructAddress(context, context.constructs.get(node)!).join("."), handle.text);
  }
}

function looseIn({ text, loose }: Parser) {
  return loose.map(({ start, end }) => {
    const nameSpan = { start, end };
    const value = { kind: "missing", span: { start: end, end } } as const;
    return { name: text.slice(start, end), nameSpan, value, span: nameSpan };
  });
}
