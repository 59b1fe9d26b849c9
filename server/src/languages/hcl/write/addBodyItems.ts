import type { Body, Document, NewBodyItem } from "../../../model/index";
import { type Edit, indented, lineEnd } from "../../../text/index";
import { behindComments } from "./commentsAround";
import { writeBodyItems } from "./writeValue";

/** New arguments behind the last argument of a body, and new blocks at its end, as what it depends on. */
export function addBodyItems(body: Body, items: readonly NewBodyItem[], document: Document): Edit[] {
  const { text } = document;
  const isBeside = (item: NewBodyItem) => item.form === "argument" && item.name !== "depends_on";
  const margin = marginOf(text, body.span.start);
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

function marginOf(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
