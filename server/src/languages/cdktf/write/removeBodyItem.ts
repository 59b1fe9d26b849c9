import type { Block, BodyItem, Document } from "../../../model/index";
import type { Edit } from "../../../text/index";
import { skipBlanks, wholeLines } from "./blanks";
import { isOutsideBody, locationOf } from "./entryLocation";
import { statementOf } from "./statementOf";

/** A property with its comma and its lines; of a list only the item, unless it is the last that is left. */
export function removeBodyItem(item: BodyItem, document: Document): Edit[] {
  const { text } = document;
  const place = locationOf(document, item);
  // A step of the path of an override is no property of an object.
  const isStep = text[item.nameSpan.start - 1] === ".";
  if (!place || isStep || isOutsideBody(item, place)) return [];
  const siblings = place.body.items.filter((one) => one.nameSpan.start === item.nameSpan.start);
  let { start, end } = item.form === "listed" && siblings.length > 1 ? item.value.span : item.span;
  if (item.form === "listed" && siblings.length === 1) {
    const bracket = closingBracket(text, end);
    if (bracket === undefined) return [];
    ({ start } = item.nameSpan);
    end = bracket;
  }
  const comma = skipBlanks(text, end);
  if (text[comma] === ",") end = comma + 1;
  const span = wholeLines(text, start, end);
  // On one line with others, the blank behind the comma goes too.
  if (span.end === end && text[end - 1] === ",") span.end = end + /^[ \t]*/.exec(text.slice(end))![0].length;
  return [{ span, text: "" }];
}

/** Behind the bracket that closes a list whose last item ends at `end`. */
function closingBracket(text: string, end: number): number | undefined {
  let at = skipBlanks(text, end);
  if (text[at] === ",") at = skipBlanks(text, at + 1);
  return text[at] === "]" ? at + 1 : undefined;
}

/** Takes a construct out that is a statement of its own, with the blank line behind it; nothing where the program uses it further. */
export function removeBlock({ span, handle }: Block, { text }: Document): Edit[] {
  const statement = statementOf(span, text);
  const name = handle?.text.split(".").at(-1);
  const uses = name ? text.match(new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`, "g"))?.length : 1;
  if (!statement || (uses ?? 1) > 1) return [];
  const { start, end } = statement;
  return [{ span: { start, end: end + /^(?:\r?\n)?(?:[ \t]*\r?\n)?/.exec(text.slice(end))![0].length }, text: "" }];
}
