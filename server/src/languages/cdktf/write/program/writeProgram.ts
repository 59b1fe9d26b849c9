import type { NewBlock } from "../../../../model/change";
import type { Program, Surroundings } from "../../../language";
import { bareGround } from "./ground";
import { packagesOf } from "./packagesOf";
import { writeBlocks } from "./writeBlocks";

/** A program of these blocks: imports, then a construct for each block, in their order as far as they may refer to each other in it. */
export function writeProgram(blocks: readonly NewBlock[], about: Surroundings): Program {
  const ground = bareGround(packagesOf(about.packages));
  const { text, left } = writeBlocks(blocks, ground);
  return { text: `${[ground.imports.text(), text].filter(Boolean).join("\n\n")}\n`, left };
}
