import { addressOf, type Block, type Document, statedMove } from "../../../model/index";
import { codeString, type Edit } from "../../../text/index";
import { marginAt, skipBlanks } from "./blanks";
import { statementOf } from "./statementOf";

/** What can go on with an expression on the line below. */
const goesOn = /[-.?!,:=<>&|^~*%+(`[]|(?:as|satisfies|in|instanceof)\b/y;

/**
 * `x.moveFromId("azurerm_….old")` behind the statement that makes a construct, or at its end where the construct has no
 * name. It can state only one address, so that a new one replaces the old one.
 */
export function writeMoved(document: Document, block: Block, from: string): Edit | undefined {
  const { text } = document;
  const { span, handle } = block;
  const stated = statedMove(document, addressOf(block) ?? "");
  if (stated) return { span: { start: stated.span.start, end: stated.span.end }, text: codeString(from) };
  const statement = statementOf(span, text);
  const isEnded = text[span.end] === ";";
  if (!statement || text[span.end - 1] !== ")" || (!isEnded && isOpen(text, span.end))) return undefined;
  const call = `.moveFromId(${codeString(from)})`;
  // What is in front of it gives it a name.
  const isBare = text.slice(text.lastIndexOf("\n", span.start) + 1, span.start).trim() === "";
  if (isBare) return { span: { start: span.end, end: span.end }, text: call };
  const { end } = statement;
  return (
    handle && {
      span: { start: end, end },
      text: `\n${marginAt(text, span.start)}${handle.text}${call}${isEnded ? ";" : ""}`,
    }
  );
}

function isOpen(text: string, at: number): boolean {
  goesOn.lastIndex = skipBlanks(text, at);
  return goesOn.test(text);
}
