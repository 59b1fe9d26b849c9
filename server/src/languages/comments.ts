import type { Commented } from "../model/index";
import { codeEscape, withoutUnseen } from "../text/index";

/** How a comment to the end of its line begins. */
type CommentSign = "#" | "//";

/** Lines of comment, each with its newline. */
export function writeComments(lines: readonly string[] = [], sign: CommentSign): string {
  return lines.map((line) => `${writeComment(line, sign)}\n`).join("");
}

/** Code with what is said about it: above it where the line that it is about can take no comment. */
export function writeCommented(code: string, commented: Commented, sign: CommentSign): string {
  const { comments = [], beside, behind } = commented;
  if (beside === undefined && behind === undefined) return writeComments(comments, sign) + code;
  const above = [...comments];
  const lines = code.split("\n");
  const ends = [beside, behind].filter((end) => end !== undefined);
  if (lines.length === 1) return `${writeComments(comments, sign)}${code} ${writeComment(ends.join(" "), sign)}`;
  if (beside !== undefined) {
    if (/[[{(]$/.test(lines[0]!)) lines[0] += ` ${writeComment(beside, sign)}`;
    else above.push(beside);
  }
  if (behind !== undefined) {
    // Nothing is behind the end of a heredoc.
    if (/^[ \t]*[)\]}]/.test(lines.at(-1)!)) lines.push(`${lines.pop()} ${writeComment(behind, sign)}`);
    else above.push(behind);
  }
  return writeComments(above, sign) + lines.join("\n");
}

/** They make one picture of several, and letters of some scripts. */
const joiners = "\t\u200c\u200d";

/** A line that ends where it is said to: other languages end comments at more signs than Terraform does. */
function writeComment(line: string, sign: CommentSign): string {
  return `${sign} ${withoutUnseen(line, codeEscape, joiners)}`.trimEnd();
}

/** What a comment says, line by line, without its signs. */
export function commentLines(comment: string): string[] {
  if (!comment.startsWith("/*")) return [comment.replace(/^(#|\/\/) ?/, "").trimEnd()];
  const [first = "", ...others] = comment
    .replace(/^\/\*\*? ?|(?<!\s)\s*\*\/$/g, "")
    .split("\n")
    .map((line) => line.trimEnd());
  const lines = [first.trimStart(), ...withoutMargin(others)];
  return lines.filter((line, at) => line || (at > 0 && at < lines.length - 1));
}

/** Lines without the column of asterisks in front of them, or else without the blanks that they share. */
function withoutMargin(lines: readonly string[]): string[] {
  const filled = lines.filter(Boolean);
  if (filled.every((line) => /^\s*\*/.test(line))) return lines.map((line) => line.replace(/^\s*\* ?/, ""));
  const margin = Math.min(...filled.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin));
}
