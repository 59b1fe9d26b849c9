import type { NewBlock } from "../../../../model/change";
import { writeComments } from "../../../comments";
import type { Program, Surroundings } from "../../../language";
import { bareGround } from "./ground";
import { packagesOf } from "./packagesOf";
import { writeBlocks } from "./writeBlocks";

/**
 * A program of these blocks: what is said before the first, imports, then a construct for each block, in their order as
 * far as they may refer to each other in it.
 */
export function writeProgram(blocks: readonly NewBlock[], about: Surroundings): Program {
  const ground = bareGround(packagesOf(about.packages));
  const first = blocks.findIndex(({ kind }) => kind);
  const header = blocks.slice(0, first).map(({ comments }) => writeComments(comments, "//").trimEnd());
  const { text, left } = writeBlocks(blocks.slice(first), ground);
  return { text: `${[...header, ground.imports.text(), text].filter(Boolean).join("\n\n")}\n`, left };
}
