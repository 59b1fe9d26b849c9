import { commentLines } from "../../commentLines";
import type { Comment } from "../../language";
import { scan } from "../format/scan";
import { Kind } from "../format/token";

/** The comments of a text. */
export function commentsIn(text: string): Comment[] {
  return scan(text).flatMap(({ kind, start, end }) => {
    if (kind !== Kind.LineComment && kind !== Kind.Comment) return [];
    const comment = text.slice(start, end).trimEnd();
    return { span: { start, end: start + comment.length }, lines: commentLines(comment) };
  });
}
