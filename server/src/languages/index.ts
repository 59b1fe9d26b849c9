import type { Document } from "../model/index";
import type { Span } from "../text/index";
import { cdktf } from "./cdktf/cdktf";
import { hcl } from "./hcl/hcl";
import { json } from "./json/json";
import type { Language } from "./language";

/** All supported languages. */
export const languages: readonly Language[] = [hcl, json, cdktf];

/** The language of a document, by its file name; undefined for any other document. */
export function languageOf(uri: string): Language | undefined {
  return languages.find((language) => language.matches(uri));
}

/** The text of a stretch of a document with spaces in place of what is in comments: what is looked for in it is code, and has the same offset. */
export function codeIn(document: Document, { start, end }: Span): string {
  let code = "";
  let at = start;
  for (const comment of languageOf(document.uri)?.comments(document) ?? []) {
    if (comment.end <= at || comment.start >= end) continue;
    const [from, to] = [Math.max(at, comment.start), Math.min(end, comment.end)];
    code += document.text.slice(at, from) + " ".repeat(to - from);
    at = to;
  }
  return code + document.text.slice(at, end);
}

/** Whether what is typed at an offset of a document goes on with a comment. */
export function isInComment(document: Document, offset: number): boolean {
  // All tokens of a program are looked at to find its comments: few keystrokes need that.
  if (document.isProgram && !mayBeInComment(document.text, offset)) return false;
  const language = languageOf(document.uri);
  const last = language?.commentSign ? language.comments(document).findLast(({ start }) => start < offset) : undefined;
  if (!last || offset < last.end) return last !== undefined;
  const comment = document.pieces.slice(last.start, last.end);
  if (comment.startsWith("/*")) return comment.length < 4 || !comment.endsWith("*/");
  // Its span ends in front of the blanks at the end of its line.
  return document.pieces.startOfLine(offset) <= last.start;
}

/** Whether what a comment of a program begins with is in front of an offset, in its line or with no end until there. */
function mayBeInComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset + 1);
  if (line.includes("//")) return true;
  const opened = text.slice(0, offset + 1).lastIndexOf("/*");
  const closed = opened < 0 ? 0 : text.indexOf("*/", opened + 2);
  return closed < 0 || closed + 2 > offset;
}

export { mayUseCdk } from "./cdktf/mayUseCdk";
export { constraintsInTexts } from "./constraintsInTexts";
export type {
  BlockPosition,
  Comment,
  Conversion,
  LabelPlace,
  Language,
  Placed,
  ProjectInfo,
  Stack,
  Writer,
  WrittenText,
} from "./language";
export { templateNames } from "./templateNames";
export { writtenBlocks } from "./writtenBlocks";
