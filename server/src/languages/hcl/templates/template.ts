import type { Value } from "../../../model/value";
import type { Span } from "../../../text/span";
import { type Cursor, report } from "../cursor/cursor";

/** A template as far as it is read. */
export interface Template {
  /** The literal text, escapes decoded. */
  text: string;
  readonly parts: Value[];
  /** How much literal text stands before each interpolation. */
  readonly before: number[];
  /** The `%{ if }` and `%{ for }` that are open. */
  readonly directives: Directive[];
  interpolations: number;
  hasDirectives: boolean;
  /** How many problems there were before it. */
  readonly problems: number;
}

/** A `%{ if }` or `%{ for }` that is open. */
interface Directive {
  readonly kind: "if" | "for";
  readonly start: number;
  hasElse: boolean;
  /** How many names were known before it. */
  readonly names: number;
}

/** A template of which nothing is read. */
export function templateOf(cursor: Cursor): Template {
  return {
    text: "",
    parts: [],
    before: [],
    directives: [],
    interpolations: 0,
    hasDirectives: false,
    problems: cursor.problems.length,
  };
}

/** What a template is that was read to its end: a text, or an expression when it has sequences. */
export function templateValue(cursor: Cursor, template: Template, span: Span, inner: Span): Value {
  const { text, parts, before, directives, interpolations, hasDirectives, problems } = template;
  const [first] = directives;
  const last = directives.at(-1);
  if (first) cursor.bound.length = first.names;
  if (last && cursor.problems.length === problems) {
    report(cursor, last.start, last.start + 2, `Close this with %{ end${last.kind} }.`);
  }
  if (interpolations === 0 && !hasDirectives) return { kind: "text", span, text, inner };
  // A single interpolation is its value, of whatever type.
  if (interpolations === 1 && !hasDirectives && text === "")
    return { kind: "expression", span, parts, operation: { kind: "parentheses" } };
  const operation = hasDirectives ? {} : { operation: { kind: "template", text, before } as const };
  return { kind: "expression", span, parts, gives: "string", ...operation };
}
