import type { Expression, Operation, TemplateSequence, Value } from "../../../model/index";
import { isSpace, type Span, trimmed } from "../../../text/index";
import { report, type Scanner } from "../scanner/scanner";

/** A template as far as it is read. */
export interface Template {
  /** The literal text, escapes decoded. */
  text: string;
  readonly parts: Value[];
  readonly sequences: Sequence[];
  /** Whether each line is a text for itself, where no quotes surround it: blanks of other lines stay. */
  isOfLines: boolean;
  /** The `%{ if }` and `%{ for }` that are open. */
  readonly directives: Directive[];
  readonly loops: TemplateLoop[];
  /** How many problems there were before it. */
  readonly problems: number;
}

/** A sequence, `${ … }` or `%{ … }`. */
export interface Sequence {
  /** `unread` where a directive is not one, or has nothing to belong to. */
  kind: TemplateSequence["kind"] | "unread";
  /** How much literal text is before it. */
  readonly at: number;
  /** Which sides of it take the blanks beside them away: `${~` and `~}`. */
  readonly strip: { readonly start: boolean; end: boolean };
  names?: readonly string[];
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
    sequences: [],
    isOfLines: false,
    directives: [],
    loops: [],
    problems: scanner.problems.length,
  };
}

/** What a template is that was read to its end: a text, or an expression when it has sequences. */
export function templateValue(scanner: Scanner, template: Template, span: Span, inner: Span): Value {
  const { text, parts, directives, loops, sequences, problems } = template;
  const hasDirectives = sequences.some(({ kind }) => kind !== "interpolation");
  const [first] = directives;
  const last = directives.at(-1);
  for (const { reach } of directives) if (reach) reach.end = span.end;
  if (first) scanner.bound.length = first.names;
  if (last && scanner.problems.length === problems) {
    report(scanner, last.start, last.start + 2, `Close this with %{ end${last.kind} }.`);
  }
  if (sequences.length === 0) return { kind: "text", span, text, inner };
  // A single interpolation is its value, of whatever type.
  if (sequences.length === 1 && !hasDirectives && text === "")
    return { kind: "expression", span, parts, operation: { kind: "parentheses" } };
  const isRead = directives.length === 0 && scanner.problems.length === problems;
  const operation = hasDirectives ? isRead && withDirectives(template) : plain(template);
  return {
    kind: "expression",
    span,
    parts,
    gives: "string",
    ...(operation && { operation }),
    ...(loops.length > 0 && { loops }),
  };
}

function plain(template: Template): Operation {
  const pieces = stripped(template);
  const before: number[] = [];
  for (const piece of pieces.slice(0, -1)) before.push((before.at(-1) ?? 0) + piece.length);
  return { kind: "template", text: pieces.join(""), before };
}

function withDirectives(template: Template): Operation | undefined {
  const pieces = stripped(template);
  const sequences = template.sequences.flatMap(({ kind, names }, index): TemplateSequence[] =>
    kind === "unread" ? [] : [{ kind, before: pieces[index]!, ...(names && { names }) }],
  );
  if (sequences.length < template.sequences.length) return undefined;
  return { kind: "directives", sequences, text: pieces.at(-1)! };
}

/**
 * The literal texts of a template, before its sequences and behind the last, without what strip marks take away. Source: `parseTemplateParts` in
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/parser_template.go.
 */
function stripped({ text, sequences, isOfLines }: Template): readonly string[] {
  return [...sequences, undefined].map((one, index) => {
    const before = sequences[index - 1];
    const piece = text.slice(before?.at ?? 0, one?.at);
    const lines = isOfLines ? piece.split(/(?<=\n)/) : [piece];
    if (before?.strip.end) lines[0] = trimmed(lines[0]!, isSpace, "start");
    if (one?.strip.start) lines.push(trimmed(lines.pop()!, isSpace, "end"));
    return lines.join("");
  });
}
