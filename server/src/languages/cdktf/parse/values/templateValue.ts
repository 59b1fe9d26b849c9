import type { Value } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import { parserAt } from "../../../hcl/expressions/parseExpression";
import { parseLines } from "../../../hcl/templates/parseTemplate";
import { templateValue as endTemplate, templateOf } from "../../../hcl/templates/template";
import { templateOfText } from "../../../json/valueOfText";
import type { ParseContext } from "../context";
import type { TemplateNode, TextNode } from "../syntax/node";
import { decodeText, rawOffsets } from "./literals";
import { isInformative, unwrapInterpolation } from "./unwrap";

/** A template literal: its substitutions are the program's, and what they make together is a template to Terraform. */
export function templateValue(context: ParseContext, node: TemplateNode): Value {
  const { start, end, pieces, parts } = node;
  const span = { start, end };
  const texts = pieces.map((piece) => decodeText(context.text.slice(piece.start, piece.end)));
  const [text = ""] = texts;
  const inner = { start: start + 1, end: pieces[0]!.end };
  if (parts.length === 0) {
    return /[$%]\{/.test(text) ? joinedTemplate(context, node, texts) : { kind: "text", span, text, inner };
  }
  const values = parts.map((part) => context.valueOf(part));
  if (texts.some((one) => /[$%]\{/.test(one))) return joinedTemplate(context, node, texts, values);
  if (texts.every((one) => one === "") && values.length === 1)
    return unwrapInterpolation({ kind: "expression", span, parts: values });
  if (!values.every(isWritten))
    return { kind: "expression", span, parts: values.filter(isInformative), gives: "string" };
  const before = values.map((_, index) => texts.slice(0, index + 1).join("").length);
  const operation = { kind: "template", text: texts.join(""), before } as const;
  return { kind: "expression", span, parts: values, gives: "string", operation };
}

/** Whether Terraform sees in the place of a value what the program puts there: of all else only the program knows what that is. */
function isWritten({ kind }: Value): boolean {
  return kind === "text" || kind === "number" || kind === "bool" || kind === "reference";
}

/** What of the template that Terraform sees is where in the document. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /** Of a piece of the literal: where in it each of its offsets is. */
  readonly rawOffset?: (offset: number) => number;
}

type Pieces = Pick<TemplateNode, "start" | "end" | "pieces">;

/** `${…}` that is Terraform's, around substitutions if there are any: read as Terraform will see it, with addresses in their places. */
function joinedTemplate(
  context: ParseContext,
  { start, end, pieces }: Pieces,
  texts: readonly string[],
  values: readonly Value[] = [],
): Value {
  const stretches: Stretch[] = [];
  let text = "";
  for (const [at, piece] of pieces.entries()) {
    add(texts[at]!, piece, rawOffsets(context.text.slice(piece.start, piece.end)));
    const value = values[at];
    const source = value && sourceOf(value, at);
    if (value && source) add(isPlainReference(value) ? asTheLibraryWrites(source, text) : source, value.span);
  }
  const own = parserAt(text);
  const template = templateOf(own);
  parseLines(own, template, 0, text.length);
  for (const span of own.spans) place(span);
  const value = unwrapInterpolation(endTemplate(own, template, { start, end }, { start, end }));
  const kept = values.filter((one) => !isPlainReference(one) && isInformative(one));
  return value.kind === "expression" ? { ...value, parts: [...value.parts, ...kept] } : value;

  function add(source: string, { start: from, end: to }: Span, rawOffset?: Stretch["rawOffset"]): void {
    const stretch = { from: text.length, to: text.length + source.length, span: { start: from, end: to } };
    stretches.push(rawOffset ? { ...stretch, rawOffset } : stretch);
    text += source;
  }

  function place(span: Span): void {
    const first = stretches.find((one) => span.start < one.to) ?? stretches.at(-1)!;
    const last = stretches.findLast((one) => span.end > one.from) ?? first;
    const from = placed(first, span.start, first.span.start);
    span.end = placed(last, span.end, last.span.end);
    span.start = Math.min(from, span.end);
  }
}

/** Where an offset of what Terraform sees is. */
function placed({ from, to, span, rawOffset }: Stretch, offset: number, otherwise: number): number {
  return rawOffset ? span.start + rawOffset(Math.max(from, Math.min(to, offset)) - from) : otherwise;
}

/** The template that Terraform sees, where all of its substitutions are references; undefined for any other. */
export function templateText(context: ParseContext, { pieces, parts }: TemplateNode): string | undefined {
  let text = "";
  for (const [at, piece] of pieces.entries()) {
    text += decodeText(context.text.slice(piece.start, piece.end));
    const part = parts[at];
    const value = part && context.valueOf(part);
    if (value && !isPlainReference(value)) return undefined;
    if (value) text += asTheLibraryWrites(sourceOf(value, at), text);
  }
  return text;
}

/** The library puts a value into braces unless it is behind `${` with no `}` in between, whichever braces those are. */
function asTheLibraryWrites(source: string, before: string): string {
  return before.lastIndexOf("${") > before.lastIndexOf("}") ? source : `\${${source}}`;
}

/** What Terraform sees in the place of a substitution; a name that means nothing where it is not known. */
function sourceOf(value: Value, at: number): string {
  return isPlainReference(value) ? value.reference.steps.map(({ name }) => name).join(".") : `local.substitution_${at}`;
}

function isPlainReference(value: Value): value is Value & { kind: "reference" } {
  const steps = value.kind === "reference" ? value.reference.steps : [];
  return (
    steps.length > 0 &&
    steps.every(({ kind, name }) => kind === "name" && /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name))
  );
}

/** A string, which is a template to Terraform. */
export function textValue(context: ParseContext, { start, end, closed }: TextNode): Value {
  const span = { start, end };
  const inner = { start: start + 1, end: closed ? end - 1 : end };
  const raw = context.text.slice(inner.start, inner.end);
  const text = decodeText(raw);
  if (!/[$%]\{/.test(text)) return { kind: "text", span, text, inner };
  if (raw !== text) return joinedTemplate(context, { start, end, pieces: [inner] }, [text]);
  return unwrapInterpolation(templateOfText(context.reader, { kind: "text", start, end, text, plain: closed }));
}
