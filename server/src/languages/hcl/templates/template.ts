import type { Expression, Value } from "../../../model/index";
import { isSpace, type Span, trimmed } from "../../../text/index";
import { report, type Scanner } from "../scanner/scanner";

/** A template as far as it is read. */
export interface Template {
  /** The literal text, escapes decoded. */
  text: string;
  readonly parts: Value[];
  /** How much literal text is before each interpolation. */
  readonly before: number[];
  /** Which sides of each interpolation take the blanks beside them away: `${~` and `~}`. */
  readonly strips: Strip[];
  /** Whether each line is a text for itself, where no quotes surround it: blanks of other lines stay. */
  isOfLines: boolean;
  /** The `%{ if }` and `%{ for }` that are open. */
  readonly directives: Directive[];
  readonly loops: TemplateLoop[];
  interpolations: number;
  hasDirectives: boolean;
  /** How many problems there were before it. */
  readonly problems: number;
}

interface Strip {
  readonly start: boolean;
  end: boolean;
}

/** A `%{ if }` or `%{ for }` that is open. */
interface Directive {
  readonly kind: "if" | "for";
  readonly start: number;
  hasElse: boolean;
  /** How many names were known before it. */
  readonly names: number;
  /** From where to where the names of a `for` can be read; its end is known when it is closed. */
  readonly reach?: Span;
}

type TemplateLoop = NonNullable<Expression["loops"]>[number];

/** A template that is not read. */
export function templateOf(scanner: Scanner): Template {
  return {
    text: "",
    parts: [],
    before: [],
    strips: [],
    isOfLines: false,
    directives: [],
    loops: [],
    interpolations: 0,
    hasDirectives: false,
    problems: scanner.problems.length,
  };
}

/** What a template is that was read to its end: a text, or an expression when it has sequences. */
export function templateValue(scanner: Scanner, template: Template, span: Span, inner: Span): Value {
  const { text, parts, directives, loops, interpolations, hasDirectives, problems } = template;
  const [first] = directives;
  const last = directives.at(-1);
  for (const { reach } of directives) if (reach) reach.end = span.end;
  if (first) scanner.bound.length = first.names;
  if (last && scanner.problems.length === problems) {
    report(scanner, last.start, last.start + 2, `Close this with %{ end${last.kind} }.`);
  }
  if (interpolations === 0 && !hasDirectives) return { kind: "text", span, text, inner };
  // A single interpolation is its value, of whatever type.
  if (interpolations === 1 && !hasDirectives && text === "")
    return { kind: "expression", span, parts, operation: { kind: "parentheses" } };
  const operation = hasDirectives ? {} : { operation: { kind: "template", ...stripped(template) } as const };
  return { kind: "expression", span, parts, gives: "string", ...operation, ...(loops.length > 0 && { loops }) };
}

/**
 * The literal text of a template without what strip marks take away. Source: `parseTemplateParts` in
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/parser_template.go.
 */
function stripped({ text, before, strips, isOfLines }: Template): { text: string; before: number[] } {
  if (strips.every(({ start, end }) => !start && !end)) return { text, before };
  const kept = { text: "", before: [] as number[] };
  for (let at = 0; at <= before.length; at++) {
    const piece = text.slice(before[at - 1] ?? 0, before[at]);
    const lines = isOfLines ? piece.split(/(?<=\n)/) : [piece];
    if (strips[at - 1]?.end) lines[0] = trimmed(lines[0]!, isSpace, "start");
    if (strips[at]?.start) lines.push(trimmed(lines.pop()!, isSpace, "end"));
    kept.text += lines.join("");
    if (at < before.length) kept.before.push(kept.text.length);
  }
  return kept;
}
