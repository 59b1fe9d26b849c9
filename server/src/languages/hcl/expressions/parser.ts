import type { Value } from "../../../model/index";
import type { Scanner } from "../scanner/scanner";

/**
 * A scanner that can read expressions where it is. It carries that function since all parts of an expression may hold
 * expressions again: each of them can be read in a file of its own, which need not import the others.
 */
export interface Parser extends Scanner {
  readExpression(): Value;
}
