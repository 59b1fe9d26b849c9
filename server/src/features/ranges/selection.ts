import {
  type Block,
  type Body,
  type BodyItem,
  type Document,
  headOf,
  type Reference,
  type Value,
} from "../../model/index";
import { lineEnd, lineStart, type Span, touches } from "../../text/index";
import { commentRuns } from "./commentRuns";
import { childValues, isHeredoc } from "./overLines";

/**
 * What a selection at an offset grows to: a word, the inside of a string, the string, an argument, the inside of a body, the block,
 * the whole text; in a template also what is interpolated, in a reference what it begins with.
 */
export function selectionAt(document: Document, offset: number, comments: readonly Span[]): Span[] {
  const { text, blocks, loose } = document;
  const around: Span[] = [{ start: 0, end: text.length }];
  const block = at(blocks, offset);
  if (block) inBlock(block);
  else inEntries(loose.items);
  inComment();
  around.push(wordAt(text, offset));
  return nested(around, offset);

  function inBlock({ span, head, kindSpan, labels, body }: Block): void {
    around.push(span);
    if (touches(head, offset)) {
      around.push(head, kindSpan);
      for (const label of labels) inLabel(label.span);
    } else inBody(body);
  }

  function inLabel(span: Span): void {
    if (text[span.start - 1] === '"') around.push({ start: span.start - 1, end: span.end + 1 });
    around.push(span);
  }

  function inBody(body: Body): void {
    if (!touches(body.span, offset)) return;
    around.push(body.span, trimmed(body.span.start + 1, body.span.end - (body.closed ? 1 : 0)));
    inEntries(body.items);
  }

  function inEntries(items: readonly BodyItem[]): void {
    const item = at(items, offset);
    if (!item) return;
    around.push(item.span);
    const { nameSpan, labels = [], key, value, dynamic } = item;
    if (key) inValue(key);
    if (touches(headOf(item), offset)) {
      around.push(headOf(item), nameSpan);
      for (const label of labels) inLabel(label.span);
    }
    if (text[nameSpan.start - 1] === '"' && touches(nameSpan, offset)) inLabel(nameSpan);
    if (dynamic) inBody(dynamic.body);
    else inValue(value);
  }

  function inValue(value: Value): void {
    const { span } = value;
    if (!touches(span, offset)) return;
    around.push(span);
    if (value.kind === "body") {
      inBody(value.body);
      return;
    }
    if (value.kind === "text") around.push(value.inner);
    else if (isHeredoc(span, text)) around.push(linesOf(span));
    else if (text[span.start] === '"') around.push({ start: span.start + 1, end: span.end - 1 });
    else if (/[[({]/.test(text[span.start] ?? "")) around.push(trimmed(span.start + 1, span.end - 1));
    if (value.kind === "reference") inReference(value.reference);
    if (value.kind === "expression" && value.call) {
      around.push(value.call.span);
      const opening = text.indexOf("(", value.call.span.end);
      if (opening >= 0 && opening < span.end) around.push(trimmed(opening + 1, span.end - 1));
    }
    const part = at(childValues(value), offset);
    if (!part) return;
    around.push(interpolationAround(part.span));
    inValue(part);
  }

  function inReference({ steps }: Reference): void {
    const [root] = steps;
    for (const step of steps) {
      if (root) around.push({ start: root.span.start, end: step.span.end });
      around.push(step.span);
    }
  }

  /** `${ … }` around a part of a template; the part alone where it is none. */
  function interpolationAround({ start, end }: Span): Span {
    let from = start;
    let to = end;
    while (/\s/.test(text[from - 1] ?? "")) from--;
    while (/\s/.test(text[to] ?? "")) to++;
    if (text[from - 1] === "~") from--;
    if (text[to] === "~") to++;
    const isOne = text[from - 1] === "{" && (text[from - 2] === "$" || text[from - 2] === "%") && text[to] === "}";
    return isOne ? { start: from - 2, end: to + 1 } : { start, end };
  }

  function linesOf({ start, end }: Span): Span {
    return { start: text.indexOf("\n", start) + 1, end: lineStart(text, end) };
  }

  function trimmed(start: number, end: number): Span {
    const inside = text.slice(start, end);
    return { start: start + inside.length - inside.trimStart().length, end: start + inside.trimEnd().length };
  }

  /** A line of comment, and those with which it belongs together. */
  function inComment(): void {
    const start = lineStart(text, offset);
    const line = text.slice(start, lineEnd(text, offset));
    const whole = commentRuns(text, comments).filter(({ span }) => touches(span, offset));
    if (whole.length === 0) return;
    around.push(...whole.map(({ span }) => span), trimmed(start, start + line.length));
  }
}

/** The one at an offset; of two that share a border there, the one that begins. */
function at<T extends { readonly span: Span }>(all: readonly T[], offset: number): T | undefined {
  return all.findLast(({ span }) => touches(span, offset));
}

function wordAt(text: string, offset: number): Span {
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_-]/u.test(sign);
  let [start, end] = [offset, offset];
  while (isWord(text[start - 1])) start--;
  while (isWord(text[end])) end++;
  return { start, end };
}

/** Into how many spans a selection grows before the whole text: an editor follows each of them by a call. */
const mostSpans = 200;

/** Those at the offset that are in one another, smallest first; of very many the smallest, and the whole text. */
function nested(spans: readonly Span[], offset: number): Span[] {
  const chain: Span[] = [];
  const bySize = spans
    .filter((span) => touches(span, offset) && span.end > span.start)
    .sort((one, other) => one.end - one.start - (other.end - other.start));
  for (const { start, end } of bySize) {
    const last = chain.at(-1);
    const isWider = !last || (start <= last.start && end >= last.end && end - start > last.end - last.start);
    if (isWider) chain.push({ start, end });
  }
  return chain.length > mostSpans ? [...chain.slice(0, mostSpans), ...chain.slice(-1)] : chain;
}
