import type { Step, Value } from "../../../model/value";
import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { cut, fitted, mark, type Reader } from "../cursor/reader";
import { advance } from "../cursor/skip";
import { readCall } from "./readCall";
import { readStep } from "./readStep";
import { readTerm } from "./readTerm";

/** Reads what begins with a name: `true`, a function call, or a reference such as `azurerm_key_vault.kv[0].id`. */
export function readReference(r: Reader): Value {
  const start = r.at;
  const end = nameEnd(r.text, start);
  advance(r, end - start);
  if (r.code === Code.OpenParen || (r.code === Code.Colon && r.text.charCodeAt(r.at + 1) === Code.Colon)) {
    return readSteps(r, readCall(r, start, end));
  }
  const name = cut(r, start, end);
  const span = mark(r, start, end);
  const literal = literalOf(name, span);
  if (literal) return readSteps(r, literal);
  const steps: Step[] = [{ kind: "name", name, span }];
  const continues = readAllSteps(r, steps);
  const whole = steps.length === 1 ? span : mark(r, start, r.last);
  const read = { steps: fitted(steps), span: whole };
  const reference = r.bound.includes(name) ? { ...read, bound: true } : read;
  return withRest(r, { kind: "reference", span: whole, reference }, continues);
}

/** Reads what is accessed of a value that is not a reference; the value itself if nothing is. */
export function readSteps(r: Reader, value: Value): Value {
  if (r.code !== Code.Dot && r.code !== Code.OpenBracket) return value;
  const steps: Step[] = [];
  const continues = readAllSteps(r, steps);
  if (steps.length === 0) return value;
  const parts = [value];
  for (const { key } of steps) if (key) parts.push(key);
  return withRest(r, { kind: "expression", span: mark(r, value.span.start, r.last), parts }, continues);
}

/** Whether the last step is a dot that HCL lets the next line continue. */
function readAllSteps(r: Reader, steps: Step[]): boolean {
  while (r.code === Code.Dot || r.code === Code.OpenBracket) {
    const outcome = readStep(r, steps);
    if (outcome !== "more") return outcome === "dangling";
  }
  return false;
}

/**
 * Inside brackets, what stands on the line below a trailing dot belongs to it. While someone types it does not, so it
 * is read as a reference of its own.
 */
function withRest(r: Reader, value: Value, continues: boolean): Value {
  if (!continues) return value;
  const rest = readTerm(r);
  return { kind: "expression", span: mark(r, value.span.start, r.last), parts: [value, rest] };
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
