import { writeComments } from "../../../comments";
import { writeProgram } from "../../../hcl/write/writeProgram";
import type { Left } from "./piece";

/** A block that no construct stands for, as a comment that says why; or comments alone. */
export function writeLeft({ block, because }: Left): string {
  if (because === undefined) return writeComments(block.comments, "//").trimEnd();
  const lines = writeProgram([block]).trimEnd().split("\n");
  return writeComments([`Left out: ${because[0]!.toLowerCase()}${because.slice(1)}`, ...lines], "//").trimEnd();
}
