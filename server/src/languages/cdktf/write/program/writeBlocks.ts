import type { NewBlock } from "../../../../model/change";
import { writeComments } from "../../../comments";
import { writeProgram as writeHcl } from "../../../hcl/write/writeProgram";
import type { Program, Surroundings } from "../../../language";
import { bareGround, type Ground } from "./ground";
import { inOrder } from "./inOrder";
import { namesFor } from "./namesFor";
import { packagesOf } from "./packagesOf";
import { isPiece, type Left } from "./piece";
import { piecesOf } from "./piecesOf";
import { writePiece } from "./writePiece";
import { startWriting } from "./writing";

/** Statements, and how many blocks stand among them as comments alone. */
interface Statements {
  readonly text: string;
  readonly left: number;
}

/** A construct for each block, in their order as far as they may refer to each other in it. */
export function writeBlocks(blocks: readonly NewBlock[], ground: Ground): Statements {
  const all = piecesOf(blocks, ground.isWhole);
  const ordered = inOrder(all.filter(isPiece));
  const names = namesFor(all.filter(isPiece), ground);
  // What is referred to gets a name; that is known only once everything has been written.
  const draft = startWriting(ordered, names, ground);
  for (const piece of ordered) writePiece(piece, draft);
  const writing = startWriting(ordered, names, ground, draft.used);
  const texts = new Map(ordered.map((piece) => [piece, writePiece(piece, writing)]));
  const statements = placed(all, ordered).map((one) => (isPiece(one) ? texts.get(one)! : writeLeft(one)));
  return {
    text: statements.join("\n\n"),
    left: all.filter((one) => !isPiece(one) && one.because !== undefined).length,
  };
}

/** What is left out stands in front of what it stood in front of. */
function placed<P, L>(all: readonly (P | L)[], ordered: readonly P[]): (P | L)[] {
  const isOrdered = new Set<P | L>(ordered);
  const before = new Map<P | L | undefined, L[]>();
  let waiting: L[] = [];
  for (const one of all) {
    if (!isOrdered.has(one)) waiting.push(one as L);
    else {
      before.set(one, waiting);
      waiting = [];
    }
  }
  return [...ordered.flatMap((piece): (P | L)[] => [...(before.get(piece) ?? []), piece]), ...waiting];
}

/** A block that no construct stands for, as a comment that says why; or comments alone. */
function writeLeft({ block, because }: Left): string {
  if (because === undefined) return writeComments(block.comments, "//").trimEnd();
  const lines = writeHcl([block]).trimEnd().split("\n");
  return writeComments([`Left out: ${because[0]!.toLowerCase()}${because.slice(1)}`, ...lines], "//").trimEnd();
}

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
