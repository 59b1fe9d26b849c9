import { type ForVariable, forVariableAt } from "../../analysis/index";
import type { Document } from "../../model/index";
import { type Span, touches } from "../../text/index";

/** The variable of a `for` expression at an offset of a document. Undefined in programs, because their compiler knows it. */
export function forVariableIn({ blocks, isProgram }: Document, offset: number): ForVariable | undefined {
  const block = isProgram ? undefined : blocks.find(({ body }) => touches(body.span, offset));
  return block && forVariableAt(block, offset);
}

/** Where it is introduced and read, in the order of the text. */
export function occurrencesOf({ declaration, uses }: ForVariable): readonly Span[] {
  return [declaration, ...uses];
}
