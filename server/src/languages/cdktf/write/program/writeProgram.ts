import type { NewBlock } from "../../../../model/change";
import type { Program, Surroundings } from "../../../language";
import { namesFor } from "./namesFor";
import { inOrder } from "./orderOf";
import { packagesOf } from "./packagesOf";
import { isPiece } from "./piece";
import { piecesOf } from "./piecesOf";
import { writeImports } from "./writeImports";
import { writeLeft } from "./writeLeft";
import { writePiece } from "./writePiece";
import { startWriting } from "./writing";

/** A program of these blocks: imports, then a construct for each block, in their order as far as they may refer to each other in it. */
export function writeProgram(blocks: readonly NewBlock[], about: Surroundings): Program {
  const all = piecesOf(blocks);
  const ordered = inOrder(all.filter(isPiece));
  const names = namesFor(all.filter(isPiece));
  // What is referred to gets a name; that is known only once everything has been written.
  const draft = startWriting(ordered, names);
  for (const piece of ordered) writePiece(piece, draft);
  const writing = startWriting(ordered, names, draft.used);
  const texts = new Map(ordered.map((piece) => [piece, writePiece(piece, writing)]));
  const statements = placed(all, ordered).map((one) => (isPiece(one) ? texts.get(one)! : writeLeft(one)));
  const imports = writeImports(writing, packagesOf(about.packages));
  return { text: `${[imports, ...statements].filter(Boolean).join("\n\n")}\n`, left: all.length - ordered.length };
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
