import { onceFor } from "../../memo/index";
import type { Block, Document } from "../../model/index";
import type { Span } from "../../text/index";
import { commentLines } from "../comments";
import type { Language } from "../language";
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
  comments: commentsIn,
  commentSign: "#",
  format,
  conversion: {
    source: ({ text }, { span }) => withPlainLines(text.slice(span.start, span.end)),
    comments: (document) =>
      commentsIn(document).map((span) => ({ span, lines: commentLines(document.text.slice(span.start, span.end)) })),
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

/** Between what the reader takes for blocks, and in each for itself: what is left open in one hides nothing in another. */
function commentsIn({ text, blocks }: Document): Span[] {
  const comments: Span[] = [];
  const add = (found: readonly Span[], from: number) => {
    for (const { start, end } of found) comments.push({ start: from + start, end: from + end });
  };
  let from = 0;
  for (const block of blocks) {
    const { start, end } = block.span;
    add(commentsOf(text.slice(from, start)), from);
    add(ofBlock(block, text), start);
    from = end;
  }
  add(commentsOf(text.slice(from)), from);
  return comments;
}

/** From the beginning of the block, which after a keystroke is another one where the key is and the same everywhere else. */
const ofBlock = onceFor(({ span }: Block, text: string) => commentsOf(text.slice(span.start, span.end)));

const none: readonly Span[] = [];

function commentsOf(text: string): readonly Span[] {
  if (!/#|\/[/*]/.test(text)) return none;
  return scan(text)
    .filter(({ kind }) => kind === Kind.LineComment || kind === Kind.Comment)
    .map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }));
}
