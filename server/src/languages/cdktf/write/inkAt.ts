import type { Document } from "../../../model/document";
import type { Ink } from "./ink";
import { blockAt, handleAt, readingOf } from "./writeReference";

/** Constructs that come with a change: their names in the program by address, and which of them something refers to. */
export interface Fresh {
  readonly names: ReadonlyMap<string, string>;
  readonly used: Set<string>;
  /** Constructs that are wanted themselves, and for which the program has no name. */
  readonly missed: Set<string>;
}

/** Ink for what comes to stand at an offset of a program, with the names that code there has for other constructs. */
export function inkAt(document: Document, offset: number, fresh: Fresh): Ink {
  return {
    pen: { isSnippet: false, next: 1 },
    core: (name) => name,
    handle(path, wanted) {
      const depth = path[0] === "data" ? 3 : 2;
      const address = path.slice(0, depth).join(".");
      const own = fresh.names.get(address);
      if (own !== undefined) fresh.used.add(address);
      const found = own === undefined ? blockAt(document, path) : undefined;
      const name = own ?? (found && handleAt(found.block, offset));
      if (name === undefined && path.length === depth && wanted === undefined) fresh.missed.add(address);
      const kind = found?.block.kind ?? (path[0] === "var" ? "variable" : "resource");
      const gives = wanted === "construct" || wanted === "address" ? undefined : wanted;
      return name && readingOf(kind, name, path.slice(depth), gives);
    },
  };
}
