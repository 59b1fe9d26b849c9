import { sideTable } from "../../../memo/index";
import type { Block, Document } from "../../../model/index";
import { applyEdits, type Edit, type Span } from "../../../text/index";
import { parserAt } from "../../hcl/expressions/parseExpression";
import { spansOf } from "../../spansOf";
import { blockOfConstruct } from "./blocks/blockOfConstruct";
import { type ParseContext, problemsInOrder } from "./context";
import type { NewNode, ObjectNode, Scope } from "./syntax/node";
import type { Statement } from "./syntax/parser";
import { parserOf } from "./syntax/parseStatement";
import { scopeOf } from "./syntax/scope";
import { pairBrackets } from "./tokens/pairBrackets";
import { scanPart } from "./tokens/tokenize";
import { contextOf } from "./values/valueOfNode";

/** What is kept of a parsed program so that one construct can be parsed again. */
export interface Reading {
  readonly context: ParseContext;
  readonly nodes: ReadonlyMap<Block, NewNode>;
  readonly news: readonly NewNode[];
  readonly statements: readonly Statement[];
  readonly assigned: readonly number[];
  /** The construct that was read again since: where everything behind it is is not known any more. */
  readonly dirty?: NewNode;
}

/** How each document was read. */
const readings = sideTable<Document, Reading>("reading");

/** Remembers how a document was read. Only for one whose brackets all pair up, and whose tokens are whole. */
export function keepReading(document: Document, memory: Reading): void {
  readings.set(document, memory);
}

/** Remembers of a document what is known of another reading of it, whose blocks are the same ones or equal to them. */
export function keepReadingFor(document: Document, reading: Document): void {
  const memory = readings.get(reading);
  if (!memory) return;
  const nodes = new Map<Block, NewNode>();
  for (const [index, block] of reading.blocks.entries()) {
    const node = memory.nodes.get(block);
    if (node) nodes.set(document.blocks[index]!, node);
  }
  keepReading(document, { ...memory, nodes });
}

/**
 * The document after an edit inside the config of one construct on which nothing else depends; undefined if the whole
 * document must be read. Takes over the other blocks of `previous`, and moves those after the edit.
 */
export function reparseConfig(previous: Document, edit: Edit): Document | undefined {
  const memory = readings.get(previous);
  const block = memory && constructAt(previous, edit.span);
  const node = block && memory.nodes.get(block);
  const config = node && memory.context.constructs.get(node)?.config;
  if (!block || config?.kind !== "object" || !isByItself(previous, block, node!, memory)) return undefined;
  // What is written elsewhere may be what was edited, and where it is moves.
  if (memory.context.elsewhere.size > 0) return undefined;
  if (!(config.start < edit.span.start && edit.span.end < config.end)) return undefined;
  const text = applyEdits(previous.text, [edit]);
  const shift = text.length - previous.text.length;
  const fresh = parseObject(text, config.start, config.end + shift, node!);
  if (!fresh) return undefined;
  readings.set(previous, undefined);
  setConfig(memory.context, node!, fresh, shift);
  const context = contextOf({ ...memory.context, text, problems: [], reader: parserAt(text) });
  const own = blockOfConstruct(context, node!);
  const again: Block = block.mayRepeat ? { ...own, mayRepeat: true } : own;
  if (context.elsewhere.size > 0) return undefined;
  moveOthers(previous.blocks, block, edit.span.end, shift);
  const blocks = previous.blocks.map((one) => (one === block ? again : one));
  const loose = { ...previous.loose, span: { start: 0, end: text.length } };
  const document = {
    ...previous,
    text,
    pieces: previous.pieces.edited(edit, text),
    blocks,
    loose,
    problems: problemsInOrder(context.problems),
  };
  const nodes = new Map(memory.nodes);
  nodes.delete(block);
  nodes.set(again, node!);
  keepReading(document, { ...memory, context, nodes, dirty: node! });
  return document;
}

function constructAt({ blocks }: Document, { start, end }: Span): Block | undefined {
  return blocks.find(
    ({ kind, span }) => (kind === "resource" || kind === "data") && span.start < start && end < span.end,
  );
}

/** Whether nothing else is in the construct, no statement is about it, and nothing was reported outside of it. */
function isByItself({ blocks, loose, problems }: Document, block: Block, node: NewNode, memory: Reading): boolean {
  const { span } = block;
  const isInside = ({ start, end }: { start: number; end: number }) => span.start < start && end <= span.end;
  if (loose.items.length > 0 || !problems.every((problem) => isInside(problem.span))) return false;
  if (blocks.some((one) => one !== block && isInside(one.span))) return false;
  if (memory.dirty) return memory.dirty === node;
  const isAt = (start: number) => isInside({ start, end: start });
  for (let scope: Scope | undefined = node.scope; scope; scope = scope.parent)
    if (scope.declaredAt.some(isAt)) return false;
  return (
    !memory.assigned.some(isAt) &&
    !memory.news.some(isInside) &&
    !memory.statements.some(({ chain }) => isInside(chain)) &&
    (memory.context.statements.get(node) ?? []).every(
      ({ rest: [member] }) => member?.kind === "member" && member.name === "overrideLogicalId",
    )
  );
}

/** The object that is there now; undefined where it does not end by itself, or holds what others may depend on. */
function parseObject(text: string, start: number, end: number, { scope }: NewNode): ObjectNode | undefined {
  const scanned = scanPart(text, start, end);
  if (!scanned || !pairBrackets(scanned) || scanned.mates[0] !== scanned.count - 1) return undefined;
  const own = scopeOf("block", scope, start);
  const parser = parserOf(scanned);
  parser.scope = own;
  const node = parser.readExpression();
  const others = [parser.news, parser.statements, parser.loose, parser.assigned, own.declaredAt];
  const isAlone = others.every(({ length }) => length === 0);
  return node.kind === "object" && node.closed && node.end === end && isAlone ? node : undefined;
}

function setConfig({ constructs }: ParseContext, node: NewNode, config: ObjectNode, shift: number): void {
  const before = constructs.get(node)!;
  node.args = node.args!.map((arg) => (arg === before.config ? config : arg));
  constructs.set(node, { ...before, config });
  node.end += shift;
  node.argsEnd += shift;
  for (let scope: NewNode["scope"] | undefined = node.scope; scope; scope = scope.parent) scope.end += shift;
}

function moveOthers(blocks: readonly Block[], changed: Block, from: number, shift: number): void {
  if (shift === 0) return;
  const spans = new Set<Span>();
  for (const block of blocks) {
    if (block === changed) continue;
    if (block.span.end >= from || block.body.span.end >= from) spansOf(block, spans);
    if (block.handle) spans.add(block.handle.within);
  }
  for (const span of spans) {
    if (span.start >= from) span.start += shift;
    if (span.end >= from) span.end += shift;
  }
}
