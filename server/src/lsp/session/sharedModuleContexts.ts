// What is around folders. Folders that are looked around at the same time share what is read for it: who calls one of them is
// found by reading all others.
import { sameItems } from "../../memo/index";
import type { ModuleContext } from "../../workspace/index";
import type { ReadOptions, Runtime } from "../runtime";

/** Reads what is around folders, as long as nothing has changed. */
interface SharedModuleContexts {
  of(folder: string): Promise<ModuleContext>;
  /** Keeps what is read until what it returns is called: folders that are looked around one after the other share it too. */
  hold(): () => void;
  /** To be called when files have changed: what was read before does not count for who asks from now on. */
  begin(): void;
}

/** Creates the shared module contexts. `reading` gives the current limits for reading. */
export function sharedModuleContexts(
  { readModuleContext }: Pick<Runtime, "readModuleContext">,
  reading: () => ReadOptions,
): SharedModuleContexts {
  let look: { readonly reading: ReadOptions; users: number } | undefined;
  let holders = 0;
  return {
    async of(folder) {
      const own = reading();
      if (!look || !isSame(look.reading, own)) look = { reading: own, users: 0 };
      const shared = look;
      shared.users++;
      try {
        return await readModuleContext(folder, shared.reading);
      } finally {
        shared.users--;
        if (shared.users === 0 && holders === 0 && look === shared) look = undefined;
      }
    },
    hold() {
      holders++;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holders--;
        if (holders === 0 && look?.users === 0) look = undefined;
      };
    },
    begin() {
      look = undefined;
    },
  };
}

function isSame(one: ReadOptions, other: ReadOptions): boolean {
  return one.maxFileSize === other.maxFileSize && sameItems(one.roots, other.roots);
}
