// The version constraints of all modules that a folder calls: local ones, and those that `terraform init` has installed.
import { join } from "node:path";
import type { CalledConstraint } from "../../workspace/index";
import type { InstalledIn } from "./installedModules";
import type { ReadModule } from "./moduleTexts";

/** The most modules to look into. */
const mostModules = 500;

/** Those of a folder, whose installed modules are listed beside the root module in `root`. */
type CalledConstraints = (folder: string, root: string) => Promise<readonly CalledConstraint[]>;

/** Each module counts once, however many calls lead to it. */
export function createCalledConstraints(readModule: ReadModule, installedIn: InstalledIn): CalledConstraints {
  return async (folder, root) => {
    const constraints: CalledConstraint[] = [];
    const seen = new Set([folder]);
    let level: readonly Reached[] = [{ folder }];
    while (level.length > 0) {
      const called = (await Promise.all(level.map((caller) => calledBy(caller, caller.folder === folder)))).flat();
      level = called.filter((one) => seen.size < mostModules && !seen.has(one.folder) && seen.add(one.folder));
      for (const one of level) {
        const { constraints: own } = await readModule(one.folder);
        for (const constraint of own()) constraints.push({ ...constraint, ...(one.call && { call: one.call }) });
      }
    }
    return constraints;

    async function calledBy(caller: Reached, isFirst: boolean): Promise<readonly Reached[]> {
      const { targets } = await readModule(caller.folder);
      const installed = await installedIn(caller.folder, root);
      return [
        ...[...targets].map((target) => ({ ...caller, folder: target })),
        ...installed.map(({ call, path }) => ({
          ...caller,
          ...(isFirst && { call }),
          folder: join(caller.folder, path),
        })),
      ];
    }
  };
}

interface Reached {
  readonly folder: string;
  /** As in `CalledConstraint`. */
  readonly call?: string;
}
