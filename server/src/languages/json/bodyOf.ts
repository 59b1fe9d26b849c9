import type { Body } from "../../model/value";
import { mark, type Reader } from "../hcl/cursor/reader";
import { entriesOf } from "./entriesOf";
import { nestedOf } from "./nestedOf";
import type { ObjectNode } from "./node";

/**
 * Blocks that take any argument, so that an array in them is a list and never repeated blocks; with the arguments
 * whose strings are HCL as they stand.
 */
const ofArguments: ReadonlyMap<string, readonly string[]> = new Map([
  ["locals", []],
  ["variable", ["type"]],
  ["output", ["depends_on"]],
  ["module", ["depends_on", "providers"]],
  ["moved", ["from", "to"]],
  ["import", ["to", "provider"]],
  ["removed", ["from"]],
]);

/** The body of a top-level block. In resources and the like an array of objects stands for repeated blocks. */
export function bodyOf(r: Reader, node: ObjectNode, kind: string): Body {
  const bare = ofArguments.get(kind);
  const entries = bare ? entriesOf(r, node.members, (name) => bare.includes(name)) : nestedOf(r, node.members);
  return { entries, span: mark(r, node.start, node.end), closed: node.closed };
}
