import type { Block } from "../../../model/block";
import type { Document } from "../../../model/document";
import type { Edit } from "../../../text/edit";
import { statementOf } from "./statementOf";

/** Takes a construct out that is a statement of its own, with the blank line behind it; nothing where the program uses it further. */
export function removeBlock({ span, handle }: Block, { text }: Document): Edit[] {
  const statement = statementOf(span, text);
  const name = handle?.text.split(".").at(-1);
  const uses = name ? text.match(new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`, "g"))?.length : 1;
  if (!statement || (uses ?? 1) > 1) return [];
  const { start, end } = statement;
  return [{ span: { start, end: end + /^(?:\r?\n)?(?:[ \t]*\r?\n)?/.exec(text.slice(end))![0].length }, text: "" }];
}
