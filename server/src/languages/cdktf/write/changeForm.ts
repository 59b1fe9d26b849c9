import type { BodyItem } from "../../../model/index";
import type { Edit } from "../../../text/index";
import { skipBlanks } from "./blanks";

/**
 * Takes the brackets off a list of one object, or puts them around an object. Nothing inside the object is touched, so
 * that other changes can be made there at the same time.
 */
export function changeForm({ nameSpan, value }: BodyItem, form: BodyItem["form"], text: string): Edit[] {
  if (value.kind !== "body" || value.span.start < nameSpan.end) return [];
  const { start, end } = value.span;
  if (form === "listed") {
    return [
      { span: { start, end: start }, text: "[" },
      { span: { start: end, end }, text: "]" },
    ];
  }
  if (form !== "object") return [];
  const open = openingBracket(text, nameSpan.end, start);
  const close = closing(text, end);
  return open && close ? [open, ...close] : [];
}

/** Takes the opening bracket away with the blanks behind it. */
function openingBracket(text: string, from: number, to: number): Edit | undefined {
  const colon = text.indexOf(":", from);
  const start = skipBlanks(text, colon + 1);
  if (colon < 0 || colon > to || text[start] !== "[" || skipBlanks(text, start + 1) !== to) return undefined;
  return { span: { start, end: start + /^\[\s*/.exec(text.slice(start, to))![0].length }, text: "" };
}

/** Takes the closing bracket away with the comma and the blanks before it; comments stay. */
function closing(text: string, from: number): Edit[] | undefined {
  const edits: Edit[] = [];
  let at = skipBlanks(text, from);
  if (text[at] === ",") {
    edits.push({ span: { start: at, end: at + 1 }, text: "" });
    at = skipBlanks(text, at + 1);
  }
  if (text[at] !== "]") return undefined;
  const between = text.slice(from, at);
  if (!between.replace(",", "").trim()) return [{ span: { start: from, end: at + 1 }, text: "" }];
  return [...edits, { span: { start: at, end: at + 1 }, text: "" }];
}
