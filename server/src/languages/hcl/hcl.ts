import { isBackendFile } from "../../model/index";
import { commentLines } from "../comments";
import type { Language } from "../language";
import { parseDocument } from "./blocks/parseDocument";
import { commentsIn } from "./blocks/parts";
import { reparse } from "./blocks/reparse";
import { formatEdits } from "./format/layout";
import { placeBlocks } from "./write/blockEdits";
import { write } from "./write/write";
import { writeProgram } from "./write/writeProgram";

/** Terraform's own language, in all files that are written in it. */
export const hcl = {
  id: "terraform",
  matches: (fileName) =>
    /\.(tf|tofu|tfvars|(tftest|tofutest|tfmock|tfquery|tfcomponent|tfstack|tfdeploy|lock)\.hcl)$/.test(fileName) ||
    (isBackendFile(fileName) && !fileName.endsWith(".json")),
  module: "folder",
  parse: parseDocument,
  reparse,
  write,
  comments: commentsIn,
  commentSign: "#",
  format: formatEdits,
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
