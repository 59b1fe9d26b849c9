import {
  type Body,
  type BodyItem,
  type Change,
  type Document,
  type NewBodyItem,
  type NewValue,
  newArgument,
  type Value,
} from "../../../model/index";
import { type Edit, escapeHcl, indented, joinPath, lineEnd, lineStart, marginAt, type Span } from "../../../text/index";
import { appendedItems, extendList } from "../../appendedItems";
import { isNamedIn, iteratorNames } from "../../iteratorNames";
import type { Writer } from "../../language";
import { literal, writeTabStop } from "../../snippetWriter";
import { withoutConflicts } from "../../withoutConflicts";
import { beside, besideRenamed } from "../format/beside";
import { tidied } from "../format/tidied";
import { addBlocks, removeBlock } from "./blockEdits";
import { behindComments } from "./commentsAround";
import { reform } from "./reform";
import { maxListWidth, writeBodyItems, writeValue } from "./writeValue";

const snippet = { isSnippet: false, next: 1 };

/** The model as HCL, laid out as `terraform fmt` does. */
export const write: Writer = {
  edits: (document, changes) =>
    outsideRemoved(withoutConflicts(changes).flatMap((change) => editsFor(change, document))),
  tidied,
  beside,
  besideRenamed,
  bodyItems: (items, isSnippet) => writeBodyItems(items, { isSnippet, next: 1 }),
  value: (value, isSnippet) => writeValue(value, { isSnippet, next: 1 }),
  block(_, kind, type, name, items, isSnippet) {
    const snippet = { isSnippet, next: 1 };
    const head = `${kind} "${literal(snippet, type)}" "${writeTabStop(snippet, name)}"`;
    if (items === null) return { text: `${head} {}`, also: [] };
    const body = items.length === 0 ? `  ${writeTabStop(snippet, "")}` : indented(writeBodyItems(items, snippet));
    return { text: `${head} {\n${body}\n}`, also: [] };
  },
  setUp: (_, { terraform }) => ({ text: terraform, also: [] }),
  quoted: escapeHcl,
  name: (name) => name,
  reference: (address, _, path) => joinPath([address, ...path]),
};

/** Whatever is changed in what goes as a whole needs no change. */
function outsideRemoved(edits: readonly Edit[]): readonly Edit[] {
  const removed = edits.filter(({ text }) => text === "").map(({ span }) => span);
  const isIn = ({ start, end }: Span, gone: Span) =>
    gone.start <= start && end <= gone.end && end - start < gone.end - gone.start && start < end;
  return removed.length === 0 ? edits : edits.filter(({ span }) => !removed.some((gone) => isIn(span, gone)));
}

/** The edits that make one change of an HCL document. */
function editsFor(change: Change, document: Document): readonly Edit[] {
  switch (change.kind) {
    case "setValue":
      return setValue(change.value, change.to, document);
    case "rename":
      return rename(change.item, change.name, document);
    case "setName":
      return [{ span: change.span, text: change.name }];
    case "remove":
      return [
        { span: withBlank(wholeLines(withComma(change.item.span, document), document), document.text), text: "" },
      ];
    case "add":
      return addBodyItems(change.body, change.items, document);
    case "reform":
      return reform(change.item, change.form, document);
    case "addBlocks":
      return addBlocks(change, document);
    case "removeBlock":
      return removeBlock(change.block, document);
  }
}

/** Of a `dynamic` block, what is called by its name goes with it, unless that name means something else in there. */
function rename(item: BodyItem, name: string, document: Document): Edit[] {
  const renamed = { span: item.nameSpan, text: name };
  const names = iteratorNames(item);
  if (!item.dynamic || names.length === 0) return [renamed];
  if (!isNamedIn(item, name, document.text)) return [renamed, ...names.map((span) => ({ span, text: name }))];
  const kept = newArgument("iterator", { kind: "expression", source: item.dynamic.iterator });
  return [renamed, ...addBodyItems(item.dynamic.body, [kept], document)];
}

/**
 * The span of an item with the comma that separates it from others in an object: the one behind it, with the blanks up to the next item
 * on the line, or else the one before it.
 */
function withComma({ start, end }: Span, { text }: Document): Span {
  const [behind, blanks = ""] = /^[ \t]*,([ \t]*)/.exec(text.slice(end, end + mostBlanks)) ?? [];
  if (behind) return { start, end: end + behind.length - (isLineEnd(text, end + behind.length) ? blanks.length : 0) };
  const [before = ""] = /,[ \t]*$/.exec(text.slice(Math.max(0, start - mostBlanks), start)) ?? [];
  return { start: start - before.length, end };
}

/** How far a comma is searched for: nobody writes more blanks. */
const mostBlanks = 200;

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || /[\r\n#/]/.test(text[at]!);
}

/** The span with its lines, where nothing else is on them. */
function wholeLines(span: Span, document: Document): Span {
  const { text } = document;
  const start = lineStart(text, span.start);
  const newline = text.indexOf("\n", span.end);
  const end = newline < 0 ? text.length : newline + 1;
  const behind = behindComments(document, span.end);
  const isAlone = behind <= end && !text.slice(start, span.start).trim() && !text.slice(behind, end).trim();
  return isAlone ? { start, end } : span;
}

/** Whole lines, with the blank one above them that would else be above another one, or at the end of a body. */
function withBlank(span: Span, text: string): Span {
  const before = lineStart(text, span.start - 1);
  const isBlank =
    span.start > 0 && span.start === lineStart(text, span.start) && !text.slice(before, span.start).trim();
  const newline = text.indexOf("\n", span.end);
  const next = text.slice(span.end, newline < 0 ? text.length : newline).trim();
  return isBlank && (next === "" || next.startsWith("}")) ? { start: before, end: span.end } : span;
}

/** Puts another value in the place of one. A list that only gets longer keeps its items as they are, with their comments. */
function setValue(value: Value, to: NewValue, document: Document): Edit[] {
  const { text } = document;
  const { span } = value;
  const margin = marginAt(text, span.start);
  const whole = [{ span, text: writeValue(to, snippet).replace(/\n(?=.)/g, `\n${margin}`) }];
  const more = appendedItems(value, to)?.map((item) => writeValue(item, snippet));
  const inside = text.slice(span.start, span.end);
  if (!more || (!inside.includes("\n") && inside.length + more.join(", ").length > maxListWidth)) return whole;
  return extendList(value, more, text, (at) => behindComments(document, at));
}

/** New arguments behind the last argument of a body, and new blocks at its end, as what it depends on. */
function addBodyItems(body: Body, items: readonly NewBodyItem[], document: Document): Edit[] {
  const { text } = document;
  const isBeside = (item: NewBodyItem) => item.form === "argument" && item.name !== "depends_on";
  const margin = marginAt(text, body.span.start);
  const inner = `${margin}  `;
  const isOneLine = !text.slice(body.span.start, body.span.end).includes("\n");
  const last = body.items.findLast((item) => item.form === "argument");
  if (isOneLine || !last || !items.some(isBeside)) return atEnd(body, items, text, margin, isOneLine);
  const added = items.filter(isBeside);
  const apart = items.filter((item) => !isBeside(item));
  const end = lineEnd(text, behindComments(document, last.span.end));
  return [
    {
      span: { start: end, end },
      text: `\n${indented(writeBodyItems(added, { isSnippet: false, next: 1 }), inner)}`,
    },
    ...(apart.length > 0 ? atEnd(body, apart, text, margin, false) : []),
  ];
}

function atEnd(body: Body, items: readonly NewBodyItem[], text: string, margin: string, isOneLine: boolean): Edit[] {
  const isApart = items.some(({ form, name }) => form === "block" || name === "depends_on");
  const written = indented(writeBodyItems(items, { isSnippet: false, next: 1 }), `${margin}  `);
  const close = body.closed ? body.span.end - 1 : body.span.end;
  if (isOneLine) {
    const inside = text.slice(body.span.start + 1, close).trim();
    return [
      {
        span: { start: body.span.start + 1, end: close },
        text: `\n${inside ? `${margin}  ${inside}\n` : ""}${written}\n${margin}`,
      },
    ];
  }
  // In front of the line that closes it, so that the last line may go.
  const at = text.lastIndexOf("\n", close - 1) + 1;
  const needsBlank = body.items.length > 0 && isApart;
  return [{ span: { start: at, end: at }, text: `${needsBlank ? "\n" : ""}${written}\n` }];
}
