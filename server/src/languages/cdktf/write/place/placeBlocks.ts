import type { NewBlock } from "../../../../model/change";
import { withLineEnds } from "../../../../text/withLineEnds";
import type { Into, Placed, Spot } from "../../../language";
import { placeInStack } from "./placeInStack";
import { placeNewStack } from "./placeNewStack";
import { stacksOf } from "./stacksOf";

/** Statements at the end of a stack's constructor, or a new stack with them, and the imports that they need. */
export function placeBlocks(blocks: readonly NewBlock[], into: Into, { stack, name }: Spot): Placed {
  const { text } = into.document;
  const own = stack && stacksOf(into.document)?.find(({ span }) => span.start === stack.span.start);
  const { edits, ...made } = own ? placeInStack(blocks, into, own) : placeNewStack(blocks, into, name);
  return { ...made, edits: withLineEnds(text, edits) };
}
