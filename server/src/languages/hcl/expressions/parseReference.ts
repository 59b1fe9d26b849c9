import type { TraversalStep, Value } from "../../../model/index";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { signLength } from "../lexer/sign";
import { openBracket } from "../scanner/brackets";
import { compact, cut, isAt, mark, maxDepth, report } from "../scanner/scanner";
import { skipToken } from "../scanner/skipToken";
import { advance } from "../scanner/skipTrivia";
import { parseItems } from "./parseList";
import type { Parser } from "./parser";
import { parseStep } from "./parseStep";

/** Parses what begins with a name: `true`, a function call, or a reference such as `azurerm_key_vault.kv[0].id`. */
export function parseReference(parser: Parser): Value {
  const start = parser.at;
  const end = nameEnd(parser.text, start);
  advance(parser, end - start);
  if (parser.code === Code.OpenParen || isDoubleColon(parser)) {
    return parseSteps(parser, parseCall(parser, start, end));
  }
  const name = cut(parser, start, end);
  const span = mark(parser, start, end);
  const literal = literalOf(name, span);
  if (literal) return parseSteps(parser, literal);
  const steps: TraversalStep[] = [{ kind: "name", name, span }];
  const continues = parseAllSteps(parser, steps);
  const whole = steps.length === 1 ? span : mark(parser, start, parser.last);
  const read = { steps: compact(steps), span: whole };
  const reference = parser.bound.includes(name) ? { ...read, bound: "for" as const } : read;
  return withRest(parser, { kind: "reference", span: whole, reference }, continues);
}

/** Parses what is accessed of a value that is not a reference; the value itself if nothing is. */
export function parseSteps(parser: Parser, value: Value): Value {
  if (parser.code !== Code.Dot && parser.code !== Code.OpenBracket) return value;
  const steps: TraversalStep[] = [];
  const continues = parseAllSteps(parser, steps);
  if (steps.length === 0) return value;
  const parts = [value];
  for (const { key } of steps) if (key) parts.push(key);
  const operation = { kind: "access", steps: compact(steps) } as const;
  const span = mark(parser, value.span.start, parser.last);
  return withRest(parser, { kind: "expression", span, parts, operation }, continues);
}

/** Whether the last step is a dot that HCL lets the next line continue. */
function parseAllSteps(parser: Parser, steps: TraversalStep[]): boolean {
  while (parser.code === Code.Dot || parser.code === Code.OpenBracket) {
    const outcome = parseStep(parser, steps);
    if (outcome !== "more") return outcome === "dangling";
  }
  return false;
}

/**
 * Inside brackets, what is on the line below a trailing dot belongs to it. While someone types it does not, so it
 * is read as a reference of its own.
 */
function withRest(parser: Parser, value: Value, continues: boolean): Value {
  if (!continues) return value;
  const rest = parseReference(parser);
  return { kind: "expression", span: mark(parser, value.span.start, parser.last), parts: [value, rest] };
}

function isDoubleColon({ text, at, code }: Parser): boolean {
  return code === Code.Colon && signLength(text, at, code) === 2;
}

function literalOf(name: string, span: Value["span"]): Value | undefined {
  switch (name) {
    case "true":
    case "false":
      return { kind: "bool", span, bool: name === "true" };
    case "null":
      return { kind: "null", span };
    default:
      return undefined;
  }
}

/** Parses a function call from behind the first part of its name: `name(a, b)` or `provider::azurerm::name(a...)`. */
function parseCall(parser: Parser, start: number, end: number): Value {
  let name = cut(parser, start, end);
  let nameAt = end;
  const problems = parser.problems.length;
  while (isDoubleColon(parser)) {
    advance(parser, 2);
    const length = isAt(parser, Code.End) ? 0 : nameEnd(parser.text, parser.at) - parser.at;
    if (length === 0) {
      report(parser, parser.last - 2, parser.last, "Write the function's name behind the two colons.");
      break;
    }
    name += `::${cut(parser, parser.at, parser.at + length)}`;
    advance(parser, length);
    nameAt = parser.last;
  }
  const span = mark(parser, start, nameAt);
  let parts: Value[] = [];
  let expands = false as boolean;
  if (parser.code !== Code.OpenParen) {
    const reported = parser.problems.length > problems;
    if (!reported) report(parser, start, parser.last, "Write the arguments of this function in parentheses behind it.");
  } else if (parser.depth >= maxDepth) skipToken(parser);
  else {
    parser.depth++;
    parts = parseItems(
      parser,
      openBracket(parser),
      Code.CloseParen,
      "Close the arguments of this function with ).",
      () => {
        expands = true;
      },
    );
    parser.depth--;
  }
  const call = { name, span, ...(expands && { expands }) };
  return { kind: "expression", span: mark(parser, start, parser.last), parts, call };
}
