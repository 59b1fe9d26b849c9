// What outside of a module's folder decides its provider versions: the lock file, the modules that call it, and those that
// it calls.
import { join, relative } from "node:path";
import { rootOfInstalled } from "../../analysis/index";
import type { ModuleContext } from "../../workspace/index";
import { createCalledConstraints } from "./calledConstraints";
import { createCallersOf } from "./callers";
import type { Disk } from "./disk";
import { createInstalledIn } from "./installedModules";
import { createReadModule } from "./moduleTexts";

const lockFile = ".terraform.lock.hcl";

/** The longest chain of callers to follow; Terraform itself has no limit, people do. */
const longestChain = 5;

type ModuleFiles = (folder: string, top: string | undefined) => Promise<ModuleContext>;

/** Looks on `disk`. */
export function createModuleFiles(disk: Disk): ModuleFiles {
  const readModule = createReadModule(disk);
  const callersOf = createCallersOf(readModule);
  const installedIn = createInstalledIn(disk);
  const calledConstraints = createCalledConstraints(readModule, installedIn);

  return async (folder, top) => {
    const root = rootOfInstalled(folder);
    let lock = await disk.read(join(root ?? folder, lockFile));
    let lockIn = root ?? folder;
    let listedIn = root ?? folder;
    let installed = await installedIn(folder, listedIn);
    const parents: string[] = [];
    const seen = new Set([folder]);
    // The lock file already satisfies the constraints of the callers.
    let level = lock === undefined && root === undefined ? [folder] : [];
    for (let step = 0; step < longestChain && level.length > 0; step++) {
      const callers = (await Promise.all(level.map((called) => callersOf(called, top)))).flat();
      const fresh = callers.filter((caller) => !seen.has(caller.folder) && seen.add(caller.folder));
      for (const caller of fresh) {
        parents.push(...caller.texts);
        if (lock === undefined) {
          lock = await disk.read(join(caller.folder, lockFile));
          lockIn = caller.folder;
        }
        if (installed.length > 0) continue;
        installed = await installedIn(folder, caller.folder);
        if (installed.length > 0) listedIn = caller.folder;
      }
      level = fresh.map((caller) => caller.folder);
    }
    const called = await calledConstraints(folder, listedIn);
    return {
      parents,
      ...(seen.size > 1 && { isCalled: true }),
      ...(lock !== undefined && { lock, lockIn: pathTo(lockIn, folder) }),
      ...(installed.length > 0 && { installed }),
      ...(called.length > 0 && { called }),
    };
  };
}

function pathTo(other: string, folder: string): string {
  return relative(folder, other).replaceAll("\\", "/") || ".";
}
