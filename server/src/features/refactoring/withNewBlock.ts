import type { Block } from "../../model/block";
import type { NewBlock, Wanted } from "../../model/change";
import type { Value } from "../../model/value";
import type { DocumentEdits } from "../../text/edit";
import { merged } from "./merged";
import { newBlockIn } from "./newBlockIn";
import type { Asked } from "./refactoringContext";

/** A block to be made, and what is to refer to it. */
interface Made {
  readonly made: NewBlock;
  /** What gives way to a reference, and in which block it stands. */
  readonly value: Value;
  readonly block: Block;
  readonly path: readonly string[];
  readonly wanted?: Wanted;
  /** The file of a module in which people look for such a block. */
  readonly file: string;
}

/** A new block, with a reference to it in the place of a value. In a program it stands in front of who refers to it; none where that is no statement. */
export function withNewBlock(asked: Asked, { made, value, block, path, wanted, file }: Made): readonly DocumentEdits[] {
  const { document, write } = asked;
  const set = { kind: "setValue", value, to: { kind: "reference", path, ...(wanted && { wanted }) } } as const;
  if (!document.isProgram)
    return merged(asked, [
      { uri: document.uri, edits: write.edits(document, [set]) },
      newBlockIn(asked, made, file, block),
    ]);
  const edits = write.edits(document, [{ kind: "addBlocks", blocks: [made], beside: block, where: "before" }, set]);
  return edits.length > 0 ? [{ uri: document.uri, edits }] : [];
}
