import type { Body, Document, NewBodyItem } from "../../../model/index";
import { type Edit, indented, marginAt } from "../../../text/index";
import { beginsLine, behindComments, skipBlanks } from "./blanks";
import { type AddedConstructs, contextAt } from "./contextAt";
import { literalAround } from "./literalAround";
import { lineWidth, type WriteContext } from "./writeContext";
import { writeProperties } from "./writeValue";

/**
 * Properties behind the last one of an object. The comma that the last one lacks comes with them, so that several of
 * these edits can be made at one place.
 */
export function addBodyItems(
  body: Body,
  items: readonly NewBodyItem[],
  document: Document,
  constructs: AddedConstructs,
): Edit[] {
  const { text } = document;
  const { start } = body.span;
  // In an expression in Terraform's own words.
  if (literalAround(document, body.span)?.kind === "text") return [];
  const context = contextAt(document, start, constructs);
  const margin = marginAt(text, start);
  // A config that is made elsewhere is no place to write into.
  if (text[start] !== "{") return body.span.end > start ? [] : [newObject(body, items, text, margin, context)];
  const close = body.closed ? body.span.end - 1 : body.span.end;
  const tail = tailOf(body, text, close);
  if (!tail) {
    const written = writtenAt(items, `${margin}${stepOf(margin)}`, context);
    const isEmpty = !text.slice(start + 1, close).trim();
    if (!isEmpty) return [{ span: { start: close, end: close }, text: `${written}\n${margin}` }];
    return [{ span: { start: start + 1, end: close }, text: `\n${written}${body.closed ? `\n${margin}` : ""}` }];
  }
  const { at, hasComma } = tail;
  const behind = Math.min(behindComments(text, at), close);
  const [first] = body.items;
  if (first && !beginsLine(text, first.nameSpan.start) && !text.slice(start, close).includes("\n")) {
    const line = lineOf(items, context);
    const length = text.slice(text.lastIndexOf("\n", start) + 1, close).length + line.length + 4;
    const hasComments = items.some(({ comments = [] }) => comments.length > 0);
    if (!hasComments && !line.includes("\n") && length <= lineWidth)
      return [{ span: { start: behind, end: behind }, text: hasComma ? ` ${line},` : `, ${line}` }];
    const [opened, closed] = brokenUp(start, behind, close, text, margin);
    // What is inserted is in front of the new line of the brace.
    return [opened, inserted(behind, hasComma, items, `${margin}${stepOf(margin)}`, context), closed];
  }
  const inner = first && beginsLine(text, first.nameSpan.start) ? marginAt(text, first.nameSpan.start) : undefined;
  const added = inner ?? `${margin}${stepOf(margin)}`;
  // What is over several lines may close on the last of them, with what is around it.
  const closesThere = body.closed && !text.slice(behind, close).includes("\n");
  const closed = closesThere ? brokenUp(start, behind, close, text, margin).slice(1) : [];
  if (behind === at) return [inserted(at, hasComma, items, added, context), ...closed];
  return [
    ...(hasComma ? [] : [{ span: { start: at, end: at }, text: "," }]),
    inserted(behind, true, items, added, context),
    ...closed,
  ];
}

function inserted(
  at: number,
  hasComma: boolean,
  items: readonly NewBodyItem[],
  margin: string,
  context: WriteContext,
): Edit {
  const written = writtenAt(items, margin, context);
  // The last line may be a comment, which ends with what it says.
  const isComment = /^\s*\/\/[^\n]*$/.test(written.slice(written.lastIndexOf("\n") + 1));
  const text = hasComma ? `\n${written}` : `,\n${isComment ? written : written.replace(/,$/, "")}`;
  return { span: { start: at, end: at }, text };
}

/** Where the last property ends, with its comma if it has one. */
function tailOf(body: Body, text: string, close: number): { at: number; hasComma: boolean } | undefined {
  const within = body.items.filter(({ span }) => span.start >= body.span.start && span.end <= close);
  const last = within.reduce((end, { span }) => Math.max(end, span.end), -1);
  if (last < 0) return undefined;
  let at = last;
  let hasComma = false;
  for (let next = skipBlanks(text, at); next < close; next = skipBlanks(text, at)) {
    if (text[next] !== "," && text[next] !== "]" && text[next] !== ")") break;
    hasComma = text[next] === ",";
    at = next + 1;
  }
  return { at, hasComma };
}

/** The edits that give the braces of an object on one line lines of their own. */
function brokenUp(start: number, at: number, close: number, text: string, margin: string): [Edit, Edit] {
  const inside = skipBlanks(text, start + 1);
  return [
    { span: { start: start + 1, end: inside }, text: `\n${margin}${stepOf(margin)}` },
    {
      span: { start: Math.max(at, close - /(?<!\s)\s*$/.exec(text.slice(at, close))![0].length), end: close },
      text: `\n${margin}`,
    },
  ];
}

/** An object where the construct has none. */
function newObject(
  { span }: Body,
  items: readonly NewBodyItem[],
  text: string,
  margin: string,
  context: WriteContext,
): Edit {
  const before = text.slice(0, span.start).trimEnd();
  const object = `{\n${writtenAt(items, `${margin}${stepOf(margin)}`, context)}\n${margin}}`;
  return { span: { start: span.start, end: span.start }, text: before.endsWith(",") ? ` ${object}` : `, ${object}` };
}

function writtenAt(items: readonly NewBodyItem[], margin: string, context: WriteContext): string {
  const width = lineWidth - margin.length;
  const text = writeProperties(items, context, { first: width, other: width });
  return indented(
    margin.includes("\t") ? text.replace(/(?<![^\n])( {2})+/g, (blanks) => "\t".repeat(blanks.length / 2)) : text,
    margin,
  );
}

function lineOf(items: readonly NewBodyItem[], context: WriteContext): string {
  return writeProperties(items, context, { first: lineWidth, other: lineWidth })
    .split("\n")
    .join(items.length > 1 && items.every(({ form }) => form === "argument") ? " " : "\n")
    .replace(/,$/, "");
}

function stepOf(margin: string): string {
  return margin.includes("\t") ? "\t" : "  ";
}
