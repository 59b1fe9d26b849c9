import type { Step, Value } from "../../../model/index";
import { open } from "../cursor/brackets";
import { cut, fitted, isAt, mark, maxDepth, report } from "../cursor/cursor";
import { advance } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import type { Reader } from "./reader";
import { readItems } from "./readList";
import { readStep } from "./readStep";

/** Reads what begins with a name: `true`, a function call, or a reference such as `azurerm_key_vault.kv[0].id`. */
export function readReference(reader: Reader): Value {
  const start = reader.at;
  const end = nameEnd(reader.text, start);
  advance(reader, end - start);
  if (
    reader.code === Code.OpenParen ||
    (reader.code === Code.Colon && reader.text.charCodeAt(reader.at + 1) === Code.Colon)
  ) {
    return readSteps(reader, readCall(reader, start, end));
  }
  const name = cut(reader, start, end);
  const span = mark(reader, start, end);
  const literal = literalOf(name, span);
  if (literal) return readSteps(reader, literal);
  const steps: Step[] = [{ kind: "name", name, span }];
  const continues = readAllSteps(reader, steps);
  const whole = steps.length === 1 ? span : mark(reader, start, reader.last);
  const read = { steps: fitted(steps), span: whole };
  const reference = reader.bound.includes(name) ? { ...read, bound: "for" as const } : read;
  return withRest(reader, { kind: "reference", span: whole, reference }, continues);
}

/** Reads what is accessed of a value that is not a reference; the value itself if nothing is. */
export function readSteps(reader: Reader, value: Value): Value {
  if (reader.code !== Code.Dot && reader.code !== Code.OpenBracket) return value;
  const steps: Step[] = [];
  const continues = readAllSteps(reader, steps);
  if (steps.length === 0) return value;
  const parts = [value];
  for (const { key } of steps) if (key) parts.push(key);
  const operation = { kind: "access", steps: fitted(steps) } as const;
  const span = mark(reader, value.span.start, reader.last);
  return withRest(reader, { kind: "expression", span, parts, operation }, continues);
}

/** Whether the last step is a dot that HCL lets the next line continue. */
function readAllSteps(reader: Reader, steps: Step[]): boolean {
  while (reader.code === Code.Dot || reader.code === Code.OpenBracket) {
    const outcome = readStep(reader, steps);
    if (outcome !== "more") return outcome === "dangling";
  }
  return false;
}

/**
 * Inside brackets, what stands on the line below a trailing dot belongs to it. While someone types it does not, so it
 * is read as a reference of its own.
 */
function withRest(reader: Reader, value: Value, continues: boolean): Value {
  if (!continues) return value;
  const rest = readReference(reader);
  return { kind: "expression", span: mark(reader, value.span.start, reader.last), parts: [value, rest] };
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

/** Reads a function call from behind the first part of its name: `name(a, b)` or `provider::azurerm::name(a...)`. */
function readCall(reader: Reader, start: number, end: number): Value {
  let name = cut(reader, start, end);
  let nameAt = end;
  const problems = reader.problems.length;
  while (reader.code === Code.Colon && reader.text.charCodeAt(reader.at + 1) === Code.Colon) {
    advance(reader, 2);
    const length = isAt(reader, Code.End) ? 0 : nameEnd(reader.text, reader.at) - reader.at;
    if (length === 0) {
      report(reader, reader.last - 2, reader.last, "Write the function's name behind the two colons.");
      break;
    }
    name += `::${cut(reader, reader.at, reader.at + length)}`;
    advance(reader, length);
    nameAt = reader.last;
  }
  const span = mark(reader, start, nameAt);
  let parts: Value[] = [];
  let expands = false as boolean;
  if (reader.code !== Code.OpenParen) {
    const reported = reader.problems.length > problems;
    if (!reported) report(reader, start, reader.last, "Write the arguments of this function in parentheses behind it.");
  } else if (reader.depth >= maxDepth) skipToken(reader);
  else {
    reader.depth++;
    parts = readItems(reader, open(reader), Code.CloseParen, "Close the arguments of this function with ).", () => {
      expands = true;
    });
    reader.depth--;
  }
  const call = { name, span, ...(expands && { expands }) };
  return { kind: "expression", span: mark(reader, start, reader.last), parts, call };
}
