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
  const ranges = new SelectionRanges(text, offset);
  const block = at(blocks, offset);
  if (block) ranges.inBlock(block);
  else ranges.inEntries(loose.items);
  ranges.inComment(comments);
  return nested([...ranges.around, wordAt(text, offset)], offset);
}

/** Collects what is around an offset, from the outside to the inside. */
class SelectionRanges {
  readonly around: Span[];

  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {
    this.around = [{ start: 0, end: text.length }];
  }

  inBlock({ span, head, kindSpan, labels, body }: Block): void {
    this.around.push(span);
    if (touches(head, this.offset)) {
      this.around.push(head, kindSpan);
      for (const label of labels) this.inLabel(label.span);
    } else this.inBody(body);
  }

  private inLabel(span: Span): void {
    if (this.text[span.start - 1] === '"') this.around.push({ start: span.start - 1, end: span.end + 1 });
    this.around.push(span);
  }

  private inBody(body: Body): void {
    if (!touches(body.span, this.offset)) return;
    this.around.push(body.span, this.trimmed(body.span.start + 1, body.span.end - (body.closed ? 1 : 0)));
    this.inEntries(body.items);
  }

  inEntries(items: readonly BodyItem[]): void {
    const item = at(items, this.offset);
    if (!item) return;
    this.around.push(item.span);
    const { nameSpan, labels = [], key, value, dynamic } = item;
    if (key) this.inValue(key);
    if (touches(headOf(item), this.offset)) {
      this.around.push(headOf(item), nameSpan);
      for (const label of labels) this.inLabel(label.span);
    }
    if (this.text[nameSpan.start - 1] === '"' && touches(nameSpan, this.offset)) this.inLabel(nameSpan);
    if (dynamic) this.inBody(dynamic.body);
    else this.inValue(value);
  }

  private inValue(value: Value): void {
    const { span } = value;
    if (!touches(span, this.offset)) return;
    this.around.push(span);
    if (value.kind === "body") {
      this.inBody(value.body);
      return;
    }
    if (value.kind === "text") this.around.push(value.inner);
    else if (isHeredoc(span, this.text)) this.around.push(this.linesOf(span));
    else if (this.text[span.start] === '"') this.around.push({ start: span.start + 1, end: span.end - 1 });
    else if (/[[({]/.test(this.text[span.start] ?? "")) this.around.push(this.trimmed(span.start + 1, span.end - 1));
    if (value.kind === "reference") this.inReference(value.reference);
    if (value.kind === "expression" && value.call) {
      this.around.push(value.call.span);
      const opening = this.text.indexOf("(", value.call.span.end);
      if (opening >= 0 && opening < span.end) this.around.push(this.trimmed(opening + 1, span.end - 1));
    }
    const part = at(childValues(value), this.offset);
    if (!part) return;
    this.around.push(this.interpolationAround(part.span));
    this.inValue(part);
  }

  private inReference({ steps }: Reference): void {
    const [root] = steps;
    for (const step of steps) {
      if (root) this.around.push({ start: root.span.start, end: step.span.end });
      this.around.push(step.span);
    }
  }

  /** `${ … }` around a part of a template; the part alone where it is none. */
  private interpolationAround({ start, end }: Span): Span {
    let from = start;
    let to = end;
    while (/\s/.test(this.text[from - 1] ?? "")) from--;
    while (/\s/.test(this.text[to] ?? "")) to++;
    if (this.text[from - 1] === "~") from--;
    if (this.text[to] === "~") to++;
    const isOne =
      this.text[from - 1] === "{" &&
      (this.text[from - 2] === "$" || this.text[from - 2] === "%") &&
      this.text[to] === "}";
    return isOne ? { start: from - 2, end: to + 1 } : { start, end };
  }

  private linesOf({ start, end }: Span): Span {
    return { start: this.text.indexOf("\n", start) + 1, end: lineStart(this.text, end) };
  }

  private trimmed(start: number, end: number): Span {
    const inside = this.text.slice(start, end);
    return { start: start + inside.length - inside.trimStart().length, end: start + inside.trimEnd().length };
  }

  /** A line of comment, and those with which it belongs together. */
  inComment(comments: readonly Span[]): void {
    const start = lineStart(this.text, this.offset);
    const line = this.text.slice(start, lineEnd(this.text, this.offset));
    const whole = commentRuns(this.text, comments).filter(({ span }) => touches(span, this.offset));
    if (whole.length === 0) return;
    this.around.push(...whole.map(({ span }) => span), this.trimmed(start, start + line.length));
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
