import type { Document } from "../../../model/index";
import { keepsNames } from "./keepsNames";
import type { WriteContext } from "./writeContext";
import { blockAt, handleAt, readingOf } from "./writeReference";

/** Constructs that come with a change: their names in the program by address, and which of them something refers to. */
export interface AddedConstructs {
  readonly names: ReadonlyMap<string, string>;
  readonly used: Set<string>;
  /** Constructs that are wanted themselves, and for which the program has no name. */
  readonly missed: Set<string>;
}

/** The context of what is written at an offset of a program, with the names that code there has for other constructs. */
export function contextAt(document: Document, offset: number, constructs: AddedConstructs): WriteContext {
  const isTerraforms = keepsNames(document, { start: offset, end: offset });
  return {
    snippet: { isSnippet: false, next: 1 },
    ...(isTerraforms && { keepsNames: true, allowsAnyValue: true }),
    core: (name) => name,
    handle(path, wanted) {
      const depth = path[0] === "data" ? 3 : 2;
      const address = path.slice(0, depth).join(".");
      const own = constructs.names.get(address);
      if (own !== undefined) constructs.used.add(address);
      const found = own === undefined ? blockAt(document, path) : undefined;
      const name = own ?? (found && handleAt(found.block, offset));
      if (name === undefined && path.length === depth && wanted === undefined) constructs.missed.add(address);
      const kind = found?.block.kind ?? (path[0] === "var" ? "variable" : "resource");
      const gives = wanted === "construct" || wanted === "address" ? undefined : wanted;
      return name && readingOf(kind, name, path.slice(depth), gives);
    },
  };
}
