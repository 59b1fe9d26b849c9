import { headOf } from "../../model/body";
import type { Declaration } from "../../model/module";
import type { Declared } from "./navigationTypes";

/** Where a declaration stands: the whole of it, and its head. Of an entry, its name. */
export function declaredAt({ uri, block, entry }: Declaration): Declared {
  if (!entry) return { uri, span: block.span, selection: block.head };
  return { uri, span: entry.span, selection: headOf(entry) };
}
