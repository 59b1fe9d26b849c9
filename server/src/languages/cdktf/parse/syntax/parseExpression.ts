import { maxDepth } from "../../../hcl/scanner/scanner";
import { TokenKind } from "../tokens/token";
import type { SyntaxNode } from "./node";
import { accept, breaksAt, isText, lastEnd, missingNode, type Parser, peek, skipToken, startAt } from "./parser";
import { parseSteps } from "./parseSteps";
import { parseTerm } from "./parseTerm";
import { assign, classAround, declare, lookUp } from "./scope";
import { skipAngles, skipType } from "./skipType";

/**
 * Parses an expression up to a comma or anything else that cannot continue it; `missing` if none begins here.
 * Operators and conditionals do not become a tree, because nobody evaluates them: their operands are in one list.
 */
export function parseExpression(parser: Parser): SyntaxNode {
  if (parser.depth >= maxDepth) return skipped(parser);
  parser.depth++;
  const node = parseOperation(parser);
  parser.depth--;
  return node;
}

function parseOperation(parser: Parser): SyntaxNode {
  const first = parseOperand(parser);
  if (first.kind === "missing") return first;
  let parts: SyntaxNode[] | undefined;
  const choices: SyntaxNode[] = [];
  let isChoice = true;
  let conditions = 0;
  for (;;) {
    const kind = peek(parser);
    if (kind === TokenKind.Name) {
      if (breaksAt(parser) || !(isText(parser, "as") || isText(parser, "satisfies"))) break;
      parser.at++;
      skipType(parser);
      continue;
    }
    if (kind === TokenKind.Equal && !parts) {
      parser.at++;
      const value = parseExpression(parser);
      noteAssignment(parser, first, value);
      return { kind: "parts", parts: [first, value], start: first.start, end: lastEnd(parser) };
    }
    if (kind === TokenKind.Question) conditions++;
    else if (kind === TokenKind.Colon) {
      if (conditions-- === 0) break;
    } else if (!isOperator(kind)) break;
    // Only what is between these is what the whole may come to.
    const isAlternative = kind === TokenKind.Colon || (kind === TokenKind.Operator && isEither(parser));
    if (isChoice && isAlternative) choices.push(parts?.at(-1) ?? first);
    isChoice = isAlternative || kind === TokenKind.Question || isText(parser, "&&");
    parser.at++;
    const operand = parseOperand(parser);
    if (!parts) parts = [first];
    if (operand.kind === "missing") break;
    parts.push(operand);
  }
  if (!parts) return first;
  if (isChoice && parts.length > 1) choices.push(parts.at(-1)!);
  return { kind: "parts", parts, choices, start: first.start, end: lastEnd(parser) };
}

function isEither(parser: Parser): boolean {
  return isText(parser, "??") || isText(parser, "||");
}

function isOperator(kind: TokenKind): boolean {
  switch (kind) {
    case TokenKind.Operator:
    case TokenKind.Sign:
    case TokenKind.Less:
    case TokenKind.Greater:
    case TokenKind.Relation:
    case TokenKind.Equal:
      return true;
    default:
      return false;
  }
}

/** What is nested too deeply to be read. */
function skipped(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  if (parser.at >= parser.end) return missingNode(parser);
  skipToken(parser);
  return { kind: "parts", parts: [], start, end: lastEnd(parser) };
}

/** Notes `x = value`, `this.x = value` and `x.y = value`. */
function noteAssignment(parser: Parser, to: SyntaxNode, value: SyntaxNode): void {
  if (value.kind === "missing") return;
  if (to.kind === "name") {
    const binding = lookUp(to.scope, to.name);
    if (!binding) return;
    parser.assigned.push(to.start);
    assign(binding, value);
  } else if (to.kind === "chain") {
    const [first, second] = to.steps;
    const own = to.base.kind === "name" && to.base.name === "this" ? classAround(to.base.scope) : undefined;
    if (own && first?.kind === "member" && !second) {
      parser.assigned.push(to.start);
      assign(own.names.get(first.name) ?? declare(own, first.name, to.start), value);
    } else parser.statements.push({ chain: to, value });
  }
}

/** Parses a term with what is in front of it (`-`, `typeof`, `<T>`) and what is accessed of it. */
function parseOperand(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  const first = parser.at;
  let changes = false;
  for (;;) {
    const kind = peek(parser);
    if (kind === TokenKind.Less) skipAngles(parser);
    else if (kind === TokenKind.Sign || kind === TokenKind.Bang || kind === TokenKind.Increment) {
      changes = true;
      parser.at++;
    } else if (kind === TokenKind.Unary || (kind === TokenKind.Operator && isText(parser, "~"))) {
      changes ||= !isText(parser, "await");
      parser.at++;
    } else break;
  }
  const term = parseSteps(parser, parseTerm(parser));
  accept(parser, TokenKind.Increment);
  if (!changes) return term;
  if (term.kind === "number" && parser.at === first + 2 && parser.text[start] === "-")
    return { kind: "number", start, end: term.end };
  return { kind: "parts", parts: term.kind === "missing" ? [] : [term], start, end: Math.max(start, lastEnd(parser)) };
}
