// Which modules one calls itself: asked of each by all that lead to it, however many those are.
import { memoFor, sameItems, weakMemo } from "../../memo/index";
import type { Module } from "../../model/index";
import { blocksOfKind } from "../blocksOf";
import type { Scope } from "../scope";
import { calledFolder } from "./calledFolder";

/** The folders of all modules that a module calls. */
export const foldersCalled = memoFor(
  (module: Module): readonly string[] => [
    ...new Set(blocksOfKind(module, "module").flatMap((call) => calledFolder(call, module) ?? [])),
  ],
  sameItems,
);

/** The modules that a module calls, as far as they are completely known. */
export function modulesCalled(module: Module, { moduleAt }: Pick<Scope, "moduleAt">): readonly Module[] {
  return calledIn(moduleAt)(module);
}

const calledIn = weakMemo((moduleAt: Scope["moduleAt"]) =>
  memoFor(
    (module: Module): readonly Module[] =>
      foldersCalled(module).flatMap((folder) => {
        const called = moduleAt(folder);
        return called && !called.isPartial ? [called] : [];
      }),
    sameItems,
  ),
);

/**
 * How many modules are gone through that call one another, and how many calls are followed into each other: fewer than hosts open modules
 * for, so that of a long row of them nothing is worked out, rather than all of it again for each.
 */
const most = 200;
const deepest = 10;

/** Whether a module leads back to itself, which Terraform refuses, or calls more modules than any real module does. */
export function isCalledByItself(module: Module, { moduleAt }: Pick<Scope, "moduleAt">): boolean {
  return leadsBackIn(moduleAt)(module);
}

const leadsBackIn = weakMemo((moduleAt: Scope["moduleAt"]) =>
  memoFor((module: Module): boolean => {
    const reached = new Set<Module>();
    let level: readonly Module[] = [module];
    for (let depth = 0; level.length > 0; depth++) {
      const next: Module[] = [];
      for (const caller of level)
        for (const other of modulesCalled(caller, { moduleAt })) {
          if (other === module || reached.size > most || depth === deepest) return true;
          if (reached.has(other)) continue;
          reached.add(other);
          next.push(other);
        }
      level = next;
    }
    return false;
  }),
);
