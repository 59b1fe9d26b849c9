// Comments that suppress findings: `# azureml-terraform-ignore: rule-id, other-id -- reason`, or `all` for every rule.

import { weakMemo } from "../../memo/index";
import type { Body, Document, Finding } from "../../model/index";
import { suppressionReason } from "../../rules/index";
import { lineStart, type Piece, type Span } from "../../text/index";

const mark = "azureml-terraform-ignore";
const directive =
  /(?:#|\/\/|\/\*)(?:"\s*:\s*")?\s*(azureml-terraform-ignore:\s*(\w+(?:-\w+)*(?:\s*,\s*\w+(?:-\w+)*)*))(?:\s*--(.*))?/g;

/** Such a comment: what is in it, from where, and where the whole comment begins. */
interface Directive {
  readonly start: number;
  readonly comment: Span;
  readonly match: RegExpExecArray;
}

/** Tells where the comments of a document are. */
export type CommentsIn = (document: Document) => readonly Span[];

/** Those of a document. */
function* directivesIn(document: Document, commentsIn: CommentsIn): Generator<Directive> {
  if (!document.pieces.pieces.some(hasMark)) return;
  for (const comment of commentsIn(document))
    for (const match of document.text.slice(comment.start, comment.end).matchAll(directive))
      yield { start: comment.start + match.index, comment, match };
}

/** Whether a part of a text may have such a comment. */
const hasMark = weakMemo(({ text }: Piece) => text.includes(mark));

/**
 * Gives a function that says whether a comment suppresses a finding of the document: one on the line above it, at the
 * end of its own line, or at the end of the first line of a block around it. The comments are searched once, when this
 * is called.
 */
export function suppressionsIn(document: Document, commentsIn: CommentsIn): (finding: Finding) => boolean {
  const directives = [...directivesIn(document, commentsIn)];
  if (directives.length === 0) return () => false;
  const { text, blocks } = document;
  /** What is ignored on a line, by where that begins. */
  const onLines = new Map<number, Ignored>();
  const ownLines = new Map<number, Ignored>();
  for (const { start: at, comment, match } of directives) {
    const start = lineStart(text, at);
    const ignored = new Set(match[2]?.split(",").map((id) => id.trim()));
    ownLines.set(start, ignored);
    const end = text.indexOf("\n", start);
    const isAlone = text.slice(start, Math.max(start, comment.start)).trim() === "";
    if (end >= 0 && isAlone) onLines.set(end + 1, ignored);
  }
  const inBodies = blocks.flatMap((block) => [...ignoredIn(block.body, block.span, text, ownLines)]);
  return ({ rule, span }) => {
    if (rule === suppressionReason.id) return false;
    const start = lineStart(text, span.start);
    const all = [ownLines.get(start), onLines.get(start)];
    for (const { around, ignored } of inBodies) if (around.some((one) => holds(one, span))) all.push(ignored);
    return all.some((ignored) => ignored?.has(rule) || ignored?.has("all"));
  };
}

type Ignored = ReadonlySet<string>;

/** The rules that comments on the first line of a body, and of the bodies in it, suppress within it. */
function* ignoredIn(
  body: Body,
  around: Span,
  text: string,
  lines: ReadonlyMap<number, Ignored>,
): Generator<{ readonly around: readonly Span[]; readonly ignored: Ignored }> {
  const ignored = lines.get(lineStart(text, body.span.start));
  if (ignored) yield { around: [around, body.span], ignored };
  for (const bodyItem of body.items) {
    const { value, span } = bodyItem;
    if (value.kind === "body") yield* ignoredIn(value.body, span, text, lines);
    if (value.kind !== "list") continue;
    for (const item of value.items) if (item.kind === "body") yield* ignoredIn(item.body, item.span, text, lines);
  }
}

/** Findings about suppressions that give no reason. */
export function* suppressionsWithoutReason(document: Document, commentsIn: CommentsIn): Generator<Finding> {
  for (const { start: at, match } of directivesIn(document, commentsIn)) {
    const [whole, written = "", , reason = ""] = match;
    if (/\w/.test(reason)) continue;
    const start = at + whole.indexOf(written);
    yield {
      rule: suppressionReason.id,
      severity: suppressionReason.severity,
      span: { start, end: start + written.length },
      message: `Give a reason: write it after ${written} --.`,
    };
  }
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}
