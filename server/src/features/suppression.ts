// Comments that take findings away: `# azureml-terraform-ignore: rule-id, other-id -- reason`, or `all` for every rule.
import type { Body } from "../model/body";
import type { Document } from "../model/document";
import type { Value } from "../model/value";
import type { Finding } from "../rules/finding";
import { suppressionReason } from "../rules/suppressionReason";
import type { Span } from "../text/span";

const mark = "azureml-terraform-ignore";
const directive =
  /(?:#|\/\/|\/\*)\s*(azureml-terraform-ignore:\s*(\w+(?:-\w+)*(?:\s*,\s*\w+(?:-\w+)*)*))(?:\s*--(.*))?/;

/**
 * Whether a comment takes a finding away: one on the line above it, at the end of its own line, or at the end of the
 * first line of a block that it is in.
 */
export function isSuppressed({ text, blocks }: Document, { rule, span }: Finding): boolean {
  if (!text.includes(mark) || rule === suppressionReason.id) return false;
  const start = startOfLine(text, span.start);
  const above = text.slice(startOfLine(text, start - 1), Math.max(0, start - 1));
  if (names(lineAt(text, start), rule) || (/^\s*(#|\/\/|\/\*)/.test(above) && names(above, rule))) return true;
  return blocks.some(
    (block) =>
      (holds(block.span, span) || holds(block.body.span, span)) &&
      bodiesAround(block.body, span).some((body) => names(lineAt(text, body.span.start), rule)),
  );
}

/** What is to be said about comments that give no reason. */
export function* unexplained({ text }: Document): Generator<Finding> {
  if (!text.includes(mark)) return;
  for (const match of text.matchAll(new RegExp(directive, "g"))) {
    const [whole, written = "", , reason = ""] = match;
    if (/\w/.test(reason)) continue;
    const start = match.index + whole.indexOf(written);
    yield {
      rule: suppressionReason.id,
      severity: suppressionReason.severity,
      span: { start, end: start + written.length },
      message: `Say why: write -- and the reason behind ${written}.`,
    };
  }
}

function names(line: string, rule: string): boolean {
  const ids = directive.exec(line)?.[2]?.split(/\s*,\s*/);
  return ids !== undefined && (ids.includes(rule) || ids.includes("all"));
}

/** The body and those in it that `span` is in; the body itself also for what stands before it, at the block's head. */
function bodiesAround(body: Body, span: Span): Body[] {
  const inner = body.entries.filter((entry) => holds(entry.span, span)).flatMap(({ value }) => bodiesIn(value, span));
  return [body, ...inner];
}

function bodiesIn(value: Value, span: Span): Body[] {
  if (value.kind === "body") return bodiesAround(value.body, span);
  if (value.kind !== "list") return [];
  return value.items.filter((item) => holds(item.span, span)).flatMap((item) => bodiesIn(item, span));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}

function startOfLine(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(startOfLine(text, offset), end < 0 ? undefined : end);
}
