import type { Value } from "../../../model/index";
import type { Cursor } from "../cursor/cursor";

/**
 * A cursor that can read expressions where it stands. It carries that function since all parts of an expression may hold
 * expressions again: each of them can be read in a file of its own, which need not import the others.
 */
export interface Reader extends Cursor {
  readExpression(): Value;
}
