import { commentLines } from "../comments";
import type { Comment, Language } from "../language";
import { readDocument } from "./blocks/readDocument";
import { reread } from "./blocks/reread";
import { format } from "./format/layout";
import { scan } from "./format/scan";
import { Kind } from "./format/token";
import { placeBlocks } from "./write/blockEdits";
import { write } from "./write/write";
import { writeProgram } from "./write/writeProgram";

/** Terraform's own language, in all files that are written in it. */
export const hcl = {
  id: "terraform",
  matches: (fileName) => /\.(tf|tofu|tfvars|(tftest|tofutest|tfmock|tfquery|lock)\.hcl)$/.test(fileName),
  module: "folder",
  read: readDocument,
  reread,
  write,
  commentSign: "#",
  format,
  conversion: {
    source: ({ text }, { span }) => withPlainLines(text.slice(span.start, span.end)),
    comments: ({ text }) => commentsIn(text),
    program: (blocks) => ({ text: writeProgram(blocks), left: 0 }),
  },
  placing: {
    stacks: () => [],
    place: (blocks, { document }, { offset }) => ({ edits: placeBlocks(blocks, document, offset) }),
  },
} satisfies Language;

/** An expression whose lines end with "\n" alone; where there is a heredoc, its line ends are of what it says. */
function withPlainLines(source: string): string {
  return source.includes("<<") ? source : source.replaceAll("\r\n", "\n");
}

/** The comments of a text. */
function commentsIn(text: string): Comment[] {
  return scan(text).flatMap(({ kind, start, end }) => {
    if (kind !== Kind.LineComment && kind !== Kind.Comment) return [];
    const comment = text.slice(start, end).trimEnd();
    return { span: { start, end: start + comment.length }, lines: commentLines(comment) };
  });
}
